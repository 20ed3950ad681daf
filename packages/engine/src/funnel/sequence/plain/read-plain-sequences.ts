import type { Sources } from '../../collect-entries.js';
import { daysFollow } from '../../days-follow.js';
import type { Moment } from '../../moments.js';
import { chainAttributes } from '../chain-attributes.js';
import type { EntryRows } from '../chain-attributes.js';
import { filteredBy } from '../filtered-by.js';
import type { SequenceRead } from '../read-sequences.js';
import type { SequencePass, SequenceVisitor } from '../sequence-pass.js';
import { walkBlocks } from './entity-blocks.js';
import { EventReader } from './event-reader.js';
import { SourceRows } from './first-row.js';
import { walkGrouped } from './grouped-rows.js';
import type { Walk, WalkOutcome } from './grouped-rows.js';
import { PlainEntity } from './plain-entity.js';
import { openSources, plainModel } from './plain-model.js';

/**
 * Goes through the entities of a plan whose events are numbers, in columns: first as if the rows stood together by entity, and where they do
 * not, in blocks of entities.
 * @param newSources nothing counted yet
 * @returns undefined: the plan, or what is in the rows, is not so plain
 */
export async function readPlainSequences<Visitor extends SequenceVisitor>(
  { plan, tables, pace, isGrouped, begin, onProgress }: SequenceRead<Visitor>,
  asOf: Moment,
  newSources: () => Sources,
): Promise<Visitor | undefined> {
  const hasRows = isGrouped || plan.filters.length > 0;
  const model = plainModel(plan, hasRows, tables);
  if (!model) return undefined;
  const stepCount = plan.stages.length;
  const sourceRows = new SourceRows(model.sources, plan.signals);
  const rows: EntryRows = {
    datasets: model.sources.map(({ dataset }) => dataset),
    datasetOf: (entry) => sourceRows.sourceOf(entry),
    rowOf: (entry) => sourceRows.rowOf(entry),
    entryOf: ({ entries }, step) => entries[step],
  };
  const groupReader: SequencePass['groupReader'] = (by) => chainAttributes(plan, by, rows, tables);

  for (const isScattered of model.sources.length === 1 ? [false, true] : [true]) {
    const sources = newSources();
    const opened = await openSources(model, sources);
    const readers = opened.map((source) => new EventReader(source, sources));
    const entityCount = sources.codes.count;
    const entity = new PlainEntity(
      { ...model, stepCount, entry: plan.entry },
      hasRows ? sourceRows.firstRow(tables) : null,
    );
    const visitor = await begin({ sources, asOf, groupReader });
    const chainIn = filteredBy(plan.filters, groupReader, entity.chainIn);
    const walk: Walk = {
      visit: (code, own) => {
        entity.take(own);
        visitor.visit(chainIn, code);
      },
      hasRows,
      excluded: sources.excluded,
      pace,
      onProgress,
    };
    const outcome: WalkOutcome = isScattered
      ? await walkBlocks(
          readers.map((reader, at) => ({ reader, base: sourceRows.bases[at]! })),
          entityCount,
          walk,
        )
      : await walkGrouped(readers[0]!, entityCount, walk);
    if (outcome === 'intricate') return undefined;
    if (outcome === 'scattered') continue;
    return model.unit === 'day' || (await daysFollow(sources.zone, entity.earliest, entity.latest, pace))
      ? visitor
      : undefined;
  }
  return undefined;
}
