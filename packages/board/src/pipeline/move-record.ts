import { callOf, dayFromIso, isoFromDay, nameOf, timeZone } from '@weir/formula';
import type { Dataset, Field, Formula, Funnel, Id, Scalar, Signal, WeirDocument } from '@weir/schema';
import type { RecordCommand } from '@weir/query';

/** What has to be written so that an entity enters a stage, and what undoes that. */
export interface StageMove {
  readonly command: RecordCommand;
  readonly undo: RecordCommand;
}

interface MovedRecord {
  readonly entity: Scalar;
  /** What is known of the record, by field of the funnel's entity dataset. */
  readonly record: Readonly<Record<Id, Scalar>>;
  readonly dataset: Id;
}

/**
 * What to write for an entity to enter a stage, as far as one of the stage's signals says it: a condition that is an equality of stored fields,
 * and the date. Where the signal's rows are the entities themselves the record is updated; where they are its history, a row is added.
 * @param now when it moves
 * @param newKey of a row that is added
 * @returns null: no signal says what to write
 */
export function moveToStage(
  document: WeirDocument,
  funnel: Funnel,
  stage: Id,
  moved: MovedRecord,
  now: Date,
  newKey: () => string,
): StageMove | null {
  for (const signal of funnel.stages.find(({ id }) => id === stage)?.enters ?? []) {
    const move = moveBySignal(document, signal, moved, now, newKey);
    if (move) return move;
  }
  return null;
}

/** Whether anything can be moved into a stage at all. */
export function canMoveTo(document: WeirDocument, funnel: Funnel, stage: Id, dataset: Id): boolean {
  return moveToStage(document, funnel, stage, { entity: '', record: {}, dataset }, new Date(0), () => '') !== null;
}

function moveBySignal(
  document: WeirDocument,
  signal: Signal,
  { entity, record, dataset: shown }: MovedRecord,
  now: Date,
  newKey: () => string,
): StageMove | null {
  const dataset = document.datasets?.find(({ id }) => id === signal.dataset);
  if (dataset?.key === undefined || signal.first) return null;
  const changes = equalities(dataset, signal.when ?? true);
  const at = storedField(dataset, signal.at);
  if (!changes || !at) return null;
  changes[signal.at] = momentText(at, now, document.settings?.timeZone ?? 'UTC');
  const named = signal.entity ?? dataset.key;
  if (named === dataset.key) {
    // What was there before has to be known, so that it can be put back.
    const before = Object.fromEntries(Object.keys(changes).map((field) => [field, record[field] ?? null]));
    const command = { kind: 'update', dataset: dataset.id, key: entity, changes };
    return dataset.id === shown ? { command, undo: { ...command, changes: before } } : null;
  }
  const key = storedField(dataset, dataset.key);
  if (key?.type !== 'string' || !storedField(dataset, named)) return null;
  const row = { kind: 'create', dataset: dataset.id, key: newKey(), changes: { ...changes, [named]: entity } };
  return { command: row, undo: { ...row, kind: 'remove', changes: {} } };
}

/** Fields that a condition fixes; null where it asks for anything else. */
function equalities(dataset: Dataset, when: Formula): Record<Id, Scalar> | null {
  if (when === true) return {};
  const call = callOf(when);
  if (call?.operator === 'and') {
    const parts = call.operands.map((part) => equalities(dataset, part));
    return parts.every((part) => part !== null) ? Object.assign({}, ...parts) : null;
  }
  if (call?.operator !== '==' && call?.operator !== '===') return null;
  const [left = null, right = null] = call.operands;
  const [field, value] = isField(left) ? [left, right] : [right, left];
  const name = isField(field) ? (nameOf(callOf(field)!) ?? '') : '';
  if (!storedField(dataset, name) || typeof value === 'object') return null;
  return { [name]: value };
}

function isField(formula: Formula): boolean {
  return callOf(formula)?.operator === 'var';
}

function storedField({ fields }: Dataset, id: Id): Field | undefined {
  return fields.find((field) => field.id === id && !field.lookup && !field.convert && field.formula === undefined);
}

function momentText({ type }: Field, now: Date, zone: string): string {
  return type === 'date' ? isoFromDay(timeZone(zone).dayOf(now.getTime())) : now.toISOString();
}

/** Days from when it came into a stage to a moment; null where that is not known. */
export function daysSince(since: string | null | undefined, now: Date, zone: string): number | null {
  if (!since) return null;
  const day = dayFromIso(since);
  if (day !== null) return timeZone(zone).dayOf(now.getTime()) - day;
  return (now.getTime() - Date.parse(since)) / 86_400_000;
}
