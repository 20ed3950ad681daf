import { rowsAdapter } from '@weir/adapters';
import { ask } from '@weir/query';
import type {
  DataAdapter,
  DaysSpan,
  FunnelCounted,
  FunnelQuestion,
  FunnelRecords,
  MetricsQuestion,
  RecordsQuestion,
} from '@weir/query';
import { askRecords, recordsDataset, recordsParts } from '@weir/query/records';
import type { RecordsAnswer, RecordsWanted } from '@weir/query/records';
import { isWeirError } from '@weir/schema';
import type { WeirDocument } from '@weir/schema';
import { b2bExample } from '@weir/templates';
import { exampleData } from '@weir/templates/example';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureCases, funnelCases } from '../reference/funnel-generator.js';
import { cases } from '../reference/generator.js';
import { sequenceCases, sequenceFigureCases } from '../reference/sequence-generator.js';
import { sqlFactory } from './sql-factory.js';

const timeout = 600_000;
const numRuns = Number(process.env['WEIR_RUNS'] ?? 25);

interface World {
  readonly document: WeirDocument;
  readonly rows: Parameters<typeof sqlFactory>[0]['rows'];
  readonly asOf: string;
}

/** What is asked of the records of one cell: how they are ordered, by the place of a field, and how long a page is. */
const wanted = fc.record({
  pick: fc.nat(),
  descending: fc.boolean(),
  sorted: fc.constantFrom('field', 'since', 'key'),
  limit: fc.integer({ min: 1, max: 5 }),
});
type Wanted = typeof wanted extends fc.Arbitrary<infer T> ? T : never;

/** All pages as one, or the code of what is refused. */
async function allPages(
  { document, asOf }: World,
  adapter: DataAdapter,
  question: RecordsQuestion,
  { pick, descending, sorted, limit }: Wanted,
): Promise<unknown> {
  try {
    const dataset = recordsDataset(document, question);
    const fields = document.datasets!.find(({ id }) => id === dataset)?.fields.map(({ id }) => id) ?? [];
    const sort: RecordsWanted['sort'] =
      sorted === 'since' ? { by: 'since', descending } : { field: fields[pick % fields.length]!, descending };
    const pages: RecordsAnswer[] = [];
    let after: string | undefined;
    do {
      const asked = { fields, limit, ...(sorted !== 'key' && { sort }), ...(after !== undefined && { after }) };
      const page = await askRecords(document, adapter, question, asked, { asOf });
      pages.push(page);
      after = page.next ?? undefined;
    } while (after !== undefined);
    return {
      ...pages[0],
      next: null,
      lengths: pages.map(({ records }) => records.length),
      records: pages.flatMap(({ records }) => records),
      since: pages.flatMap(({ since = [] }) => since),
      moves: pages.map(({ moves }) => moves),
    };
  } catch (error) {
    if (isWeirError(error)) return error.code;
    throw error;
  }
}

type Questions = readonly RecordsQuestion[];

/** Both adapters give the same pages. @param questions may be asked of the rows @returns how many SQL refuses */
async function agree(
  world: World,
  questions: Questions | ((rows: DataAdapter) => Promise<Questions>),
  asked: Wanted,
): Promise<number> {
  let refused = 0;
  let database: DataAdapter | undefined;
  const rows = rowsAdapter({ document: world.document, datasets: world.rows });
  try {
    const each = typeof questions === 'function' ? await questions(rows) : questions;
    database = await sqlFactory({ document: world.document, rows: world.rows });
    for (const question of each) {
      const expected = await allPages(world, rows, question, asked);
      const actual = await allPages(world, database, question, asked);
      // What SQL cannot say with the same meaning it refuses.
      if (actual === 'adapter/unsupported') refused += 1;
      else expect([question, asked, actual]).toEqual([question, asked, expected]);
    }
  } finally {
    rows.dispose();
    database?.dispose?.();
  }
  return refused;
}

function cellOf<Q extends MetricsQuestion | FunnelQuestion>({ range, filters, parameters }: Q) {
  return { ...(range && { range }), ...(filters && { filters }), ...(parameters && { parameters }) };
}

