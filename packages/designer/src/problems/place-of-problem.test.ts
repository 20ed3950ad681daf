import { diagnostic } from '@weir/schema';
import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { exampleDocument } from '../editor/example.fixture.js';
import { placeOfProblem } from './place-of-problem.js';

const place = (pointer: string, locale = 'en') =>
  placeOfProblem(exampleDocument, diagnostic('schema/unknown-version', pointer), new Localizer(locale));

test.each([
  ['/funnels/0/stages/3/enters/0/when/==/0', 'Proposal, rule'],
  ['/funnels/0/stages/3', 'Proposal'],
  ['/funnels/0/stages/3/limit', 'Proposal, limit'],
  ['/funnels/0/transitions/0/when', 'Lead → Qualified'],
  ['/funnels/0/transitions/12/to', 'Won → Joint plan'],
  ['/funnels/0/counting/window', 'Solution selling, counting'],
  ['/metrics/1/formula/~1/0', 'Win rate, formula'],
  ['/datasets/0/fields/1', 'Dataset, Deals'],
  ['/boards/0/widgets/0', 'Board, Main'],
  ['/settings/timeZone', 'Settings'],
  ['', 'Document'],
  ['/funnels/99/stages/0', 'Document'],
  ['/constructor/0', 'Document'],
])('%s is "%s"', (pointer, label) => {
  expect(place(pointer).label).toBe(label);
});

test('selects what it is about', () => {
  expect(place('/funnels/0/stages/3/limit')).toMatchObject({
    page: 'funnels',
    select: { funnel: 'solution', stages: ['proposal'], transitions: [] },
  });
  expect(place('/funnels/0/transitions/10')).toMatchObject({ select: { transitions: ['proposal>solution'] } });
  expect(place('/metrics/1/formula')).toMatchObject({ page: 'metrics', select: { metric: 'win_rate' } });
  expect(place('/dimensions/0')).toMatchObject({ page: null, select: {} });
});

test('leads from the data to where it is read', () => {
  expect(place('/datasets/1/fields/2/id')).toMatchObject({
    label: 'Dataset, Stage history',
    page: 'funnels',
    select: { funnel: 'solution', stages: ['lead'] },
    parts: ['enters', '0', 'when'],
  });
  expect(place('/datasets/0/fields/2/type')).toMatchObject({ page: 'metrics', select: { metric: 'win_rate' } });
  expect(place('/datasets/0/fields/1/id'), 'nothing reads it').toMatchObject({ page: null });
});

test('in Chinese', () => {
  expect(place('/funnels/0/stages/3/limit', 'zh-CN').label).toBe('报价，时限');
});
