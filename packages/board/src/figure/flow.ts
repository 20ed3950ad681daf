import type { Funnel, Id, Stage } from '@weir/schema';
import type { DurationFigures, FunnelAnswer, StageFigures } from '@weir/query';

/** How a move between two stages reads: on along the way, back on it, or off it. */
export type MoveKind = 'advance' | 'back' | 'leave';

/** Visits of one stage that were directly followed by a visit of another. */
export interface Move {
  readonly from: Stage;
  readonly to: Stage;
  readonly kind: MoveKind;
  readonly count: number;
  /** Of all moves out of `from`, 0 to 1. */
  readonly share: number;
  /** From the start of the one visit to the start of the next. */
  readonly days: DurationFigures;
}

export interface FlowStage {
  readonly stage: Stage;
  readonly figures: StageFigures;
  /** Moves into it and out of it. */
  readonly moves: { readonly in: number; readonly out: number };
}

export interface Flow {
  /** Open and won stages, in the order of the document. */
  readonly way: readonly FlowStage[];
  /** Where the way ends badly or rests: lost, parked, disqualified. */
  readonly beside: readonly FlowStage[];
  /** In the order of the stages that they leave, the largest first. */
  readonly moves: readonly Move[];
}

/**
 * Who moved from where to where. Stages that nobody was in and nobody came through are left out, archived ones too
 * unless somebody moved through them.
 */
export function flowOf(funnel: Funnel, answer: Pick<FunnelAnswer, 'stages' | 'flows'>): Flow {
  const order = new Map(funnel.stages.map((stage, place) => [stage.id, { stage, place }]));
  const figuresOf = new Map(answer.stages.map((figures) => [figures.stage, figures]));
  const counted = answer.flows.filter(({ from, to, count }) => count > 0 && order.has(from) && order.has(to));
  const sum = (side: 'from' | 'to', id: Id) =>
    counted.reduce((total, flow) => total + (flow[side] === id ? flow.count : 0), 0);
  const stages = funnel.stages.flatMap((stage): FlowStage[] => {
    const figures = figuresOf.get(stage.id);
    const moves = { in: sum('to', stage.id), out: sum('from', stage.id) };
    const isSeen = moves.in + moves.out > 0 || (stage.archived !== true && (figures?.entered ?? 0) > 0);
    return figures && isSeen ? [{ stage, figures, moves }] : [];
  });
  const moves = counted.map(({ from, to, count, days }): Move => {
    const [start, end] = [order.get(from)!, order.get(to)!];
    const kind = !isOnWay(end.stage) ? 'leave' : isOnWay(start.stage) && end.place > start.place ? 'advance' : 'back';
    return { from: start.stage, to: end.stage, kind, count, share: count / sum('from', from), days };
  });
  const placeOf = ({ from }: Move) => order.get(from.id)!.place;
  return {
    way: stages.filter(({ stage }) => isOnWay(stage)),
    beside: stages.filter(({ stage }) => !isOnWay(stage)),
    moves: moves.sort((a, b) => placeOf(a) - placeOf(b) || b.count - a.count),
  };
}

function isOnWay({ kind }: Stage): boolean {
  return kind === 'open' || kind === 'won';
}
