import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { flow, funnelAnswer, stageFigures } from '../testing/answers.js';
import { exampleDocument } from '../testing/example.js';
import { markFacts } from './mark-facts.js';
import type { FunnelSelection } from './mark-facts.js';

const days = { median: 6, p90: 9, mean: 6, count: 70, open: 3 };
const answer = funnelAnswer({
  stages: [
    stageFigures('lead', {
      reached: 100,
      entered: 90,
      skipped: 10,
      open: 12,
      overdue: 2,
      notApplicable: 3,
      days,
      conversion: { fromPrevious: null, fromStart: 1, immature: 0 },
    }),
    stageFigures('qualified', { reached: 60, conversion: { fromPrevious: 0.6, fromStart: 0.6, immature: 5 } }),
  ],
  flows: [flow('lead', 'qualified', 60), { ...flow('lead', 'lost', 20), days }],
  periods: [
    {
      from: '2025-03-01',
      to: '2025-04-01',
      incomplete: false,
      stages: [
        stageFigures('qualified', { reached: 8, conversion: { fromPrevious: 0.8, fromStart: 0.8, immature: 1 } }),
      ],
      flows: [],
      totals: { ...funnelAnswer({ stages: [] }).totals, entities: 10 },
    },
  ],
});
const facts = (selection: FunnelSelection, locale = 'en') =>
  markFacts(new Localizer(locale), exampleDocument, selection, answer);
const lines = (list: readonly { readonly name: string; readonly count: number; readonly share: number }[] = []) =>
  list.map(({ name, count, share }) => `${name} ${count} ${share}`);

test('a stage: who entered and skipped it make up who reached it', () => {
  const stage = facts({ kind: 'stage', funnel: 'b2b', stage: 'lead' });
  expect(stage?.value).toBe(100);
  expect(lines(stage?.parts)).toEqual(['Entered 90 0.9', 'Skipped 10 0.1']);
  expect(lines(stage?.became)).toEqual([
    'There now 12 0.12',
    'Overdue 2 0.02',
    'Lost from here 20 0.2',
    'Not counted yet: the time to go on is not over 5 0.05',
  ]);
  expect(stage?.facts).toEqual([
    { name: 'Went on to Qualified', value: '60.0%' },
    { name: 'From the start', value: '100.0%' },
    { name: 'Not applicable', value: '3' },
    { name: 'Median time here', value: '6 days, of 70' },
  ]);
});

test('a move: what else left the same stage', () => {
  const move = facts({ kind: 'flow', funnel: 'b2b', from: 'lead', to: 'lost' });
  expect(move?.value).toBe(20);
  expect(lines(move?.parts)).toEqual(['Lead → Qualified 60 0.75', 'Lead → Lost 20 0.25']);
  expect(move?.facts[0]).toEqual({ name: 'Of the moves out of Lead', value: '25.0%' });
});

test('a cohort: how many of those that entered got there, and whose time is not over', () => {
  const cohort = facts({
    kind: 'cohort',
    funnel: 'b2b',
    stage: 'qualified',
    period: { from: '2025-03-01', to: '2025-04-01', incomplete: false },
  });
  expect(lines(cohort?.parts)).toEqual([
    'Entered the funnel 10 1',
    'Got to Qualified 8 0.8',
    'Not counted yet: the time to go on is not over 1 0.1',
  ]);
});

test('in Chinese, and nothing of what the answer does not know', () => {
  expect(lines(facts({ kind: 'stage', funnel: 'b2b', stage: 'lead' }, 'zh-CN')?.became)[2]).toBe('在此流失 20 0.2');
  expect(facts({ kind: 'stage', funnel: 'b2b', stage: 'gone' })).toBe(null);
  expect(facts({ kind: 'stage', funnel: 'gone', stage: 'lead' })).toBe(null);
});
