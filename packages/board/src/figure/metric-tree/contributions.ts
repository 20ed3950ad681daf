import { callOf, compileFormula, isList } from '@weir/formula';
import { isWeirError } from '@weir/schema';
import type { Formula } from '@weir/schema';
import type { Value } from '@weir/query';
import { partName } from './formula-parts.js';
import type { PartRole } from './formula-parts.js';

/** With more parts that changed, the 2ⁿ mixtures of then and now are too many to work out. */
const MOST_CHANGED = 10;

/** Relative difference up to which a figure that is worked out from its parts is the figure that was answered. */
const TOLERANCE = 1e-9;

/** A figure in both periods. */
export interface Pair {
  readonly now: Value;
  readonly before: Value;
}

export interface PartPair extends Pair {
  readonly role: PartRole;
}

/**
 * How much of a figure's change comes from the change of each of its parts. The contributions add up to the change, whatever the formula is.
 *
 * It is the Shapley value of each part: the change that it makes when the parts are turned from then to now one after the other, the mean
 * over all orders. So no order is preferred, what did not change contributes 0, and exchanging then and now only turns the signs. Of a sum it is
 * the change itself, of a product of two the change times the mean of the other. Unlike the logarithmic mean it is defined for zeros and
 * negative figures too.
 *
 * L. S. Shapley, "A value for n-person games", in: Contributions to the Theory of Games II, 1953; for figures that are made of others:
 * A. F. Shorrocks, "Decomposition procedures for distributional analysis", Journal of Economic Inequality 11, 2013.
 *
 * @param rest the figure's formula with `{"var": "p0"}` for its first part, and so on
 * @returns in the figure's unit, at the places of the parts; null where it is not defined: a figure is missing, a mixture of then and now has
 * no value (a divisor was zero), more than 10 parts of what is no sum changed, or the parts do not make the figure (it reads the calendar)
 */
export function contributions(rest: Formula, figure: Pair, parts: readonly PartPair[]): readonly number[] | null {
  const { now, before } = figure;
  if (typeof now !== 'number' || typeof before !== 'number') return null;
  const changed = parts.flatMap((part, place) => (part.now === part.before ? [] : [place]));
  if (changed.length > MOST_CHANGED) return isSum(rest) ? changesOfSum(parts) : null;
  const mixtures = mixturesOf(rest, parts, changed);
  if (!mixtures || !isNear(mixtures[0]!, before) || !isNear(mixtures.at(-1)!, now)) return null;
  const weights = orderShares(changed.length);
  const shares = parts.map(() => 0);
  changed.forEach((place, rank) => {
    const turned = 1 << rank;
    mixtures.forEach((value, mixture) => {
      if (mixture & turned) return;
      shares[place]! += weights[bitsIn(mixture)]! * (mixtures[mixture | turned]! - value);
    });
  });
  return shares;
}

/** The changes of summands with their signs; null where one is missing. */
function changesOfSum(parts: readonly PartPair[]): readonly number[] | null {
  const changes: number[] = [];
  for (const { role, now, before } of parts) {
    if (typeof now !== 'number' || typeof before !== 'number') return null;
    changes.push(role === 'minus' ? before - now : now - before);
  }
  return changes;
}

function isSum(rest: Formula): boolean {
  const call = callOf(rest);
  if (!call) return !isList(rest);
  return call.operator === 'var' || ((call.operator === '+' || call.operator === '-') && call.operands.every(isSum));
}

/** The figure for every choice of changed parts that are as they are now, by their bits; null where one of these has no value. */
function mixturesOf(rest: Formula, parts: readonly Pair[], changed: readonly number[]): readonly number[] | null {
  const run = compiled(rest);
  const mixtures: number[] = [];
  for (let mixture = 0; mixture < 1 << changed.length; mixture += 1) {
    const values = parts.map(({ before, now }, place): [string, Value] => {
      const rank = changed.indexOf(place);
      return [partName(place), rank >= 0 && mixture & (1 << rank) ? now : before];
    });
    const value = run?.evaluate(Object.fromEntries(values));
    if (typeof value !== 'number') return null;
    mixtures.push(value);
  }
  return mixtures;
}

function compiled(rest: Formula): ReturnType<typeof compileFormula> | null {
  try {
    return compileFormula(rest);
  } catch (error) {
    if (isWeirError(error)) return null;
    throw error;
  }
}

/** Share of the orders in which a part comes after so many certain others and before the rest: k! (n − 1 − k)! ÷ n!. */
function orderShares(count: number): readonly number[] {
  const shares: number[] = [1 / count];
  for (let before = 1; before < count; before += 1) {
    shares.push((shares[before - 1]! * before) / (count - before));
  }
  return shares;
}

function bitsIn(mixture: number): number {
  let count = 0;
  for (let left = mixture; left > 0; left &= left - 1) count += 1;
  return count;
}

function isNear(value: number, answered: number): boolean {
  return Math.abs(value - answered) <= TOLERANCE * Math.max(Math.abs(value), Math.abs(answered), Number.MIN_VALUE);
}
