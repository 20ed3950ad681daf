import { rowsAdapter } from '@weir/adapters';
import { duckdb, sqlAdapter } from '@weir/adapters/sql';
import type { Execute, SqlTables } from '@weir/adapters/sql';
import { ask } from '@weir/query';
import type { MetricsQuestion, Plan } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDuckDb } from './duckdb.js';

/** What a statement would have to be made of texts for. */
const hostile = [
  `'; DROP TABLE "deals"; --`,
  `'' OR 1=1`,
  `") UNION SELECT * FROM deals --`,
  `$1`,
  `?`,
  `:name`,
  `\\'`,
  `\\`,
  `%`,
  `_`,
  `.*`,
  `/* `,
  `;`,
  `\u0000`,
  `\n--\n`,
  `😀"'`,
  `{"var":"name"}`,
];

const texts = [...hostile, 'plain', null];
const data = {
  deals: { name: texts, amount: texts.map((_, place) => place + 0.5), on: texts.map(() => '2025-01-01') },
};

const document: WeirDocument = {
  weir: 1,
  id: 'hostile',
  title: 'Hostile',
  datasets: [
    {
      id: 'deals',
      time: 'on',
      fields: [
        { id: 'name', type: 'string' },
        { id: 'amount', type: 'number' },
        { id: 'on', type: 'date' },
      ],
    },
  ],
  parameters: [{ id: 'sought', title: 'Sought', type: 'string', default: '' }],
  dimensions: [{ id: 'name', fields: { deals: 'name' } }],
  metrics: [
    { id: 'count', formula: { count: ['deals'] } },
    { id: 'equal', formula: { count: ['deals', { '==': [{ var: 'name' }, { var: 'sought' }] }] } },
    { id: 'holding', formula: { count: ['deals', { contains: [{ var: 'name' }, { var: 'sought' }] }] } },
    { id: 'listed', formula: { count: ['deals', { in: [{ var: 'name' }, [{ var: 'sought' }, 'plain']] }] } },
    { id: 'joined', formula: { highest: ['deals', { cat: [{ var: 'name' }, { var: 'sought' }] }] } },
  ],
};

/** Names that a host may have given, in its own way. */
const tables: SqlTables = {
  deals: {
    table: ['main', `de"als'; --`],
    columns: { name: { column: `na"me`, type: 'string' }, amount: 'number', on: 'date' },
  },
};

let database: Awaited<ReturnType<typeof openDuckDb>>;
const statements: { readonly text: string; readonly parameters: readonly unknown[] }[] = [];

const execute: Execute = (text, parameters) => {
  statements.push({ text, parameters });
  return database.execute(text, parameters);
};
const adapter = sqlAdapter({ dialect: duckdb, execute, tables });
const reference = rowsAdapter({ document, datasets: data });

beforeAll(async () => {
  database = await openDuckDb(document.datasets ?? [], data);
  await database.query(`ALTER TABLE deals RENAME COLUMN name TO "na""me"`);
  await database.query(`ALTER TABLE deals RENAME TO "de""als'; --"`);
});

afterAll(() => database.close());

const metrics = (document.metrics ?? []).map(({ id }) => id);

async function expectSame(question: Partial<MetricsQuestion>): Promise<void> {
  const asked = { metrics, ...question };
  const [expected, actual] = await Promise.all(
    [reference, adapter].map((each) => ask(document, each, asked, { asOf: '2025-02-01' })),
  );
  for (const id of metrics) expect(actual!.metrics[id]?.total, id).toEqual(expected!.metrics[id]?.total);
  const sorted = (groups: unknown) => (groups as readonly unknown[]).map((each) => JSON.stringify(each)).sort();
  expect(sorted(actual!.groups)).toEqual(sorted(expected!.groups));
}

test.each(hostile)('%j is a text like any other: in filters, parameters and groups', async (text) => {
  await expectSame({ filters: { name: text }, parameters: { sought: text } });
  await expectSame({ by: ['name'], parameters: { sought: text } });
  await expectSame({ filters: { name: [text, null] } });
});

test('whatever the value, the statement is the same', async () => {
  const textsFor = async (text: string): Promise<readonly string[]> => {
    const from = statements.length;
    await expectSame({ filters: { name: text }, parameters: { sought: `${text}!` } });
    await adapter.values('deals', 'name', { limit: 5, search: text });
    return statements.slice(from).map((statement) => statement.text);
  };
  const plain = await textsFor('abc');
  expect(plain.length).toBeGreaterThan(1);
  for (const text of hostile) expect(await textsFor(text)).toEqual(plain);
});

