import type { Scalar } from '@weir/schema';
import { rowsOf } from '@weir/templates/example';
import { expect, test } from 'vitest';
import { movedDeals } from './moved-deals.js';

const deals = {
  id: ['D-1', 'D-2'],
  stage: ['lead', 'lost'],
  qualified_on: [null, '2026-02-03'],
  quoted_on: [null, null],
  closed_on: [null, '2026-03-01'],
  parked_on: [null, null],
  reason: [null, 'price'],
};
const [lead, lost] = rowsOf(deals);

const into = (stage: string, deal = 'D-1', day = '2026-04-05'): Readonly<Record<string, Scalar>> => ({
  id: 'm',
  deal,
  stage,
  entered_on: day,
});

test.each([
  ['nothing was moved', [], [lead, lost]],
  ['a deal that is not there', [into('won', 'D-9')], [lead, lost]],
  [
    'it is qualified, for the first time',
    [into('qualified')],
    [{ ...lead, stage: 'qualified', qualified_on: '2026-04-05' }, lost],
  ],
  [
    'it comes back, and is qualified since when it was first',
    [into('qualified'), into('lead', 'D-1', '2026-04-06'), into('qualified', 'D-1', '2026-04-07')],
    [{ ...lead, stage: 'qualified', qualified_on: '2026-04-05' }, lost],
  ],
  [
    'on one day there and back: where it was last',
    [into('qualified'), into('lead')],
    [{ ...lead, qualified_on: '2026-04-05' }, lost],
  ],
  ['it is won', [into('won')], [{ ...lead, stage: 'won', closed_on: '2026-04-05' }, lost]],
  ['it is parked', [into('nurture')], [{ ...lead, stage: 'nurture', parked_on: '2026-04-05' }, lost]],
  [
    'a lost one is offered anew: it is closed no more',
    [into('proposal', 'D-2')],
    [lead, { ...lost, stage: 'proposal', quoted_on: '2026-04-05', closed_on: null, reason: null }],
  ],
])('%s', (_claim, moves, rows) => {
  expect(rowsOf(movedDeals(deals, moves))).toEqual(rows);
});

test('what it was given stays as it is', () => {
  movedDeals(deals, [into('won')]);
  expect(deals.stage).toEqual(['lead', 'lost']);
});
