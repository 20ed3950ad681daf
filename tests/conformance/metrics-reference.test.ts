import { rowsAdapter } from '@weir/adapters';
import { testVectors } from '@weir/adapters/conformance';
import type { AdapterFactory, Vector } from '@weir/adapters/conformance';
import { memoryAdapter } from '@weir/adapters/memory';
import fc from 'fast-check';
import { test } from 'vitest';
import { referenceAnswer } from './reference/answer.js';
import { cases } from './reference/generator.js';

/** What fails is made small before it is shown, with its seed, and that takes its time. */
const timeout = 600_000;

/** WEIR_RUNS asks for more questions than a test run has time for. */
const numRuns = Number(process.env['WEIR_RUNS'] ?? 150);

const adapters: readonly AdapterFactory[] = [
  ({ document, rows }) => rowsAdapter({ document, datasets: rows }),
  ({ document, rows }) => memoryAdapter({ document, datasets: rows }),
];

test('adapters answer questions about metrics as the reference does', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      const vector: Vector = { name: 'generated', needs: ['metrics'], ...given, expect: referenceAnswer(given) };
      const claims = adapters.flatMap((factory) => testVectors(factory, { vectors: [vector] }));
      for (const { run } of claims) await run();
    }),
    { numRuns },
  );
});
