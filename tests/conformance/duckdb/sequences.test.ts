import { rowsAdapter } from '@weir/adapters';
import { ask } from '@weir/query';
import type { FunnelAnswer } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDuckDb } from './duckdb.js';

const codes = ['a', 'b', 'c', 'd'];
const windowHours = 72;

/** Made-up events: few hours, so that many fall together; "e" is no step. */
const events = madeUpEvents(4000, 250);

const document = (order: 'ordered' | 'unordered'): WeirDocument => ({
  weir: 1,
  id: 'events',
  title: 'Events',
  datasets: [
    {
      id: 'events',
      time: 'at',
      fields: [
        { id: 'who', type: 'string' },
        { id: 'code', type: 'string' },
        { id: 'at', type: 'datetime' },
      ],
    },
  ],
  funnels: [
    {
      id: 'steps',
      stages: codes.map((id) => ({
        id,
        kind: 'open',
        enters: [{ dataset: 'events', at: 'at', entity: 'who', when: { '==': [{ var: 'code' }, id] } }],
      })),
      counting: { method: 'sequence', order, window: { hours: windowHours } },
    },
  ],
});

let database: Awaited<ReturnType<typeof openDuckDb>>;

beforeAll(async () => {
  database = await openDuckDb(document('ordered').datasets ?? [], { events });
});

afterAll(() => database.close());

async function reached(order: 'ordered' | 'unordered', range = {}): Promise<number[]> {
  const adapter = rowsAdapter({ datasets: { events }, document: document(order) });
  const answer = (await ask(
    document(order),
    adapter,
    { funnel: 'steps', range },
    { asOf: '2026-01-01' },
  )) as FunnelAnswer;
  return answer.stages.map((stage) => stage.reached);
}

describe('sequence counting and DuckDB', () => {
  test.each([
    ['all events', {}, 'true'],
    ['entries in a range', { from: '2025-03-03', to: '2025-03-06' }, `e1.at >= '2025-03-03' AND e1.at < '2025-03-06'`],
  ])('agree on who got how far in order: %s', async (_what, range, inRange) => {
    const told = await Promise.all(
      codes.map(async (_code, last) => {
        const steps = codes.slice(0, last + 1);
        const from = steps.map((_step, place) => `events e${place + 1}`).join(', ');
        const holds = steps.flatMap((code, place) => [
          `e${place + 1}.code = '${code}'`,
          ...(place > 0 ? [`e${place + 1}.who = e1.who`, `e${place + 1}.at >= e${place}.at`] : []),
        ]);
        const inTime = `e${last + 1}.at <= e1.at + INTERVAL ${windowHours} HOUR`;
        const [row] = await database.query(
          `SELECT count(DISTINCT e1.who)::INT AS n FROM ${from} WHERE ${[...holds, inTime, inRange].join(' AND ')}`,
        );
        return row?.['n'];
      }),
    );
    expect(await reached('ordered', range)).toEqual(told);
    expect(told[3]).toBeGreaterThan(10);
    expect(told[3]).toBeLessThan(Number(told[0]) - 20);
  });

  test('agree on who did how many steps in any order', async () => {
    const rows = await database.query(`
      WITH steps AS (SELECT * FROM events WHERE code IN ('a', 'b', 'c', 'd')),
      spans AS (
        SELECT s.who, s.at, count(DISTINCT o.code)::INT AS done
        FROM steps s JOIN steps o ON o.who = s.who AND o.at >= s.at AND o.at <= s.at + INTERVAL ${windowHours} HOUR
        GROUP BY s.who, s.at
      ),
      levels AS (SELECT who, max(done) AS level FROM spans GROUP BY who)
      SELECT count(*) FILTER (level >= n)::INT AS n FROM levels, range(1, 5) AS t(n) GROUP BY t.n ORDER BY t.n`);
    expect(await reached('unordered')).toEqual(rows.map((row) => row['n']));
  });
});

function madeUpEvents(count: number, entities: number) {
  let state = 7;
  // A linear congruential generator: always the same numbers.
  const random = (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const made = Array.from({ length: count }, () => ({
    who: `w${random(entities)}`,
    code: [...codes, 'e', 'e'][random(6)]!,
    at: new Date(Date.UTC(2025, 2, 1 + random(8), random(24))).toISOString(),
  }));
  return {
    who: made.map(({ who }) => who),
    code: made.map(({ code }) => code),
    at: made.map(({ at }) => at),
  };
}
