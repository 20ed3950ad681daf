import { rowsAdapter } from '@weir/adapters';
import { duckdb, sqlAdapter, tablesOf } from '@weir/adapters/sql';
import { ask } from '@weir/query';
import type { DataAdapter, FunnelFigures } from '@weir/query';
import type { Id } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import type { TestContext } from 'vitest';
import { asOf, crmRows, document } from '../crm.js';
import { openDuckDb } from './duckdb.js';

/** Each opportunity with what the other files say of it. */
const opportunities = `
  (SELECT p.*, t.regional_office AS office, r.series AS series, a.sector AS sector
   FROM sales_pipeline p LEFT JOIN sales_teams t ON t.sales_agent = p.sales_agent
     LEFT JOIN products r ON r.product = p.product LEFT JOIN accounts a ON a.account = p.account)`;
const [won, lost] = [`deal_stage = 'Won'`, `deal_stage = 'Lost'`];
const days = `date_diff('day', engage_date, close_date)`;

/** Per metric the aggregate, and the date that puts a row into a month; null: none does. */
const figures: Readonly<Record<Id, readonly [sql: string, on: string | null]>> = {
  opportunities: ['count(*)', null],
  engaged: ['count(*)', 'engage_date'],
  won: [`count(*) FILTER (${won})`, 'close_date'],
  lost: [`count(*) FILTER (${lost})`, 'close_date'],
  won_value: [`coalesce(sum(close_value) FILTER (${won}), 0)`, 'close_date'],
  median_days: [`median(${days}) FILTER (${won})`, 'close_date'],
  mean_days: [`avg(${days}) FILTER (${won})`, 'close_date'],
  win_rate: [`count(*) FILTER (${won}) / nullif(count(*) FILTER (deal_stage IN ('Won', 'Lost')), 0)`, 'close_date'],
};
const ofNoRows: Readonly<Record<Id, number>> = { opportunities: 0, engaged: 0, won: 0, lost: 0, won_value: 0 };

const range = { from: '2016-10-01', to: '2018-01-01' };

async function withDatabase(
  context: TestContext,
  work: (query: (sql: string) => Promise<Record<string, unknown>[]>, adapters: readonly DataAdapter[]) => Promise<void>,
): Promise<void> {
  const rows = crmRows(context);
  const columns = Object.entries(rows).map(([id, own]) => [
    id,
    Object.fromEntries(Object.keys(own[0]!).map((name) => [name, own.map((row) => row[name] ?? null)])),
  ]);
  const database = await openDuckDb(document.datasets ?? [], Object.fromEntries(columns), {
    timeZone: 'America/New_York',
  });
  const { execute } = database;
  try {
    await work(database.query, [
      rowsAdapter({ datasets: rows, document }),
      sqlAdapter({ dialect: duckdb, execute, tables: tablesOf(document) }),
    ]);
  } finally {
    database.close();
  }
}

function expectNear(actual: unknown, expected: unknown, name: string): void {
  if (typeof actual === 'number' && typeof expected === 'number') expect(actual, name).toBeCloseTo(expected, 9);
  else expect(actual, name).toBe(expected);
}