const everybody = (document: WeirDocument, funnel: string): FunnelCounted[] => {
  const { stages, transitions = [] } = document.funnels!.find(({ id }) => id === funnel)!;
  const totals = (['entities', 'open', 'won', 'lost', 'parked', 'disqualified'] as const).map((of) => ({ of }));
  const ofStage = ['entered', 'skipped', 'reached', 'not-applicable', 'open', 'overdue'] as const;
  const conversions = ['converted', 'missed', 'immature'] as const;
  return [
    ...totals,
    ...stages.flatMap(({ id: stage }, place) => [
      ...ofStage.map((of) => ({ of, stage })),
      ...conversions.flatMap((of) => [
        { of, stage },
        { of, stage, from: stages[place === 0 ? stages.length - 1 : 0]!.id },
      ]),
    ]),
    ...transitions.flatMap(({ from, to }): FunnelCounted[] =>
      typeof to === 'string' ? [{ of: 'flow', from, to }] : [],
    ),
    // Of sequences, the steps.
    ...stages.slice(1).map(({ id: to }, place): FunnelCounted => ({ of: 'flow', from: stages[place]!.id, to })),
  ];
};

/** Behind each bar of the histogram of times from one stage to another, and behind all of them. */
async function barsOf(
  { document, asOf }: World,
  rows: DataAdapter,
  cell: FunnelQuestion,
  ends: { readonly from: string; readonly to: string },
): Promise<FunnelRecords[]> {
  const { histogram } = await ask(document, rows, { ...cell, histogram: { ...ends, bins: 3 } }, { asOf });
  const { bins } = histogram!;
  const spans = bins.map(({ from, to }, place): DaysSpan => {
    return { atLeast: from, ...(place === bins.length - 1 ? { atMost: to } : { below: to }) };
  });
  return [undefined, ...spans].map((days) => ({ ...cell, who: { of: 'timed', ...ends, ...(days && { days }) } }));
}

test('the rows behind a metric are those that the engine gives, page by page', { timeout }, async () => {
  const claim = fc.asyncProperty(cases, wanted, async ({ document, rows, question, asOf }, asked) => {
    const cell = cellOf(question as MetricsQuestion);
    const questions = (question as MetricsQuestion).metrics.flatMap((metric): RecordsQuestion[] => {
      try {
        return recordsParts(document, { metric, ...cell }).map(({ id }) => ({ metric, part: id, ...cell }));
      } catch (error) {
        if (isWeirError(error)) return [];
        throw error;
      }
    });
    await agree({ document, rows, asOf }, questions, asked);
  });
  await fc.assert(claim, { numRuns: numRuns * 2 });
});

test.each([
  ['and so are the entities behind each figure of a funnel', funnelCases, numRuns],
  // Their statements are long.
  ['also of one that counts sequences', sequenceCases, Math.ceil(numRuns / 2)],
])('%s', { timeout }, async (_claim, worlds, numRuns) => {
  const claim = fc.asyncProperty(worlds, wanted, async ({ document, rows, question, asOf }, asked) => {
    const { funnel, basis, attribution } = question as FunnelQuestion;
    const cell = { funnel, ...(basis && { basis }), ...(attribution && { attribution }), ...cellOf(question) };
    // There are many: each world is asked some.
    const some = everybody(document, funnel).filter((_who, place) => place % 4 === asked.pick % 4);
    const questions = some.map((who) => ({ ...cell, who }));
    await agree({ document, rows, asOf }, questions, asked);
  });
  await fc.assert(claim, { numRuns });
});

test.each([
  ['those behind each bar of a histogram', funnelCases, numRuns * 2],
  ['behind one of steps of a sequence', sequenceCases, numRuns],
])('%s', { timeout }, async (_claim, worlds, numRuns) => {
  const claim = fc.asyncProperty(worlds, wanted, async ({ document, rows, question, asOf }, asked) => {
    const { funnel, basis } = question as FunnelQuestion;
    // Mostly of all time: few went on in a short one.
    const isCell = asked.pick % 4 === 0;
    const world = { document, rows, asOf: isCell ? asOf : '2100-01-01T00:00:00Z' };
    const cell = { funnel, ...(basis && { basis }), ...(isCell && cellOf(question)) };
    const { stages } = document.funnels!.find(({ id }) => id === funnel)!;
    const ends = stages.slice(1).map(({ id: to }, place) => ({ from: stages[place]!.id, to }));
    const asks = async (adapter: DataAdapter) => {
      const questions = (await Promise.all(ends.map((each) => barsOf(world, adapter, cell, each)))).flat();
      // A world in which nobody went on has no bar to ask about: another is taken.
      fc.pre(questions.some(({ who }) => 'days' in who));
      return questions;
    };
    await agree(world, asks, asked);
  });
  await fc.assert(claim, { numRuns });
});

test('and those who went over to another funnel', { timeout }, async () => {
  const claim = fc.asyncProperty(funnelCases, wanted, async ({ document, rows, question, asOf }, asked) => {
    const { funnel, basis, attribution } = question as FunnelQuestion;
    const cell = { funnel, ...(basis && { basis }), ...(attribution && { attribution }), ...cellOf(question) };
    await agree({ document, rows, asOf }, [{ ...cell, who: { of: 'handoff', to: 'next' } }], asked);
  });
  await fc.assert(claim, { numRuns: numRuns * 2 });
});

