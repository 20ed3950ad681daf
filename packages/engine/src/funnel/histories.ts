import type { FunnelPlan, PlanBound } from '@weir/query';
import type { Id, Scalar } from '@weir/schema';
import type { Pace } from '../pace.js';
import { AdvanceGraph } from './advance-graph.js';
import { attributeReader } from './attributes.js';
import type { OwnEntries } from './attributes.js';
import type { CellRules } from './cell.js';
import { collectEntries } from './collect-entries.js';
import type { Entries } from './entries.js';
import { EntityHistory } from './entity-history.js';
import { openSources } from './open-sources.js';
import type { Sources } from './open-sources.js';
import { ownEntities } from './own-entities.js';
import { orderEntries } from './order-entries.js';
import { keyReader } from './row-readers.js';
import type { Team } from '../team/team.js';
import type { FunnelTables } from './tables.js';

/** What of a plan makes histories of rows. */
export type HistoryPlan = Pick<
  FunnelPlan,
  'signals' | 'stages' | 'advances' | 'filters' | 'attribution' | 'timeZone'
> & {
  readonly asOf: PlanBound;
};

/** What the entities of a funnel did. */
export interface Histories {
  readonly entries: Entries;
  readonly sources: Sources;
  /** All that cells need beside their plan. */
  readonly rules: Omit<CellRules, 'plan'>;
  /**
   * Goes through the entities that the plan's filters let pass; a history is valid until the next.
   * @param onProgress entities done, of all
   */
  each(
    visit: (history: EntityHistory, own: OwnEntries, entity: number) => void,
    onProgress: (done: number, of: number) => void,
  ): Promise<void>;
}

/** Each of a team reads the histories of its own entities. */
export async function readHistories(
  plan: HistoryPlan,
  tables: FunnelTables,
  pace: Pace,
  team: Pick<Team, 'place' | 'size'>,
): Promise<Histories> {
  const opened = openSources(plan, tables, pace);
  const { asOfMoment } = opened;
  const sources: Sources = { ...opened.sources, own: await ownEntities(plan.signals, opened.sources, team) };
  const { asOf, zone } = sources;
  const entries = await collectEntries(plan.signals, sources);
  const keyAt = keyReader(plan.signals, tables);
  const keyOf = (entry: number): Scalar => keyAt(entries.signal[entry]!, entries.row[entry]!);
  const { order, offsets } = await orderEntries(entries, (signal) => plan.signals[signal]!.dataset, pace, keyOf);
  const graph = new AdvanceGraph(plan.stages.length, plan.advances);
  const isAsked = filterReader(plan, entries, tables);
  return {
    entries,
    sources,
    rules: {
      graph,
      asOf,
      asOfMoment,
      dayOf: (ms: number) => zone.dayOf(ms),
    },
    async each(visit, onProgress) {
      const history = new EntityHistory(plan.stages, graph);
      for (let entity = 0; entity < entries.entityCount; entity += 1) {
        if (entity % 256 === 0 && pace.due) {
          await pace.turn();
          onProgress(entity, entries.entityCount);
        }
        const own = order.subarray(offsets[entity], offsets[entity + 1]);
        if (own.length === 0 || !isAsked(own)) continue;
        history.read(entries, own);
        visit(history, own, entity);
      }
      onProgress(entries.entityCount, entries.entityCount);
    },
  };
}

function filterReader(plan: HistoryPlan, entries: Entries, tables: FunnelTables): (own: OwnEntries) => boolean {
  const filters = plan.filters.map(({ fields, values }) => ({
    read: attributeReader(plan, entries, fields, tables),
    allowed: new Set(values),
  }));
  return (own) => filters.every(({ read, allowed }) => allowed.has(read(own)));
}

/**
 * Of up to one dimension the same value gives the same list, so that a group is known again at once.
 * @param by per dimension the field of each signal's dataset
 */
export function groupReader(
  plan: HistoryPlan,
  by: readonly Readonly<Record<Id, Id>>[],
  entries: Entries,
  tables: FunnelTables,
): (own: OwnEntries) => readonly Scalar[] {
  const readers = by.map((fields) => attributeReader(plan, entries, fields, tables));
  const [only, ...more] = readers;
  if (!only) {
    const everybody: readonly Scalar[] = [];
    return () => everybody;
  }
  if (more.length > 0) return (own) => readers.map((read) => read(own));
  const known = new Map<Scalar, readonly Scalar[]>();
  return (own) => {
    const value = only(own);
    let group = known.get(value);
    if (!group) known.set(value, (group = [value]));
    return group;
  };
}
