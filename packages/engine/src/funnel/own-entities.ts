import type { PlanSignal } from '@weir/query';
import { partStart } from '../team/team.js';
import type { Team } from '../team/team.js';
import type { Sources } from './open-sources.js';

/** Entities by their numbers: from ≤ number < to. */
export interface OwnEntities {
  readonly from: number;
  readonly to: number;
}

/** The entities whose entries one of a team collects: all of them know them by the same numbers. */
export async function ownEntities(
  signals: readonly Pick<PlanSignal, 'dataset' | 'entity'>[],
  { tables, codes, pace }: Pick<Sources, 'tables' | 'codes' | 'pace'>,
  { place, size }: Pick<Team, 'place' | 'size'>,
): Promise<OwnEntities | null> {
  if (size === 1) return null;
  for (const { dataset, entity } of signals) await codes.codesOf(tables.column(dataset, entity), pace);
  return { from: partStart(codes.count, place, size), to: partStart(codes.count, place + 1, size) };
}
