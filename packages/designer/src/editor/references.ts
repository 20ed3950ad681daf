import { pointerTo } from '@weir/schema';
import type { Formula, Id, Text, WeirDocument } from '@weir/schema';

/** A part of the document that names another one and would lose its meaning without it. */
export interface Reference {
  readonly pointer: string;
  readonly kind: 'metric' | 'insight' | 'widget' | 'funnel';
  readonly id: Id;
  readonly title: Text | undefined;
}

const FUNNEL_OPERATORS = new Set([
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
]);

export function referencesToMetric(document: WeirDocument, metric: Id): Reference[] {
  const found = formulasThat(document, (operator, [name]) => operator === 'metric' && name === metric);
  document.metrics?.forEach(({ id, title, drivers }, index) => {
    const driver = drivers?.indexOf(metric) ?? -1;
    if (id !== metric && driver >= 0)
      found.push({ pointer: pointerTo('', 'metrics', index, 'drivers', driver), kind: 'metric', id, title });
  });
  document.insights?.forEach(({ id, title, action }, index) => {
    if (action?.metric === metric)
      found.push({ pointer: pointerTo('', 'insights', index, 'action', 'metric'), kind: 'insight', id, title });
  });
  return [...found.filter(({ kind, id }) => kind !== 'metric' || id !== metric), ...widgetsOf(document, { metric })];
}

export function referencesToFunnel(document: WeirDocument, funnel: Id): Reference[] {
  const found = formulasThat(document, (operator, [name]) => FUNNEL_OPERATORS.has(operator) && name === funnel);
  document.insights?.forEach(({ id, title, action }, index) => {
    if (action?.funnel === funnel)
      found.push({ pointer: pointerTo('', 'insights', index, 'action', 'funnel'), kind: 'insight', id, title });
  });
  return [...found, ...handoffsInto(document, funnel), ...widgetsOf(document, { funnel })];
}

/** What the funnel itself says about the stage (its transitions, path and exclusions) is not among them: it goes with the stage. */
export function referencesToStage(document: WeirDocument, funnel: Id, stage: Id): Reference[] {
  const found = formulasThat(
    document,
    (operator, [name, ...stages]) => FUNNEL_OPERATORS.has(operator) && name === funnel && stages.includes(stage),
  );
  document.insights?.forEach(({ id, title, action }, index) => {
    if (action?.funnel === funnel && action.stage === stage)
      found.push({ pointer: pointerTo('', 'insights', index, 'action', 'stage'), kind: 'insight', id, title });
  });
  return [...found, ...handoffsInto(document, funnel, stage), ...widgetsOf(document, { funnel, stage })];
}

function handoffsInto(document: WeirDocument, funnel: Id, stage?: Id): Reference[] {
  return (document.funnels ?? []).flatMap(({ id, title, transitions }, place) =>
    (transitions ?? []).flatMap(({ to }, index): Reference[] => {
      const isInto = id !== funnel && typeof to === 'object' && to.funnel === funnel && (!stage || to.stage === stage);
      return isInto
        ? [{ pointer: pointerTo('', 'funnels', place, 'transitions', index, 'to'), kind: 'funnel', id, title }]
        : [];
    }),
  );
}

interface Shown {
  readonly metric?: Id;
  readonly funnel?: Id;
  /** Of the funnel: only widgets that name it. */
  readonly stage?: Id;
}

function widgetsOf(document: WeirDocument, { metric, funnel, stage }: Shown): Reference[] {
  return (document.boards ?? []).flatMap((board, boardIndex) =>
    board.widgets.flatMap((widget, index): Reference[] => {
      const shows =
        funnel === undefined
          ? widget.metric === metric || widget.metrics?.some((id) => id === metric)
          : widget.funnel === funnel && (stage === undefined || widget.from === stage || widget.to === stage);
      const pointer = pointerTo('', 'boards', boardIndex, 'widgets', index);
      return shows ? [{ pointer, kind: 'widget', id: widget.id, title: widget.title ?? board.title }] : [];
    }),
  );
}

type Test = (operator: string, operands: readonly Formula[]) => boolean;

function formulasThat(document: WeirDocument, test: Test): Reference[] {
  const found: Reference[] = [];
  document.metrics?.forEach(({ id, title, formula }, index) => {
    if (someOperation(formula, test))
      found.push({ pointer: pointerTo('', 'metrics', index, 'formula'), kind: 'metric', id, title });
  });
  document.insights?.forEach(({ id, title, when, values }, index) => {
    if ([when, ...Object.values(values ?? {})].some((formula) => someOperation(formula, test)))
      found.push({ pointer: pointerTo('', 'insights', index), kind: 'insight', id, title });
  });
  return found;
}

/** An operand that is not in a list stands for a list of one, as JSON-Logic has it. */
function someOperation(formula: Formula, test: Test): boolean {
  if (typeof formula !== 'object' || formula === null) return false;
  if (isList(formula)) return formula.some((operand) => someOperation(operand, test));
  return Object.entries(formula).some(
    ([operator, operands]) => test(operator, isList(operands) ? operands : [operands]) || someOperation(operands, test),
  );
}

function isList(formula: Formula): formula is readonly Formula[] {
  return Array.isArray(formula);
}
