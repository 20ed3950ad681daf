import { rowsAdapter } from '@weir/adapters';
import { callOf } from '@weir/formula';
import { memoryAdapter } from '@weir/adapters/memory';
import { ask } from '@weir/query';
import type {
  DataAdapter,
  FunnelCounted,
  FunnelQuestion,
  FunnelRecords,
  MetricsQuestion,
  RecordsPage,
  RecordsQuestion,
} from '@weir/query';
import { explain } from '@weir/query/explain';
import type { ExplainedPart } from '@weir/query/explain';
import { askRecords, recordsDataset, recordsParts } from '@weir/query/records';
import type { RecordsWanted } from '@weir/query/records';
import { isWeirError } from '@weir/schema';
import type { Formula, Id, Scalar, WeirDocument } from '@weir/schema';
import { b2bExample } from '@weir/templates';
import { exampleData } from '@weir/templates/example';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureCases, funnelCases } from './reference/funnel-generator.js';
import { cases } from './reference/generator.js';
import { sequenceCases, sequenceFigureCases } from './reference/sequence-generator.js';

const timeout = 600_000;
const numRuns = Number(process.env['WEIR_RUNS'] ?? 60);

type Records = readonly Readonly<Record<Id, Scalar>>[];

interface Asked {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly asOf: string;
}

/** All pages, one after another. */
async function allPages(
  { document, adapter, asOf }: Asked,
  question: RecordsQuestion,
  wanted: Partial<RecordsWanted> = {},
): Promise<{ records: Records; count: number; unlisted: number; moves: number | undefined }> {
  const records: Readonly<Record<Id, Scalar>>[] = [];
  const fields = wanted.fields ?? fieldsOf(document, question);
  let after: string | undefined;
  for (;;) {
    const page = await askRecords(
      document,
      adapter,
      question,
      { limit: 1000, ...wanted, fields, ...(after !== undefined && { after }) },
      { asOf },
    );
    records.push(...page.records);
    if (page.next === null) return { records, count: page.count!, unlisted: page.unlisted, moves: page.moves };
    after = page.next;
  }
}

function datasetOf(document: WeirDocument, question: RecordsQuestion) {
  const id = recordsDataset(document, question);
  return document.datasets!.find((dataset) => dataset.id === id)!;
}

function fieldsOf(document: WeirDocument, question: RecordsQuestion): Id[] {
  return datasetOf(document, question).fields.map(({ id }) => id);
}

/** Without what splits an answer: the whole is asked. */
function whole<Q extends MetricsQuestion | FunnelQuestion>({ grain: _g, compare: _c, ...question }: Q): Omit<Q, 'top'> {
  const { top: _t, histogram: _h, ...rest } = question as Q & { top?: unknown; histogram?: unknown };
  return rest as Omit<Q, 'top'>;
}

const partsBy = (part: ExplainedPart): ExplainedPart[] => [part, ...part.parts.flatMap(partsBy)];

/** What a lowest or highest value of a field is, of the records; undefined for other aggregates. */
function extremeOf(formula: Formula, records: Records): Scalar | undefined {
  const { operator, operands = [] } = callOf(formula) ?? {};
  const field = callOf(operands[1] ?? null);
  if ((operator !== 'lowest' && operator !== 'highest') || field?.operator !== 'var') return undefined;
  const values = records.map((record) => record[String(field.operands[0])]!);
  const isBetter = (a: Scalar, b: Scalar) => (operator === 'lowest' ? a! < b! : a! > b!);
  return values.reduce<Scalar>((best, value) => (best === null || isBetter(value, best) ? value : best), null);
}

