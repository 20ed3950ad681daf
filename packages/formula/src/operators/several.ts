import { compareCells } from './comparison.js';
import type { Cell, Kernel, Operator } from './operator.js';

/** Missing operands are skipped; values that have no order among each other give a missing result. */
const extreme =
  (better: (order: number) => boolean): Kernel =>
  (...operands) => {
    let best: Cell = null;
    for (const operand of operands) {
      if (operand === null) continue;
      const order = best === null ? compareCells(operand, operand) : compareCells(operand, best);
      if (Number.isNaN(order)) return null;
      if (best === null || better(order)) best = operand;
    }
    return best;
  };

const operands = [
  { name: 'value', kind: 'ordered' },
  { name: 'value', kind: 'ordered', optional: true, repeats: true },
] as const;

export const several: readonly Operator[] = [
  {
    name: 'min',
    group: 'several',
    operands,
    result: 'same',
    unit: 'same',
    doc: { en: 'The least of the values; missing ones are skipped.', zh: '各值中最小的；跳过缺失值。' },
    bind: () => extreme((order) => order < 0),
  },
  {
    name: 'max',
    group: 'several',
    operands,
    result: 'same',
    unit: 'same',
    doc: { en: 'The greatest of the values; missing ones are skipped.', zh: '各值中最大的；跳过缺失值。' },
    bind: () => extreme((order) => order > 0),
  },
];
