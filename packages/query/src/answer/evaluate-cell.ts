import { callOf, compileFormula, holds, nameOf } from '@weir/formula';
import type { Call, CompiledFormula, FormulaEnv, NamedTypes } from '@weir/formula';
import type { Formula, Id } from '@weir/schema';
import type { MissingReason, Value } from '../contract/answer.js';
import type { CellResult } from '../contract/plan.js';
import type { CompiledFrame } from '../plan/compile-frames.js';

/** A value that a formula takes from data, or from a formula that was evaluated elsewhere. */
export interface Leaf {
  readonly value: Value;
  /** Null exactly when there is a value. */
  readonly why: MissingReason | null;
}

/** The formulas of a frame in one cell. */
export interface CellEvaluation {
  metric(id: Id): Leaf;
  /** A formula whose value another frame takes. */
  given(name: string): Leaf;
  /** Any formula over the cell's leaves and metrics. */
  value(formula: Formula): Value;
}

/** @param leaves of the cell, by the names that formulas have for them @param env its calendar and period */
export type EvaluateCell = (leaves: ReadonlyMap<string, Leaf>, env: FormulaEnv) => CellEvaluation;

/**
 * Makes a frame's formulas ready for many cells; in each, every metric and every metric that it is made of is evaluated once.
 * @param types what leaves (as fields) and metrics hold
 */
export function cellEvaluator(
  { metrics, given }: Pick<CompiledFrame, 'metrics' | 'given'>,
  types: NamedTypes,
): EvaluateCell {
  const compiled = [...metrics, ...given].map(([id, formula]) => ({
    id,
    formula,
    run: compileFormula(formula, types),
  }));
  const others = new Map<Formula, CompiledFormula>();
  return (leaves, env) => {
    const values: Record<string, Value> = {};
    for (const [id, { value }] of leaves) values[id] = value;
    const whys = new Map<Id, MissingReason | null>();
    const valueOf = (formula: Formula): Value => {
      if (typeof formula !== 'object' || formula === null) return formula;
      let run = others.get(formula);
      if (!run) others.set(formula, (run = compileFormula(formula, types)));
      return run.evaluate(values, env);
    };
    for (const { id, formula, run } of compiled) {
      const value = run.evaluate(values, env);
      values[id] = value;
      whys.set(id, value === null ? whyMissing(formula, { leaves, whys, valueOf }) : null);
    }
    const leaf = (name: string): Leaf => ({ value: values[name] ?? null, why: whys.get(name) ?? null });
    return { metric: leaf, given: leaf, value: valueOf };
  };
}

/** A figure that an adapter gave. */
export function leafOf({ value, rows, reason }: CellResult): Leaf {
  return { value, why: value === null ? (reason ?? (rows === 0 ? 'no-rows' : 'missing-operand')) : null };
}

interface Known {
  readonly leaves: ReadonlyMap<string, Leaf>;
  readonly whys: ReadonlyMap<Id, MissingReason | null>;
  readonly valueOf: (formula: Formula) => Value;
}

/** Why a formula that has no value has none: the reason of the first operand that has none, else its own. */
function whyMissing(formula: Formula, known: Known): MissingReason {
  const call = callOf(formula);
  if (!call) return 'missing-operand';
  const { operator, operands } = call;
  if (operator === 'var') return known.leaves.get(nameOf(call) ?? '')?.why ?? 'missing-operand';
  if (operator === 'metric') return known.whys.get(nameOf(call) ?? '') ?? 'missing-operand';
  const missing = decisiveOperands(call, known).find((operand) => known.valueOf(operand) === null);
  if (missing !== undefined) return whyMissing(missing, known);
  const divides = operator === '/' || operator === '%';
  if (divides && known.valueOf(operands[1] ?? null) === 0) return 'zero-denominator';
  return calculated.has(operator) ? 'not-finite' : 'missing-operand';
}

const calculated = new Set(['+', '-', '*', '/', '%', 'round', 'floor', 'ceil', 'abs', 'sqrt', 'pow', 'ln', 'exp']);

/** The operands that the value depends on: of a choice, the branch that is taken. */
function decisiveOperands({ operator, operands }: Call, { valueOf }: Known): readonly Formula[] {
  if (operator !== 'if') return operands;
  for (let at = 0; at + 1 < operands.length; at += 2) {
    if (holds(valueOf(operands[at] ?? null))) return operands.slice(at + 1, at + 2);
  }
  return operands.length % 2 === 1 ? operands.slice(-1) : [];
}