test('as many rows are behind each part of a metric as explain says it counts', { timeout }, async () => {
  const claim = fc.asyncProperty(cases, async ({ document, rows, question, asOf }) => {
    const adapter = rowsAdapter({ document, datasets: rows });
    const { metrics, by = [], ...asked } = whole(question);
    const answer = await ask(document, adapter, { ...asked, metrics, by }, { asOf }).catch(() => null);
    if (!answer) return;
    for (const group of [undefined, ...answer.groups.slice(0, 3)]) {
      const cell = { ...asked, ...(group && by.length > 0 && { group }) };
      const { root } = await explain(document, adapter, metrics[0]!, cell, { asOf });
      const explained = partsBy(root);
      for (const part of recordsParts(document, { metric: metrics[0]!, ...cell })) {
        const told = explained.find(({ metric, pointer }) => part.id === `${metric}#${pointer}`);
        if (!told?.rows) continue;
        const { count, records } = await allPages(
          { document, adapter, asOf },
          { metric: metrics[0]!, part: part.id, ...cell },
        );
        expect([part.formula, count]).toEqual([part.formula, told.rows.counted]);
        expect(records).toHaveLength(count);
        const value = extremeOf(part.formula, records);
        if (value !== undefined) expect([part.formula, value]).toEqual([part.formula, told.value]);
      }
    }
  });
  await fc.assert(claim, { numRuns: numRuns * 2 });
});

test(
  'pages are all rows in order, each once, whatever they are sorted by and however long a page is',
  { timeout },
  async () => {
    const limits = fc.integer({ min: 1, max: 7 });
    const claim = fc.asyncProperty(cases, limits, fc.nat(), fc.boolean(), async (given, limit, pick, descending) => {
      const { document, rows, question, asOf } = given;
      const adapter = memoryAdapter({ document, datasets: rows });
      const { metrics, by: _by, ...cell } = whole(question);
      const drill = { metric: metrics[0]!, ...cell };
      try {
        if (recordsDataset(document, drill) === null) return;
        const asked = { document, adapter, asOf };
        const fields = fieldsOf(document, drill);
        const field = fields[pick % fields.length]!;
        const { key } = datasetOf(document, drill);
        const { records, count } = await allPages(asked, drill, { limit, sort: { field, descending } });
        const { records: once } = await allPages(asked, drill, { limit: 1000 });
        expect(records).toHaveLength(count);
        const rank = (value: Scalar | undefined, sign: number): readonly [number, Scalar] => [
          value === null ? 2 : sign,
          value ?? null,
        ];
        const compare = (a: Scalar | undefined, b: Scalar | undefined, sign: number): number => {
          const [[missingA, x], [missingB, y]] = [rank(a, 1), rank(b, 1)];
          if (missingA !== missingB) return missingA - missingB;
          if (x === y) return 0;
          return (x! < y! ? -1 : 1) * sign;
        };
        const sorted = once.toSorted(
          (a, b) => compare(a[field], b[field], descending ? -1 : 1) || compare(a[key!], b[key!], 1),
        );
        expect(records).toEqual(sorted);
      } catch (error) {
        if (!isWeirError(error)) throw error;
      }
    });
    await fc.assert(claim, { numRuns: numRuns * 2 });
  },
);

test('those who are longest in their stage come first, page after page, with the day they came', async () => {
  const { document, adapter, asOf } = example;
  const drill: RecordsQuestion = { funnel: 'b2b', who: { of: 'open', stage: 'proposal' }, basis: 'activity' };
  const all: [Scalar, string | null][] = [];
  let after: string | undefined;
  do {
    const sort = { by: 'since', descending: false } as const;
    const wanted = { fields: ['id'], limit: 7, sort, ...(after !== undefined && { after }) };
    const page = await askRecords(document, adapter, drill, wanted, { asOf });
    all.push(...page.records.map(({ id }, at): [Scalar, string | null] => [id!, page.since![at]!]));
    after = page.next ?? undefined;
  } while (after !== undefined);
  const { stages } = await ask(document, adapter, { funnel: 'b2b', basis: 'activity' }, { asOf });
  const { open, overdue } = stages.find(({ stage }) => stage === 'proposal')!;
  expect(new Set(all.map(([id]) => id)).size).toBe(open);
  expect(all.map(([, since]) => since)).toEqual(all.map(([, since]) => since).toSorted());
  const limit = document.funnels!.find(({ id }) => id === 'b2b')!.stages.find(({ id }) => id === 'proposal')!.limit!
    .days;
  const days = (since: string | null) => (Date.parse('2025-09-18') - Date.parse(since!)) / 86_400_000;
  expect(all.filter(([, since]) => days(since) > limit)).toHaveLength(overdue);
});

