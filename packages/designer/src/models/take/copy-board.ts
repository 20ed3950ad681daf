import { guardFormula, references } from '@weir/formula';
import type { Board, Cell, Formula, Id, Insight, Widget, WeirDocument } from '@weir/schema';
import { renamedFormula } from './renaming.js';
import type { Renaming } from './renaming.js';

/** Parts of a template that are in the document once it was taken. */
export interface Reach {
  readonly funnels: readonly Id[];
  readonly metrics: ReadonlySet<Id>;
  /** Of a dimension its name in the document; null: it is not there. */
  dimension(id: Id): Id | null;
}

/** A board with the cards that are about what is taken, closed up where others stood; null when it would be about nothing. */
export function copyBoard(board: Board, id: Id, renaming: Renaming, reach: Reach): Board | null {
  const widgets = board.widgets.flatMap((widget) => copyWidget(widget, renaming, reach));
  if (!widgets.some(isAboutFigures)) return null;
  const { filters, ...rest } = board;
  const known = filters?.flatMap((name) => (name === 'period' ? name : (reach.dimension(name) ?? [])));
  return { ...rest, id, ...(known && { filters: known }), widgets: closedUp(widgets) };
}

/** Boards that have a card about it; one of another funnel is not about it, though it may show a figure that both have. */
export function boardsAbout({ boards = [] }: WeirDocument, reach: Omit<Reach, 'dimension'>): readonly Board[] {
  const isAbout = (widget: Widget) => isAboutFigures(widget) && isWithin(widget, reach);
  return boards.filter(({ archived, widgets }) => {
    const ofFunnels = widgets.filter(({ funnel }) => funnel !== undefined);
    return archived !== true && (ofFunnels.length > 0 ? ofFunnels : widgets).some(isAbout);
  });
}

/** How many cards of a board are about it. */
export function cardsAbout({ widgets }: Board, reach: Omit<Reach, 'dimension'>): number {
  return widgets.filter((widget) => isWithin(widget, reach)).length;
}

/** Suggestions that are made of nothing but it. */
export function insightsAbout(
  { insights = [] }: WeirDocument,
  { funnels, metrics }: Omit<Reach, 'dimension'>,
): readonly Insight[] {
  const isAbout = (formula: Formula) =>
    !guardFormula(formula) &&
    references(formula).every(({ kind, name }) =>
      kind === 'metric' ? metrics.has(name) : kind === 'funnel' ? funnels.includes(name) : kind !== 'dataset',
    );
  return insights.filter(
    ({ archived, when, values = {}, action }) =>
      archived !== true &&
      [when, ...Object.values(values)].every(isAbout) &&
      (action?.metric === undefined || metrics.has(action.metric)) &&
      (action?.funnel === undefined || funnels.includes(action.funnel)),
  );
}

export function copyInsight(insight: Insight, id: Id, renaming: Renaming): Insight {
  const { when, values, action } = insight;
  const written = values && Object.entries(values).map(([name, formula]) => [name, renamedFormula(formula, renaming)]);
  return {
    ...insight,
    id,
    when: renamedFormula(when, renaming),
    ...(written && { values: Object.fromEntries(written) as Record<string, Formula> }),
    ...(action && {
      action: {
        ...action,
        ...(action.metric !== undefined && { metric: renaming.metrics.get(action.metric) ?? action.metric }),
        ...(action.funnel !== undefined && { funnel: renaming.funnels.get(action.funnel) ?? action.funnel }),
      },
    }),
  };
}

function isAboutFigures({ funnel, metric, metrics }: Widget): boolean {
  return funnel !== undefined || metric !== undefined || metrics !== undefined;
}

/** Of several metrics one is enough. */
function isWithin(
  { funnel, metric, metrics: several }: Widget,
  { funnels, metrics }: Omit<Reach, 'dimension'>,
): boolean {
  return (
    (funnel === undefined || funnels.includes(funnel)) &&
    (metric === undefined || metrics.has(metric)) &&
    (several === undefined || several.some((each) => metrics.has(each)))
  );
}

function copyWidget(widget: Widget, renaming: Renaming, reach: Reach): Widget[] {
  if (!isWithin(widget, reach)) return [];
  const { funnel, metric, metrics, by } = widget;
  const nameOf = (id: Id) => renaming.metrics.get(id) ?? id;
  return [
    {
      ...widget,
      ...(funnel !== undefined && { funnel: renaming.funnels.get(funnel) ?? funnel }),
      ...(metric !== undefined && { metric: nameOf(metric) }),
      ...(metrics && { metrics: metrics.filter((each) => reach.metrics.has(each)).map(nameOf) }),
      ...(by && { by: by.flatMap((each) => reach.dimension(each) ?? []) }),
    },
  ];
}

/** Each card as far up as those before it let it. */
function closedUp(widgets: readonly Widget[]): Widget[] {
  const placed: Cell[] = [];
  const order = [...widgets].sort((a, b) => (a.cell?.y ?? 0) - (b.cell?.y ?? 0));
  const cells = new Map<Widget, Cell>();
  for (const widget of order) {
    const { cell } = widget;
    if (!cell) continue;
    const above = placed.filter((each) => each.x < cell.x + cell.w && cell.x < each.x + each.w);
    const made = { ...cell, y: Math.max(0, ...above.map(({ y, h }) => y + h)) };
    placed.push(made);
    cells.set(widget, made);
  }
  return widgets.map((widget) => {
    const cell = cells.get(widget);
    return cell ? { ...widget, cell } : widget;
  });
}
