import { rowsAdapter } from '@weir/adapters';
import { duckdb, sqlAdapter, tablesOf } from '@weir/adapters/sql';
import { ask } from '@weir/query';
import type { FunnelAnswer } from '@weir/query';
import type { Dataset, Funnel, Scalar, WeirDocument } from '@weir/schema';
import { b2bExample } from '@weir/templates';
import { exampleData } from '@weir/templates/example';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { TestContext } from 'vitest';
import { externalText } from '../external-cases.js';
import { openDuckDb } from './duckdb.js';
import type { Columns } from './duckdb.js';

/** A table that holds a row for each stage that an entity came into. */
interface History {
  readonly document: WeirDocument;
  readonly funnel: Funnel;
  readonly data: Readonly<Record<string, Columns>>;
  readonly table: string;
  readonly entity: string;
  readonly stage: string;
  readonly at: string;
  /** Breaks ties in time. */
  readonly sequence: string;
  readonly asOf: string;
  /** Days from one moment to a later one. */
  readonly days: (from: string, to: string) => string;
}

/** Everything that history counting says of the stages, the flows and the outcomes, over all entities. */
async function expectSame({ document, funnel, data, table, entity, stage, at, sequence, asOf, days }: History) {
  const database = await openDuckDb(document.datasets ?? [], data);
  const { execute } = database;
  const adapters = [
    rowsAdapter({ datasets: data, document }),
    sqlAdapter({ dialect: duckdb, execute, tables: tablesOf(document) }),
  ];
  const visits = `
    WITH entries AS (
      SELECT "${entity}" AS e, "${stage}" AS s, "${at}" AS t, row_number() OVER (PARTITION BY "${entity}" ORDER BY "${at}", "${sequence}") AS n
      FROM "${table}" WHERE "${at}" < '${asOf}'
    ),
    starts AS (SELECT *, lag(s) OVER (PARTITION BY e ORDER BY n) AS before FROM entries),
    visits AS (
      SELECT e, s, t, n, lead(s) OVER w AS next, lead(t) OVER w AS ends
      FROM starts WHERE before IS DISTINCT FROM s WINDOW w AS (PARTITION BY e ORDER BY n)
    )`;
  try {
    const stages = await database.query(`${visits}
      SELECT s, count(DISTINCT e)::INT AS entered, count(*) FILTER (next IS NULL)::INT AS open, count(next)::INT AS left,
        median(${days('t', 'ends')})::DOUBLE AS median, avg(${days('t', 'ends')})::DOUBLE AS mean,
        quantile_cont(${days('t', 'ends')}, 0.9)::DOUBLE AS p90
      FROM visits GROUP BY s`);
    const flows = await database.query(`${visits}
      SELECT s, next, count(*)::INT AS count, median(${days('t', 'ends')})::DOUBLE AS median
      FROM visits WHERE next IS NOT NULL GROUP BY s, next`);
    const kinds = new Map(funnel.stages.map(({ id, kind }) => [id, kind]));
    const outcomes = { open: 0, won: 0, lost: 0, parked: 0, disqualified: 0 };
    for (const row of stages) outcomes[kinds.get(String(row['s']))!] += Number(row['open']);
    const answers = await Promise.all(
      adapters.map(async (adapter) => (await ask(document, adapter, { funnel: funnel.id }, { asOf })) as FunnelAnswer),
    );
    for (const answer of answers) expectTold(answer, stages, flows, outcomes);
    return answers[0]!;
  } finally {
    database.close();
  }
}

type Told = readonly Readonly<Record<string, unknown>>[];

