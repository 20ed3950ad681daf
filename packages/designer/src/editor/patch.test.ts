import type { PatchOperation } from '@weir/schema';
import fc from 'fast-check';
import { applyPatch } from 'rfc6902';
import type { Operation } from 'rfc6902';
import { expect, test } from 'vitest';
import { patchBetween } from './patch.js';

const [a, b, c, d] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }] as const;

test.each<[string, unknown, unknown, PatchOperation[]]>([
  ['nothing for the same', { list: [a] }, { list: [a] }, []],
  ['nothing for what only looks new', { list: [a] }, { list: [{ id: 'a' }] }, []],
  ['a key that goes', { x: 1, y: 2 }, { y: 2 }, [{ op: 'remove', path: '/x' }]],
  ['a key that comes', {}, { x: null }, [{ op: 'add', path: '/x', value: null }]],
  ['null is not absent', { x: null }, {}, [{ op: 'remove', path: '/x' }]],
  ['another type', { x: [] }, { x: {} }, [{ op: 'replace', path: '/x', value: {} }]],
  ['names that need escaping', { 'a/b~c': 1 }, { 'a/b~c': 2 }, [{ op: 'replace', path: '/a~1b~0c', value: 2 }]],
  ['one put between two', [a, c], [a, b, c], [{ op: 'add', path: '/1', value: b }]],
  ['one taken from the middle', [a, b, c], [a, c], [{ op: 'remove', path: '/1' }]],
  [
    'two that are apart are taken from the end backwards',
    [a, b, c, d],
    [b, d],
    [
      { op: 'remove', path: '/2' },
      { op: 'remove', path: '/0' },
    ],
  ],
  [
    'two that are apart are put in from the start',
    [b, d],
    [a, b, c, d],
    [
      { op: 'add', path: '/0', value: a },
      { op: 'add', path: '/2', value: c },
    ],
  ],
  [
    'all go',
    [a, b],
    [],
    [
      { op: 'remove', path: '/1' },
      { op: 'remove', path: '/0' },
    ],
  ],
  ['one changed inside', [a, { id: 'b', n: 1 }], [a, { id: 'b', n: 2 }], [{ op: 'replace', path: '/1/n', value: 2 }]],
  ['the whole', 1, 2, [{ op: 'replace', path: '', value: 2 }]],
])('%s', (_claim, before, after, patch) => {
  expect(patchBetween(before, after)).toEqual(patch);
});

test('a shared part is not looked at', () => {
  const shared = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('looked at');
      },
    },
  );
  expect(patchBetween({ shared, x: 1 }, { shared, x: 2 })).toEqual([{ op: 'replace', path: '/x', value: 2 }]);
});

test('the patch makes the new one of the old one, for any two', () => {
  const part = fc.constantFrom<unknown>(a, b, c, d, 1, 'x', null, [1, 1], [a, 2], { id: 'e', list: [a, b] });
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      part,
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(fc.constantFrom('x', 'y', 'a/b', '~'), tie('value'), { noNullPrototype: true }),
    ),
  })).value;
  fc.assert(
    fc.property(json, json, (before, after) => {
      // Not structuredClone: in JSON nothing is shared.
      const target = JSON.parse(JSON.stringify({ root: before }));
      const patch = patchBetween({ root: before }, { root: after });
      expect(applyPatch(target, structuredClone(patch) as Operation[]).every((result) => result === null)).toBe(true);
      expect(target).toEqual({ root: after });
    }),
    { numRuns: 500 },
  );
});
