import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { exampleDocument } from '../../editor/example.fixture.js';
import { targetsOf } from './targets.js';

const [funnel] = exampleDocument.funnels ?? [];
if (!funnel) throw new Error('There is no funnel.');
const ask = (from: string, kind: 'connect' | 'hand-off' = 'connect', search = '') =>
  targetsOf({ document: exampleDocument, funnel, from, kind, search }, new Localizer('en')).map(
    ({ title, targets }) => [title, targets.map(({ value, caption }) => `${value} ${caption}`).join(', ')],
  );

test('all stages but itself and where it leads already, with the kind that it would be', () => {
  expect(ask('proposal')).toEqual([
    ['Solution selling', 'lead Recycle, qualified Recycle, won Advance, nurture Leave'],
    [
      'Strategic account',
      'strategic/chosen Hand-off, strategic/plan Hand-off, strategic/contract Hand-off, strategic/ended Hand-off',
    ],
  ]);
});

test('a hand-off leads into another funnel, and not twice to the same stage', () => {
  expect(ask('won', 'hand-off')).toEqual([
    ['Strategic account', 'strategic/chosen Hand-off, strategic/contract Hand-off, strategic/ended Hand-off'],
  ]);
});

test('a stage is found by its own name and by that of its funnel', () => {
  expect(ask('lead', 'connect', 'prop')).toEqual([['Solution selling', 'proposal Advance']]);
  expect(ask('lead', 'connect', 'account joint')).toEqual([['Strategic account', 'strategic/plan Hand-off']]);
  expect(ask('lead', 'connect', 'nothing like it')).toEqual([]);
});
