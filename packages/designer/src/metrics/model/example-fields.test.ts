import type { Formula, WeirDocument } from '@weir/schema';
import { expect, test } from 'vitest';
import { exampleDatasets, exampleParameters } from './example-fields.js';

const document: WeirDocument = {
  weir: 1,
  id: 'd',
  title: '',
  parameters: [
    { id: 'least', type: 'number', default: 1 },
    { id: 'quota', type: 'number', default: 1 },
    { id: 'unused', type: 'number', default: 1 },
  ],
  datasets: [
    {
      id: 'deals',
      key: 'id',
      time: 'created_on',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'created_on', type: 'date' },
        { id: 'closed_on', type: 'date' },
        { id: 'stage', type: 'string' },
        { id: 'currency', type: 'string' },
        { id: 'amount', type: 'number', unit: { field: 'currency' } },
        { id: 'owner', type: 'string' },
        { id: 'team', type: 'string', lookup: { by: 'owner', dataset: 'people', field: 'team' } },
        { id: 'is_big', type: 'boolean', formula: { '>': [{ var: 'amount' }, { var: 'least' }] } },
      ],
    },
    {
      id: 'people',
      key: 'name',
      fields: [
        { id: 'name', type: 'string' },
        { id: 'team', type: 'string' },
        { id: 'age', type: 'number' },
      ],
    },
    { id: 'other', fields: [{ id: 'id', type: 'string' }] },
  ],
  funnels: [
    {
      id: 'sales',
      value: { dataset: 'deals', field: 'amount' },
      stages: [
        { id: 'lead', kind: 'open', enters: [{ dataset: 'deals', at: 'created_on' }] },
        {
          id: 'won',
          kind: 'won',
          enters: [{ dataset: 'deals', when: { '==': [{ var: 'stage' }, 'won'] }, at: 'closed_on' }],
        },
      ],
    },
  ],
  metrics: [{ id: 'deals_created', formula: { count: ['deals'] } }],
};
const given = (formula: Formula) =>
  exampleDatasets(document, { id: 'm', formula }).map(
    ({ dataset, fields }) => `${dataset.id}: ${fields.map(({ id }) => id).join(' ')}`,
  );

test.each<[string, Formula, string[]]>([
  ['a constant reads nothing', 3, []],
  ['counting reads the date that puts a row into a period', { count: ['deals'] }, ['deals: created_on']],
  [
    'a condition and a date of its own',
    { count: ['deals', { '==': [{ var: 'stage' }, 'won'] }, 'closed_on'] },
    ['deals: closed_on stage'],
  ],
  ['at any time', { count: ['deals', true, 'always'] }, ['deals: ']],
  ['an amount reads its currency', { sum: ['deals', { var: 'amount' }, true, 'closed_on'] }, ['deals: closed_on currency amount']],
  [
    'a field that is looked up reads both keys, in place of itself',
    { count: ['deals', { '==': [{ var: 'team' }, 'East'] }] },
    ['deals: created_on owner', 'people: name team'],
  ],
  [
    'a field that is calculated reads what it is made of',
    { count: ['deals', { var: 'is_big' }] },
    ['deals: created_on currency amount'],
  ],
  ['a metric reads what that one reads', { '/': [{ metric: 'deals_created' }, 2] }, ['deals: created_on']],
  [
    'a figure of a funnel reads its rules, and whose they are',
    { '+': [{ reached: ['sales', 'won'] }, 1] },
    ['deals: id created_on closed_on stage currency amount'],
  ],
  ['what is not there is not read', { count: ['none', { var: 'x' }] }, []],
])('%s', (_claim, formula, datasets) => {
  expect(given(formula)).toEqual(datasets);
}); // prettier-ignore

test('parameters are those that are named, also by a row', () => {
  const formula: Formula = { '/': [{ count: ['deals', { var: 'is_big' }] }, { param: 'quota' }] };
  expect(exampleParameters(document, { id: 'm', formula })).toEqual(['least', 'quota']);
});

test('metrics that are made of each other end', () => {
  const ring: WeirDocument = {
    ...document,
    metrics: [
      { id: 'a', formula: { '+': [{ metric: 'b' }, { count: ['deals'] }] } },
      { id: 'b', formula: { metric: 'a' } },
    ],
  };
  expect(exampleDatasets(ring, { id: 'm', formula: { metric: 'a' } })).toHaveLength(1);
});
