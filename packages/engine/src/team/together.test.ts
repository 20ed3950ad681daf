import type { SequencePlan } from '@weir/query';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../engine.js';
import type { Engine } from '../engine.js';
import { planOf, withoutPlain } from '../funnel/sequence/plain/plain.fixture.js';
import type { Row } from '../funnel/sequence/plain/plain.fixture.js';
import { crewOf } from './crew.fixture.js';

const steps = 3;

/** Few entities and moments, so that there are many ties; some rows lack one of them. */
const events = fc.array(
  fc.record({
    who: fc.option(
      fc.integer({ min: 0, max: 9 }).map((who) => `u${who}`),
      { freq: 20 },
    ),
    what: fc.integer({ min: 0, max: steps }).map((step) => `step ${step}`),
    at: fc.option(
      fc.integer({ min: 0, max: 30_000 }).map((ms) => new Date(Date.UTC(2025, 0, 2) + ms).toISOString()),
      { freq: 20 },
    ),
    team: fc.constantFrom('East', 'West', null),
    amount: fc.constantFrom(null, 0.1, 0.2, 1 / 3, 1e9),
  }),
  { maxLength: 60 },
);

const sources: SequencePlan['sources'] = [
  {
    dataset: 'events',
    key: null,
    fields: [
      { id: 'who', type: 'string', from: 'column' },
      { id: 'what', type: 'string', from: 'column' },
      { id: 'at', type: 'datetime', from: 'column' },
      { id: 'team', type: 'string', from: 'column' },
      { id: 'amount', type: 'number', from: 'column' },
    ],
  },
];

const plans = fc
  .record({
    isPlain: fc.boolean(),
    isGrouped: fc.boolean(),
    hasValue: fc.boolean(),
    entry: fc.constantFrom('best' as const, 'first' as const),
    windowSeconds: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ isPlain, isGrouped, hasValue, entry, windowSeconds }) => {
    const plan = planOf(steps, {
      sources,
      entry,
      windowSeconds,
      by: isGrouped ? [{ events: 'team' }] : [],
      value: hasValue ? { dataset: 'events', field: 'amount', entity: 'who' } : null,
      histogram: { from: 0, to: steps - 1, bins: null },
    });
    return isPlain ? plan : withoutPlain(plan);
  });

async function answerOf(engine: Engine, rows: readonly Row[], plan: SequencePlan) {
  await engine.load({ events: { fields: sources[0]!.fields, rows } });
  try {
    return await engine.run([plan, plan]);
  } finally {
    engine.dispose();
  }
}

describe.each([
  ['two workers', 2, true],
  ['three workers', 3, true],
  ['two workers that share no memory', 2, false],
])('%s', (_title, workers, sharesMemory) => {
  test('answer to the last bit what one answers, rows in any order', async () => {
    await fc.assert(
      fc.asyncProperty(events, plans, fc.boolean(), async (given, plan, isSorted) => {
        const byEntity = (a: Row, b: Row) => String(a['who']).localeCompare(String(b['who']));
        const rows = isSorted ? given.toSorted(byEntity) : given;
        const together = await answerOf(createEngine(crewOf(workers, sharesMemory)), rows, plan);
        expect(together).toEqual(await answerOf(createEngine(), rows, plan));
      }),
      { numRuns: 150 },
    );
  });
});
