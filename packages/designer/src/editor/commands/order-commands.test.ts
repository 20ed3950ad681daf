import { expect, test } from 'vitest';
import type { Funnel } from '@weir/schema';
import { pathOrder, pathParts, placeAfterMove } from '../path-order.js';
import { commands } from './registry.js';

const funnel = (path?: string[]): Funnel => ({
  id: 'f',
  title: 'F',
  stages: ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id, kind: 'open' as const })),
  ...(path && { path }),
});

function reorder(given: Funnel, stages: string[], before: string | null) {
  const document = { weir: 1 as const, id: 'd', title: '', funnels: [given] };
  const outcome = commands['stage/reorder'].run(document, { funnel: 'f', stages, before });
  const [after] = outcome.document.funnels ?? [];
  if (!after) throw new Error('no funnel');
  return { isSame: outcome.document === document, stages: after.stages.map(({ id }) => id).join(''), after };
}

test.each<[string, string[], string | null, string]>([
  ['where it is already changes nothing', ['a'], 'b', 'abcd'],
  ['the first goes last', ['a'], null, 'bcda'],
  ['the last goes first', ['d'], 'a', 'dabc'],
  ['several keep their order, and come together', ['d', 'b'], 'a', 'bdac'],
  ['before itself is where it is', ['b'], 'b', 'abcd'],
])('%s', (_claim, stages, before, expected) => {
  const { stages: after, isSame } = reorder(funnel(), stages, before);
  expect(after).toBe(expected);
  expect(isSame).toBe(expected === 'abcd');
});

test('a path is reordered by itself, and what is not on it stays behind it', () => {
  const given = funnel(['c', 'a']);
  expect(pathOrder(given).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
  const moved = reorder(given, ['a'], 'c');
  expect(moved.after.path).toEqual(['a', 'c']);
  expect(moved.stages).toBe('abcd');
  const others = reorder(given, ['d'], 'b');
  expect(others.after.path).toEqual(['c', 'a']);
  expect(others.stages).toBe('adcb');
  expect(reorder(given, ['d'], 'c').stages, 'nothing gets onto a path by being moved').toBe('adcb');
});

test('a stage that is not there is told', () => {
  expect(() => reorder(funnel(), ['x'], null)).toThrow(expect.objectContaining({ code: 'designer/not-found' }));
});

test.each<[string, string[] | undefined, string[], 'earlier' | 'later', string | null | undefined]>([
  ['the first goes no earlier', undefined, ['a'], 'earlier', undefined],
  ['the last goes no later', undefined, ['d'], 'later', undefined],
  ['earlier is before the one before', undefined, ['c'], 'earlier', 'b'],
  ['later is before the one after the next', undefined, ['b'], 'later', 'd'],
  ['or last', undefined, ['c'], 'later', null],
  ['several are passed by what comes before them', undefined, ['c', 'd'], 'earlier', 'b'],
  ['a path ends where it ends', ['c', 'a'], ['a'], 'later', undefined],
  ['from both sides', ['c', 'a'], ['b'], 'earlier', undefined],
  ['nothing is nowhere', undefined, [], 'earlier', undefined],
])('%s', (_claim, path, stages, way, before) => {
  expect(placeAfterMove(funnel(path), stages, way)).toBe(before);
});

test.each<[string, string[], 'earlier' | 'later', string | null | undefined]>([
  ['a group is passed as a whole', ['d'], 'earlier', 'b'],
  ['from the other side too', ['a'], 'later', 'd'],
  ['a stage of a group passes the other one', ['c'], 'earlier', 'b'],
  ['and goes no further than its group', ['b'], 'earlier', undefined],
  ['at its end neither', ['c'], 'later', undefined],
  ['a whole group passes what stands beside it', ['b', 'c'], 'later', null],
  ['a part of it with others moves among all stages', ['c', 'd'], 'earlier', 'b'],
])('%s', (_claim, stages, way, before) => {
  const grouped = { ...funnel(), groups: [{ id: 'g', title: 'G', stages: ['b', 'c'] }] };
  expect(placeAfterMove(grouped, stages, way)).toBe(before);
});

test('the stages of a group stand together where the first of them does', () => {
  const given = { ...funnel(['d', 'a']), groups: [{ id: 'g', title: 'G', stages: ['a', 'c'] }] };
  expect(pathParts(given)).toEqual([
    { group: null, stages: ['d'] },
    { group: 'g', stages: ['a', 'c'] },
    { group: null, stages: ['b'] },
  ]);
});