/** What of a funnel's answer counts entities, with who they are. */
function countsIn({ stages, totals, flows }: Awaited<ReturnType<typeof funnelAnswer>>): [FunnelCounted, number][] {
  return [
    [{ of: 'entities' }, totals.entities],
    [{ of: 'open' }, totals.open],
    [{ of: 'won' }, totals.won],
    [{ of: 'lost' }, totals.lost],
    [{ of: 'parked' }, totals.parked],
    [{ of: 'disqualified' }, totals.disqualified],
    ...stages.flatMap((figures): [FunnelCounted, number][] => {
      const { stage, entered, skipped, reached, notApplicable, open, overdue, conversion } = figures;
      return [
        [{ of: 'entered', stage }, entered],
        [{ of: 'skipped', stage }, skipped],
        [{ of: 'reached', stage }, reached],
        [{ of: 'not-applicable', stage }, notApplicable],
        [{ of: 'open', stage }, open],
        [{ of: 'overdue', stage }, overdue],
        [{ of: 'immature', stage }, conversion.immature],
      ];
    }),
    ...flows.map(({ from, to, count }): [FunnelCounted, number] => [{ of: 'flow', from, to }, count]),
  ];
}

async function funnelAnswer({ document, adapter, asOf }: Asked, question: FunnelQuestion) {
  return ask(document, adapter, question, { asOf });
}

test.each([
  ['as many entities are behind each figure of a funnel as it counts, in all and in each group', funnelCases],
  ['and of one that counts sequences', sequenceCases],
])('%s', { timeout }, async (_claim, worlds) => {
  const claim = fc.asyncProperty(worlds, async ({ document, rows, question, asOf }) => {
    const adapter = rowsAdapter({ document, datasets: rows });
    const asked = whole(question) as FunnelQuestion;
    const answer = await funnelAnswer({ document, adapter, asOf }, asked);
    const { by = [], ...cell } = asked;
    const { stages, counting } = document.funnels!.find(({ id }) => id === asked.funnel)!;
    const cells = [
      { group: undefined, figures: answer },
      ...(by.length > 0 ? answer.groups : []).slice(0, 2).map((each) => ({ group: each.by, figures: each as never })),
    ];
    for (const { group, figures } of cells) {
      for (const [who, expected] of countsIn(figures)) {
        const drill: FunnelRecords = { ...cell, who, ...(group && { group }) };
        const { records, count, unlisted, moves } = await allPages({ document, adapter, asOf }, drill, { limit: 3 });
        // Who went the same way twice is one record.
        expect({ who, group, count: moves ?? count + unlisted }).toEqual({ who, group, count: expected });
        expect(moves ?? count + unlisted).toBeGreaterThanOrEqual(count + unlisted);
        expect(records).toHaveLength(count);
      }
      for (const { stage, conversion } of figures.stages) {
        // Without an order it may be done before the step that the share is of.
        if (counting?.order === 'unordered' && stages.find(({ id }) => id === stage)!.optional) continue;
        const of = async (part: 'converted' | 'missed') => {
          const drill: FunnelRecords = { ...cell, who: { of: part, stage }, ...(group && { group }) };
          const { count, unlisted } = await allPages({ document, adapter, asOf }, drill);
          return count + unlisted;
        };
        const [converted, missed] = [await of('converted'), await of('missed')];
        const share = converted + missed === 0 ? null : converted / (converted + missed);
        expect([stage, share]).toEqual([stage, conversion.fromPrevious]);
      }
    }
  });
  await fc.assert(claim, { numRuns });
});

