import { rowsAdapter } from '@weir/adapters';
import type { WeirDocument } from '@weir/schema';
import { Localizer } from '@weir/ui';
import type { OptionLoader } from '@weir/ui';
import { expect, test } from 'vitest';
import { dimensionOptions } from './dimension-options.js';
import type { DimensionSource } from './dimension-options.js';

const text = (id: string) => ({ id, type: 'string' as const });
const ofOwner = (field: string) => ({ ...text(field), lookup: { by: 'owner', dataset: 'people', field } });
const document: WeirDocument = {
  weir: 1,
  id: 'sales',
  title: 'Sales',
  datasets: [
    {
      id: 'deals',
      key: 'id',
      time: 'asked_on',
      fields: [
        text('id'),
        { id: 'asked_on', type: 'date' },
        text('owner'),
        { id: 'is_big', type: 'boolean' },
        {
          ...ofOwner('team'),
          values: [
            { value: 'west', title: 'West' },
            { value: 'east', title: 'East' },
            { value: 'north', title: 'North' },
          ],
        },
        ofOwner('city'),
        { id: 'is_old', type: 'boolean', formula: { '<': [{ var: 'asked_on' }, '2024-01-01'] } },
      ],
    },
    { id: 'people', key: 'owner', fields: [text('owner'), text('team'), text('city')] },
  ],
  dimensions: ['owner', 'team', 'city', 'is_big', 'is_old'].map((id) => ({ id, title: id, fields: { deals: id } })),
  // Its name is taken.
  parameters: [{ id: 'rows', title: 'Rows', type: 'number', default: 1 }],
};
const owners = ['Ann', 'Ann', 'Bob', 'Bob', 'Bob', null, 'Cleo'];
const deals = owners.map((owner, place) => ({
  id: `d${place}`,
  asked_on: `202${place}-05-01`,
  owner,
  is_big: place < 3,
}));
const people = [
  { owner: 'Ann', team: 'east', city: 'Nanjing' },
  { owner: 'Bob', team: 'west', city: 'Xi’an' },
  { owner: 'Cleo', team: 'west', city: 'Nanjing' },
];
const adapter = rowsAdapter({ datasets: { deals, people }, document });
const failed: DimensionSource['failed'] = (error) => {
  throw error;
};
const base = { document, adapter, context: undefined, localizer: new Localizer('en'), failed };
const chinese = { ...base, localizer: new Localizer('zh-CN') };

async function offered(dimension: string, search = '', source: DimensionSource = base): Promise<string[]> {
  const load = dimensionOptions(source, dimension) as OptionLoader;
  const { options } = await load(search, new AbortController().signal);
  return options.map(({ label, detail }) => `${label}: ${detail ?? 'not counted'}`);
}

test.each<[string, string, string, string[], DimensionSource?]>([
  ['a stored field', 'owner', '', ['Bob: 3', 'Ann: 2', 'Cleo: 1', '(no value): 1']],
  ['a looked-up one that lists its values', 'team', '', ['West: 4', 'East: 2', 'North: 0', '(no value): 1']],
  ['one of them, by its title', 'team', 'nor', ['North: 0']],
  ['a looked-up one, the most frequent first', 'city', '', ['Nanjing: 3', 'Xi’an: 3', '(no value): 1']],
  ['a value of it', 'city', 'xi', ['Xi’an: 3']],
  ['one that a formula works out', 'is_old', '', ['Yes: 4', 'No: 3']],
  ['yes or no, by its word', 'is_big', 'ye', ['Yes: 3']],
  ['yes or no, by the word of another language', 'is_big', '是', ['是: 3'], chinese],
])('%s', async (_claim, dimension, search, options, source = base) => {
  expect(await offered(dimension, search, source)).toEqual(options);
});

test('what is withheld of few is not counted as none', async () => {
  const source = { ...base, context: { minGroup: 3 } as never };
  expect(await offered('team', '', source)).not.toContain('East: 0');
  expect(await offered('team', '', source)).toContain('East: not counted');
  // Of a stored field the adapter withholds them.
  expect(await offered('owner', '', source)).toEqual(['Bob: 3']);
  expect(await offered('is_big', '', { ...base, context: { minGroup: 4 } })).toEqual(['Yes: not counted', 'No: 4']);
});
