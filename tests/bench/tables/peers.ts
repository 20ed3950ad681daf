import { peer } from '../contest/subject.js';
import type { Contestant } from '../contest/subject.js';
import { makeDeals, monthOfDay, firstDay, owners, regions, stages } from '../data/deals.js';
import type { Deals } from '../data/deals.js';
import { openClickHouse } from '../peers/clickhouse.js';
import { openDuckDb } from '../peers/duckdb.js';
import { openDuckDbWasm } from '../peers/duckdb-wasm.js';
import type { ColumnsData } from '../peers/duckdb.js';
import { chosenRegions, keyOf } from './months-owners-stages.js';
import type { Answer, Figures } from './months-owners-stages.js';

/** The first month, as both databases count months from the year 0. */
export const firstMonth = 2023 * 12;

const chosen = chosenRegions.map((name) => `'${name}'`).join(', ');

/** Only what is asked about is loaded. */
export function columnsFor(
  figures: Figures,
  { rows: _rows, day, owner, stage, region, customer, amount }: Deals,
): ColumnsData {
  return {
    day,
    owner: { codes: owner, names: owners },
    stage: { codes: stage, names: stages },
    region: { codes: region, names: regions },
    ...(figures === 'distinct' && { customer }),
    amount,
  };
}

const distinctOf = (figures: Figures): string =>
  figures === 'distinct' ? ', count(DISTINCT customer) AS customers' : '';

/** Rows of month, owner, stage and figures. */
export function answerOf(rows: Iterable<readonly unknown[]>, firstMonth: number): Answer {
  const read = new Map<string, number[]>();
  for (const [month, owner, stage, ...figures] of rows) {
    read.set(keyOf(Number(month) - firstMonth, String(owner), String(stage)), figures.map(Number));
  }
  return read;
}

export const duckdbSql = (figures: Figures, dayAsDate: string): string => `
  SELECT year(${dayAsDate}) * 12 + month(${dayAsDate}) - 1 AS month, owner, stage,
    sum(amount) AS total, count(*) AS deals, avg(amount) AS average${distinctOf(figures)}
  FROM deals WHERE region IN (${chosen}) GROUP BY ALL`;

export const toDates = `ALTER TABLE deals ALTER COLUMN "day" TYPE DATE USING DATE '1970-01-01' + "day"`;

const duckdb = (figures: Figures): Contestant<Answer> => ({
  name: 'DuckDB',
  how: 'in-process, one thread, ENUM columns, months as year × 12 + month',
  async prepare(rows) {
    const database = await openDuckDb(columnsFor(figures, makeDeals(rows)), 'deals');
    await database.connection.run(toDates);
    const sql = duckdbSql(figures, '"day"');
    return {
      async run() {
        const reader = await database.query(sql);
        return () => answerOf(reader.getRows(), firstMonth);
      },
      close: () => database.close(),
    };
  },
});

const duckdbWasm = (figures: Figures): Contestant<Answer> => ({
  name: 'duckdb-wasm',
  how: 'the blocking build for Node, the same SQL and types as DuckDB',
  async prepare(rows) {
    const database = await openDuckDbWasm(columnsFor(figures, makeDeals(rows)), 'deals');
    database.query(toDates);
    const sql = duckdbSql(figures, '"day"');
    return {
      run() {
        const table = database.query(sql);
        return () =>
          answerOf(
            table.toArray().map((row) => Object.values(row.toJSON())),
            firstMonth,
          );
      },
      close: () => database.close(),
    };
  },
});

const clickHouse = (figures: Figures): Contestant<Answer> => ({
  name: 'ClickHouse',
  how: 'chdb, in-process, one thread, MergeTree in the order of the rows, Enum8 columns, months by toRelativeMonthNum',
  async prepare(rows) {
    const database = await openClickHouse(columnsFor(figures, makeDeals(rows)), 'deals', 'tuple()');
    const exact = figures === 'distinct' ? ', uniqExact(customer) AS customers' : '';
    const sql = `SELECT toRelativeMonthNum(toDate(day)) - 1 AS month, owner, stage,
      sum(amount) AS total, count() AS deals, avg(amount) AS average${exact}
      FROM deals WHERE region IN (${chosen}) GROUP BY month, owner, stage SETTINGS max_threads = 1`;
    return {
      run() {
        const text = database.query(sql, 'TabSeparated');
        return () => {
          const lines = text.trimEnd().split('\n');
          return answerOf(
            lines.map((line) => line.split('\t')),
            firstMonth,
          );
        };
      },
      close: () => database.close(),
    };
  },
});

const arquero = (figures: Figures): Contestant<Answer> => ({
  name: 'arquero',
  mostRows: 1e6,
  how: 'columns of numbers, months worked out beforehand',
  async prepare(rows) {
    const { table, op } = await peer('arquero', () => import('arquero'));
    const months = monthOfDay();
    const { day, owner, stage, region, customer, amount } = makeDeals(rows);
    const month = Uint8Array.from(day, (each) => months[each - firstDay]!);
    const deals = table({ month, owner, stage, region, amount, ...(figures === 'distinct' && { customer }) });
    const [first, last] = [regions.indexOf(chosenRegions[0]!), regions.indexOf(chosenRegions.at(-1)!)];
    return {
      run() {
        const result = deals
          .filter(`d => d.region >= ${first} && d.region <= ${last}`)
          .groupby('month', 'owner', 'stage')
          .rollup({
            total: op.sum('amount'),
            deals: op.count(),
            average: op.mean('amount'),
            ...(figures === 'distinct' && { customers: op.distinct('customer') }),
          });
        return () => {
          const found = (result.objects() as Record<string, number>[]).map(
            ({ month, owner, stage, ...cell }) =>
              [month, owners[owner!], stages[stage!], ...Object.values(cell)] as const,
          );
          return answerOf(found, 0);
        };
      },
    };
  },
});

export function tablePeers(figures: Figures): Contestant<Answer>[] {
  return [clickHouse, duckdb, duckdbWasm, arquero].map((make) => make(figures));
}
