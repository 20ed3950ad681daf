import { expect, test } from 'vitest';
import { exampleDocument } from '../editor/example.fixture.js';
import { useOfField } from './use-of-field.js';

test.each([
  ['a condition of a rule', 'moves', 'to_stage', '/funnels/0/stages/0/enters/0/when'],
  ['the date of a rule', 'moves', 'moved_on', '/funnels/0/stages/0/enters/0/at'],
  ['what tells apart', 'moves', 'deal', '/funnels/0/stages/0/enters/0/entity'],
  ['the value of a funnel', 'deals', 'amount', '/funnels/0/value/field'],
  ['a metric', 'deals', 'closed_on', '/metrics/1/formula'],
  ['any field of a dataset', 'deals', undefined, '/funnels/0/value/field'],
  ['nothing', 'deals', 'created_on', null],
  ['nothing of a dataset that is not there', 'people', undefined, null],
])('%s', (_claim, dataset, field, pointer) => {
  expect(useOfField(exampleDocument, dataset, field)).toBe(pointer);
});

test('of a funnel that is archived nothing is read', () => {
  const [first, ...others] = exampleDocument.funnels ?? [];
  const document = { ...exampleDocument, funnels: [{ ...first!, archived: true }, ...others] };
  expect(useOfField(document, 'moves', 'to_stage')).toBe('/funnels/1/stages/0/enters/0/when');
});
