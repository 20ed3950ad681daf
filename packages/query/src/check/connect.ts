import type { Fix, Funnel, Id, Stage, Transition } from '@weir/schema';
import { upstreamOf } from './funnel-graph.js';
import type { Graph } from './funnel-graph.js';

/** The nearest open stage before a place that can be reached. */
export function stageBefore({ stages }: Graph, reached: ReadonlySet<Id>, place: number): Stage | undefined {
  const before = [...stages.values()].filter((each) => each.place < place && reached.has(each.stage.id));
  return before.reverse().find(({ stage }) => stage.kind === 'open')?.stage;
}

/** The next open stage in the document, else the first won one; none that leads here, as that would go in a circle. */
export function stageAfter(graph: Graph, { id }: Stage, place: number): Stage | undefined {
  const upstream = upstreamOf(graph, id);
  const others = [...graph.stages.values()].filter(({ stage }) => !upstream.has(stage.id));
  const next = others.find(({ stage, place: at }) => at > place && stage.kind === 'open');
  return (next ?? others.find(({ stage }) => stage.kind === 'won'))?.stage;
}

export function connectTo(funnel: Funnel, from: Stage, to: Stage, pointer: string): Fix {
  return { code: 'fix/connect-to', params: { stage: to.id }, patch: addTransitions(funnel, [way(from, to)], pointer) };
}

export function connectFrom(funnel: Funnel, from: Stage, to: Stage, pointer: string): Fix {
  const patch = addTransitions(funnel, [way(from, to)], pointer);
  return { code: 'fix/connect-from', params: { stage: from.id }, patch };
}

/** From each open stage to the next, from the last one to where the way ends. */
export function connectInOrder({ stages }: Graph, funnel: Funnel, pointer: string): Fix {
  const all = [...stages.values()].map(({ stage }) => stage);
  const open = all.filter(({ kind }) => kind === 'open');
  const steps = open.slice(1).map((stage, at) => way(open[at]!, stage));
  const ends = all.filter(({ kind }) => kind !== 'open').flatMap((end) => open.slice(-1).map((last) => way(last, end)));
  return { code: 'fix/connect-all', params: {}, patch: addTransitions(funnel, [...steps, ...ends], pointer) };
}

export function way(from: Stage, to: Stage): Transition {
  const kind = to.kind === 'open' || to.kind === 'won' ? 'advance' : 'lose';
  return { from: from.id, to: to.id, kind };
}

export function addTransitions({ transitions }: Funnel, added: readonly Transition[], pointer: string): Fix['patch'] {
  const path = `${pointer}/transitions`;
  if (transitions) return added.map((value) => ({ op: 'add', path: `${path}/-`, value }));
  return [{ op: 'add', path, value: added }];
}
