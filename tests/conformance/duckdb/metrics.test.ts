import { rowsAdapter } from '@weir/adapters';
import { duckdb, sqlAdapter, tablesOf } from '@weir/adapters/sql';
import { ask } from '@weir/query';
import type { MetricsAnswer } from '@weir/query';
import { b2bExample } from '@weir/templates';
import { exampleData } from '@weir/templates/example';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDuckDb } from './duckdb.js';

const asOf = '2025-09-18';
const range = { from: '2024-09-01', to: '2025-09-01' };
const document = b2bExample();
const { datasets } = exampleData({ asOf });
/** A figure over the rows of a table that belong to a cell: `r` is the row, `c` the cell with its bounds `lo` and `hi`. */
interface Figure {
  readonly of: string;
  readonly sql: string;
  /** The date that puts a row into a cell; null: every row belongs to every cell. */
  readonly on: string | null;
  /** The cell's bounds, where they are not its own. */
  readonly lo?: string;
  readonly hi?: string;
  /** Without the breakdown. */
  readonly isTotal?: boolean;
}

const deals = (sql: string, more: Partial<Figure> = {}): Figure => ({ of: 'deals', on: 'closed_on', sql, ...more });
const won = `sum(r.amount) FILTER (r.stage = 'won')`;
const wonRevenue = (more: Partial<Figure> = {}) =>
  deals(`CASE WHEN count(*) FILTER (r.stage = 'won') = 0 THEN 0 ELSE ${won} END`, more);
const winRate = `count(*) FILTER (r.stage = 'won') / nullif(count(*) FILTER (r.stage IN ('won', 'lost')), 0)`;
const cycle = `date_diff('day', r.qualified_on, r.closed_on)`;

/** Each metric of the example in SQL: of a list, the first divided by the others. */
const metrics: Readonly<Record<string, Figure | readonly Figure[]>> = {
  won_revenue: wonRevenue(),
  won_deals: deals(`count(*) FILTER (r.stage = 'won')`),
  win_rate: deals(winRate),
  average_deal_size: deals(`${won} / nullif(count(*) FILTER (r.stage = 'won'), 0)`),
  median_deal_size: deals(`median(r.amount) FILTER (r.stage = 'won')`),
  gross_margin: deals(`(${won} - sum(r.cost) FILTER (r.stage = 'won')) / nullif(${won}, 0)`),
  leads_created: deals('count(DISTINCT r.id)', { on: 'created_on' }),
  leads_qualified: deals('count(DISTINCT r.id)', { on: 'qualified_on' }),
  qualification_rate: deals('count(r.qualified_on) / nullif(count(*), 0)', { on: 'created_on' }),
  sales_cycle: deals(`median(${cycle}) FILTER (r.stage = 'won')`),
  sales_cycle_mean: deals(`avg(${cycle}) FILTER (r.stage = 'won')`),
  sales_cycle_lost: deals(`median(${cycle}) FILTER (r.stage = 'lost')`),
  cohort_win_rate: deals(winRate, { on: 'qualified_on' }),
  revenue_to_date: wonRevenue({ lo: `date_trunc('year', c.hi - INTERVAL 1 DAY)` }),
  win_rate_rolling: deals(winRate, { lo: `c.hi - INTERVAL 3 MONTH` }),
  share_of_revenue: [wonRevenue(), wonRevenue({ isTotal: true })],
  open_pipeline: deals(
    `coalesce(sum(r.amount) FILTER (r.qualified_on < c.hi AND (r.closed_on IS NULL OR r.closed_on >= c.hi) AND (r.parked_on IS NULL OR r.parked_on >= c.hi)), 0)`,
    { on: null },
  ),
  orders: { of: 'orders', on: 'ordered_on', sql: `count(DISTINCT r.id) FILTER (r.state = 'booked')` },
  order_value: { of: 'orders', on: 'ordered_on', sql: `coalesce(sum(r.amount) FILTER (r.state = 'booked'), 0)` },
  cancellation_rate: {
    of: 'orders',
    on: 'ordered_on',
    sql: `count(*) FILTER (r.state = 'cancelled') / nullif(count(*), 0)`,
  },
  mrr: {
    of: 'contracts',
    on: null,
    sql: `coalesce(sum(r.amount / r.months) FILTER (r.started_on < c.hi AND (r.ends_on IS NULL OR r.ends_on >= c.hi)), 0)`,
  },
  headcount: {
    of: 'people',
    on: null,
    sql: `count(*) FILTER (r.hired_on < c.hi AND (r.left_on IS NULL OR r.left_on >= c.hi))`,
  },
  practice_score: { of: 'learning', on: 'finished_on', sql: `avg(r.score) FILTER (r.kind = 'practice')` },
  sales_quota: { of: 'quotas', on: 'month', sql: 'coalesce(sum(r.amount), 0)' },
  talk_time: { of: 'visits', on: 'visited_at', sql: 'median(r.minutes)' },
  appointment_hit_rate: { of: 'visits', on: 'visited_at', sql: 'count(*) FILTER (r.granted) / nullif(count(*), 0)' },
  next_step_rate: {
    of: 'visits',
    on: 'visited_at',
    sql: 'count(*) FILTER (r.next_step) / nullif(count(*) FILTER (r.granted), 0)',
  },
  roles_reached: {
    of: 'visits',
    on: 'visited_at',
    sql: `count(DISTINCT r.deal || '/' || r.role) FILTER (r.granted) / nullif(count(DISTINCT r.deal) FILTER (r.granted), 0)`,
  },
  visits_per_week: {
    of: 'visits',
    on: 'visited_at',
    sql: `count(*) FILTER (r.granted) / nullif(count(DISTINCT r.owner) FILTER (r.granted) * count(DISTINCT date_trunc('week', r.visited_at)) FILTER (r.granted), 0)`,
  },
};