describe('the CRM export, counted by DuckDB and by Weir', () => {
  test.for(['office', 'series', 'sector', 'stage'])('metrics by %s and month', async (by, context) => {
    await withDatabase(context, async (query, adapters) => {
      const column = by === 'stage' ? 'deal_stage' : by;
      const metrics = Object.keys(figures);
      const told = new Map<string, unknown>();
      for (const [metric, [sql, on]] of Object.entries(figures)) {
        const isIn = on === null ? 'true' : `${on} >= DATE '${range.from}' AND ${on} < DATE '${range.to}'`;
        const month = on === null ? `'always'` : `strftime(date_trunc('month', ${on}), '%Y-%m-%d')`;
        const rows = await query(
          `SELECT g, m, grouping(g) AS every_group, grouping(m) AS every_month, (${sql})::DOUBLE AS value
           FROM (SELECT *, ${column} AS g, ${month} AS m FROM ${opportunities} WHERE ${isIn})
           GROUP BY GROUPING SETS ((g, m), (g), (m), ())`,
        );
        for (const { g, m, every_group, every_month, value } of rows) {
          told.set(JSON.stringify([metric, Number(every_group) ? '*' : g, Number(every_month) ? '*' : m]), value);
        }
      }
      for (const adapter of adapters) {
        const answer = await ask(document, adapter, { metrics, by: [by], range, grain: 'month' }, { asOf });
        let compared = 0;
        for (const metric of metrics) {
          const own = answer.metrics[metric]!;
          const isAlways = figures[metric]![1] === null;
          const compare = (group: unknown, month: string, actual: unknown): void => {
            const name = JSON.stringify([metric, group, isAlways && month !== '*' ? 'always' : month]);
            expectNear(actual, told.get(name) ?? ofNoRows[metric] ?? null, name);
            compared += 1;
          };
          const groups = answer.groups.map((group) => group[by] ?? null);
          compare('*', '*', own.total);
          for (const [place, group] of groups.entries()) compare(group, '*', own.totals[place]);
          for (const [at, { from }] of answer.periods.entries()) {
            compare('*', from!, own.overall[at]);
            for (const [place, group] of groups.entries()) compare(group, from!, own.values[place]![at]);
          }
        }
        expect(compared).toBeGreaterThan(metrics.length * 15 * 4);
      }
    });
  });

  test('the funnel: of all, by office, and by the month of entering', async (context) => {
    await withDatabase(context, async (query, adapters) => {
      const rows = await query(
        `SELECT office, m, grouping(office) AS every_office, grouping(m) AS every_month, count(*)::INT AS entities,
           count(*) FILTER (${won})::INT AS won, count(*) FILTER (${lost})::INT AS lost,
           count(*) FILTER (deal_stage = 'Engaging')::INT AS open,
           median(${days}) FILTER (${won})::DOUBLE AS median, quantile_cont(${days}, 0.9) FILTER (${won})::DOUBLE AS p90,
           avg(${days}) FILTER (${won})::DOUBLE AS mean, avg(close_value) FILTER (${won})::DOUBLE AS average,
           median(${days}) FILTER (${lost})::DOUBLE AS median_lost
         FROM (SELECT *, strftime(date_trunc('month', engage_date), '%Y-%m-%d') AS m FROM ${opportunities} WHERE engage_date IS NOT NULL)
         GROUP BY GROUPING SETS ((), (office), (m))`,
      );
      const toldOf = (office: unknown, month: unknown) => {
        const isSame = (all: unknown, own: unknown, asked: unknown) =>
          asked === undefined ? Number(all) === 1 : Number(all) === 0 && own === asked;
        return rows.find(
          (row) => isSame(row['every_office'], row['office'], office) && isSame(row['every_month'], row['m'], month),
        )!;
      };
      const expectFigures = ({ stages, flows, totals }: FunnelFigures, told: Record<string, unknown>): void => {
        const [entities, wins, losses] = [Number(told['entities']), Number(told['won']), Number(told['lost'])];
        const winRate = wins + losses === 0 ? null : wins / (wins + losses);
        expect(stages.map((stage) => stage.entered)).toEqual([entities, wins, losses]);
        expect(totals).toMatchObject({ entities, won: wins, lost: losses, open: told['open'], winRate });
        expect(stages[1]!.conversion.fromPrevious).toBe(wins / entities);
        const toWon = flows.find(({ to }) => to === 'won');
        expect(toWon?.count ?? 0).toBe(wins);
        expectNear(toWon?.days.median ?? null, told['median'], 'median');
        expectNear(toWon?.days.p90 ?? null, told['p90'], 'p90');
        expectNear(toWon?.days.mean ?? null, told['mean'], 'mean');
        const toLost = flows.find(({ to }) => to === 'lost');
        expectNear(toLost?.days.median ?? null, told['median_lost'], 'median of lost');
        const velocity = told['median']
          ? (entities * Number(winRate) * Number(told['average'])) / Number(told['median'])
          : null;
        if (velocity === null) expect(totals.velocity).toBe(null);
        else expect(totals.velocity! / velocity).toBeCloseTo(1, 9);
      };
      for (const adapter of adapters) {
        const question = { funnel: 'sales', range, grain: 'month', by: ['office'] } as const;
        const answer = await ask(document, adapter, question, { asOf });
        expectFigures(answer, toldOf(undefined, undefined));
        expect(answer.groups).toHaveLength(3);
        for (const group of answer.groups) expectFigures(group, toldOf(group.by['office'], undefined));
        const months = answer.periods.filter(({ totals }) => totals.entities > 0);
        expect(months.length).toBeGreaterThan(12);
        for (const period of months) expectFigures(period, toldOf(undefined, period.from));
      }
    });
  });
});
