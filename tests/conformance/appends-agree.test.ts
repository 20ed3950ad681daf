import { rowsAdapter } from '@weir/adapters';
import type { RowsAdapter } from '@weir/adapters';
import { ask } from '@weir/query';
import type { MetricsQuestion } from '@weir/query';
import type { Id } from '@weir/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crewOf } from '../../packages/engine/src/team/crew.fixture.js';
import { cases } from './reference/generator.js';

/** What fails is made small before it is shown, with its seed, and that takes its time. */
const timeout = 600_000;

/** WEIR_RUNS asks for more questions than a test run has time for. */
const numRuns = Number(process.env['WEIR_RUNS'] ?? 30);

const share = fc.double({ min: 0, max: 1, noNaN: true });
const splits = fc.array(share, { minLength: 1, maxLength: 3 }).map((shares) => [...shares.sort((a, b) => a - b), 1]);

/** As a board does: it asks its questions again whenever rows have come in. */
test('questions asked again after rows were added are answered as of all rows', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(cases, cases, splits, async ({ document, rows, question, asOf }, other, shares) => {
      const ids = Object.keys(rows);
      const until = (id: Id, share: number) => Math.floor(rows[id]!.length * share);
      const part = (from: number, to: number) =>
        Object.fromEntries(ids.map((id) => [id, rows[id]!.slice(until(id, from), until(id, to))]));
      const questions: MetricsQuestion[] = [question, { ...question, ...withoutNames(other.question) }];
      const answers = async (adapter: RowsAdapter, at: string) => {
        const answered = [];
        for (const asked of questions) {
          answered.push(await ask(document, adapter, asked, { asOf: at }).catch((error: unknown) => String(error)));
        }
        return answered;
      };
      const first = shares[0]!;
      const grown = [{}, crewOf(2)].map((engine) => rowsAdapter({ document, datasets: part(0, first), ...engine }));
      for (const [place, to] of shares.entries()) {
        const from = shares[place - 1];
        if (from !== undefined) {
          for (const adapter of grown)
            for (const [id, more] of Object.entries(part(from, to))) adapter.append(id, more);
        }
        const whole = rowsAdapter({ document, datasets: part(0, to) });
        for (const at of [asOf, other.asOf]) {
          const expected = await answers(whole, at);
          for (const adapter of grown) expect(await answers(adapter, at)).toEqual(expected);
        }
        whole.dispose();
      }
      for (const adapter of grown) adapter.dispose();
    }),
    { numRuns },
  );
});

/** What may be asked of any document's metrics. */
function withoutNames({ range, grain, compare }: MetricsQuestion): Partial<MetricsQuestion> {
  return { ...(range && { range }), ...(grain && { grain }), ...(compare && { compare }) };
}
