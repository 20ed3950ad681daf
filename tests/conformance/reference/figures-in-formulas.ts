import type { Formula, Id, Scalar, Window } from '@weir/schema';
import { conversionFrom, durationFigures, figuresOf, isWithin, reachedFrom } from './funnel-figures.js';
import { attributeOf, daysBetween, historiesOf } from './histories.js';
import type { FunnelWorld, History } from './histories.js';
import type { Place, World } from './evaluate.js';

const figures = [
  'reached',
  'entered',
  'open',
  'won',
  'lost',
  'conversion',
  'time_between',
  'win_rate',
  'open_value',
  'weighted_value',
  'velocity',
];

export function isFigure(operator: string): boolean {
  return figures.includes(operator);
}

type Known = ReturnType<typeof historiesOf> & { readonly world: FunnelWorld };

const known = new WeakMap<World, Map<Id, Known>>();

/** The entities of a funnel that the question's filters let pass. */
export function funnelOf(world: World, id: Id): Known {
  const ofWorld = known.get(world) ?? new Map<Id, Known>();
  known.set(world, ofWorld);
  let found = ofWorld.get(id);
  if (!found) {
    const { filters, by } = world.question;
    const funnel = world.document.funnels!.find((each) => each.id === id)!;
    const own: FunnelWorld = { ...world, funnel, question: { ...(filters && { filters }), ...(by && { by }) } };
    ofWorld.set(id, (found = { world: own, ...historiesOf(own) }));
  }
  return found;
}

export function groupOfHistory({ world }: Known, history: History): Readonly<Record<Id, Scalar>> {
  return Object.fromEntries((world.question.by ?? []).map((id) => [id, attributeOf(world, history, id)]));
}

/** A figure of a funnel in a place, each by its own date. @returns how many entities it is of, too */
export function figureAt(
  whole: World,
  operator: string,
  [id, first, second, third]: readonly Formula[],
  { cell, group, without }: Place,
): { readonly value: number | null; readonly of: number } {
  const { world, histories: all } = funnelOf(whole, String(id));
  const histories = all.filter((history) =>
    Object.entries(group ?? {}).every(
      ([dimension, value]) => without.has(dimension) || attributeOf(world, history, dimension) === value,
    ),
  );
  const placeOf = (stage: Formula | undefined): number => world.funnel.stages.findIndex((each) => each.id === stage);
  const [from, to] = [placeOf(first), placeOf(second)];
  if (operator === 'conversion') {
    const window = third === undefined ? undefined : daysOf(third as number | Window);
    const counts: Parameters<typeof conversionFrom>[3] = (moment) => isWithin(world, moment, cell);
    const { share, of } = conversionFrom(world, histories, to, counts, (each) => reachedFrom(each, from, 0), window);
    return { value: share, of };
  }
  if (operator === 'time_between') {
    const days = histories.flatMap(({ visits }) => {
      const start = visits.findIndex(({ stage }) => stage === from);
      const end = start < 0 ? -1 : visits.findIndex(({ stage }, at) => at > start && stage === to);
      return end >= 0 && isWithin(world, visits[end]!, cell) ? [daysBetween(visits[start]!, visits[end]!)] : [];
    });
    return { value: durationFigures(days, 0)[(third ?? 'median') as 'median'], of: days.length };
  }
  const { stages, totals } = figuresOf(world, histories, cell, 'activity');
  const { won, lost, open, entities } = totals;
  const count = (value: number | undefined) => ({ value: value ?? 0, of: value ?? 0 });
  switch (operator) {
    case 'reached':
    case 'entered':
      return count(stages[String(first)]?.[operator]);
    case 'open':
      return count(first === undefined ? open : stages[String(first)]?.open);
    case 'won':
    case 'lost':
      return count(totals[operator]);
    case 'win_rate':
      return { value: totals.winRate, of: won + lost };
    case 'open_value':
      return { value: totals.openValue, of: open };
    case 'weighted_value':
      return { value: totals.weightedValue, of: open };
    default:
      return { value: totals.velocity, of: entities };
  }
}

function daysOf(window: number | Window): number {
  if (typeof window === 'number') return window;
  return (window.days ?? 0) + (window.hours ?? 0) / 24;
}
