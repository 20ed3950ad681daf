import { pointerTo } from '@weir/schema';
import type { Formula, Funnel, Id, Signal } from '@weir/schema';
import type { CheckContext } from './context.js';
import { implies } from './implies.js';
import { neverHolds } from './never-holds.js';
import { remove } from './report.js';

/** A signal without mistakes, of a stage that is not archived. */
interface Entry {
  readonly stage: Id;
  readonly place: number;
  readonly signal: Signal;
  readonly when: Formula;
  /** The condition as text. */
  readonly written: string;
  readonly pointer: string;
}

/**
 * Characters of conditions over the same rows. Of more only those that are written the same are told: each part of each would be compared
 * with each part of the others.
 */
const mostCompared = 10_000;

/**
 * Rows that bring an entity into two stages at the same moment, as far as the conditions show it: each row of one signal is a row of the
 * other. Sequences are left out: there each event serves one step.
 */
export function checkOverlaps(context: CheckContext, funnel: Funnel, pointer: string): void {
  if (funnel.archived === true || funnel.counting?.method === 'sequence') return;
  for (const entries of entriesOf(context, funnel, pointer).values()) {
    const isCompared = entries.reduce((sum, { written }) => sum + written.length, 0) <= mostCompared;
    for (const [at, entry] of entries.entries()) {
      if (context.report.isFull) return;
      const other = entries.find((each, place) => place !== at && covers(each, entry, place < at, isCompared));
      if (other) tell(context, entry, other);
    }
  }
}

/** By what has to be the same for rows to be: their dataset, date and entity. */
function entriesOf({ index }: CheckContext, { stages }: Funnel, pointer: string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const [place, { id, enters = [], archived }] of stages.entries()) {
    for (const [at, signal] of archived === true ? [] : enters.entries()) {
      const { dataset, when = true, entity = index.datasets.get(dataset)?.dataset.key } = signal;
      if (!index.datasets.has(dataset) || entity === undefined) continue;
      if (index.checks.row(dataset, when, 'boolean').diagnostics.length > 0 || neverHolds(when)) continue;
      const key = JSON.stringify([dataset, signal.at, entity]);
      const here = pointerTo(pointer, 'stages', place, 'enters', at);
      const entry = { stage: id, place: at, signal, when, written: JSON.stringify(when), pointer: here };
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}

/** Each row of `narrow` is one of `wide`. Of two that are the same the later one is told. */
function covers(wide: Entry, narrow: Entry, isBefore: boolean, isCompared: boolean): boolean {
  if (wide.signal.first === true && narrow.signal.first !== true) return false;
  // The first row that meets one condition is not the first that meets a wider one.
  if (wide.signal.first === true || !isCompared) return isBefore && wide.written === narrow.written;
  if (!implies(narrow.when, wide.when)) return false;
  const isMutual = narrow.signal.first !== true && implies(wide.when, narrow.when);
  return isBefore || !isMutual;
}

function tell({ report }: CheckContext, { stage, place, pointer }: Entry, other: Entry): void {
  if (other.stage === stage) {
    const params = { stage, rule: place + 1, other: other.place + 1 };
    report.warn('document/signal-twice', pointer, params, [{ ...remove(pointer, ''), code: 'fix/remove-rule' }]);
  } else report.warn('document/overlapping-signals', pointer, { stage, other: other.stage });
}
