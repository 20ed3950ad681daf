import { expect, test } from 'vitest';
import type { DatasetInput } from '@weir/engine';
import { rowsInAll } from './rows-in-all.js';

async function* none(): AsyncGenerator<never> {}

test.each<[string, readonly DatasetInput[], number]>([
  ['arrays', [[{ id: 'a' }], [{ id: 'b' }, { id: 'c' }]], 3],
  ['columns', [{ id: ['a', 'b'], amount: Float64Array.of(1, 2) }], 2],
  ['typed arrays', [{ amount: Float64Array.of(1, 2) }], 2],
  ['columns of the engine', [{ id: { type: 'string', codes: Int32Array.of(0, 0, -1), dictionary: ['a'] } }], 3],
  ['fields and rows', [{ fields: [{ id: 'id', type: 'string' }], rows: [{ id: 'a' }] }], 1],
  ['a dataset that was read before', [{ id: 'deals', rows: 7, columns: new Map(), declared: new Map() }], 7],
  ['no columns', [{}], 0],
  ['no datasets', [], 0],
  ['a function: not known', [[{ id: 'a' }], () => []], 0],
  ['an async iterable: not known', [none()], 0],
  ['files: not known', [{ csv: 'a\nb' }, { arrow: new Uint8Array(8) }], 0],
])('%s', (_what, inputs, count) => {
  expect(rowsInAll(inputs)).toBe(count);
});