test('any text is a text', { timeout: 120_000 }, async () => {
  const any = fc.string({ unit: 'binary', maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(any, async (text) => expectSame({ filters: { name: text }, parameters: { sought: text } })),
    { numRuns: 30 },
  );
});

test.each(hostile)('values that hold %j are found', async (search) => {
  const call = { limit: 100, search };
  expect(await adapter.values('deals', 'name', call)).toEqual(await reference.values('deals', 'name', call));
});

const plan: Plan = {
  plan: 1,
  kind: 'metrics',
  timeZone: 'UTC',
  weekStart: 'monday',
  fiscalYearStart: 1,
  asOf: { date: '2025-02-01', instant: '2025-02-01T00:00:00Z' },
  sources: [{ dataset: 'deals', key: null, fields: [{ id: 'name', type: 'string', from: 'column' }] }],
  measures: [{ id: 'count', aggregate: 'count', dataset: 'deals', on: null, cut: [] }],
  tables: [{ id: 'all', by: [], ranges: [{ from: null, to: null }], measures: ['count'] }],
};
const evil = `name" FROM deals; DROP TABLE deals; --`;
const measure = plan.measures[0]!;
const range = { from: { date: evil, instant: evil }, to: null };

test.each<[string, Plan, string]>([
  [
    'a dataset',
    { ...plan, measures: [{ ...measure, dataset: evil }], sources: [{ dataset: evil, key: null, fields: [] }] },
    'adapter/unknown-dataset',
  ],
  [
    'a field',
    {
      ...plan,
      measures: [{ ...measure, where: { '==': [{ var: evil }, 1] } }],
      sources: [{ dataset: 'deals', key: null, fields: [{ id: evil, type: 'string', from: 'column' }] }],
    },
    'adapter/unknown-field',
  ],
  [
    'a field that is no source',
    { ...plan, measures: [{ ...measure, where: { '!!': [{ var: evil }] } }] },
    'engine/bad-plan',
  ],
  ['an operator', { ...plan, measures: [{ ...measure, where: { [evil]: [1] } }] }, 'engine/bad-plan'],
  ['an operator of every object', { ...plan, measures: [{ ...measure, where: { toString: [1] } }] }, 'engine/bad-plan'],
  ['a date', { ...plan, measures: [{ ...measure, on: evil }] }, 'engine/bad-plan'],
  ['a dimension', { ...plan, tables: [{ ...plan.tables[0]!, by: [{ deals: evil }] }] }, 'engine/bad-plan'],
  ['a zone', { ...plan, timeZone: evil }, 'time/unknown-zone'],
  ['as-of', { ...plan, asOf: { date: '2025-02-01', instant: evil } }, 'engine/bad-plan'],
  ['a range', { ...plan, tables: [{ ...plan.tables[0]!, ranges: [range] }] }, 'engine/bad-plan'],
  [
    'an aggregate',
    { ...plan, measures: [{ ...measure, aggregate: evil as 'sum', value: { var: 'name' } }] },
    'adapter/unsupported',
  ],
  ['a kind of plan', { ...plan, kind: evil } as unknown as Plan, 'adapter/unsupported'],
])('%s that was made up is refused before anything is asked', async (_what, made, code) => {
  const from = statements.length;
  await expect(adapter.run([made], {})).rejects.toMatchObject({ code });
  expect(statements.slice(from)).toEqual([]);
});

test('names of measures, tables and groups are no part of a statement', async () => {
  const made: Plan = {
    ...plan,
    measures: [{ ...measure, id: evil }],
    tables: [{ ...plan.tables[0]!, id: evil, by: [{ deals: 'name' }], measures: [evil] }],
  };
  const [result] = await adapter.run([made], {});
  expect(result).toMatchObject({ kind: 'metrics', tables: [{ id: evil }] });
  expect(statements.map(({ text }) => text).join('')).not.toContain('DROP');
});

test('after all that the table is there, with all of its rows', async () => {
  const rows = await database.query(`SELECT count(*)::INT AS n FROM "de""als'; --"`);
  expect(rows).toEqual([{ n: texts.length }]);
});
