import type { Funnel, Stage } from '@weir/schema';
import type { FlowFigures, FunnelFigures, StageFigures } from '@weir/query';

export type LossKind = 'lost' | 'parked' | 'disqualified' | 'left';

/** What happens after a stage: how many left the way and where to. */
export interface Loss {
  readonly kind: LossKind;
  readonly count: number;
}

/** The share that gets to the next stage, and what it is held against. */
export interface StageConversion {
  /** 0 to 1; null when nobody got here. */
  readonly share: number | null;
  /** Its stage's benchmark, else its target, when the share is under it. */
  readonly missed: { readonly kind: 'benchmark' | 'target'; readonly share: number } | null;
  /** Whose window is not over, so that they count neither way. */
  readonly immature: number;
  /** Over the compared range; null without a comparison, or when nobody got here then. */
  readonly earlier: number | null;
}

export interface FunnelStage {
  readonly stage: Stage;
  readonly figures: StageFigures;
  /** A step of a sequence that may be left out: nobody stands there. */
  readonly isOptional: boolean;
  /** To the next required step; null at the end of the way, and of an optional step. */
  readonly conversion: StageConversion | null;
  readonly losses: readonly Loss[];
  /** How many reached it over the compared range; null without a comparison. */
  readonly earlier: number | null;
  /** Many wait too long: a fifth of the open ones, or twenty. */
  readonly overdueWarns: boolean;
}

export interface FunnelStages {
  /** The way: open and won stages in the document's order. */
  readonly way: readonly FunnelStage[];
  /** Stages beside the way (lost, parked, disqualified), for the table. */
  readonly beside: readonly FunnelStage[];
}

const MANY_OVERDUE = 20;
const LARGE_SHARE = 0.2;

/** Figures of all or of a group, and those of the time before. */
type Compared = FunnelFigures & { readonly compare?: Pick<FunnelFigures, 'stages'> | undefined };

export function funnelStages(funnel: Funnel, answer: Compared): FunnelStages {
  const earlierOf = new Map(answer.compare?.stages.map((figures) => [figures.stage, figures]));
  const figuresOf = new Map(answer.stages.map((figures) => [figures.stage, figures]));
  const known = funnel.stages.flatMap((stage) => {
    const figures = stage.archived ? undefined : figuresOf.get(stage.id);
    return figures ? [{ stage, figures }] : [];
  });
  const way = orderedWay(funnel, known);
  return {
    way: way.map(({ stage, figures }, place) => {
      const isOptional = isLeftOut(funnel, stage);
      const next = isOptional ? undefined : way.slice(place + 1).find((later) => !isLeftOut(funnel, later.stage));
      return {
        stage,
        figures,
        isOptional,
        conversion: next ? conversionTo(stage, next.figures, earlierOf.get(next.stage.id)) : null,
        losses: lossesAfter(funnel, stage, figures, next?.figures, answer.flows),
        earlier: earlierOf.get(stage.id)?.reached ?? null,
        overdueWarns: isMuch(figures),
      };
    }),
    beside: known
      .filter(({ stage }) => !way.some((on) => on.stage === stage))
      .map(({ stage, figures }) => ({
        stage,
        figures,
        isOptional: false,
        conversion: null,
        losses: [],
        earlier: earlierOf.get(stage.id)?.reached ?? null,
        overdueWarns: false,
      })),
  };
}

type KnownStage = Pick<FunnelStage, 'stage' | 'figures'>;

/** Sequence counting has its own path; else what is open or won, as the document lists it. */
function orderedWay(funnel: Funnel, known: readonly KnownStage[]): readonly KnownStage[] {
  if (funnel.counting?.method === 'sequence' && funnel.path) {
    return funnel.path.flatMap((id) => known.find(({ stage }) => stage.id === id) ?? []);
  }
  return known.filter(({ stage }) => isOnWay(stage));
}

export function isOnWay({ kind }: Stage): boolean {
  return kind === 'open' || kind === 'won';
}

/** An optional step of a sequence: whoever does not do it has not left, and goes on from the required step before it. */
function isLeftOut(funnel: Funnel, { optional }: Stage): boolean {
  return funnel.counting?.method === 'sequence' && optional === true;
}

function conversionTo(stage: Stage, next: StageFigures, earlier: StageFigures | undefined): StageConversion {
  const share = next.conversion.fromPrevious;
  const { benchmark, target } = stage;
  const held =
    benchmark?.conversion !== undefined
      ? ({ kind: 'benchmark', share: benchmark.conversion } as const)
      : target?.conversion !== undefined
        ? ({ kind: 'target', share: target.conversion } as const)
        : null;
  return {
    share,
    missed: held && share !== null && share < held.share ? held : null,
    immature: next.conversion.immature,
    earlier: earlier?.conversion.fromPrevious ?? null,
  };
}

/** By the flows to where the way ends badly; sequence counting knows no such stages, there it is who did not go on. */
function lossesAfter(
  funnel: Funnel,
  stage: Stage,
  figures: StageFigures,
  next: StageFigures | undefined,
  flows: readonly FlowFigures[],
): readonly Loss[] {
  if (funnel.counting?.method === 'sequence') {
    const left = next ? figures.reached - next.reached - next.conversion.immature : 0;
    return left > 0 ? [{ kind: 'left', count: left }] : [];
  }
  const kindOf = new Map(funnel.stages.map(({ id, kind }) => [id, kind]));
  const counts = new Map<LossKind, number>();
  for (const flow of flows) {
    const kind = kindOf.get(flow.to);
    if (flow.from !== stage.id || kind === undefined || kind === 'open' || kind === 'won') continue;
    counts.set(kind, (counts.get(kind) ?? 0) + flow.count);
  }
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function isMuch({ open, overdue }: StageFigures): boolean {
  return overdue >= MANY_OVERDUE || (overdue > 0 && overdue / open >= LARGE_SHARE);
}
