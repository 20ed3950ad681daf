import type { Operand, OperandKind, Operator, ResultRule, UnitRule } from './operator.js';

const dataset: Operand = { name: 'dataset', kind: 'dataset' };
const where: Operand = { name: 'where', kind: 'row-condition', optional: true };
const on: Operand = { name: 'on', kind: 'date-field', optional: true };

const aggregate = (
  name: string,
  value: OperandKind | null,
  result: ResultRule,
  unit: UnitRule,
  doc: Operator['doc'],
  extra: readonly Operand[] = [],
): Operator => ({
  name,
  group: 'aggregate',
  operands: [dataset, ...(value ? [{ name: 'value', kind: value }] : []), ...extra, where, on],
  result,
  unit,
  doc,
});

/** Positions are fixed: dataset, value, (p), where, on; `count` has no value. Their values come from data. */
export const aggregates: readonly Operator[] = [
  aggregate('count', null, 'number', 'rows', { en: 'The number of rows.', zh: '行数。' }),
  aggregate('sum', 'row-number', 'number', 'value', {
    en: 'The sum over rows; 0 without rows.',
    zh: '各行之和；没有行时为 0。',
  }),
  aggregate('avg', 'row-number', 'number', 'value', { en: 'The mean over rows.', zh: '各行的平均值。' }),
  aggregate('median', 'row-number', 'number', 'value', { en: 'The median over rows.', zh: '各行的中位数。' }),
  aggregate(
    'percentile',
    'row-number',
    'number',
    'value',
    { en: 'The value that p percent of the rows do not exceed, interpolated.', zh: '第 p 百分位数（线性插值）。' },
    [{ name: 'p', kind: 'percent' }],
  ),
  aggregate('distinct', 'row-any', 'number', 'distinct', {
    en: 'The number of different values.',
    zh: '不同值的个数。',
  }),
  aggregate('lowest', 'row-ordered', 'same', 'value', { en: 'The lowest value over rows.', zh: '各行中的最小值。' }),
  aggregate('highest', 'row-ordered', 'same', 'value', { en: 'The highest value over rows.', zh: '各行中的最大值。' }),
  aggregate('stddev', 'row-number', 'number', 'value', {
    en: 'The standard deviation of a sample; missing below two rows.',
    zh: '样本标准差；少于两行时缺失。',
  }),
];
