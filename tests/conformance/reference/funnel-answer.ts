import type { Id, Scalar } from '@weir/schema';
import type { FunnelQuestion } from '@weir/query';
import type { ExpectedFunnel, Vector } from '@weir/adapters/conformance';
import { askedCells, boundOf, comparedCell, instantOf, isBefore, isoOf, wholeBack } from './cells.js';
import type { Bound } from './cells.js';
import { figuresOf } from './funnel-figures.js';
import type { CellFigures } from './funnel-figures.js';
import { handoffFigures, handoffsIn } from './handoffs.js';
import { attributeOf, historiesOf } from './histories.js';
import type { FunnelWorld, History } from './histories.js';

/** The answer to a question about a funnel that is counted by history, found in the plainest way. */
export function referenceFunnel({
  document,
  rows,
  question: asked,
  asOf,
}: Pick<Vector, 'document' | 'rows' | 'question' | 'asOf'>): ExpectedFunnel {
  const question = asked as FunnelQuestion;
  const { timeZone = 'UTC', weekStart = 'monday', fiscalYearStart = 1 } = document.settings ?? {};
  const calendar = { timeZone, weekStart, fiscalYearStart };
  const time = { calendar, asOf: { instant: instantOf(boundOf(asOf), calendar) } };
  const funnel = document.funnels!.find(({ id }) => id === question.funnel)!;
  const world: FunnelWorld = { document, rows, calendar, parameters: {}, time, funnel, question };
  const { compare, grain } = question;
  const own = askedCells(question.range ?? {}, grain, time);
  if (!compare) return sideOf(world, own, question);
  const other = {
    whole: comparedCell(own.whole, own.whole, { compare, grain }, time),
    periods: own.periods.map((cell) => comparedCell(cell, own.whole, { compare, grain }, time)),
  };
  const { to } = own.whole.own;
  // Of a range that is not over yet, what was known of the earlier one after as much time.
  const isOver = to !== null && !isBefore(time.asOf, to, calendar);
  const then = isOver
    ? time
    : { calendar, asOf: wholeBack(own.whole, compare, calendar)(time.asOf) as typeof time.asOf };
  const [now, before] = [sideOf(world, own, question), sideOf({ ...world, time: then }, other, question)];
  const { groups, ...figures } = now;
  const { groups: others, ...compared } = before;
  const all = withGroupsOf(groups, others);
  return {
    ...figures,
    ...(all && { groups: all }),
    compare: { ...compared, ...(all && { groups: withGroupsOf(others, groups)! }) },
  };
}

type Groups = ExpectedFunnel['groups'];

/** A group that only the other side has is there, and nothing is said of it. */
function withGroupsOf(own: Groups, others: Groups): Groups {
  const names = new Set(own?.map(({ by }) => JSON.stringify(by)));
  return (
    own && [...own, ...(others ?? []).flatMap(({ by }) => (names.has(JSON.stringify(by)) ? [] : [{ by, ...nobody }]))]
  );
}

const nobody = {
  flows: {},
  totals: { entities: 0, open: 0, won: 0, lost: 0, parked: 0, disqualified: 0, winRate: null },
};

function sideOf(
  world: FunnelWorld,
  { whole, periods }: ReturnType<typeof askedCells>,
  { basis = 'entry', by = [], grain }: FunnelQuestion,
): Omit<ExpectedFunnel, 'compare'> {
  const handoffs = handoffsIn(world);
  const { histories, elsewhere, excluded } = historiesOf(
    world,
    handoffs.flatMap(({ signals }) => signals),
  );
  let first = 0;
  const shown = (bound: Bound | null): string | null => bound && isoOf(bound);
  const groups = groupsOf(world, histories)
    .map(({ group, own }) => ({ by: group, ...figuresOf(world, own, whole, basis) }))
    .filter(({ isEmpty }) => !isEmpty);
  return {
    ...said(figuresOf(world, histories, whole, basis)),
    handoffs: handoffs.map((handoff) => {
      const arrivals = elsewhere.slice(first, (first += handoff.signals.length)).flat();
      return handoffFigures(world, histories, handoff, arrivals, whole, basis);
    }),
    ...(by.length > 0 && { groups: groups.map(({ by: group, ...figures }) => ({ by: group, ...said(figures) })) }),
    ...(grain && {
      periods: periods.map((cell) => ({
        from: shown(cell.own.from),
        to: shown(cell.own.to),
        incomplete: cell.incomplete,
        ...said(figuresOf(world, histories, cell, basis)),
      })),
    }),
    excluded,
  };
}

function said({ stages, flows, totals }: CellFigures): Pick<CellFigures, 'stages' | 'flows' | 'totals'> {
  return { stages, flows: flows ?? {}, totals };
}

function groupsOf(
  world: FunnelWorld,
  histories: readonly History[],
): { readonly group: Readonly<Record<Id, Scalar>>; readonly own: readonly History[] }[] {
  const groups = new Map<string, { group: Readonly<Record<Id, Scalar>>; own: History[] }>();
  for (const history of histories) {
    const group = Object.fromEntries((world.question.by ?? []).map((id) => [id, attributeOf(world, history, id)]));
    const name = JSON.stringify(group);
    groups.set(name, { group, own: [...(groups.get(name)?.own ?? []), history] });
  }
  return [...groups.values()];
}
