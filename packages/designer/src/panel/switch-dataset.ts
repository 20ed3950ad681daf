import { callOf } from '@weir/formula';
import type { Formula, Id, Signal, Stage, WeirDocument } from '@weir/schema';
import type { Editor, SignalChanges } from '../editor/index.js';
import { Soundness } from './counts/sound.js';
import { datasetOf, isDateField } from './panel-context.js';
import { SwitchMemory } from './switch-memory.js';

type OverRows = Pick<Signal, 'when' | 'at' | 'entity'>;

const memory = new SwitchMemory<OverRows>();

interface SignalPlace {
  readonly funnel: Id;
  readonly stage: Stage;
  readonly index: number;
}

/**
 * What changes when a rule is to read the rows of another dataset. What was entered for that one comes back; else what can be kept is:
 * fields that both have, and the conditions that mean something there. The rest is remembered until one switches back.
 */
export function switchDataset(editor: Editor, place: SignalPlace, signal: Signal, dataset: Id): SignalChanges {
  const { funnel, stage, index } = place;
  // Rules have no ids: after one was added or removed, another one may stand at the place.
  const key = JSON.stringify([funnel, stage.id, index, stage.enters?.length]);
  const { when, at, entity } = signal;
  memory.keep(editor, key, signal.dataset, {
    ...(when !== undefined && { when }),
    at,
    ...(entity !== undefined && { entity }),
  });
  const before = memory.of(editor, key, dataset);
  const next = before ?? keptOver(editor.document, signal, dataset);
  return { dataset, when: next.when ?? null, at: next.at, entity: next.entity ?? null };
}

/** What of a rule can be kept over the rows of another dataset. */
export function keptOver(document: WeirDocument, signal: Signal, dataset: Id): OverRows {
  const sound = new Soundness(document);
  const { at, entity, when } = signal;
  const isDate = datasetOf(document, dataset)?.fields.some((field) => field.id === at && isDateField(field));
  const kept = when === undefined ? undefined : keptCondition(when, (part) => sound.isCondition(dataset, part));
  return {
    at: isDate ? at : likelyDate(document, dataset),
    ...(entity !== undefined && sound.hasField(dataset, entity) && { entity }),
    ...(kept !== undefined && { when: kept }),
  };
}

/** The date by which rows of a dataset most likely enter. */
export function likelyDate(document: WeirDocument, id: Id): Id {
  const dataset = datasetOf(document, id);
  return dataset?.time ?? dataset?.fields.find(isDateField)?.id ?? dataset?.fields[0]?.id ?? '';
}

/** All of a condition, or those of its parts that have to hold together and that mean something. */
function keptCondition(when: Formula, isSound: (part: Formula) => boolean): Formula | undefined {
  if (isSound(when)) return when;
  const call = callOf(when);
  if (call?.operator !== 'and') return undefined;
  const kept = call.operands.filter(isSound);
  return kept.length > 1 ? { and: kept } : kept[0];
}
