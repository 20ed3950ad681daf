import { expect, test } from 'vitest';
import type { Funnel, Stage, Widget } from '@weir/schema';
import { histogramEnds } from './histogram.js';

const stage = (id: string, kind: Stage['kind'], over: Partial<Stage> = {}): Stage => ({ id, title: id, kind, ...over });
const stages = [
  stage('old', 'open', { archived: true }),
  stage('parked', 'parked'),
  stage('lead', 'open'),
  stage('offer', 'open'),
  stage('won', 'won'),
  stage('served', 'won'),
];
const funnel = (over: Partial<Funnel> = {}): Funnel => ({ id: 'f', title: 'F', stages, ...over });
const sequence = { method: 'sequence', window: { days: 7 } } as const;

test.each<[string, Funnel, Partial<Widget>, unknown]>([
  ['from the first stage of the way to the first that is won', funnel(), {}, { from: 'lead', to: 'won' }],
  ['those that the widget names', funnel(), { from: 'offer', to: 'served' }, { from: 'offer', to: 'served' }],
  ['only one is named', funnel(), { from: 'offer' }, { from: 'offer', to: 'won' }],
  ['nothing is won', funnel({ stages: stages.slice(0, 4) }), {}, null],
  ['one stage is no way', funnel(), { from: 'won', to: 'won' }, null],
  [
    'a sequence ends with its path',
    funnel({ counting: sequence, path: ['lead', 'offer'] }),
    {},
    { from: 'lead', to: 'offer' },
  ],
])('%s', (_claim, given, widget, expected) => {
  expect(histogramEnds(given, { id: 'w', type: 'histogram', ...widget })).toEqual(expected);
});
