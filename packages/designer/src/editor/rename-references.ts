import { guardFormula, references } from '@weir/formula';
import type { Reference } from '@weir/formula';
import { pointerParts } from '@weir/schema';
import type { Formula, Funnel, Id, Insight, WeirDocument } from '@weir/schema';

/** The document with a funnel called by another id, wherever it is named. */
export function withFunnelRenamed(document: WeirDocument, from: Id, to: Id): WeirDocument {
  const rename = (id: Id) => (id === from ? to : id);
  const inFormula = (formula: Formula) =>
    renamedFormula(formula, ({ kind, name }) => (kind === 'funnel' ? rename(name) : name));
  return {
    ...inFormulas(document, inFormula),
    ...(document.funnels && {
      funnels: document.funnels.map((funnel) => ({
        ...withHandOffs(funnel, (target) => ({ ...target, funnel: rename(target.funnel) })),
        id: rename(funnel.id),
      })),
    }),
    ...(document.insights && {
      insights: document.insights.map((insight) =>
        withAction(insightIn(insight, inFormula), (action) =>
          action.funnel === undefined ? action : { ...action, funnel: rename(action.funnel) },
        ),
      ),
    }),
    ...(document.boards && {
      boards: document.boards.map((board) => ({
        ...board,
        widgets: board.widgets.map((widget) =>
          widget.funnel === undefined ? widget : { ...widget, funnel: rename(widget.funnel) },
        ),
      })),
    }),
  };
}

/** The document with a stage of a funnel called by another id, wherever it is named. */
export function withStageRenamed(document: WeirDocument, funnel: Id, from: Id, to: Id): WeirDocument {
  const rename = (id: Id) => (id === from ? to : id);
  const inFormula = (formula: Formula) =>
    renamedFormula(formula, (each) =>
      each.kind === 'stage' && each.funnel === funnel ? rename(each.name) : each.name,
    );
  const target = (into: Target) => (into.funnel === funnel ? { ...into, stage: rename(into.stage) } : into);
  return {
    ...inFormulas(document, inFormula),
    ...(document.funnels && {
      funnels: document.funnels.map((each) => {
        const linked = withHandOffs(each, target);
        return each.id === funnel ? stagesRenamed(linked, rename) : linked;
      }),
    }),
    ...(document.insights && {
      insights: document.insights.map((insight) =>
        withAction(insightIn(insight, inFormula), (action) =>
          action.funnel === funnel && action.stage !== undefined ? { ...action, stage: rename(action.stage) } : action,
        ),
      ),
    }),
    ...(document.boards && {
      boards: document.boards.map((board) => ({
        ...board,
        widgets: board.widgets.map((widget) =>
          widget.funnel === funnel
            ? {
                ...widget,
                ...(widget.from !== undefined && { from: rename(widget.from) }),
                ...(widget.to !== undefined && { to: rename(widget.to) }),
              }
            : widget,
        ),
      })),
    }),
  };
}

type Target = { readonly funnel: Id; readonly stage: Id };

function stagesRenamed(funnel: Funnel, rename: (id: Id) => Id): Funnel {
  const { transitions, path, groups, counting } = funnel;
  return {
    ...funnel,
    stages: funnel.stages.map((stage) => ({ ...stage, id: rename(stage.id) })),
    ...(transitions && {
      transitions: transitions.map((each) => ({
        ...each,
        from: rename(each.from),
        to: typeof each.to === 'string' ? rename(each.to) : each.to,
      })),
    }),
    ...(path && { path: path.map(rename) }),
    ...(groups && { groups: groups.map((group) => ({ ...group, stages: group.stages.map(rename) })) }),
    ...(counting?.exclude && {
      counting: {
        ...counting,
        exclude: counting.exclude.map((each) => ({
          ...each,
          after: rename(each.after),
          before: rename(each.before),
        })),
      },
    }),
  };
}

function withHandOffs(funnel: Funnel, change: (target: Target) => Target): Funnel {
  const { transitions } = funnel;
  if (!transitions) return funnel;
  const changed = transitions.map((each) => (typeof each.to === 'string' ? each : { ...each, to: change(each.to) }));
  return { ...funnel, transitions: changed };
}

function withAction(insight: Insight, change: (action: NonNullable<Insight['action']>) => Insight['action']): Insight {
  const action = insight.action && change(insight.action);
  return action ? { ...insight, action } : insight;
}

function inFormulas(document: WeirDocument, change: (formula: Formula) => Formula): WeirDocument {
  const { metrics } = document;
  if (!metrics) return document;
  return { ...document, metrics: metrics.map((metric) => ({ ...metric, formula: change(metric.formula) })) };
}

function insightIn(insight: Insight, change: (formula: Formula) => Formula): Insight {
  const { when, values } = insight;
  const written = values && Object.entries(values).map(([name, formula]) => [name, change(formula)] as const);
  return { ...insight, when: change(when), ...(written && { values: Object.fromEntries(written) }) };
}

/** A formula that is none cannot be read, so it names nothing. */
function renamedFormula(formula: Formula, nameOf: (reference: Reference) => Id): Formula {
  if (guardFormula(formula)) return formula;
  const others = references(formula).filter((each) => nameOf(each) !== each.name);
  if (others.length === 0) return formula;
  const copy = structuredClone(formula);
  for (const each of others) {
    const parts = pointerParts(each.pointer);
    const last = parts.pop();
    let place = copy as Record<string, unknown>;
    for (const part of parts) place = place[part] as Record<string, unknown>;
    if (last !== undefined) place[last] = nameOf(each);
  }
  return copy;
}
