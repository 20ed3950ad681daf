import type { Diagnostic, Funnel, WeirDocument } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { listFunnels, problemsByFunnel, targetOf } from './list-funnels.js';
import type { ListOptions } from './list-funnels.js';

const funnel = (id: string, tags: string[] = [], rest: Partial<Funnel> = {}): Funnel => ({
  id,
  title: id,
  stages: [{ id: 'lead', title: 'Lead', kind: 'open' }],
  ...(tags.length > 0 && { tags }),
  ...rest,
});
const document: WeirDocument = {
  weir: 1,
  id: 'd',
  title: 'D',
  funnels: [
    funnel('East', ['b2b', '2025']),
    funnel('West', ['b2b']),
    funnel('Online', [], { stages: [{ id: 'trial', title: 'Trial', kind: 'open' }] }),
    funnel('Old', ['b2b'], { archived: true }),
  ],
};
const options: ListOptions = {
  search: '',
  tags: new Set(),
  nameOf: ({ title }) => String(title),
  nameOfStage: ({ title }) => String(title),
};
const list = (change: Partial<ListOptions>) =>
  listFunnels(document, { ...options, ...change }).live.map(({ name }) => name);

test.each([
  ['nothing is asked for', {}, ['East', 'West', 'Online']],
  ['a name', { search: ' eas ' }, ['East']],
  ['a stage', { search: 'trial' }, ['Online']],
  ['a tag as text', { search: '2025' }, ['East']],
  ['a tag', { tags: new Set(['b2b']) }, ['East', 'West']],
  ['two tags', { tags: new Set(['b2b', '2025']) }, ['East']],
  ['a tag and a name', { tags: new Set(['b2b']), search: 'west' }, ['West']],
] as const)('%s', (_claim, change, expected) => {
  expect(list(change)).toEqual(expected);
});

test('tags stand by how many have them, and archived funnels apart', () => {
  const { tags, archived } = listFunnels(document, options);
  expect(tags).toEqual([
    { tag: 'b2b', count: 3 },
    { tag: '2025', count: 1 },
  ]);
  expect(archived.map(({ name }) => name)).toEqual(['Old']);
});

test('problems are counted by funnel, and the worst is kept by stage', () => {
  const at = (pointer: string, severity: Diagnostic['severity']): Diagnostic => ({
    code: 'document/no-signal',
    severity,
    pointer,
    message: '',
    params: {},
  });
  const found = problemsByFunnel([
    at('/funnels/1/stages/0', 'warning'),
    at('/funnels/1/stages/0/enters/0', 'error'),
    at('/funnels/1/stages/0', 'warning'),
    at('/funnels/2', 'info'),
    at('/metrics/1', 'error'),
  ]);
  expect([...found.keys()]).toEqual([1]);
  expect(found.get(1)).toEqual({ errors: 1, stages: new Map([[0, 'error']]) });
});

describe('where a funnel goes that is dropped', () => {
  test.each([
    ['before the first', 'c', 0, 'a'],
    ['behind the last', 'a', 4, 'd'],
    ['up by one', 'c', 1, 'b'],
    ['down by one', 'b', 3, 'c'],
    ['where it is', 'b', 1, null],
    ['just behind where it is', 'b', 2, null],
    ['of another list', 'x', 1, null],
  ])('%s', (_claim, moved, index, expected) => {
    expect(targetOf(['a', 'b', 'c', 'd'], moved, index)).toBe(expected);
  });
});
