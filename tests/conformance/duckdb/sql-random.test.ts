import { testVectors } from '@weir/adapters/conformance';
import type { Vector } from '@weir/adapters/conformance';
import fc from 'fast-check';
import { test } from 'vitest';
import { referenceAnswer } from '../reference/answer.js';
import { referenceFunnel } from '../reference/funnel-answer.js';
import { figureCases, funnelCases } from '../reference/funnel-generator.js';
import { cases } from '../reference/generator.js';
import { sqlFactory } from './sql-factory.js';

/** What fails is made small before it is shown, with its seed, and that takes its time. */
const timeout = 600_000;

/** WEIR_RUNS asks for more questions than a test run has time for. */
const numRuns = Number(process.env['WEIR_RUNS'] ?? 25);

async function holds(given: Omit<Vector, 'name' | 'needs'>): Promise<void> {
  const vector: Vector = { name: 'generated', needs: [], ...given };
  for (const { run } of testVectors(sqlFactory, { vectors: [vector] })) await run();
}

test('DuckDB answers random questions about metrics as the reference does', { timeout }, async () => {
  const claim = fc.asyncProperty(cases, (given) => holds({ ...given, expect: referenceAnswer(given) }));
  await fc.assert(claim, { numRuns });
});

test('it counts random funnels by history as the reference does', { timeout }, async () => {
  const claim = fc.asyncProperty(funnelCases, (given) => holds({ ...given, expect: referenceFunnel(given) }));
  await fc.assert(claim, { numRuns });
});

test('and their figures in formulas', { timeout }, async () => {
  const claim = fc.asyncProperty(figureCases, (given) => holds({ ...given, expect: referenceAnswer(given) }));
  await fc.assert(claim, { numRuns });
});
