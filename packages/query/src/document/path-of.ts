import { WeirError } from '@weir/schema';
import type { Funnel, Id } from '@weir/schema';
import { findStage } from './find.js';

/** The steps of sequence counting; by default the open and won stages in document order. */
export function pathOf({ path, stages }: Funnel): readonly Id[] {
  if (path) return path;
  const live = stages.filter(({ kind, archived }) => (kind === 'open' || kind === 'won') && archived !== true);
  return live.map(({ id }) => id);
}

/** The place of a stage on its funnel's path. @throws {WeirError} `document/unknown-stage`, `question/off-path` */
export function findStep(funnel: Funnel, id: Id, pointer = ''): number {
  findStage(funnel, id, pointer);
  const place = pathOf(funnel).indexOf(id);
  if (place < 0) throw new WeirError('question/off-path', { funnel: funnel.id, stage: id }, { pointer });
  return place;
}
