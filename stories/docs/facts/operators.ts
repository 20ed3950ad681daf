import { operators } from '@weir/formula';
import type { Operand, Operator } from '@weir/formula';
import { writeName } from '@weir/formula/text';

/** What an operator makes of a missing operand. Each is held against the evaluator by a test. */
export const missingRules = {
  missing: 'missing',
  false: 'false',
  unequal: 'false, unless both are missing',
  different: 'true, unless both are missing',
  listed: 'false, unless the list names null',
  condition: 'counts as false',
  true: 'true',
  skipped: 'skipped; all missing: missing',
  next: 'takes the next',
} as const;

export type MissingRule = keyof typeof missingRules;

const byGroup: Partial<Record<Operator['group'], MissingRule>> = {
  arithmetic: 'missing',
  comparison: 'false',
  text: 'missing',
  time: 'missing',
  several: 'skipped',
};

const byName: Readonly<Record<string, MissingRule>> = {
  '==': 'unequal',
  '===': 'unequal',
  '!=': 'different',
  '!==': 'different',
  in: 'listed',
  if: 'condition',
  and: 'condition',
  or: 'condition',
  '!': 'true',
  '!!': 'false',
  coalesce: 'next',
  contains: 'false',
  starts_with: 'false',
  ends_with: 'false',
};

/** Null for operators whose value comes from data, and for those without operands. */
export function missingRuleOf(operator: Operator): MissingRule | null {
  if (!operator.bind || operator.operands.length === 0) return null;
  return byName[operator.name] ?? byGroup[operator.group] ?? null;
}

/** What an aggregate gives for no rows, and for rows that all miss the value. `rows`: their number. */
export const aggregateFacts: Readonly<
  Record<string, { readonly noRows: 0 | null; readonly noValues: 0 | 'rows' | null }>
> = {
  count: { noRows: 0, noValues: 'rows' },
  sum: { noRows: 0, noValues: null },
  avg: { noRows: null, noValues: null },
  median: { noRows: null, noValues: null },
  percentile: { noRows: null, noValues: null },
  distinct: { noRows: 0, noValues: 0 },
  lowest: { noRows: null, noValues: null },
  highest: { noRows: null, noValues: null },
  stddev: { noRows: null, noValues: null },
};

/** The groups in the order of the page. */
export const groupTitles: Readonly<Record<Operator['group'], string>> = {
  reference: 'Names',
  aggregate: 'Aggregates',
  arithmetic: 'Arithmetic',
  comparison: 'Comparison',
  choice: 'Choice',
  text: 'Text',
  time: 'Time',
  several: 'Several values',
  funnel: 'Funnels',
  period: 'Periods',
  total: 'Totals',
};

export function operatorsOf(group: Operator['group']): readonly Operator[] {
  return operators.filter((operator) => operator.group === group);
}

/** How an operator is written as text: `a + b`, `round(value, digits?)`, `sum(value of dataset where … on …)`. */
export function signatureOf(operator: Operator): string {
  const { infix, operands, name, group } = operator;
  if (group === 'reference') return 'its name';
  if (infix && operands.length === 1) return `${infix.symbol} ${operandText(operands[0])}`;
  if (infix)
    return operands
      .filter(({ optional }) => !optional)
      .map(operandText)
      .join(` ${infix.symbol} `);
  if (group === 'aggregate') return aggregateSignature(operator);
  const word = name === 'if' ? name : writeName(name);
  return `${word}(${operands.map(operandText).join(', ')})`;
}

function aggregateSignature({ name, operands }: Operator): string {
  const has = (wanted: string) => operands.some((operand) => operand.name === wanted);
  return `${name}(${has('value') ? 'value of ' : ''}dataset where … on …${has('p') ? ', p' : ''})`;
}

function operandText(operand: Operand | undefined): string {
  if (!operand) return '';
  return `${operand.name}${operand.repeats ? ', …' : operand.optional ? '?' : ''}`;
}
