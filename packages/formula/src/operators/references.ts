import type { Operator } from './operator.js';

export const references: readonly Operator[] = [
  {
    name: 'var',
    group: 'reference',
    operands: [
      { name: 'field', kind: 'name' },
      { name: 'otherwise', kind: 'same', optional: true },
    ],
    result: 'referred',
    unit: 'same',
    doc: { en: 'A field of the row.', zh: '行中的字段。' },
  },
  {
    name: 'param',
    group: 'reference',
    operands: [{ name: 'parameter', kind: 'name' }],
    result: 'referred',
    unit: 'same',
    doc: { en: 'A parameter of the document.', zh: '文档的参数。' },
  },
  {
    name: 'metric',
    group: 'reference',
    operands: [{ name: 'metric', kind: 'name' }],
    result: 'referred',
    unit: 'same',
    doc: { en: 'Another metric, in the same cell.', zh: '同一单元格中的另一个指标。' },
  },
];
