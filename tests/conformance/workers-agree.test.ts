import { rowsAdapter } from '@weir/adapters';
import { testVectors } from '@weir/adapters/conformance';
import type { AdapterFactory, Vector } from '@weir/adapters/conformance';
import { ask } from '@weir/query';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { crewOf } from '../../packages/engine/src/team/crew.fixture.js';
import { figureCases, funnelCases } from './reference/funnel-generator.js';
import { cases } from './reference/generator.js';

/** What fails is made small before it is shown, with its seed, and that takes its time. */
const timeout = 600_000;

/** WEIR_RUNS asks for more questions than a test run has time for. */
const numRuns = Number(process.env['WEIR_RUNS'] ?? 80);

const inTwo: AdapterFactory = ({ document, rows }) => rowsAdapter({ document, datasets: rows, ...crewOf(2) });

describe('rowsAdapter with two workers', () => {
  for (const { name, run } of testVectors(inTwo)) it(name, run);
});

type Given = Pick<Vector, 'document' | 'rows' | 'question' | 'asOf'>;

/** To the last bit. */
async function holds({ document, rows, question, asOf }: Given): Promise<void> {
  const adapters = [{}, crewOf(2), crewOf(3, false)].map((engine) =>
    rowsAdapter({ document, datasets: rows, ...engine }),
  );
  const answers = await Promise.all(adapters.map((adapter) => ask(document, adapter, question, { asOf })));
  for (const adapter of adapters) adapter.dispose();
  const [alone, ...together] = answers;
  for (const answer of together) expect(answer).toEqual(alone);
}

test('metrics are the same however many workers count them', { timeout }, async () => {
  await fc.assert(fc.asyncProperty(cases, holds), { numRuns });
});

test('funnels by history are the same', { timeout }, async () => {
  await fc.assert(fc.asyncProperty(funnelCases, holds), { numRuns });
});

test('figures of funnels are the same', { timeout }, async () => {
  await fc.assert(fc.asyncProperty(figureCases, holds), { numRuns });
});
