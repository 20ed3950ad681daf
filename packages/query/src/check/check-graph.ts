import { guardFormula } from '@weir/formula';
import { pointerTo } from '@weir/schema';
import type { Funnel, Id } from '@weir/schema';
import { checkEnds } from './check-ends.js';
import { connectFrom, connectInOrder, connectTo, stageAfter, stageBefore } from './connect.js';
import { graphOf, reachable } from './funnel-graph.js';
import type { Graph } from './funnel-graph.js';
import { remove } from './report.js';
import type { Report } from './report.js';

/**
 * Whether the stages hang together: each can be reached, one can get on from each open one, and there is a way to win and one to leave.
 * @param entries stages that other funnels hand over to
 * @param locales in which the document is written
 */
export function checkGraph(
  report: Report,
  funnel: Funnel,
  entries: ReadonlySet<Id>,
  locales: readonly string[],
  pointer: string,
): void {
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
  checkEnds(report, graph, funnel, reached, locales, pointer);
}

function checkRepeated(report: Report, { transitions }: Graph, pointer: string): void {
  const seen = new Set<string>();
  for (const { transition, place } of transitions) {
    const { from, to, kind, when = true } = transition;
    if (guardFormula(when)) continue;
    const key = JSON.stringify([from, to, kind, when]);
    const at = pointerTo(pointer, 'transitions', place);
    const params = { from, to: typeof to === 'string' ? to : to.stage };
    if (seen.has(key))
      report.warn('document/transition-twice', at, params, [{ ...remove(at, kind), code: 'fix/remove-transition' }]);
    seen.add(key);
  }
}
