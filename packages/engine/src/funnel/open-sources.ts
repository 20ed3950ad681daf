import { timeZone } from '@weir/formula';
import type { TimeZone } from '@weir/formula';
import type { PlanBound } from '@weir/query';
import type { Pace } from '../pace.js';
import { EntityCodes } from './entity-codes.js';
import { ExcludedRows } from './excluded-rows.js';
import { boundOf } from './moments.js';
import type { Bound, Moment } from './moments.js';
import type { OwnEntities } from './own-entities.js';
import type { FunnelTables } from './tables.js';

/** What the rows of a plan are read with. */
export interface Sources {
  readonly tables: FunnelTables;
  readonly zone: TimeZone;
  readonly asOf: Bound;
  /** Entities are numbered alike in all datasets. */
  readonly codes: EntityCodes;
  readonly excluded: ExcludedRows;
  readonly pace: Pace;
  /** Whose entries are collected; null: everybody's. */
  readonly own?: OwnEntities | null;
}

export interface OpenedSources {
  readonly sources: Sources;
  /** As-of itself, from which what still runs is measured. */
  readonly asOfMoment: Moment;
}

/** No entity is known yet, and no row left out. */
export function openSources(
  plan: { readonly timeZone: string; readonly asOf: PlanBound },
  tables: FunnelTables,
  pace: Pace,
): OpenedSources {
  const zone = timeZone(plan.timeZone);
  const asOf = boundOf(plan.asOf);
  return {
    sources: { tables, zone, asOf, codes: new EntityCodes(), excluded: new ExcludedRows(), pace },
    asOfMoment: { ms: asOf.ms, day: zone.dayOf(asOf.ms) },
  };
}