test.each([
  ['and behind each figure of a funnel in a formula', figureCases],
  ['of one that counts sequences too', sequenceFigureCases],
])('%s', { timeout }, async (_claim, worlds) => {
  const claim = fc.asyncProperty(worlds, async ({ document, rows, question, asOf }) => {
    const adapter = rowsAdapter({ document, datasets: rows });
    const { metrics, by: _by, ...cell } = whole(question);
    for (const metric of metrics) {
      const figure = document.metrics!.find(({ id }) => id === metric)!.formula;
      const { metrics: answered } = await ask(document, adapter, { ...cell, metrics: [metric] }, { asOf });
      const value = answered[metric]!.total;
      const counts: number[] = [];
      for (const part of recordsParts(document, { metric, ...cell })) {
        const { count, unlisted } = await allPages({ document, adapter, asOf }, { metric, part: part.id, ...cell });
        counts.push(count + unlisted);
      }
      const [operator] = Object.keys(figure as object);
      if (['reached', 'entered', 'open', 'won', 'lost'].includes(operator!))
        expect([figure, counts]).toEqual([figure, [value ?? 0]]);
      if (operator === 'conversion' || operator === 'win_rate') {
        expect([figure, counts[1] === 0 ? null : counts[0]! / counts[1]!]).toEqual([figure, value]);
      }
    }
  });
  await fc.assert(claim, { numRuns });
});

const b2b = b2bExample();
const example = {
  document: b2b,
  adapter: rowsAdapter({ datasets: exampleData({ asOf: '2025-09-18' }).datasets, document: b2b }),
  asOf: '2025-09-18T00:00:00Z',
};

test('behind each bar of a histogram are as many entities as it counts', async () => {
  const { document, adapter, asOf } = example;
  for (const basis of ['entry', 'activity'] as const) {
    const cell = { funnel: 'b2b', basis, range: { from: '2025-01-01', to: '2025-07-01' } };
    const ends = { from: 'lead', to: 'won' };
    const { histogram } = await ask(document, adapter, { ...cell, histogram: { ...ends, bins: 6 } }, { asOf });
    const { bins, days } = histogram!;
    const counts: number[] = [];
    for (const [place, { from, to }] of bins.entries()) {
      const span = { atLeast: from, ...(place === bins.length - 1 ? { atMost: to } : { below: to }) };
      const { count, unlisted } = await allPages(example, { ...cell, who: { of: 'timed', ...ends, days: span } });
      counts.push(count + unlisted);
    }
    expect(counts).toEqual(bins.map(({ count }) => count));
    const all = await allPages(example, { ...cell, who: { of: 'timed', ...ends } });
    expect(all.count + all.unlisted).toBe(days.count);
    expect(days.count).toBeGreaterThan(20);
  }
});

test('behind a hand-over to another funnel are those who went over', async () => {
  const { document, adapter, asOf } = example;
  for (const basis of ['entry', 'activity'] as const) {
    const cell = { funnel: 'b2b', basis, range: { from: '2024-01-01', to: '2025-07-01' } };
    const { handoffs } = await ask(document, adapter, cell, { asOf });
    const [handoff] = handoffs;
    expect(handoff!.count).toBeGreaterThan(0);
    expect(handoff!.days).toMatchObject({ count: handoff!.count, median: expect.any(Number) });
    const { count, unlisted } = await allPages(example, { ...cell, who: { of: 'handoff', to: handoff!.to.funnel } });
    expect(count + unlisted).toBe(handoff!.count);
    const nobody = await allPages(example, { ...cell, who: { of: 'handoff', to: 'b2b' } });
    expect(nobody.count).toBe(0);
  }
});

