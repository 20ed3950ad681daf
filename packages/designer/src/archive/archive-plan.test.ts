import type { Funnel } from '@weir/schema';
import { expect, test } from 'vitest';
import { exampleDocument } from '../editor/example.fixture.js';
import { canStartOnDay, likelySubstitute, substitutesFor } from './archive-plan.js';

const funnel = exampleDocument.funnels?.[0] as Funnel;

test.each([
  ['the stage before it', 'negotiation', 'proposal'],
  ['the first on the way has none before it: the one after', 'lead', 'qualified'],
  ['what ends the way is stood in for by where it ended from', 'won', 'negotiation'],
  ['what lies beside the way by the first that is open', 'nurture', 'lead'],
])('most likely: %s', (_claim, stage, substitute) => {
  expect(likelySubstitute(funnel, stage)).toBe(substitute);
});

test('archived stages stand in for nothing', () => {
  const stages = funnel.stages.map((stage) => (stage.id === 'proposal' ? { ...stage, archived: true } : stage));
  const ids = substitutesFor({ ...funnel, stages }, 'negotiation').map(({ id }) => id);
  expect(ids).toEqual(['lead', 'qualified', 'solution', 'won', 'lost', 'nurture']);
  expect(likelySubstitute({ ...funnel, stages }, 'negotiation')).not.toBe('proposal');
});

test('the only stage has none', () => {
  expect(likelySubstitute({ id: 'one', stages: [{ id: 'a', kind: 'open' }] }, 'a')).toBe(undefined);
});

test('rows of which only the first counts are not parted by a day', () => {
  const signal = { dataset: 'moves', at: 'moved_on' };
  expect(canStartOnDay({ id: 'a', kind: 'open', enters: [signal] })).toBe(true);
  expect(canStartOnDay({ id: 'a', kind: 'open', enters: [signal, { ...signal, first: true }] })).toBe(false);
  expect(canStartOnDay({ id: 'a', kind: 'open' })).toBe(true);
});
