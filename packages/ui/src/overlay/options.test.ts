import { describe, expect, test } from 'vitest';
import { SHOWN_OPTIONS, filterOptions, listOptions, toggleChoice } from './options.js';

const options = ['East', 'South East', 'Zürich', '华东'].map((label) => ({ value: label, label }));
const found = (search: string) => filterOptions(options, search).options.map(({ label }) => label);

test.each([
  ['nothing typed finds all', '  ', ['East', 'South East', 'Zürich', '华东']],
  ['case does not matter', 'EAST', ['East', 'South East']],
  ['each word must be there, in any order', 'east south', ['South East']],
  ['accents do not matter', 'zurich', ['Zürich']],
  ['Chinese', '华', ['华东']],
  ['nothing found', 'west', []],
])('%s', (_claim, search, labels) => {
  expect(found(search)).toEqual(labels);
});

test('the last one that is listed, and the first one that is too many', () => {
  const many = (count: number) => Array.from({ length: count }, (_, value) => ({ value, label: `Deal ${value}` }));
  expect(filterOptions(many(SHOWN_OPTIONS), '').more).toBe(false);
  const cut = filterOptions(many(SHOWN_OPTIONS + 1), '');
  expect([cut.more, cut.options.length]).toEqual([true, SHOWN_OPTIONS]);
});

describe('choosing', () => {
  test('one of many is added, and again removed', () => {
    expect(toggleChoice(['East'], null, true)).toEqual(['East', null]);
    expect(toggleChoice(['East', null], 'East', true)).toEqual([null]);
  });

  test('the only one is replaced, and stays when it is chosen again', () => {
    expect(toggleChoice(['East'], 'South', false)).toEqual(['South']);
    expect(toggleChoice(['East'], 'East', false)).toEqual(['East']);
  });
});

test('what is chosen but not found is listed first, until something is searched for', () => {
  const page = { options: [{ value: 'b', label: 'B' }] };
  const list = (search: string) => listOptions(page, ['a', 'b'], search, String).map(({ value }) => value);
  expect(list('')).toEqual(['a', 'b']);
  expect(list('b')).toEqual(['b']);
});