test.each([[{ atLeast: Number.NaN, below: 3 }], [{ atLeast: 1 }]])(
  'days that are none are refused: %o',
  async (days) => {
    const drill = { funnel: 'b2b', who: { of: 'timed', from: 'lead', to: 'won', days } } as RecordsQuestion;
    await expect(allPages(example, drill)).rejects.toMatchObject({ code: 'records/unknown-who' });
  },
);

test('fewer than the smallest group are withheld, by the adapter and by who asks it', async () => {
  const { document, adapter, asOf } = example;
  const drill: RecordsQuestion = { metric: 'win_rate', range: { from: '2025-03-03', to: '2025-03-08' } };
  const fields = fieldsOf(document, drill);
  const open = await askRecords(document, adapter, drill, { fields }, { asOf });
  expect(open.count).toBeGreaterThan(0);
  const context = { minGroup: open.count! + 1 };
  const withheld = { records: [], next: null, count: null, withheld: true };
  expect(await askRecords(document, adapter, drill, { fields }, { asOf, context })).toMatchObject(withheld);
  const careless: DataAdapter = { ...adapter, records: (query) => adapter.records(query, {}) };
  expect(await askRecords(document, careless, drill, { fields }, { asOf, context })).toMatchObject(withheld);
  const enough = { minGroup: open.count! };
  expect(await askRecords(document, adapter, drill, { fields }, { asOf, context: enough })).toMatchObject({
    count: open.count,
    withheld: false,
  });
});

test.each<[string, Partial<RecordsPage>, string]>([
  ['fewer than none that no row names', { unlisted: -1 }, '"unlisted" is not a number of entities'],
  ['half an entity that no row names', { unlisted: 0.5 }, '"unlisted" is not a number of entities'],
  ['entities that no row names as a text', { unlisted: '2' as never }, '"unlisted" is not a number of entities'],
  ['fewer moves than who made them', { unlisted: 2, moves: 2 }, '"moves" is not a number of moves'],
  ['fewer in all than on a page', { count: 0 }, '"count" is not a number of records'],
])('%s are the fault of the adapter', async (_claim, wrong, reason) => {
  const { document, adapter, asOf } = example;
  const page: RecordsPage = { records: [{ id: 'd1' }], next: null, count: 1 };
  const careless: DataAdapter = { ...adapter, records: () => Promise.resolve({ ...page, ...wrong }) };
  const asked = askRecords(document, careless, { metric: 'win_rate' }, { fields: ['id'] }, { asOf });
  await expect(asked).rejects.toMatchObject({ code: 'adapter/bad-result', params: { reason } });
});

test.each<[string, RecordsQuestion, Partial<RecordsWanted>, string]>([
  ['a part that is not there', { metric: 'win_rate', part: 'x#' }, {}, 'records/unknown-part'],
  ['a field that is not there', { metric: 'win_rate' }, { fields: ['nothing'] }, 'document/unknown-field'],
  ['a page too long', { metric: 'win_rate' }, { limit: 1001 }, 'records/limit'],
  ['a cursor of nowhere', { metric: 'win_rate' }, { after: '{' }, 'records/bad-cursor'],
  [
    'a cursor of another order',
    { metric: 'win_rate' },
    { after: '["x",1,2]', sort: { field: 'id', descending: true } },
    'records/bad-cursor',
  ],
  ['nothing that is a question', { metrics: [] } as never, {}, 'question/not-an-object'],
])('%s is refused', async (_claim, drill, wanted, code) => {
  const { document, adapter, asOf } = example;
  const asked = askRecords(document, adapter, drill, { fields: [], ...wanted }, { asOf });
  await expect(asked).rejects.toMatchObject({ code });
});

test('an adapter without records says so', async () => {
  const { document, adapter } = example;
  const without: DataAdapter = { describe: adapter.describe, values: adapter.values, run: adapter.run };
  await expect(askRecords(document, without, { metric: 'win_rate' }, { fields: [] })).rejects.toMatchObject({
    code: 'adapter/unsupported',
  });
});
