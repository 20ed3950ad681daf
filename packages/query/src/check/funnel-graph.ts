import { guardFormula } from '@weir/formula';
import { pointerTo } from '@weir/schema';
import type { Funnel, Id, Stage, Transition } from '@weir/schema';
import { remove } from './report.js';
import type { Report } from './report.js';

/** A funnel without what is archived; transitions that lead nowhere are left out. */
interface Graph {
  readonly stages: ReadonlyMap<Id, { readonly stage: Stage; readonly place: number }>;
  readonly transitions: readonly { readonly transition: Transition; readonly place: number }[];
}

/**
 * Whether the stages hang together: each can be reached, one can get on from each open one, and there is a way to win.
 * @param entries stages that other funnels hand over to
 */
export function checkGraph(report: Report, funnel: Funnel, entries: ReadonlySet<Id>, pointer: string): void {
  const graph = graphOf(funnel);
  checkRepeated(report, graph, pointer);
  checkProbabilities(report, graph, pointer);
  const inside = graph.transitions.filter(({ transition }) => typeof transition.to === 'string');
  if (graph.stages.size < 2 || funnel.counting?.method === 'sequence') return;
  if (inside.length === 0) {
    report.warn('document/no-transitions', pointer, { funnel: funnel.id });
    return;
  }
  const reached = reachable(graph, entries);
  for (const [id, { place }] of graph.stages) {
    if (!reached.has(id)) report.add('document/unreachable-stage', pointerTo(pointer, 'stages', place), { stage: id });
  }
  const getsOn = new Set(
    graph.transitions
      .filter(({ transition: { kind, to } }) => kind === 'advance' || typeof to !== 'string')
      .map(({ transition }) => transition.from),
  );
  for (const [id, { stage, place }] of graph.stages) {
    if (stage.kind === 'open' && !getsOn.has(id)) {
      report.add('document/dead-end', pointerTo(pointer, 'stages', place), { stage: id });
    }
  }
  const wins = [...reached].some((id) => graph.stages.get(id)?.stage.kind === 'won');
  const handsOver = graph.transitions.some(({ transition }) => transition.kind === 'handoff');
  if (!wins && !handsOver) report.add('document/no-win', pointer, { funnel: funnel.id });
}

function graphOf({ stages, transitions = [] }: Funnel): Graph {
  const live = stages.map((stage, place) => ({ stage, place })).filter(({ stage }) => stage.archived !== true);
  const byId = new Map(live.map((each) => [each.stage.id, each]));
  return {
    stages: byId,
    transitions: transitions
      .map((transition, place) => ({ transition, place }))
      .filter(({ transition: { from, to, archived } }) => {
        return archived !== true && byId.has(from) && (typeof to !== 'string' || byId.has(to));
      }),
  };
}

/** Stages that a transition of any kind leads to, from where entities may start: the first stage, and those that only lead on. */
function reachable({ stages, transitions }: Graph, entries: ReadonlySet<Id>): ReadonlySet<Id> {
  const next = new Map<Id, Id[]>();
  const incoming = new Set<Id>();
  for (const { transition } of transitions) {
    const { from, to } = transition;
    if (typeof to !== 'string' || to === from) continue;
    incoming.add(to);
    const others = next.get(from);
    if (others) others.push(to);
    else next.set(from, [to]);
  }
  const [first = ''] = stages.keys();
  const isStart = (id: Id) => id === first || entries.has(id) || (!incoming.has(id) && next.has(id));
  const reached = new Set([...stages.keys()].filter(isStart));
  for (const id of reached) for (const to of next.get(id) ?? []) reached.add(to);
  return reached;
}

function checkRepeated(report: Report, { transitions }: Graph, pointer: string): void {
  const seen = new Set<string>();
  for (const { transition, place } of transitions) {
    const { from, to, kind, when = true } = transition;
    if (guardFormula(when)) continue;
    const key = JSON.stringify([from, to, kind, when]);
    const at = pointerTo(pointer, 'transitions', place);
    const params = { from, to: typeof to === 'string' ? to : to.stage };
    if (seen.has(key)) report.warn('document/transition-twice', at, params, [remove(at, kind)]);
    seen.add(key);
  }
}

function checkProbabilities(report: Report, { stages, transitions }: Graph, pointer: string): void {
  for (const { transition } of transitions) {
    const { from, to, kind } = transition;
    const before = stages.get(from)?.stage.probability;
    const target = typeof to === 'string' ? stages.get(to) : undefined;
    const after = target?.stage.probability;
    if (kind !== 'advance' || before === undefined || after === undefined || after >= before || !target) continue;
    const at = pointerTo(pointer, 'stages', target.place, 'probability');
    report.warn('document/probability-falls', at, { from, to: target.stage.id, before, after });
  }
}
