import { expect, test } from 'vitest';
import type { WeirDocument } from '@weir/schema';
import { driverCandidates } from './driver-candidates.js';

const document: WeirDocument = {
  weir: 1,
  id: 'd',
  title: 'D',
  metrics: [
    { id: 'a', formula: { '/': [{ '-': [{ metric: 'b' }, 1] }, { count: ['deals'] }] }, drivers: ['c'] },
    { id: 'b', formula: 1 },
    { id: 'c', formula: 1 },
    { id: 'd', formula: 1 },
    { id: 'e', formula: 1, archived: true },
  ],
};

test('a driver is another metric than those that the formula names and those that are linked', () => {
  expect(driverCandidates(document, 'a').map(({ id }) => id)).toEqual(['d']);
  expect(driverCandidates(document, 'b').map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  expect(driverCandidates(document, 'gone')).toEqual([]);
});
