import { describe, expect, test } from 'vitest';
import { findChain } from './find-chain.js';
import type { SequenceRules } from './sequence-rules.js';
import type { Tie } from './tie.js';

const hourMs = 3_600_000;
const signal = { dataset: 'events', at: 'at', entity: 'who', sequence: null, key: null, first: false };

/** An hour each; a step's place, or "x" for what spoils. @returns what was found, and how often events of a tie were looked at */
function search(happened: readonly (number | 'x')[], rules: Omit<SequenceRules, 'isOptional'>) {
  let looks = 0;
  const ties = happened.map((what, at): Tie => {
    const own = what === 'x' ? { steps: [], exclusions: [0] } : { steps: [what], exclusions: [] };
    return {
      day: Math.floor(at / 24),
      ms: at * hourMs,
      get events() {
        looks += 1;
        return [{ ...own, isMinded: true, entries: [at] }];
      },
    };
  });
  const found = findChain(ties, { ...rules, isOptional: [false, false, false] }, () => true);
  return { found, looks };
}

const repeat = <T>(times: number, ...values: readonly T[]): T[] => Array.from({ length: times }, () => values).flat();

const ordered = { order: 'ordered', entry: 'best' } as const;
const spoiledAtEnd = [{ signal, after: 1, before: 2 }];

describe('an entity that did twice as much takes twice as long', () => {
  test.each<[string, (size: number) => ReturnType<typeof search>]>([
    [
      'many entries, and what spoils them all at the end',
      (size) => search([...repeat(size, 0), 1, 'x'], { ...ordered, windowSeconds: 9e9, exclude: spoiledAtEnd }),
    ],
    [
      'each entry is spoiled by what follows it',
      (size) =>
        search(repeat<0 | 'x'>(size, 0, 'x'), {
          ...ordered,
          windowSeconds: 9e9,
          exclude: [{ signal, after: 0, before: 1 }],
        }),
    ],
    [
      'each entry has a chain that is spoiled before its window is over',
      (size) =>
        search(repeat<0 | 1 | 'x'>(size, 0, 1, 'x'), { ...ordered, windowSeconds: 5 * 3600, exclude: spoiledAtEnd }),
    ],
    [
      'without an order, the same step again and again',
      (size) => search(repeat(size, 0), { order: 'unordered', entry: 'best', windowSeconds: 9e9, exclude: [] }),
    ],
    [
      'a strict order that is never kept',
      (size) => search(repeat(size, 0, 2), { ...ordered, order: 'strict', windowSeconds: 9e9, exclude: [] }),
    ],
  ])('%s', (_what, of) => {
    const [once, twice] = [of(500), of(1000)];
    expect(twice.found === 'unclean').toBe(once.found === 'unclean');
    expect(twice.looks).toBeLessThan(once.looks * 2.1);
  });
});

test('of many entries the last whose window ends before what would spoil it is taken', () => {
  const { found } = search([...repeat(50, 0), 1, ...repeat(20, 0), 'x'], {
    ...ordered,
    windowSeconds: 30 * 3600,
    exclude: spoiledAtEnd,
  });
  expect(found).toMatchObject({ moments: [{ ms: 40 * hourMs }, { ms: 50 * hourMs }] });
});
