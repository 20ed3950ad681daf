import { callOf, grains } from '@weir/formula';
import type { Formula, Grain } from '@weir/schema';

export type MomentBase = 'today' | 'now' | 'period_start' | 'period_end';

/** A date that moves with the question: "90 days before the period's end", "the start of last month". */
export interface Moment {
  readonly base: MomentBase;
  /** The first day of the grain that the base lies in. */
  readonly startOf?: Grain;
  /** So many grains later, or (negative) earlier. */
  readonly shift?: { readonly count: number; readonly grain: Grain };
}

const bases: readonly MomentBase[] = ['today', 'now', 'period_start', 'period_end'];

export const isGrain = (formula: Formula | undefined): formula is Grain => grains.some((grain) => grain === formula);

/** `add(start_of(today(), "month"), -1, "month")` and its parts; null for any other formula. */
export function momentOf(formula: Formula): Moment | null {
  const added = operandsOf(formula, 'add', 3);
  if (added) {
    const [inner = null, count, grain] = added;
    const started = startedOf(inner);
    return started && typeof count === 'number' && isGrain(grain) ? { ...started, shift: { count, grain } } : null;
  }
  return startedOf(formula);
}

export function formulaOfMoment({ base, startOf, shift }: Moment): Formula {
  const plain: Formula = { [base]: [] };
  const started: Formula = startOf === undefined ? plain : { start_of: [plain, startOf] };
  return shift === undefined ? started : { add: [started, shift.count, shift.grain] };
}

function startedOf(formula: Formula): Moment | null {
  const started = operandsOf(formula, 'start_of', 2);
  const [inner = null, startOf] = started ?? [formula];
  const base = bases.find((name) => operandsOf(inner, name, 0) !== null);
  if (base === undefined || (started && !isGrain(startOf))) return null;
  return isGrain(startOf) ? { base, startOf } : { base };
}

/** The operands of a call of this operator with so many operands, in a list. */
export function operandsOf(formula: Formula, operator: string, count: number): readonly Formula[] | null {
  const call = callOf(formula);
  return call?.operator === operator && !call.bare && call.operands.length === count ? call.operands : null;
}
