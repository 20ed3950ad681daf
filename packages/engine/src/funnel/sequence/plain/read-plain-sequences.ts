import { tellAll } from '../../../team/team.js';
import { ExcludedRows } from '../../excluded-rows.js';
import type { Sources } from '../../open-sources.js';
import { daysFollow } from '../../days-follow.js';
import type { Moment } from '../../moments.js';
import { chainAttributes } from '../chain-attributes.js';
import type { EntryRows } from '../chain-attributes.js';
import { filteredBy } from '../filtered-by.js';
import type { SequenceRead } from '../read-sequences.js';
import type { SequencePass, SequenceVisitor } from '../sequence-pass.js';
import { walkBlocks } from './entity-blocks.js';
import { findEntityRuns } from './entity-runs.js';
import { openEvents } from './event-source.js';
import type { EventSource } from './event-source.js';
import { SourceRows } from './first-row.js';
import type { EventLanes } from './event-lanes.js';
import { PlainCells } from './plain-cells.js';
import { PlainEntity } from './plain-entity.js';
import { plainModel } from './plain-model.js';
import type { Walk, WalkOutcome } from './walk.js';
import { walkRuns } from './walk-runs.js';

/**
 * Goes through the entities of a plan whose events are numbers, in columns: row by row where they stand together by entity, else in blocks
 * of entities.
 * @param sources nothing counted yet
 * @returns undefined: the plan, or what is in the rows, is not so plain
 */
export async function readPlainSequences<Visitor extends SequenceVisitor>(
  { plan, tables, pace, isGrouped, begin, onProgress, team }: SequenceRead<Visitor>,
  asOf: Moment,
  sources: Sources,
): Promise<Visitor | undefined> {
  const hasRows = isGrouped || plan.filters.length > 0;
  const model = plainModel(plan, hasRows, tables);
  const opened = model && (await openEvents(model.sources, sources));
  if (!opened) return undefined;
  const stepCount = plan.stages.length;
  const sourceRows = new SourceRows(model.sources, plan.signals);
  const rows: EntryRows = {
    datasets: model.sources.map(({ dataset }) => dataset),
    datasetOf: (entry) => sourceRows.sourceOf(entry),
    rowOf: (entry) => sourceRows.rowOf(entry),
    entryOf: ({ entries }, step) => entries[step],
  };
  const groupReader: SequencePass['groupReader'] = (by) => chainAttributes(plan, by, rows, tables);
  const rules = { ...model, stepCount, entry: plan.entry };
  const visitor = await begin({ sources, asOf, groupReader });
  const happened = { first: Infinity, last: -Infinity };
  const visitAll = (): Walk['visit'] => {
    if (visitor.cells && plan.filters.length === 0) {
      const cells = new PlainCells(rules, asOf, visitor.cells);
      return (lanes, count) => cells.add(lanes, count);
    }
    const entity = new PlainEntity(rules, hasRows ? sourceRows.firstRow(tables) : null);
    const chainIn = filteredBy(plan.filters, groupReader, entity.chainIn);
    return (lanes, count) => {
      for (let at = 0; at < count; at += 1) {
        entity.take(lanes, at);
        visitor.visit(chainIn, lanes.entities[at]!);
      }
    };
  };
  const visit = visitAll();
  const walk: Walk = {
    visit: (lanes, count) => {
      note(lanes, count, happened);
      visit(lanes, count);
    },
    hasRows,
    scratch: tables.scratch,
    excluded: team.place === 0 ? sources.excluded : new ExcludedRows(),
    pace,
    team,
    onProgress,
  };
  const outcome = await walkAll(opened, sourceRows, { entityCount: sources.codes.count, stepCount }, walk);
  const walked = await tellAll<Walked>(team, { outcome, ...happened });
  if (walked.some((each) => each.outcome === 'intricate')) return undefined;
  const first = Math.min(...walked.map((each) => each.first));
  const last = Math.max(...walked.map((each) => each.last));
  const isKnown = model.unit === 'day' || (await daysFollow(sources.zone, first, last, pace));
  return isKnown ? visitor : undefined;
}

/** How one of a team went through its part. */
interface Walked {
  readonly outcome: WalkOutcome;
  readonly first: number;
  readonly last: number;
}

async function walkAll(
  opened: readonly EventSource[],
  { bases }: SourceRows,
  { entityCount, stepCount }: { readonly entityCount: number; readonly stepCount: number },
  walk: Walk,
): Promise<WalkOutcome> {
  const [source, ...others] = opened;
  if (source && others.length === 0) {
    const runs = await findEntityRuns(source.entities, source.time, entityCount, walk.pace);
    if (runs !== 'scattered') return walkRuns(source, runs, walk);
  }
  const sources = opened.map((each, at) => ({ source: each, base: bases[at]! }));
  return walkBlocks({ sources, entityCount, stepCount }, walk);
}

/** The first and the last event of all entities. */
function note({ times, begins, ends }: EventLanes, count: number, happened: { first: number; last: number }): void {
  for (let at = 0; at < count; at += 1) {
    const [first, last] = [times[begins[at]!]!, times[ends[at]! - 1]!];
    if (first < happened.first) happened.first = first;
    if (last > happened.last) happened.last = last;
  }
}