/** Per cell the figure; a cell without a team is of all teams. */
function figureSql({ of, on, sql, lo = 'c.lo', hi = 'c.hi', isTotal = false }: Figure): string {
  const team = of === 'people' ? 'r.team' : '(SELECT p.team FROM people p WHERE p.owner = r.owner)';
  const inTeam = isTotal ? 'true' : `(c.is_all OR ${team} IS NOT DISTINCT FROM c.team)`;
  const inCell = on === null ? 'true' : `r."${on}" >= ${lo} AND r."${on}" < ${hi}`;
  return `(SELECT ${sql} FROM "${of}" r WHERE ${inTeam} AND ${inCell})`;
}

const cellsSql = `
  WITH periods AS (
    SELECT m AS lo, m + INTERVAL 1 MONTH AS hi FROM range(DATE '${range.from}', DATE '${range.to}', INTERVAL 1 MONTH) AS t(m)
    UNION ALL SELECT DATE '${range.from}', DATE '${range.to}'
  ),
  teams AS (SELECT DISTINCT team, false AS is_all FROM people UNION ALL VALUES (NULL, false), (NULL, true)),
  c AS (SELECT * FROM periods, teams)`;

let database: Awaited<ReturnType<typeof openDuckDb>>;
/** Of the engine, and of the database as `sqlAdapter` asks it. */
let answers: MetricsAnswer[];

beforeAll(async () => {
  database = await openDuckDb(document.datasets ?? [], datasets, { timeZone: 'Asia/Shanghai' });
  const question = { metrics: Object.keys(metrics), range, grain: 'month', by: ['team'] } as const;
  const { execute } = database;
  const adapters = [
    rowsAdapter({ datasets, document }),
    sqlAdapter({ dialect: duckdb, execute, tables: tablesOf(document) }),
  ];
  const asked = adapters.map((adapter) => ask(document, adapter, question, { asOf }));
  answers = (await Promise.all(asked)) as MetricsAnswer[];
});

afterAll(() => database.close());

describe.each([
  ['the engine', 0],
  ['sqlAdapter', 1],
])('the example counted by DuckDB, by team and month, and by %s', (_adapter, place) => {
  test.each(Object.entries(metrics))('%s', async (id, figure) => {
    const [first, ...divisors] = [figure].flat().map(figureSql);
    const value = [first, ...divisors.map((divisor) => `nullif(${divisor}, 0)`)].join(' / ');
    const cells = await database.query(
      `${cellsSql} SELECT c.team, c.is_all, strftime(c.lo, '%Y-%m-%d') AS lo, date_diff('month', c.lo, c.hi) AS months, (${value})::DOUBLE AS value FROM c`,
    );
    const told = new Map(
      cells.map(({ team, is_all, lo, months, value: number }) => [
        `${is_all ? 'all' : String(team)} ${String(lo)} ${String(months)}`,
        number,
      ]),
    );
    const answer = answers[place]!;
    const figures = answer.metrics[id]!;
    let compared = 0;
    const compare = (name: string, actual: unknown) => {
      const expected = told.get(name);
      expect([...told.keys()]).toContain(name);
      if (typeof actual === 'number' && typeof expected === 'number') expect(actual, name).toBeCloseTo(expected, 6);
      else expect({ name, value: actual }).toEqual({ name, value: expected });
      if (actual !== null && actual !== 0) compared += 1;
    };
    for (const [row, { team }] of answer.groups.entries()) {
      compare(`${String(team)} ${range.from} 12`, figures.totals[row]);
      for (const [at, { from }] of answer.periods.entries())
        compare(`${String(team)} ${from} 1`, figures.values[row]![at]);
    }
    for (const [at, { from }] of answer.periods.entries()) compare(`all ${from} 1`, figures.overall[at]);
    compare(`all ${range.from} 12`, figures.total);
    expect(compared).toBeGreaterThan(10);
  });
});
