import { ask, askAll } from '@weir/query';
import type { AskOptions, DataAdapter, FunnelAnswer } from '@weir/query';
import type { Scalar, WeirDocument } from '@weir/schema';
import { likelyPaths } from './likely-paths.js';
import { SCRATCH, scratchDocument, scratchPath, scratchStage } from './scratch-document.js';
import type { StageSource } from './stage-source.js';

/** More values than these name no stages. */
export const MOST_STAGES = 40;

/** So many whole ways are counted. */
const MOST_PATHS = 5;

/** A value of the field, with the rows that hold it. */
export interface StageValue {
  readonly value: Exclude<Scalar, null>;
  readonly rows: number;
}

export type StageValues =
  | { readonly status: 'found'; readonly values: readonly StageValue[]; readonly rowsWithout: number }
  | { readonly status: 'none' | 'too-many' };

/** What the data says of the values as stages, at their places. Counts are of entities but where it says visits. */
export interface StageFacts {
  readonly values: readonly Scalar[];
  readonly entities: number;
  readonly stages: readonly StageFact[];
  readonly flows: readonly Flow[];
  /** The commonest first; empty where the data source cannot count whole ways. */
  readonly paths: readonly CountedPath[];
  /** Rows that say nothing for want of a date or an entity. */
  readonly excluded: FunnelAnswer['excluded'];
}

export interface StageFact {
  /** Were ever there. */
  readonly entered: number;
  /** Each time of being there. */
  readonly visits: number;
  /** Began there. */
  readonly began: number;
  /** Are there now: nothing came after. */
  readonly last: number;
  /** Median days of being there; null when nobody left. */
  readonly medianDays: number | null;
}

/** Visits of `from` directly followed by one of `to`: places in `values`. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface CountedPath {
  readonly steps: readonly number[];
  /** Entities that went just this way, nothing in between. */
  readonly count: number;
}

/** The values that the field has, most rows first. */
export async function askValues(
  adapter: DataAdapter,
  { dataset, field }: StageSource,
  call: AskOptions = {},
): Promise<StageValues> {
  const { asOf: _asOf, revision: _revision, ...options } = call;
  const { values, more } = await adapter.values(dataset, field, { ...options, limit: MOST_STAGES + 1 });
  const found = values.flatMap(({ value, count }) => (value === null || value === '' ? [] : [{ value, rows: count }]));
  if (more || found.length > MOST_STAGES) return { status: 'too-many' };
  if (found.length === 0) return { status: 'none' };
  const all = values.reduce((sum, { count }) => sum + count, 0);
  const named = found.reduce((sum, { rows }) => sum + rows, 0);
  return { status: 'found', values: found, rowsWithout: all - named };
}

/** Where entities came, and how they went on, were the values the stages of a funnel. */
export async function askFacts(
  document: WeirDocument,
  adapter: DataAdapter,
  source: StageSource,
  values: readonly Scalar[],
  options: AskOptions = {},
): Promise<StageFacts> {
  const answer = await ask(scratchDocument(document, source, values), adapter, { funnel: SCRATCH }, options);
  const facts = factsOf(values, answer);
  return { ...facts, paths: await countPaths(document, adapter, source, facts, options) };
}

export function factsOf(values: readonly Scalar[], answer: FunnelAnswer): Omit<StageFacts, 'paths'> {
  const places = new Map(values.map((_value, index) => [scratchStage(index), index]));
  const flows = answer.flows.flatMap(({ from, to, count }) => {
    const [start, end] = [places.get(from), places.get(to)];
    return start === undefined || end === undefined ? [] : [{ from: start, to: end, count }];
  });
  const stages = values.map((_value, index): StageFact => {
    const figures = answer.stages.find(({ stage }) => stage === scratchStage(index));
    const visits = figures ? figures.days.count + figures.days.open : 0;
    const came = flows.reduce((sum, { to, count }) => (to === index ? sum + count : sum), 0);
    return {
      entered: figures?.entered ?? 0,
      visits,
      began: Math.max(0, visits - came),
      last: figures?.open ?? 0,
      medianDays: figures?.days.median ?? null,
    };
  });
  return { values, entities: answer.totals.entities, stages, flows, excluded: answer.excluded };
}

/** A data source that does not count sequences, or one path that fails, only costs the counts of paths. */
async function countPaths(
  document: WeirDocument,
  adapter: DataAdapter,
  source: StageSource,
  facts: Omit<StageFacts, 'paths'>,
  options: AskOptions,
): Promise<readonly CountedPath[]> {
  const paths = likelyPaths(facts, MOST_PATHS);
  if (paths.length === 0) return [];
  const scratch = scratchDocument(document, source, facts.values, paths);
  const questions = paths.map((_path, index) => ({ funnel: scratchPath(index) }));
  const outcomes = await askAll(scratch, adapter, questions, options);
  return outcomes
    .flatMap((outcome, index) => {
      const steps = paths[index] ?? [];
      if (outcome.status !== 'fulfilled' || !('stages' in outcome.value)) return [];
      const count = outcome.value.stages.at(-1)?.reached ?? 0;
      return count > 0 ? [{ steps, count }] : [];
    })
    .sort((a, b) => b.count - a.count);
}
