import { guardFormula } from '@weir/formula';
import { pointerTo } from '@weir/schema';
import type { Fix, Funnel, Id, Stage, Transition } from '@weir/schema';
import { graphOf, reachable, upstreamOf } from './funnel-graph.js';
import type { Graph } from './funnel-graph.js';
import { remove } from './report.js';
import type { Report } from './report.js';

/**
 * Whether the stages hang together: each can be reached, one can get on from each open one, and there is a way to win and one to leave.
 * @param entries stages that other funnels hand over to
 */
export function checkGraph(report: Report, funnel: Funnel, entries: ReadonlySet<Id>, pointer: string): void {
  const graph = graphOf(funnel);
  checkRepeated(report, graph, pointer);
  const inside = graph.transitions.filter(({ transition }) => typeof transition.to === 'string');
  if (graph.stages.size < 2 || funnel.counting?.method === 'sequence') return;
  if (inside.length === 0) {
    report.warn('document/no-transitions', pointer, { funnel: funnel.id }, [connectInOrder(graph, funnel, pointer)]);
    return;
  }
  const reached = reachable(graph, entries);
  for (const [id, { stage, place }] of graph.stages) {
    if (reached.has(id)) continue;
    const before = stageBefore(graph, reached, place);
    const fixes = before ? [connectFrom(funnel, before, stage, pointer)] : [];
    report.add('document/unreachable-stage', pointerTo(pointer, 'stages', place), { stage: id }, { fixes });
  }
  const getsOn = new Set(
    graph.transitions
      .filter(({ transition: { kind, to } }) => kind === 'advance' || typeof to !== 'string')
      .map(({ transition }) => transition.from),
  );
  for (const [id, { stage, place }] of graph.stages) {
    if (stage.kind !== 'open' || getsOn.has(id)) continue;
    const next = stageAfter(graph, stage, place);
    const fixes = next ? [connectTo(funnel, stage, next, pointer)] : [];
    report.add('document/dead-end', pointerTo(pointer, 'stages', place), { stage: id }, { fixes });
  }
  checkEnds(report, graph, funnel, reached, pointer);
}

/**
 * Without a way to win nothing succeeds; without one to leave, what fails stays open for ever. Where there is one step only, as from a first
 * order to a second one, who does not take it is where they are.
 */
function checkEnds(report: Report, graph: Graph, { id }: Funnel, reached: ReadonlySet<Id>, pointer: string): void {
  const kinds = new Set([...reached].map((stage) => graph.stages.get(stage)?.stage.kind));
  const handsOver = graph.transitions.some(({ transition }) => transition.kind === 'handoff');
  if (!kinds.has('won') && !handsOver) report.add('document/no-win', pointer, { funnel: id });
  const canLeave = kinds.has('lost') || kinds.has('parked') || kinds.has('disqualified');
  const steps = [...reached].filter((stage) => graph.stages.get(stage)?.stage.kind === 'open').length;
  if (kinds.has('won') && steps > 1 && !canLeave) report.warn('document/no-loss', pointer, { funnel: id });
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

/** The nearest open stage before a place that can be reached. */
function stageBefore({ stages }: Graph, reached: ReadonlySet<Id>, place: number): Stage | undefined {
  const before = [...stages.values()].filter((each) => each.place < place && reached.has(each.stage.id));
  return before.reverse().find(({ stage }) => stage.kind === 'open')?.stage;
}

/** The next open stage in the document, else the first won one; none that leads here, as that would go in a circle. */
function stageAfter(graph: Graph, { id }: Stage, place: number): Stage | undefined {
  const upstream = upstreamOf(graph, id);
  const others = [...graph.stages.values()].filter(({ stage }) => !upstream.has(stage.id));
  const next = others.find(({ stage, place: at }) => at > place && stage.kind === 'open');
  return (next ?? others.find(({ stage }) => stage.kind === 'won'))?.stage;
}

function connectTo(funnel: Funnel, from: Stage, to: Stage, pointer: string): Fix {
  return { code: 'fix/connect-to', params: { stage: to.id }, patch: addTransitions(funnel, [way(from, to)], pointer) };
}

function connectFrom(funnel: Funnel, from: Stage, to: Stage, pointer: string): Fix {
  const patch = addTransitions(funnel, [way(from, to)], pointer);
  return { code: 'fix/connect-from', params: { stage: from.id }, patch };
}

/** From each open stage to the next, from the last one to where the way ends. */
function connectInOrder({ stages }: Graph, funnel: Funnel, pointer: string): Fix {
  const all = [...stages.values()].map(({ stage }) => stage);
  const open = all.filter(({ kind }) => kind === 'open');
  const steps = open.slice(1).map((stage, at) => way(open[at]!, stage));
  const ends = all.filter(({ kind }) => kind !== 'open').flatMap((end) => open.slice(-1).map((last) => way(last, end)));
  return { code: 'fix/connect-all', params: {}, patch: addTransitions(funnel, [...steps, ...ends], pointer) };
}

function way(from: Stage, to: Stage): Transition {
  const kind = to.kind === 'open' || to.kind === 'won' ? 'advance' : 'lose';
  return { from: from.id, to: to.id, kind };
}

function addTransitions({ transitions }: Funnel, added: readonly Transition[], pointer: string): Fix['patch'] {
  const path = `${pointer}/transitions`;
  if (transitions) return added.map((value) => ({ op: 'add', path: `${path}/-`, value }));
  return [{ op: 'add', path, value: added }];
}