test('and both of a whole company, as many as its figures count', { timeout }, async () => {
  const document = b2bExample();
  const { datasets } = exampleData({ asOf: '2025-09-18', deals: 1500 });
  const rows = Object.fromEntries(
    Object.entries(datasets).map(([id, columns]) => {
      const [first = []] = Object.values(columns);
      const rowAt = (_: unknown, at: number) =>
        Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[at] ?? null]));
      return [id, first.map(rowAt)];
    }),
  );
  const world = { document, rows, asOf: '2025-09-18T00:00:00Z' };
  const counts: number[] = [];
  const asks = async (rows: DataAdapter) => {
    const questions: FunnelRecords[] = [];
    for (const basis of ['entry', 'activity'] as const) {
      const cell = { funnel: 'b2b', basis, range: { from: '2024-01-01', to: '2025-07-01' } };
      questions.push(...(await barsOf(world, rows, cell, { from: 'lead', to: 'won' })));
      questions.push({ ...cell, who: { of: 'handoff', to: 'strategic' } });
    }
    for (const question of questions) {
      const { count, unlisted } = await askRecords(document, rows, question, { fields: [] }, world);
      counts.push(count! + unlisted);
    }
    return questions;
  };
  expect(await agree(world, asks, { pick: 0, descending: true, sorted: 'since', limit: 500 })).toBe(0);
  expect(Math.min(...counts)).toBeGreaterThan(0);
});

test('nobody goes over to a stage that nothing signals', async () => {
  const document: WeirDocument = {
    weir: 1,
    id: 'd',
    title: 'D',
    datasets: [
      {
        id: 'deals',
        key: 'id',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'on', type: 'date' },
        ],
      },
    ],
    funnels: [
      {
        id: 'selling',
        stages: [{ id: 'won', kind: 'won', enters: [{ dataset: 'deals', at: 'on' }] }],
        transitions: [{ from: 'won', to: { funnel: 'keeping', stage: 'planned' }, kind: 'handoff' }],
      },
      { id: 'keeping', stages: [{ id: 'planned', kind: 'open' }] },
    ],
  };
  const database = await sqlFactory({ document, rows: { deals: [{ id: 'a', on: '2025-01-01' }] } });
  try {
    const { handoffs } = await ask(document, database, { funnel: 'selling' });
    expect(handoffs.map(({ count }) => count)).toEqual([0]);
    const who = { of: 'handoff', to: 'keeping' } as const;
    const { count } = await askRecords(document, database, { funnel: 'selling', who }, { fields: [] });
    expect(count).toBe(0);
  } finally {
    database.dispose?.();
  }
});

test.each([
  ['and those behind figures of funnels in formulas', figureCases],
  ['of sequences too', sequenceFigureCases],
])('%s', { timeout }, async (_claim, worlds) => {
  const claim = fc.asyncProperty(worlds, wanted, async ({ document, rows, question, asOf }, asked) => {
    const cell = cellOf(question);
    const questions = question.metrics.flatMap((metric): RecordsQuestion[] =>
      recordsParts(document, { metric, ...cell }).map(({ id }) => ({ metric, part: id, ...cell })),
    );
    await agree({ document, rows, asOf }, questions, asked);
  });
  await fc.assert(claim, { numRuns });
});

test('fewer than the smallest group are withheld, and a cursor of another order is refused', async () => {
  const document = {
    weir: 1 as const,
    id: 'd',
    title: 'D',
    datasets: [{ id: 'deals', key: 'id', fields: [{ id: 'id', type: 'string' as const }] }],
    metrics: [{ id: 'deals', formula: { count: ['deals'] } }],
  };
  const database = await sqlFactory({ document, rows: { deals: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] } });
  const ask = (wanted: Partial<RecordsWanted>, minGroup?: number) =>
    askRecords(
      document,
      database,
      { metric: 'deals' },
      { fields: ['id'], ...wanted },
      { ...(minGroup && { context: { minGroup } }) },
    );
  try {
    expect(await ask({ limit: 2 }, 3)).toMatchObject({ count: 3, records: [{ id: 'a' }, { id: 'b' }] });
    expect(await ask({}, 4)).toMatchObject({ count: null, records: [], withheld: true });
    for (const after of ['{', '[]', '["a"]', '[1,1]', '["a",1,1]']) {
      await expect(ask({ after })).rejects.toMatchObject({ code: 'records/bad-cursor' });
    }
  } finally {
    database.dispose?.();
  }
});
