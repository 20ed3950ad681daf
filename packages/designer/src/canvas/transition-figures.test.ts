import type { Funnel, Transition } from '@weir/schema';
import type { DurationFigures, FunnelAnswer } from '@weir/query';
import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { stagesWithOneWayIn, transitionText } from './transition-figures.js';

const advance: Transition = { from: 'lead', to: 'won', kind: 'advance' };
const handoff: Transition = { from: 'won', to: { funnel: 'other', stage: 'plan' }, kind: 'handoff' };
const funnel: Funnel = {
  id: 'sales',
  stages: [
    { id: 'lead', kind: 'open' },
    { id: 'won', kind: 'won' },
  ],
  transitions: [advance, handoff],
};

function answer(fromPrevious: number | null, days: Partial<DurationFigures>): FunnelAnswer {
  const figures: Partial<FunnelAnswer> = {
    stages: [{ stage: 'won', conversion: { fromPrevious, fromStart: null, immature: 0 } }] as never,
    flows: [{ from: 'lead', to: 'won', count: 4, days: { median: 12, p90: 30, mean: 14, count: 4, open: 0, ...days } }],
    handoffs: [{ from: 'won', to: { funnel: 'other', stage: 'plan' }, count: 2 }],
  };
  return figures as FunnelAnswer;
}

const localizer = new Localizer('en');
const oneWayIn = stagesWithOneWayIn(funnel);

test('by days a way says how long it took; a hand-off has no time', () => {
  const figures = { status: 'ready', answer: answer(0.5, {}), lens: 'days' } as const;
  const shown = { oneWayIn, figures, localizer };
  expect(transitionText(advance, undefined, shown)).toEqual({ text: '12 days', isLow: false });
  expect(transitionText(handoff, undefined, shown)).toEqual({ text: null, isLow: false });
});

test.each<[string, 'open' | 'days', FunnelAnswer, string]>([
  ['a conversion in points', 'open', answer(0.4, {}), '50.0% (+10.0 pt)'],
  ['the same conversion without a change', 'open', answer(0.5, {}), '50.0%'],
  ['no conversion before: nothing to compare with', 'open', answer(null, {}), '50.0%'],
  ['days in days', 'days', answer(0.5, { median: 15 }), '12 days (−3d)'],
])('the change against the published version: %s', (_claim, lens, before, text) => {
  const figures = { status: 'ready' as const, answer: answer(0.5, {}), before, lens };
  expect(transitionText(advance, undefined, { oneWayIn, figures, localizer }).text).toBe(text);
});

test('two ways in: neither has the conversion of the stage', () => {
  const transitions = [...(funnel.transitions ?? []), { from: 'trial', to: 'won', kind: 'advance' as const }];
  expect([...stagesWithOneWayIn({ ...funnel, transitions })]).toEqual([]);
  expect([
    ...stagesWithOneWayIn({ ...funnel, transitions: transitions.map((each) => ({ ...each, archived: true })) }),
  ]).toEqual([]);
});
