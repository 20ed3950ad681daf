import type { Id, Scalar } from '@weir/schema';
import type { FunnelQuestion } from '@weir/query';
import type { ExpectedFunnel, Vector } from '@weir/adapters/conformance';
import { askedCells, boundOf, instantOf, isoOf } from './cells.js';
import type { Bound } from './cells.js';
import { figuresOf } from './funnel-figures.js';
import type { CellFigures } from './funnel-figures.js';
import { attributeOf, historiesOf } from './histories.js';
import type { FunnelWorld, History } from './histories.js';

/** The answer to a question about a funnel that is counted by history, found in the plainest way; without hand-offs and comparison. */
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
  const { histories, excluded } = historiesOf(world);
  const { whole, periods } = askedCells(question.range ?? {}, question.grain, time);
  const { basis = 'entry', by = [] } = question;
  const shown = (bound: Bound | null): string | null => bound && isoOf(bound);
  const groups = groupsOf(world, histories)
    .map(({ group, own }) => ({ by: group, ...figuresOf(world, own, whole, basis) }))
    .filter(({ isEmpty }) => !isEmpty);
  return {
    ...said(figuresOf(world, histories, whole, basis)),
    ...(by.length > 0 && { groups: groups.map(({ by: group, ...figures }) => ({ by: group, ...said(figures) })) }),
    ...(question.grain && {
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
