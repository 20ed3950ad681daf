import type { Id, Transition } from '@weir/schema';
import type { FlowFigures, FunnelAnswer, HandoffFigures, StageFigures } from '@weir/query';

/** The figures of an answer, by what they are of. */
export interface IndexedFigures {
  stage(stage: Id): StageFigures | undefined;
  /** undefined: nobody took this way. Of a hand-off there is no time. */
  along(transition: Transition): FlowFigures | HandoffFigures | undefined;
}

const indexes = new WeakMap<FunnelAnswer, IndexedFigures>();

/** A drawing of many stages looks each of them up: an answer is indexed once. */
export function indexFigures(answer: FunnelAnswer): IndexedFigures {
  const known = indexes.get(answer);
  if (known) return known;
  const stages = new Map(answer.stages.map((figures) => [figures.stage, figures]));
  const ways = new Map<string, FlowFigures | HandoffFigures>(
    [...answer.flows, ...answer.handoffs].map((way) => [keyOf(way.from, way.to), way]),
  );
  const indexed: IndexedFigures = {
    stage: (stage) => stages.get(stage),
    along: ({ from, to }) => ways.get(keyOf(from, to)),
  };
  indexes.set(answer, indexed);
  return indexed;
}

function keyOf(from: Id, to: Transition['to']): string {
  return typeof to === 'string' ? `${from}>${to}` : `${from}>${to.funnel}/${to.stage}`;
}
