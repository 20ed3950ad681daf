import type { Funnel, Stage } from '@weir/schema';
import type { FunnelAnswer, StageFigures } from '@weir/query';
import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import type { LiveLens } from '../live/lens.js';
import { countOf, factOf } from './stage-figures.js';

const stage: Stage = { id: 'lead', title: 'Lead', kind: 'open', limit: { days: 14 } };
const funnel: Funnel = { id: 'sales', stages: [stage] };
const none = { median: null, p90: null, mean: null, count: 0, open: 0 };

const counted = (figures: Partial<StageFigures> = {}): FunnelAnswer => ({
  stages: [
    {
      stage: 'lead',
      entered: 8,
      skipped: 0,
      reached: 8,
      notApplicable: 0,
      open: 5,
      overdue: 0,
      conversion: { fromPrevious: null, fromStart: 0.8, immature: 0 },
      days: { median: 6.25, p90: 20, mean: 9, count: 3, open: 5 },
      value: null,
      weightedValue: null,
      ...figures,
    },
  ],
  flows: [],
  handoffs: [],
  totals: {
    entities: 10,
    open: 5,
    won: 0,
    lost: 0,
    parked: 0,
    disqualified: 0,
    winRate: null,
    openValue: null,
    weightedValue: null,
    velocity: null,
  },
  groups: [],
  periods: [],
  asOf: '2025-09-19T00:00:00Z',
  unit: null,
  sampled: false,
  excluded: [],
});

function shown(lens: LiveLens, answer: FunnelAnswer, before?: FunnelAnswer, locale = 'en') {
  const figures = { status: 'ready' as const, answer, lens, ...(before && { before }) };
  const given = { funnel, figures, localizer: new Localizer(locale) };
  const count = countOf(stage, given);
  return [count?.figure, count?.word, factOf(stage, null, given)?.text];
}

test.each<[string, LiveLens, Partial<StageFigures>, string[]]>([
  ['where they are now, with the limit', 'open', {}, ['5', 'open', 'Limit 14 days']],
  ['where they are now, with who waits too long', 'open', { overdue: 2 }, ['5', 'open', '2 overdue']],
  ['how many got there, and which share of all', 'reached', {}, ['8', 'reached', '80.0% of all']],
  ['how many got there, and who jumped over it', 'reached', { skipped: 3 }, ['8', 'reached', '3 of them passed it by']],
  ['how long it takes, and nine of ten', 'days', {}, ['6.3 days', 'median', '9 of 10 within 20 days']],
])('%s', (_claim, lens, figures, texts) => {
  expect(shown(lens, counted(figures))).toEqual(texts);
});

test('nine of ten are told in whole days from ten on', () => {
  const ofDays = (p90: number) => shown('days', counted({ days: { ...none, median: 4, p90 } }))[2];
  expect([ofDays(117.2), ofDays(9.5)]).toEqual(['9 of 10 within 117 days', '9 of 10 within 9.5 days']);
});

test('who waits too long, with the change against the published version', () => {
  const overdueBefore = (before: number) => shown('open', counted({ overdue: 53 }), counted({ overdue: before }))[2];
  expect([overdueBefore(14), overdueBefore(53)]).toEqual(['53 overdue (+39)', '53 overdue']);
});

test('a time that nobody has taken yet is a dash, not zero', () => {
  expect(shown('days', counted({ days: none }))).toEqual(['–', 'no times yet', undefined]);
});

test('in Chinese', () => {
  expect(shown('days', counted(), undefined, 'zh-CN')).toEqual(['6.3天', '中位数', '九成在 20天 内']);
});

test.each<[string, LiveLens, Partial<StageFigures>, string | null | undefined]>([
  ['more are open than by the published version', 'open', { open: 3 }, '+2'],
  ['fewer', 'open', { open: 9 }, '−4'],
  ['as many: no change is shown', 'open', {}, null],
  ['shorter', 'days', { days: { ...none, median: 7.25 } }, '−1d'],
  ['there was no time before', 'days', { days: none }, null],
])('the change is that of the figure shown: %s', (_claim, lens, before, change) => {
  const figures = { status: 'ready' as const, answer: counted(), before: counted(before), lens };
  expect(countOf(stage, { funnel, figures, localizer: new Localizer('en') })?.change).toBe(change);
});

test('a stage that the published version does not have has no change', () => {
  const before = { ...counted(), stages: [] };
  const figures = { status: 'ready' as const, answer: counted(), before };
  expect(countOf(stage, { funnel, figures, localizer: new Localizer('en') })?.change).toBe(null);
});
