import { callOf, compileFormula, holds, nameOf } from '@weir/formula';
import type { Call, CompiledFormula, FormulaEnv } from '@weir/formula';
import type { Formula, Id } from '@weir/schema';
import type { MissingReason, Value } from '../contract/answer.js';
import type { CellResult } from '../contract/plan.js';
import type { CompiledMetrics } from '../plan/compile-metrics.js';

/** The metrics of one cell. */
export interface CellEvaluation {
  /** `why` is null exactly when there is a value. */
  metric(id: Id): { readonly value: Value; readonly why: MissingReason | null };
  /** Any formula over the cell's measures and metrics. */
  value(formula: Formula): Value;
}

/** @param measures results of the cell @param env its calendar and period */
export type EvaluateCell = (measures: ReadonlyMap<string, CellResult>, env: FormulaEnv) => CellEvaluation;

/** Makes metrics ready for many cells; in each, every metric and every metric that it is made of is evaluated once. */
export function cellEvaluator({ metrics, types }: CompiledMetrics): EvaluateCell {
  const compiled = [...metrics].map(([id, { formula }]) => ({ id, formula, run: compileFormula(formula, types) }));
  const others = new Map<Formula, CompiledFormula>();
  return (measures, env) => {
    const values: Record<string, Value> = {};
    for (const [id, { value }] of measures) values[id] = value;
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
      whys.set(id, value === null ? whyMissing(formula, { measures, whys, valueOf }) : null);
    }
    return { metric: (id) => ({ value: values[id] ?? null, why: whys.get(id) ?? null }), value: valueOf };
  };
}

interface Known {
  readonly measures: ReadonlyMap<string, CellResult>;
  readonly whys: ReadonlyMap<Id, MissingReason | null>;
  readonly valueOf: (formula: Formula) => Value;
}

/** Why a formula that has no value has none: the reason of the first operand that has none, else its own. */
function whyMissing(formula: Formula, known: Known): MissingReason {
  const call = callOf(formula);
  if (!call) return 'missing-operand';
  const { operator, operands } = call;
  if (operator === 'var') return whyMeasure(known.measures.get(nameOf(call) ?? ''));
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

function whyMeasure(cell: CellResult | undefined): MissingReason {
  return cell?.reason ?? (cell?.rows === 0 ? 'no-rows' : 'missing-operand');
}
