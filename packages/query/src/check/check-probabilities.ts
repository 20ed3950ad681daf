import { pointerTo } from '@weir/schema';
import type { Fix, Funnel, Id, Stage } from '@weir/schema';
import { graphOf } from './funnel-graph.js';
import type { Graph } from './funnel-graph.js';
import type { Report } from './report.js';

/**
 * The chance of winning does not fall on the way forward. Stages that say none are passed over: a fall behind them is one all the same.
 * Each stage is told once, with the highest chance before it.
 */
export function checkProbabilities(report: Report, funnel: Funnel, pointer: string): void {
  const graph = graphOf(funnel);
  const highest = new Map<Id, Stage>();
  for (const [, { stage }] of graph.stages) {
    if (stage.probability === undefined) continue;
    for (const next of stagesAfter(graph, stage.id)) {
      const before = highest.get(next);
      if (before === undefined || (before.probability ?? 0) < stage.probability) highest.set(next, stage);
    }
  }
  for (const [id, { stage, place }] of graph.stages) {
    const from = highest.get(id);
    if (from?.probability === undefined || stage.probability === undefined) continue;
    if (stage.probability >= from.probability) continue;
    const at = pointerTo(pointer, 'stages', place, 'probability');
    const params = { from: from.id, to: id, before: from.probability, after: stage.probability };
    report.warn('document/probability-falls', at, params, [raise(at, from.probability)]);
  }
}

/** Those with a chance of their own that one gets to by advancing, through others without one. */
function stagesAfter({ stages, transitions }: Graph, start: Id): ReadonlySet<Id> {
  const found = new Set<Id>();
  const through = new Set([start]);
  for (const id of through) {
    for (const { transition } of transitions) {
      const { from, to, kind } = transition;
      if (from !== id || kind !== 'advance' || typeof to !== 'string') continue;
      if (stages.get(to)?.stage.probability === undefined) through.add(to);
      else found.add(to);
    }
  }
  found.delete(start);
  return found;
}

function raise(path: string, value: number): Fix {
  return { code: 'fix/probability', params: { value }, patch: [{ op: 'replace', path, value }] };
}
