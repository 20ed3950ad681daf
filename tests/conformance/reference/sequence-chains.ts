import type { SequenceRules } from '@weir/engine';
import type { Id, Scalar } from '@weir/schema';
import { referenceChain } from '../../../packages/engine/src/funnel/sequence/reference.fixture.js';
import type { Assigned } from '../../../packages/engine/src/funnel/sequence/reference.fixture.js';
import type { Cell } from './cells.js';
import { isWithin } from './funnel-figures.js';
import type { FunnelWorld, Moment } from './histories.js';
import { fieldValue } from './rows.js';
import { countingOf } from './sequence-events.js';
import type { MomentTie, RowEvent } from './sequence-events.js';

/** What counts of an entity. */
export interface SequenceChain {
  readonly entity: Scalar;
  /** When each required step was done. */
  readonly moments: readonly Moment[];
  /** When each optional step was done, by its place in the document. */
  readonly optional: Readonly<Record<number, Moment>>;
  /** Per dimension that was asked for; null: the chain lacks the step that says it. */
  readonly group: readonly Scalar[] | null;
}

/** A chain; why its entity is left out; undefined: it does not begin in the cell, or a filter does not let it pass. */
export type Outcome = SequenceChain | 'unclean' | 'unattributed' | undefined;

export function windowDaysOf(world: FunnelWorld): number {
  const { days = 0, hours = 0 } = countingOf(world).window ?? {};
  return days + hours / 24;
}

/**
 * What becomes of an entity in a cell. Where the rules leave open which of some events that happened at once is a step's, and that makes a
 * difference, there are several.
 */
export function outcomesOf(world: FunnelWorld, entity: Scalar, ties: readonly MomentTie[], cell: Cell): Outcome[] {
  const isInRange = (tie: { readonly day: number; readonly ms: number }) =>
    isWithin(world, (tie as MomentTie).moment, cell);
  const chain = referenceChain(ties, rulesOf(world), isInRange);
  if (typeof chain !== 'object') return [chain];
  const outcomes = chain.ways.flatMap((way): Outcome[] => {
    const filtered = Object.keys(world.question.filters ?? {});
    return attributesOf(world, way, filtered).flatMap((attributes): Outcome[] => {
      if (attributes === null) return ['unattributed'];
      if (!filtered.every((id, place) => valuesOf(world.question.filters![id]!).includes(attributes[place]!))) {
        return [undefined];
      }
      return attributesOf(world, way, world.question.by ?? []).map((group): Outcome => ({
        entity,
        moments: chain.ties.map((tie) => ties[tie]!.moment),
        optional: Object.fromEntries(
          way.flatMap((done, step) =>
            done && world.funnel.stages[step]!.optional ? [[step, ties[done.tie]!.moment]] : [],
          ),
        ),
        group,
      }));
    });
  });
  const names = outcomes.map((outcome) => JSON.stringify(outcome));
  return outcomes.filter((_outcome, at) => names.indexOf(names[at]!) === at);
}

function rulesOf(world: FunnelWorld): SequenceRules {
  const counting = countingOf(world);
  const { stages } = world.funnel;
  const placeOf = (id: string) => stages.findIndex((stage) => stage.id === id);
  return {
    isOptional: stages.map(({ optional }) => optional === true),
    order: counting.order ?? 'ordered',
    entry: counting.entry ?? 'best',
    windowSeconds: windowDaysOf(world) * 86_400,
    exclude: (counting.exclude ?? []).map(({ after, before }) => ({
      after: placeOf(after),
      before: placeOf(before),
      signal: { dataset: '', at: '', entity: '', sequence: null, key: null, first: false },
    })),
  };
}

/** What the dimensions may be, all from one event of the chain; null: it lacks the step that they go by. */
function attributesOf(
  world: FunnelWorld,
  way: Assigned,
  dimensions: readonly Id[],
): readonly (readonly Scalar[] | null)[] {
  const { attribution = 'first' } = world.question;
  if (dimensions.length === 0) return [[]];
  const valuesAt = (step: number): readonly Scalar[] => {
    const { dataset, row } = (way[step]!.event as RowEvent).said.find((part) => part.step === step)!.entry;
    return dimensions.map((id) => {
      const field = world.document.dimensions?.find((dimension) => dimension.id === id)?.fields[dataset];
      return field === undefined ? null : fieldValue(world, dataset, row, field);
    });
  };
  const done = way.flatMap((event, step) => (event ? [{ step, tie: event.tie }] : []));
  if (attribution.startsWith('step:')) {
    const step = world.funnel.stages.findIndex(({ id }) => `step:${id}` === attribution);
    return [way[step] ? valuesAt(step) : null];
  }
  const said = done
    .map(({ step, tie }) => ({ step, tie, values: valuesAt(step) }))
    .filter(({ values }) => values.some((value) => value !== null))
    .sort((a, b) => a.tie - b.tie || a.step - b.step);
  const chosen = attribution === 'last' ? said.at(-1) : said[0];
  if (!chosen) return [dimensions.map(() => null)];
  // Without an order nothing says which of the events of one instant came first.
  if (countingOf(world).order !== 'unordered') return [chosen.values];
  return said.filter(({ tie }) => tie === chosen.tie).map(({ values }) => values);
}

function valuesOf(wanted: unknown): readonly Scalar[] {
  return Array.isArray(wanted) ? (wanted as readonly Scalar[]) : [wanted as Scalar];
}
