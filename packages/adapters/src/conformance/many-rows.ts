import type { WeirDocument } from '@weir/schema';
import type { VectorRows } from './vector.js';

export const manyMetrics = ['sum', 'median', 'different', 'above'];
/** Numbers from 0 up, enough for several chunks of any engine, each even or odd by a lookup. */
export const many: WeirDocument = {
  weir: 1,
  id: 'many',
  title: 'Many',
  datasets: [
    {
      id: 'numbers',
      key: 'id',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'number', type: 'number' },
        { id: 'rest', type: 'number', formula: { '%': [{ var: 'number' }, 2] } },
        { id: 'kind', type: 'string', lookup: { by: 'rest', dataset: 'kinds', field: 'kind' } },
      ],
    },
    {
      id: 'kinds',
      key: 'rest',
      fields: [
        { id: 'rest', type: 'number' },
        { id: 'kind', type: 'string' },
      ],
    },
  ],
  dimensions: [{ id: 'kind', fields: { numbers: 'kind' } }],
  metrics: [
    { id: 'sum', formula: { sum: ['numbers', { var: 'number' }, true, 'always'] } },
    { id: 'median', formula: { median: ['numbers', { var: 'number' }, true, 'always'] } },
    { id: 'different', formula: { distinct: ['numbers', { var: 'id' }, true, 'always'] } },
    { id: 'above', formula: { count: ['numbers', { '>=': [{ var: 'number' }, 60_000] }, 'always'] } },
  ],
};
export const manyRows: VectorRows = {
  numbers: Array.from({ length: 70_000 }, (_, number) => ({ id: `n${number}`, number })),
  kinds: [
    { rest: 0, kind: 'even' },
    { rest: 1, kind: 'odd' },
  ],
};
