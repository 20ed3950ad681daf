import type { EngineOptions } from '@weir/engine';
import { figuresDifference } from '../contest/same.js';
import type { Contestant, Subject } from '../contest/subject.js';
import { makeDeals } from '../data/deals.js';
import { openDuckDb } from '../peers/duckdb.js';
import { adapterOver, askDeals, columnsOf } from '../tables/ask-deals.js';
import type { Answer, Figures } from '../tables/months-owners-stages.js';
import { answerOf, columnsFor, duckdbSql, firstMonth, toDates } from '../tables/peers.js';

const sums = ['sum', 'count', 'avg'];

/** With each question come so many rows. */
const addedOf = (rows: number): number => Math.ceil(rows / 100);

const weir = (kind: Figures, name: string, how: string, engine: EngineOptions = {}): Contestant<Answer> => ({
  name,
  how,
  async prepare(rows) {
    const deals = makeDeals(rows);
    const adapter = adapterOver(columnsOf(deals, kind), engine);
    const more = columnsOf(deals, kind, 0, addedOf(rows));
    const figures = kind === 'distinct' ? [...sums, 'distinct'] : sums;
    await askDeals(adapter, figures);
    return {
      run() {
        adapter.append('deals', more);
        return askDeals(adapter, figures);
      },
      close: () => adapter.dispose(),
    };
  },
});

const duckdb = (kind: Figures): Contestant<Answer> => ({
  name: 'DuckDB',
  how: 'in-process, one thread, ENUM columns; rows inserted from another table',
  async prepare(rows) {
    const database = await openDuckDb(columnsFor(kind, makeDeals(rows)), 'deals');
    await database.connection.run(toDates);
    await database.connection.run(`CREATE TABLE more AS SELECT * FROM deals LIMIT ${addedOf(rows)}`);
    return {
      async run() {
        await database.connection.run('INSERT INTO deals SELECT * FROM more');
        const reader = await database.query(duckdbSql(kind, '"day"'));
        return () => answerOf(reader.getRows(), firstMonth);
      },
      close: () => database.close(),
    };
  },
});

const again = (kind: Figures, title: string): Subject<Answer> => ({
  id: `append-${kind}`,
  title: `${title}: asked again with 1 % more rows`,
  contestants: [
    weir(kind, 'Weir', 'what was counted before is joined with what is counted of the new rows'),
    weir(kind, 'Weir, all rows', 'nothing kept from one question to the next', { mostKeptBytes: 0 }),
    duckdb(kind),
  ],
  goals: [],
  growth: 'linear',
  difference: figuresDifference,
});

export const appendingSubjects = [
  again('sums', 'Sum, count and average by month, owner and stage, filtered'),
  again('distinct', 'The same with different customers counted'),
];
