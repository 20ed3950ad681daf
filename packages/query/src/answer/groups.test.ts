import { expect, test } from 'vitest';
import type { Scalar, WeirDocument } from '@weir/schema';
import { indexDocument } from '../document/index-document.js';
import { Pace } from '../pace.js';
import { groupOf, orderGroups } from './groups.js';

const document: WeirDocument = {
  weir: 1,
  id: 'd',
  title: 'D',
  datasets: [
    {
      id: 'deals',
      fields: [
        { id: 'stage', type: 'string', values: [{ value: 'won' }, { value: 'lead' }, { value: 'lost' }] },
        { id: 'owner', type: 'string' },
        { id: 'size', type: 'number' },
        { id: 'stage_too', type: 'string', lookup: { by: 'owner', dataset: 'deals', field: 'stage' } },
        { id: 'loop', type: 'string', lookup: { by: 'owner', dataset: 'deals', field: 'loop' } },
      ],
    },
  ],
  dimensions: ['stage', 'owner', 'size', 'stage_too', 'loop'].map((id) => ({ id, fields: { deals: id } })),
};

const order = async (dimensions: readonly string[], groups: readonly (readonly Scalar[])[]) => {
  const ordered = await orderGroups(indexDocument(document), dimensions, groups, new Pace());
  return ordered.map((values) => values.join(' '));
};

test.each<[string, string[], Scalar[][], string[]]>([
  [
    'listed values come first, in their order; then others; null last',
    ['stage'],
    [[null], ['new'], ['lost'], ['won']],
    ['won', 'lost', 'new', ''],
  ],
  ['a looked-up field has the order of the field it comes from', ['stage_too'], [['lead'], ['won']], ['won', 'lead']],
  ['a circle of lookups ends', ['loop'], [['b'], ['a']], ['a', 'b']],
  ['numbers by size', ['size'], [[10], [9], [null], [-1]], ['-1', '9', '10', '']],
  ['numbers within names by size', ['owner'], [['Team 10'], ['Team 9'], ['team 1']], ['team 1', 'Team 9', 'Team 10']],
  [
    'the first dimension counts first',
    ['owner', 'stage'],
    [
      ['b', 'won'],
      ['a', 'lost'],
      ['a', 'won'],
    ],
    ['a won', 'a lost', 'b won'],
  ],
  ['equal groups are one', ['owner'], [['a'], ['a']], ['a']],
  ['a number is not the text of it', ['owner'], [['1'], [1]], ['1', '1']],
])('%s', async (_claim, dimensions, groups, expected) => {
  expect(await order(dimensions, groups)).toEqual(expected);
  expect((await order(dimensions, [...groups].reverse())).length).toBe(expected.length);
});

test('a group says its dimensions', () => {
  expect(groupOf(['owner', 'stage'], ['a', null])).toEqual({ owner: 'a', stage: null });
  expect(groupOf([], [])).toEqual({});
});
