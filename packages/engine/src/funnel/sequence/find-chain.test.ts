import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findChain } from './find-chain.js';
import { referenceChain } from './reference.fixture.js';
import type { SequenceRules } from './sequence-rules.js';
import type { SequenceEvent, Tie } from './tie.js';

const day = 86_400_000;

/** Ties some hours apart, on one of few days, so that windows end on them. */
const arbitraryTies = (steps: number, exclusions: number): fc.Arbitrary<Tie[]> => {
  const arbitraryEvent = fc.record({
    steps: fc.uniqueArray(fc.nat(steps - 1), { maxLength: 2 }),
    exclusions: exclusions === 0 ? fc.constant([]) : fc.uniqueArray(fc.nat(exclusions - 1), { maxLength: 1 }),
  });
  return fc
    .uniqueArray(
      fc.record({
        at: fc.nat(7),
        events: fc.array(arbitraryEvent, { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 5, selector: ({ at }) => at },
    )
    .map((ties) =>
      ties
        .sort((a, b) => a.at - b.at)
        .map(({ at, events }) => ({
          day: Math.floor(at / 4),
          ms: (at * day) / 4,
          events: events.map(({ steps: own, exclusions: spoils }): SequenceEvent => {
            const sorted = own.sort((a, b) => a - b);
            return {
              steps: sorted,
              exclusions: spoils,
              isMinded: sorted.length > 0 || spoils.length === 0,
              entries: sorted,
            };
          }),
        })),
    );
};

const arbitraryCase = fc
  .record({
    isOptional: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()), {
      minLength: 1,
      maxLength: 4,
    }),
    order: fc.constantFrom('ordered' as const, 'strict' as const, 'unordered' as const),
    entry: fc.constantFrom('best' as const, 'best' as const, 'first' as const),
    quarters: fc.integer({ min: 1, max: 6 }),
    range: fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 8 })),
  })
  .filter(({ isOptional }) => isOptional.includes(false))
  .chain(({ isOptional, order, entry, quarters, range: [from, length] }) => {
    const required = isOptional.flatMap((is, step) => (is ? [] : [step]));
    const pairs = required.flatMap((after) =>
      required.filter((before) => before > after).map((before) => ({ after, before })),
    );
    const canExclude = order !== 'unordered' && pairs.length > 0;
    const signal = { dataset: 'events', at: 'at', entity: 'who', sequence: null, key: null, first: false };
    return fc
      .array(fc.constantFrom(...(canExclude ? pairs : [{ after: 0, before: 1 }])), { maxLength: canExclude ? 2 : 0 })
      .chain((sides) =>
        arbitraryTies(isOptional.length, sides.length).map((ties) => ({
          ties,
          rules: {
            isOptional,
            order,
            entry,
            windowSeconds: (quarters * day) / 4000,
            exclude: sides.map((side) => ({ signal, ...side })),
          } satisfies SequenceRules,
          isInRange: ({ ms }: Tie) => ms >= (from * day) / 4 && ms < ((from + length) * day) / 4,
        })),
      );
  });

describe('the chain of an entity', () => {
  test('is the one that trying every way finds, whatever the order, ties, exclusions and optional steps', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ ties, rules, isInRange }) => {
        const found = findChain(ties, rules, isInRange);
        const expected = referenceChain(ties, rules, isInRange);
        if (typeof found !== 'object' || typeof expected !== 'object') return void expect(found).toBe(expected);
        expect(found.moments.map((moment) => ties.indexOf(moment as Tie))).toEqual(expected.ties);
        // Without an order, and with events that stand for several steps, the rules leave open which of them were done.
        const isOpen =
          rules.order === 'unordered' && ties.some(({ events }) => events.some(({ steps }) => steps.length > 1));
        if (isOpen) expect(found.optional.size).toBeLessThanOrEqual(expected.optional);
        else expect(found.optional.size).toBe(expected.optional);
      }),
      { numRuns: 3000 },
    );
  });
});
