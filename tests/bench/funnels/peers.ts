import { peer } from '../contest/subject.js';
import type { Contestant } from '../contest/subject.js';
import { eventNames, makeEvents } from '../data/events.js';
import type { EventOrder, Events } from '../data/events.js';
import { openClickHouse } from '../peers/clickhouse.js';
import { openDuckDb } from '../peers/duckdb.js';
import { openDuckDbWasm } from '../peers/duckdb-wasm.js';
import type { ColumnsData } from '../peers/duckdb.js';
import { levelOf, reachedOf, stepNames, steps, windowSeconds } from './five-steps.js';
import type { Reached } from './five-steps.js';

const columnsOf = ({ entity, time, name, sequence }: Events): ColumnsData => ({
  who: entity,
  happened: time,
  what: { codes: name, names: eventNames },
  row_no: sequence,
});

/** Per step the events that get there, each with the latest entry that leads to it: of what came before, the last has it. */
const duckdbSql = `
  WITH ${stepNames
    .map((name, at) =>
      at === 0
        ? `step_1 AS MATERIALIZED (SELECT who, happened, happened AS begun FROM events WHERE what = '${name}')`
        : `step_${at + 1} AS MATERIALIZED (
            SELECT e.who, e.happened, p.begun FROM events e ASOF JOIN step_${at} p ON e.who = p.who AND e.happened >= p.happened
            WHERE e.what = '${name}' AND e.happened - p.begun <= ${windowSeconds})`,
    )
    .join(',\n  ')}
  SELECT ${stepNames.map((_name, at) => `(SELECT count(DISTINCT who) FROM step_${at + 1})::INTEGER AS step_${at + 1}`).join(', ')}`;

const duckdb = (order: EventOrder): Contestant<Reached> => ({
  name: 'DuckDB',
  how: 'in-process, one thread, ENUM column, chained ASOF joins',
  async prepare(rows) {
    const database = await openDuckDb(columnsOf(makeEvents(rows, order)), 'events');
    return {
      async run() {
        const reader = await database.query(duckdbSql);
        return () => (reader.getRows()[0] ?? []).map(Number);
      },
      close: () => database.close(),
    };
  },
});

const duckdbWasm = (order: EventOrder): Contestant<Reached> => ({
  name: 'duckdb-wasm',
  how: 'the blocking build for Node, the same SQL and types as DuckDB',
  async prepare(rows) {
    const database = await openDuckDbWasm(columnsOf(makeEvents(rows, order)), 'events');
    return {
      run() {
        const table = database.query(duckdbSql);
        return () => Object.values(table.toArray()[0]?.toJSON() ?? {}).map(Number);
      },
      close: () => database.close(),
    };
  },
});

const clickHouse = (order: EventOrder): Contestant<Reached> => ({
  name: 'ClickHouse',
  how: 'chdb, in-process, one thread, Enum8 column, windowFunnel over a MergeTree by entity and time (shuffled: as rows come)',
  async prepare(rows) {
    const isSorted = order === 'sorted';
    const sortedBy = isSorted ? '(who, happened, row_no)' : 'tuple()';
    const database = await openClickHouse(columnsOf(makeEvents(rows, order)), 'events', sortedBy);
    const conditions = stepNames.map((name) => `what = '${name}'`);
    const sql = `SELECT level, count() FROM (
        SELECT who, windowFunnel(${windowSeconds})(toUInt32(happened), ${conditions.join(', ')}) AS level
        FROM events WHERE what IN (${stepNames.map((name) => `'${name}'`).join(', ')}) GROUP BY who)
      GROUP BY level SETTINGS max_threads = 1${isSorted ? ', optimize_aggregation_in_order = 1' : ''}`;
    return {
      run() {
        const text = database.query(sql, 'TabSeparated');
        return () => {
          const levels: number[] = [];
          for (const line of text.trimEnd().split('\n')) {
            const [level = 0, count = 0] = line.split('\t').map(Number);
            levels[level] = count;
          }
          return reachedOf(levels);
        };
      },
      close: () => database.close(),
    };
  },
});

/** By the place of a name: its step, counted from 1; 0: none. */
const stepOf = Uint8Array.from(eventNames, (_name, place) => steps.indexOf(place) + 1);

const arquero = (order: EventOrder): Contestant<Reached> => ({
  name: 'arquero',
  how: 'columns of numbers, events gathered by entity',
  mostRows: 1e6,
  async prepare(rows) {
    const { table, op } = await peer('arquero', () => import('arquero'));
    const { entity, time, name, sequence } = makeEvents(rows, order);
    const events = table({ who: entity, at: time, step: name.map((place) => stepOf[place]!), row_no: sequence });
    return {
      run() {
        const chosen = events.filter('d => d.step > 0');
        const inOrder = order === 'sorted' ? chosen : chosen.orderby('who', 'at', 'row_no');
        const gathered = inOrder.groupby('who').rollup({ does: op.array_agg('step'), times: op.array_agg('at') });
        const levels = new Int32Array(steps.length + 1);
        const [does, times] = [gathered.array('does') as number[][], gathered.array('times') as number[][]];
        for (const [at, own] of does.entries()) levels[levelOf(own, times[at]!)]! += 1;
        const reached = reachedOf(levels);
        return () => reached;
      },
    };
  },
});

interface Event {
  readonly who: number;
  readonly at: number;
  readonly step: number;
  readonly row: number;
}

const objects = (order: EventOrder): Contestant<Reached> => ({
  name: 'objects',
  how: 'an object per event, a list of them per entity',
  mostRows: 1e6,
  async prepare(rows) {
    const { entity, time, name, sequence } = makeEvents(rows, order);
    const events = Array.from({ length: rows }, (_, row): Event => {
      return { who: entity[row]!, at: time[row]!, step: stepOf[name[row]!]!, row: sequence[row]! };
    });
    return {
      run() {
        const byEntity = new Map<number, Event[]>();
        for (const event of events) {
          if (event.step === 0) continue;
          const own = byEntity.get(event.who);
          if (own) own.push(event);
          else byEntity.set(event.who, [event]);
        }
        const levels = new Int32Array(steps.length + 1);
        for (const own of byEntity.values()) {
          if (order === 'shuffled') own.sort((a, b) => a.at - b.at || a.row - b.row);
          const level = levelOf(
            own.map(({ step }) => step),
            own.map(({ at }) => at),
          );
          levels[level]! += 1;
        }
        const reached = reachedOf(levels);
        return () => reached;
      },
    };
  },
});

export function funnelPeers(order: EventOrder): Contestant<Reached>[] {
  return [clickHouse, duckdb, duckdbWasm, arquero, objects].map((make) => make(order));
}
