import { rowsAdapter } from '@weir/adapters';
import { differences } from '@weir/adapters/conformance';
import { ask } from '@weir/query';
import type { FunnelAnswer } from '@weir/query';
import { isWeirError } from '@weir/schema';
import type { Formula, WeirDocument } from '@weir/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sequenceCases } from '../reference/sequence-generator.js';
import { sqlFactory } from './sql-factory.js';

/** What fails is made small before it is shown, with its seed, and that takes its time. */
const timeout = 600_000;

/** WEIR_RUNS asks for more questions than a test run has time for. */
const numRuns = Number(process.env['WEIR_RUNS'] ?? 40);

type Told = Awaited<ReturnType<typeof ask>>;

/** What does not depend on the order in which groups and reasons come. */
function told(answer: Told): unknown {
  const excluded = sorted(answer.excluded);
  if (!('metrics' in answer)) return { ...answer, groups: sorted((answer as FunnelAnswer).groups), excluded };
  const inOrder = places(answer.groups);
  const ofGroups = (list: readonly unknown[]) => inOrder.map((place) => list[place]);
  const metrics = Object.entries(answer.metrics).map(([id, { values, totals, why, whyTotals, ...all }]) => [
    id,
    { ...all, values: ofGroups(values), totals: ofGroups(totals), why: ofGroups(why), whyTotals: ofGroups(whyTotals) },
  ]);
  return { ...answer, groups: ofGroups(answer.groups), metrics: Object.fromEntries(metrics), excluded };
}

/** Places of what a list has, by name. */
function places(list: readonly unknown[]): readonly number[] {
  const names = list.map((each) => JSON.stringify(nameOf(each)));
  return [...names.keys()].sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
}

const sorted = (list: readonly unknown[]): readonly unknown[] => places(list).map((place) => list[place]);
const nameOf = (each: unknown): unknown => (each as { by?: unknown }).by ?? each;

/** What the engine finds, whose chains are held to those that trying every way finds; or that SQL cannot say it. */
async function expectSame(
  given: { document: Parameters<typeof ask>[0]; rows: Parameters<typeof sqlFactory>[0]['rows']; asOf: string },
  question: Parameters<typeof ask>[2],
): Promise<boolean> {
  const { document, rows, asOf } = given;
  const database = await sqlFactory({ document, rows });
  try {
    const expected = await ask(document, rowsAdapter({ document, datasets: rows }), question, { asOf });
    const actual = await ask(document, database, question, { asOf }).catch((error: unknown) => {
      // Steps in any order that share events.
      if (isWeirError(error) && error.code === 'adapter/unsupported') return null;
      throw error;
    });
    if (!actual) {
      expect(document.funnels![0]!.counting).toMatchObject({ order: 'unordered' });
      return false;
    }
    expect(differences(told(actual), told(expected))).toEqual([]);
    return true;
  } finally {
    database.dispose?.();
  }
}

test('DuckDB counts random sequences as the engine does', { timeout }, async () => {
  let answered = 0;
  const claim = fc.asyncProperty(sequenceCases, async (given) => {
    if (await expectSame(given, given.question)) answered += 1;
  });
  await fc.assert(claim, { numRuns });
  expect(answered).toBeGreaterThan(numRuns / 2);
});

test('and their figures in formulas', { timeout }, async () => {
  const claim = fc.asyncProperty(sequenceCases, fc.nat(3), fc.nat(3), async (given, one, other) => {
    const { stages } = given.document.funnels![0]!;
    const [from, to] = [stages[one % stages.length]!.id, stages[other % stages.length]!.id];
    const formulas: Formula[] = [
      { reached: ['funnel', from] },
      { open: ['funnel'] },
      { won: ['funnel'] },
      { lost: ['funnel'] },
      { win_rate: ['funnel'] },
      { open_value: ['funnel'] },
      { weighted_value: ['funnel'] },
      { velocity: ['funnel'] },
      { conversion: ['funnel', from, to] },
      { conversion: ['funnel', from, to, { hours: 12 }] },
      { time_between: ['funnel', from, to, 'median'] },
      { prior: [{ won: ['funnel'] }, 1, 'day'] },
    ];
    const metrics = formulas.map((formula, at) => ({ id: `m${at}`, formula }));
    const { range, grain, by, filters } = given.question;
    const question = {
      metrics: metrics.map(({ id }) => id),
      ...(range && { range }),
      ...(grain && { grain }),
      ...(by && { by }),
      ...(filters && { filters }),
    };
    await expectSame({ ...given, document: { ...given.document, metrics } }, question);
  });
  await fc.assert(claim, { numRuns });
});

test('steps in any order that one event could do are refused by name', async () => {
  const enters = (...codes: string[]) => [
    { dataset: 'events', at: 'at', entity: 'who', when: { in: [{ var: 'code' }, codes] } },
  ];
  const document: WeirDocument = {
    weir: 1,
    id: 'shared',
    title: 'Shared',
    datasets: [
      {
        id: 'events',
        fields: [
          { id: 'who', type: 'string' },
          { id: 'code', type: 'string' },
          { id: 'at', type: 'datetime' },
        ],
      },
    ],
    funnels: [
      {
        id: 'funnel',
        stages: [
          { id: 'one', kind: 'open', enters: enters('a', 'b') },
          { id: 'other', kind: 'open', enters: enters('b', 'c') },
        ],
        counting: { method: 'sequence', order: 'unordered', window: { days: 1 } },
      },
    ],
  };
  const database = await sqlFactory({
    document,
    rows: { events: [{ who: 'ann', code: 'b', at: '2025-03-01T10:00:00Z' }] },
  });
  try {
    await expect(ask(document, database, { funnel: 'funnel' }, { asOf: '2025-04-01' })).rejects.toMatchObject({
      code: 'adapter/unsupported',
      params: { node: 'events of several steps in any order' },
    });
  } finally {
    database.dispose?.();
  }
});
