import { pointerParts } from '@weir/schema';
import type { Diagnostic, Funnel, Id, Stage, WeirDocument } from '@weir/schema';
import type { FunnelAnswer } from '@weir/query';
import type { Localizer } from '@weir/ui';
import { positionsOf, transitionKeys } from '../../editor/index.js';
import type { Point, Selection, TransitionKey } from '../../editor/index.js';
import type { LiveLens } from '../../live/lens.js';
import { stagesWithOneWayIn } from '../transition-figures.js';

/** Figures of the funnel as it is drawn, never those of another version of it, and which of them are shown: `open` without a lens. */
export type LiveFigures = {
  readonly lens?: LiveLens;
  /** There is a published version to hold the draft against. */
  readonly canReplay?: boolean;
} &
  /** `hidden`: some groups are withheld, and the data source cannot tell which. */
  (
    | { readonly status: 'none' | 'loading' | 'failed' | 'hidden' }
    | {
        readonly status: 'ready';
        readonly answer: FunnelAnswer;
        /** Those of the published version to the same question; absent where it counts the same, or there is none. */
        readonly before?: FunnelAnswer;
      }
  );

export interface DrawFunnel {
  readonly document: WeirDocument;
  readonly funnel: Funnel;
  /** Tells this drawing from that of another funnel, also when the funnel gets another id. Default: the funnel's id. */
  readonly drawing?: string;
  readonly selection: Selection;
  readonly diagnostics: readonly Diagnostic[];
  readonly figures: LiveFigures;
  readonly isReadOnly: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly localizer: Localizer;
}

/** What is drawn, with what is looked up for each of its parts: a funnel may have 2,000 stages. */
export interface DrawContext extends DrawFunnel {
  readonly positions: ReadonlyMap<Id, Point>;
  /** Of the transitions, in their order. */
  readonly keys: readonly TransitionKey[];
  readonly stages: ReadonlyMap<Id, Stage>;
  /** By the place of the stage: the worst of its problems. */
  readonly problems: ReadonlyMap<number, Diagnostic>;
  readonly selectedStages: ReadonlySet<Id>;
  readonly selectedTransitions: ReadonlySet<TransitionKey>;
  /** Stages that a single transition of the kind `advance` leads to. */
  readonly oneWayIn: ReadonlySet<Id>;
  /** What tells these figures from others. */
  readonly figuresBy: readonly unknown[];
}

export function drawContext(input: DrawFunnel): DrawContext {
  const { funnel, figures, selection } = input;
  const answers = figures.status === 'ready' ? [figures.answer, figures.before] : [figures.status];
  return {
    ...input,
    positions: positionsOf(funnel),
    keys: transitionKeys(funnel),
    stages: new Map(funnel.stages.map((stage) => [stage.id, stage])),
    problems: worstProblems(input),
    selectedStages: new Set(selection.stages),
    selectedTransitions: new Set(selection.transitions),
    oneWayIn: stagesWithOneWayIn(funnel),
    figuresBy: [...answers, figures.lens],
  };
}

/** The first error, else the first warning. */
function worstProblems({ document, funnel, diagnostics }: DrawFunnel): Map<number, Diagnostic> {
  const place = String(document.funnels?.indexOf(funnel) ?? -1);
  const worst = new Map<number, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const [list, at, part, stage] = pointerParts(diagnostic.pointer);
    if (diagnostic.severity === 'info' || list !== 'funnels' || at !== place || part !== 'stages') continue;
    const before = worst.get(Number(stage));
    if (!before || (before.severity !== 'error' && diagnostic.severity === 'error'))
      worst.set(Number(stage), diagnostic);
  }
  return worst;
}
