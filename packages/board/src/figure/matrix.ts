import type { Funnel, WeirDocument } from '@weir/schema';
import { handoffsOf, joinedFunnels } from '@weir/query';
import type { FunnelAnswer, HandoffFigures } from '@weir/query';

/** Those that went over from one funnel to another. */
export interface MatrixCell {
  /** Each once for each of the hand-offs between the two that they took. */
  readonly count: number;
  /** Of those in the funnel that they came from, 0 to 1; null when nobody was there. */
  readonly share: number | null;
  /** Median days to go over; of several hand-offs from the quickest to the slowest. null: nobody went, or nobody knows. */
  readonly days: { readonly least: number; readonly most: number } | null;
  /** Each as a part of the largest of the matrix, 0 to 1. */
  readonly depth: Readonly<Record<MatrixMeasure, number>>;
  /** By the stages between which they went. */
  readonly handoffs: readonly HandoffFigures[];
}

/** What the cells of a matrix show, and are deep by. */
export type MatrixMeasure = 'count' | 'share' | 'days';

export interface MatrixRow {
  readonly funnel: Funnel;
  /** How many the row is of. */
  readonly entities: number;
  /** At the places of the funnels; null: the document has no way from the one to the other. */
  readonly cells: readonly (MatrixCell | null)[];
  /** Those that went nowhere; `atLeast`: somebody may have gone over more than once. null: see `isCounted`. */
  readonly stays: { readonly count: number; readonly atLeast: boolean } | null;
  /** A funnel that counts sequences knows no hand-offs. */
  readonly isCounted: boolean;
}

export interface Matrix {
  /** The columns, and in the same order the rows. */
  readonly funnels: readonly Funnel[];
  readonly rows: readonly MatrixRow[];
}

/** Rows and columns that can be read. */
const MOST_FUNNELS = 24;

/** The funnels between which something is handed over, in the document's order, and how many there are beyond those that are shown. */
export function matrixFunnels(document: WeirDocument): {
  readonly funnels: readonly Funnel[];
  readonly left: number;
} {
  const all = joinedFunnels(document);
  return { funnels: all.slice(0, MOST_FUNNELS), left: Math.max(0, all.length - MOST_FUNNELS) };
}

/** What a matrix takes of a funnel's answer. */
export interface MatrixAnswer {
  readonly totals: Pick<FunnelAnswer['totals'], 'entities'>;
  readonly handoffs: readonly HandoffFigures[];
}

/**
 * Who moved from which funnel to which.
 * @param answers at the places of the funnels @param scaled among all of whose cells the largest is the deepest
 */
export function matrixOf(
  funnels: readonly Funnel[],
  answers: readonly MatrixAnswer[],
  scaled: readonly MatrixAnswer[] = answers,
): Matrix {
  const countsOf = (answer: MatrixAnswer, to: Funnel) =>
    answer.handoffs.filter((handoff) => handoff.to.funnel === to.id);
  const sum = (handoffs: readonly HandoffFigures[]) => handoffs.reduce((total, { count }) => total + count, 0);
  const shareOf = (count: number, { totals }: MatrixAnswer) => (totals.entities === 0 ? null : count / totals.entities);
  const all = scaled.flatMap((answer) =>
    funnels.map((to) => {
      const handoffs = countsOf(answer, to);
      const count = sum(handoffs);
      return { count, share: shareOf(count, answer) ?? 0, days: daysOf(handoffs)?.most ?? 0 };
    }),
  );
  const mostOf = (measure: MatrixMeasure) => Math.max(0, ...all.map((cell) => cell[measure]));
  const most = { count: mostOf('count'), share: mostOf('share'), days: mostOf('days') };
  const depthOf = (measure: MatrixMeasure, value: number) => (most[measure] === 0 ? 0 : value / most[measure]);
  const rows = funnels.map((funnel, place): MatrixRow => {
    const answer = answers[place]!;
    const { entities } = answer.totals;
    const ways = handoffsOf(funnel);
    const isCounted = funnel.counting?.method !== 'sequence' || ways.length === 0;
    const gone = sum(answer.handoffs);
    return {
      funnel,
      entities,
      isCounted,
      cells: funnels.map((to) => {
        if (!isCounted || !ways.some((way) => way.to.funnel === to.id)) return null;
        const handoffs = countsOf(answer, to);
        const count = sum(handoffs);
        const share = shareOf(count, answer);
        const days = daysOf(handoffs);
        const depth = {
          count: depthOf('count', count),
          share: depthOf('share', share ?? 0),
          days: depthOf('days', days?.most ?? 0),
        };
        return { count, share, days, depth, handoffs };
      }),
      stays: isCounted ? { count: Math.max(0, entities - gone), atLeast: ways.length > 1 && gone > 0 } : null,
    };
  });
  return { funnels, rows };
}

/** Medians of several moves make no median of all: they are told from the least to the most. */
function daysOf(handoffs: readonly HandoffFigures[]): MatrixCell['days'] {
  const medians = handoffs.flatMap(({ days }) => days?.median ?? []);
  return medians.length === 0 ? null : { least: Math.min(...medians), most: Math.max(...medians) };
}
