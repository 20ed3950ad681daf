import { rowsAdapter } from '@weir/adapters';
import { testVectors } from '@weir/adapters/conformance';
import type { Vector } from '@weir/adapters/conformance';
import type { Scalar } from '@weir/schema';
import fc from 'fast-check';
import { test } from 'vitest';
import { referenceAnswer } from './reference/answer.js';
import { referenceFunnel } from './reference/funnel-answer.js';
import { figureCases, funnelCases } from './reference/funnel-generator.js';
import type { FunnelCase } from './reference/funnel-generator.js';
import { sequenceCases } from './reference/sequence-generator.js';
import { referenceSequence } from './reference/sequences.js';

/** What fails is made small before it is shown, with its seed, and that takes its time. */
const timeout = 600_000;

/** WEIR_RUNS asks for more questions than a test run has time for. */
const numRuns = Number(process.env['WEIR_RUNS'] ?? 150);

async function holds(given: Omit<Vector, 'name' | 'needs'>): Promise<void> {
  const vector: Vector = { name: 'generated', needs: [], ...given };
  const claims = testVectors(({ document, rows }) => rowsAdapter({ document, datasets: rows }), { vectors: [vector] });
  for (const { run } of claims) await run();
}

/** Whatever rows say of these entities is said of nobody. */
function withoutEntities(given: FunnelCase, entities: readonly Scalar[]): FunnelCase {
  const named = (value: Scalar | undefined): Scalar => (entities.includes(value ?? null) ? null : (value ?? null));
  const rows = Object.entries(given.rows).map(([dataset, all]) => [
    dataset,
    dataset === 'people' ? all : all.map((row) => ({ ...row, who: named(row['who']), other: named(row['other']) })),
  ]);
  return { ...given, rows: Object.fromEntries(rows) };
}

test('funnels are counted by history as the reference does', { timeout }, async () => {
  const claim = fc.asyncProperty(funnelCases, (given) => holds({ ...given, expect: referenceFunnel(given) }));
  await fc.assert(claim, { numRuns });
});

test('and by sequence: groups, filters, optional steps, times and how they are spread', { timeout }, async () => {
  const claim = fc.asyncProperty(sequenceCases, async (given) => {
    const decided = withoutEntities(given, referenceSequence(given).undecided);
    const { expect, undecided } = referenceSequence(decided);
    if (undecided.length > 0) throw new Error('what was taken out is still there');
    await holds({ ...decided, expect });
  });
  // Of many nobody is in the range, or a filter lets nobody pass.
  await fc.assert(claim, { numRuns: numRuns * 5 });
});

test('their figures in formulas are those of the reference', { timeout }, async () => {
  const claim = fc.asyncProperty(figureCases, (given) => holds({ ...given, expect: referenceAnswer(given) }));
  await fc.assert(claim, { numRuns });
});