function expectTold(answer: FunnelAnswer, stages: Told, flows: Told, outcomes: Readonly<Record<string, number>>): void {
  const byStage = new Map(stages.map((row) => [row['s'], row]));
  expect(answer.stages.filter(({ entered }) => entered > 0).map((each) => each.stage)).toHaveLength(byStage.size);
  for (const { stage: id, entered, open, days: time } of answer.stages) {
    const told = byStage.get(id) ?? { entered: 0, open: 0, left: 0, median: null, mean: null, p90: null };
    expect({ id, entered, open, left: time.count }).toEqual({
      id,
      entered: told['entered'],
      open: told['open'],
      left: told['left'],
    });
    expectNear([time.median, time.mean, time.p90], [told['median'], told['mean'], told['p90']]);
  }
  const byFlow = new Map(flows.map((row) => [`${String(row['s'])} > ${String(row['next'])}`, row]));
  expect(answer.flows.filter(({ count }) => count > 0)).toHaveLength(byFlow.size);
  for (const { from, to, count, days: time } of answer.flows) {
    const told = byFlow.get(`${from} > ${to}`);
    expect({ from, to, count }).toEqual({ from, to, count: told?.['count'] });
    expectNear([time.median], [told?.['median']]);
  }
  const { won = 0, lost = 0 } = outcomes;
  expect(answer.totals).toMatchObject({
    ...outcomes,
    entities: Object.values(outcomes).reduce((sum, count) => sum + count, 0),
    winRate: won + lost === 0 ? null : won / (won + lost),
  });
}

function expectNear(actual: readonly (number | null)[], expected: readonly unknown[]): void {
  for (const [place, value] of actual.entries()) {
    const told = expected[place];
    if (typeof value === 'number' && typeof told === 'number') expect(value).toBeCloseTo(told, 6);
    else expect(value).toBe(told);
  }
}

describe('history counting and DuckDB', () => {
  test('agree on the example', async () => {
    const document = b2bExample();
    const answer = await expectSame({
      document,
      funnel: document.funnels!.find(({ id }) => id === 'b2b')!,
      data: exampleData({ asOf: '2025-09-18' }).datasets,
      table: 'stage_history',
      entity: 'deal',
      stage: 'stage',
      at: 'entered_on',
      sequence: 'sequence',
      asOf: '2025-09-18',
      days: (from, to) => `date_diff('day', ${from}, ${to})`,
    });
    expect(answer.totals.entities).toBe(4000);
  });

  test('agree on a real history with loops, of the optional folder of external cases', async (context) => {
    const { document, funnel, data } = workItems(context);
    const answer = await expectSame({
      document,
      funnel,
      data,
      table: 'items',
      entity: 'case',
      stage: 'activity',
      at: 'done_at',
      sequence: 'row',
      asOf: '2020-01-01',
      days: (from, to) => `(epoch_ms(${to}) - epoch_ms(${from})) / 86400000`,
    });
    expect(answer.totals.entities).toBeGreaterThan(5000);
  });
});

/** The work items of loan applications: case, activity, and when it was done. */
function workItems(context: TestContext): Pick<History, 'document' | 'funnel' | 'data'> {
  const text = externalText(context, 'data/history/loan_work_items.csv');
  const rows = Papa.parse<string[]>(text.trim()).data.slice(1);
  const column = (read: (row: readonly string[], place: number) => Scalar): Scalar[] => rows.map(read);
  const activities = [...new Set(rows.map(([, activity]) => `a${activity}`))].sort();
  const dataset: Dataset = {
    id: 'items',
    time: 'done_at',
    sequence: 'row',
    fields: [
      { id: 'case', type: 'string' },
      { id: 'activity', type: 'string' },
      { id: 'done_at', type: 'datetime' },
      { id: 'row', type: 'number' },
    ],
  };
  const funnel: Funnel = {
    id: 'applications',
    stages: activities.map((id) => ({
      id,
      kind: 'open',
      enters: [{ dataset: 'items', at: 'done_at', entity: 'case', when: { '==': [{ var: 'activity' }, id] } }],
    })),
  };
  return {
    document: { weir: 1, id: 'loans', title: 'Loans', datasets: [dataset], funnels: [funnel] },
    funnel,
    data: {
      items: {
        case: column(([id]) => id ?? null),
        activity: column(([, activity]) => `a${activity}`),
        done_at: column(([, , at = '']) => instantOf(at)),
        row: column((_row, place) => place),
      },
    },
  };
}

/** The file's times name no zone, and early hours have one digit: they are taken as UTC. */
function instantOf(text: string): string {
  const [date, time = ''] = text.trim().split(' ');
  return `${date}T${time.padStart(8, '0')}Z`;
}
