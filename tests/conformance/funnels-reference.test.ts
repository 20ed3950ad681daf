import { rowsAdapter } from '@weir/adapters';
import { testVectors } from '@weir/adapters/conformance';
import type { Vector } from '@weir/adapters/conformance';
import fc from 'fast-check';
import { test } from 'vitest';
import { referenceAnswer } from './reference/answer.js';
import { referenceFunnel } from './reference/funnel-answer.js';
import { figureCases, funnelCases } from './reference/funnel-generator.js';
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

test('funnels are counted by history as the reference does', { timeout }, async () => {
  const claim = fc.asyncProperty(funnelCases, (given) => holds({ ...given, expect: referenceFunnel(given) }));
  await fc.assert(claim, { numRuns });
});

test('and by sequence: how many got how far, and when', { timeout }, async () => {
  const claim = fc.asyncProperty(sequenceCases, async (given) => {
    const {
      by: _by,
      filters: _filters,
      histogram: _histogram,
      attribution: _attribution,
      ...question
    } = given.question;
    await holds({ ...given, question, expect: referenceSequence({ ...given, question }) });
  });
  await fc.assert(claim, { numRuns });
});

test('their figures in formulas are those of the reference', { timeout }, async () => {
  const claim = fc.asyncProperty(figureCases, (given) => holds({ ...given, expect: referenceAnswer(given) }));
  await fc.assert(claim, { numRuns });
});
