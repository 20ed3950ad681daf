import { guardFormula, mapFormula, nameOf } from '@weir/formula';
import type { Board, Formula, Id, Insight, Metric, WeirDocument } from '@weir/schema';

/**
 * The document with a metric's id changed, and every reference to it: formulas of metrics and insights, drivers, actions of insights,
 * widgets. What a host's own widgets keep in `options`, and what is named "x-…", is theirs.
 */
export function withMetricRenamed(document: WeirDocument, from: Id, to: Id): WeirDocument {
  const rename = (id: Id): Id => (id === from ? to : id);
  return changed(document, {
    metrics: mapped(document.metrics, (metric) => renamedInMetric(metric, rename)),
    insights: mapped(document.insights, (insight) => renamedInInsight(insight, rename)),
    boards: mapped(document.boards, (board) => renamedInBoard(board, rename)),
  });
}

type Rename = (id: Id) => Id;

function renamedInMetric(metric: Metric, rename: Rename): Metric {
  return changed(metric, {
    id: rename(metric.id),
    formula: renamedInFormula(metric.formula, rename),
    drivers: mapped(metric.drivers, rename),
  });
}

function renamedInInsight(insight: Insight, rename: Rename): Insight {
  const { action, values } = insight;
  const formulas = Object.entries(values ?? {}).map(([name, formula]) => [name, renamedInFormula(formula, rename)]);
  return changed(insight, {
    when: renamedInFormula(insight.when, rename),
    values: values && changed(values, Object.fromEntries(formulas)),
    action: action?.metric === undefined ? action : changed(action, { metric: rename(action.metric) }),
  });
}

function renamedInBoard(board: Board, rename: Rename): Board {
  const widgets = mapped(board.widgets, (widget) =>
    changed(widget, {
      metric: widget.metric === undefined ? undefined : rename(widget.metric),
      metrics: mapped(widget.metrics, rename),
    }),
  );
  return changed(board, { widgets });
}

/** A formula that is none (too deep, say) cannot be read, so it names nothing. */
function renamedInFormula(formula: Formula, rename: Rename): Formula {
  if (guardFormula(formula)) return formula;
  return mapFormula(formula, (_part, call) => {
    const name = call?.operator === 'metric' ? nameOf(call) : null;
    if (!call || name === null || rename(name) === name) return undefined;
    return { metric: call.bare ? rename(name) : [rename(name), ...call.operands.slice(1)] };
  });
}

/** A copy with properties replaced; the same object when none is another one. */
function changed<Part extends object>(part: Part, changes: { [Key in keyof Part]?: Part[Key] | undefined }): Part {
  const others = Object.entries(changes).filter(([key, value]) => value !== part[key as keyof Part]);
  return others.length === 0 ? part : { ...part, ...Object.fromEntries(others) };
}

/** The same list when no element is another one. */
function mapped<List extends readonly unknown[] | undefined>(
  list: List,
  change: (item: NonNullable<List>[number]) => NonNullable<List>[number],
): List {
  const items = list?.map(change);
  return items?.some((item, place) => item !== list?.[place]) ? (items as unknown as List) : list;
}
