import type { Scalar } from '@weir/schema';
import { add_operation, apply, rm_operation } from './json-logic.js';
import { formulaEnv } from '../operators/index.js';
import type { FormulaEnv } from '../operators/index.js';
import type { NamedTypes } from '../types/infer-type.js';
import { compileRule, namespace } from './compile-rule.js';
import { scalarOf, scalarOperations } from './scalar-operations.js';
import type { CurrentPeriod } from './scalar-operations.js';

/** Values by the names that a formula uses in `var`, `param` and `metric`; dates and instants as ISO text. What is not there is missing. */
export type FormulaValues = Readonly<Record<string, Scalar>>;

export interface CompiledFormula {
  /** Names that it reads, each once. */
  readonly names: readonly string[];
  evaluate(values: FormulaValues, env?: FormulaEnv): Scalar;
}

const plainEnv = formulaEnv();

/** Operators, and the period that they look at. */
interface Operators {
  readonly env: FormulaEnv;
  readonly period: { -readonly [Bound in keyof CurrentPeriod]: CurrentPeriod[Bound] };
  readonly operations: ReturnType<typeof scalarOperations>;
}

/** By their zone: the cells of an answer differ in nothing but their periods. */
const operatorsOf = new WeakMap<FormulaEnv['zone'], Operators>();

function operatorsFor(env: FormulaEnv): Operators {
  let found = operatorsOf.get(env.zone);
  if (!found || !isAlike(found.env, env)) {
    const period = { periodStart: env.periodStart, periodEnd: env.periodEnd };
    operatorsOf.set(env.zone, (found = { env, period, operations: scalarOperations(env, period) }));
  }
  return found;
}

function isAlike(a: FormulaEnv, b: FormulaEnv): boolean {
  const { weekStart, fiscalYearStart } = a.calendar;
  return a.asOf === b.asOf && weekStart === b.calendar.weekStart && fiscalYearStart === b.calendar.fiscalYearStart;
}

/**
 * Makes a scalar formula (one without aggregates) ready to be evaluated many times.
 * @param types what the names hold. Without it a text that reads like an instant is one wherever instants could be compared, and a written
 *   date among instants stays as it is written
 * @throws {WeirError} `formula/…` for what cannot be evaluated: too deep or large, an unknown operator, an aggregate
 */
export function compileFormula(formula: unknown, types?: NamedTypes): CompiledFormula {
  const { rule, names } = compileRule(formula, types);
  return {
    names,
    evaluate(values, env = plainEnv) {
      // To json-logic-js only undefined is missing, so that a `var` takes its default.
      const data = Object.fromEntries(
        names.map((name, index) => [
          `v${index}`,
          Object.hasOwn(values, name) ? (scalarOf(values[name]) ?? undefined) : undefined,
        ]),
      );
      return scalarOf(applyRule(rule, data, env));
    },
  };
}

/**
 * The value of a scalar formula; null is missing.
 * @param env the calendar, as-of and period; see `formulaEnv`
 * @param types as `compileFormula`
 * @throws {WeirError} as `compileFormula`
 */
export function evaluateFormula(
  formula: unknown,
  values: FormulaValues = {},
  env?: FormulaEnv,
  types?: NamedTypes,
): Scalar {
  return compileFormula(formula, types).evaluate(values, env);
}

/**
 * json-logic-js keeps its operators in its module, which a host may share: ours are there only while a rule runs, under a name of ours.
 */
function applyRule(rule: unknown, data: object, env: FormulaEnv): unknown {
  const { period, operations } = operatorsFor(env);
  period.periodStart = env.periodStart;
  period.periodEnd = env.periodEnd;
  add_operation(namespace, operations);
  try {
    return apply(rule, data);
  } finally {
    rm_operation(namespace);
  }
}
