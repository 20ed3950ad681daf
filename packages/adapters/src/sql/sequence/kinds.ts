import { WeirError } from '@weir/schema';
import { tieMoves } from '@weir/engine';
import type { SequenceEvent, SequenceRules, TieMoves } from '@weir/engine';
import type { RunSelect } from '../database.js';
import type { NamedSelects } from '../funnel/named-selects.js';
import type { PlanReader } from '../reader.js';
import { readCount, readText } from '../read-value.js';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';

/** What an event can stand for, as its kind tells (see `SequenceEvents`). */
export interface EventKind {
  readonly text: string;
  readonly event: SequenceEvent;
}

/** More kinds of events, or of ties, than a statement should hold. */
const mostKinds = 4096;

/** As many fit into the digits of a whole number. */
const mostInSets = 50;

export async function readEventKinds(
  events: Sql,
  steps: number,
  selects: NamedSelects,
  run: RunSelect,
): Promise<readonly EventKind[]> {
  const found = await run(selects.read(sql`SELECT DISTINCT q FROM ${events} LIMIT ${whole(mostKinds + 1)}`));
  if (found.length > mostKinds) throw tooMany('event');
  return found
    .map((row) => readText(row['q']) ?? '')
    .sort()
    .map((text) => ({ text, event: eventOf(text, steps) }));
}

function eventOf(kind: string, steps: number): SequenceEvent {
  const places = [...kind.slice(0, -1)].flatMap((digit, place) => (digit === '1' ? [place] : []));
  const own = places.filter((place) => place < steps);
  return {
    steps: own,
    exclusions: places.filter((place) => place >= steps).map((place) => place - steps),
    isMinded: own.length > 0 || kind.endsWith('1'),
    entries: own,
  };
}

/** Events of one entity that happened at once, by what they can stand for. */
export interface TieKind {
  /** As column k of the ties has it. */
  readonly id: number;
  readonly kinds: readonly EventKind[];
}

export interface Ties {
  /** By name: e, n moment, k kind. */
  readonly name: Sql;
  readonly kinds: readonly TieKind[];
}

/**
 * Puts events into ties. Of a tie it matters which kinds of events it has and, where an event can stand for several steps, how many of each,
 * no more than it has steps, and in which order they are.
 * @param isOrdered events have their place o; else it does not matter which of them does a step
 */
export async function readTies(
  events: Sql,
  kinds: readonly EventKind[],
  selects: NamedSelects,
  reader: PlanReader,
  run: RunSelect,
  isOrdered: boolean,
): Promise<Ties> {
  if (kinds.every(({ event: { steps } }) => steps.length < 2) && kinds.length <= mostInSets) {
    return tiesAsSets(events, kinds, selects, run);
  }
  const most = joined(
    kinds.map(({ text, event }, place) => {
      const values = [bound(text, 'text'), whole(place), whole(Math.max(1, event.steps.length))];
      return sql`(${joined(values, ', ')})`;
    }),
    ', ',
  );
  const order = isOrdered ? sql`o` : sql`q`;
  const numbered = sql`SELECT e, n, q, ${order} AS o, row_number() OVER (PARTITION BY e, n, q ORDER BY ${order}) AS j FROM ${events}`;
  const place = reader.dialect.wholeText(sql`t.i`);
  const listed = selects.add(
    sql`SELECT v.e AS e, v.n AS n, ${reader.dialect.listed(place, sql`v.o`)} AS l FROM (${numbered}) AS v JOIN (VALUES ${most}) AS t(q, i, m) ON t.q = v.q AND v.j <= t.m GROUP BY v.e, v.n`,
  );
  const found = await run(selects.read(sql`SELECT DISTINCT l FROM ${listed} LIMIT ${whole(mostKinds + 1)}`));
  if (found.length > mostKinds) throw tooMany('tie');
  const texts = found.map((row) => readText(row['l']) ?? '');
  if (texts.length === 0) return { name: selects.add(sql`SELECT e, n, 0 AS k FROM ${listed}`), kinds: [] };
  const ids = joined(
    texts.map((text, id) => sql`(${bound(text, 'text')}, ${whole(id)})`),
    ', ',
  );
  return {
    name: selects.add(
      sql`SELECT v.e AS e, v.n AS n, t.i AS k FROM ${listed} AS v JOIN (VALUES ${ids}) AS t(l, i) ON t.l = v.l`,
    ),
    kinds: texts.map((text, id) => ({ id, kinds: text.split(',').map((place) => kinds[Number(place)]!) })),
  };
}

async function tiesAsSets(
  events: Sql,
  kinds: readonly EventKind[],
  selects: NamedSelects,
  run: RunSelect,
): Promise<Ties> {
  const set = kinds.map(
    ({ text }, place) => sql`max(CASE WHEN q = ${bound(text, 'text')} THEN ${whole(2 ** place)} ELSE 0 END)`,
  );
  const all = set.length === 0 ? sql`0` : joined(set, ' + ');
  const name = selects.add(sql`SELECT e, n, ${all} AS k FROM ${events} GROUP BY e, n`);
  const found = await run(selects.read(sql`SELECT DISTINCT k FROM ${name} LIMIT ${whole(mostKinds + 1)}`));
  if (found.length > mostKinds) throw tooMany('tie');
  return {
    name,
    kinds: found.map((row) => {
      const id = readCount(row['k']);
      return { id, kinds: kinds.filter((_kind, place) => Math.floor(id / 2 ** place) % 2 === 1) };
    }),
  };
}

/** What ties of each kind let a chain do. */
export interface KindMoves extends TieMoves {
  readonly id: number;
}

export function movesOf(ties: readonly TieKind[], rules: SequenceRules, isClean: boolean): readonly KindMoves[] {
  return ties.map(({ id, kinds }) => ({
    id,
    ...tieMoves(
      kinds.map(({ event }) => event),
      rules,
      isClean,
    ),
  }));
}

/** Whether a tie is of one of these kinds. @param all every kind that there is */
export function isKind(ids: readonly number[], all: number): Sql {
  if (ids.length === all) return sql`TRUE`;
  return ids.length === 0
    ? sql`FALSE`
    : sql`k IN (${joined(
        ids.map((id) => written(String(id))),
        ', ',
      )})`;
}

function tooMany(what: 'event' | 'tie'): WeirError {
  return new WeirError('adapter/unsupported', { node: `more than ${mostKinds} kinds of ${what}s in a sequence` });
}
