import type { Formula, Funnel, Id, Scalar, Signal } from '@weir/schema';
import type { Excluded, FunnelQuestion } from '@weir/query';
import { dateAt, dayMs } from './calendar.js';
import type { CalendarDate } from './calendar.js';
import { instantOf, isBefore } from './cells.js';
import type { Bound, Time } from './cells.js';
import { fieldOf, fieldValue, rowValue } from './rows.js';
import type { Row, RowWorld } from './rows.js';

/** When something happened: a date, and the instant where it is known. */
export interface Moment {
  readonly date: CalendarDate;
  readonly instant: number | null;
}

export interface Entry extends Moment {
  readonly entity: Scalar;
  /** Place of the stage in the document. */
  readonly stage: number;
  readonly dataset: Id;
  readonly row: Row;
  readonly sequence: number;
  readonly key: string;
}

/** A stay in a stage, from this entry on. */
export type Visit = Entry;

export interface History {
  readonly entity: Scalar;
  readonly entries: readonly Entry[];
  readonly visits: readonly Visit[];
  /** Stages that were jumped over and never entered, with the places in `visits` of the visits that jumped. */
  readonly skipped: ReadonlyMap<number, readonly number[]>;
}

export interface FunnelWorld extends RowWorld {
  readonly time: Time;
  readonly funnel: Funnel;
  readonly question: Pick<FunnelQuestion, 'filters' | 'by' | 'attribution'>;
}

/** Elapsed days: of instants where both are known and in order, else of dates. */
export function daysBetween(from: Moment, to: Moment): number {
  const ms = from.instant === null || to.instant === null ? -1 : to.instant - from.instant;
  return ms >= 0 ? ms / dayMs : (Date.parse(to.date) - Date.parse(from.date)) / dayMs;
}

export function boundOfMoment({ date, instant }: Moment): Bound {
  return instant === null ? { date } : { instant };
}

export function momentOf(bound: Bound, world: RowWorld): Moment {
  const instant = instantOf(bound, world.calendar);
  return { instant, date: dateAt(instant, world.calendar.timeZone) };
}

/**
 * What each entity did that the question's filters let pass, and the rows that gave no entry.
 * @param others signals of other funnels, whose rows are looked at too
 */
export function historiesOf(
  world: FunnelWorld,
  others: readonly Signal[] = [],
): {
  readonly histories: readonly History[];
  readonly elsewhere: readonly (readonly Entry[])[];
  readonly excluded: readonly Excluded[];
} {
  const left = new Map<string, Set<Row>>();
  const leaveOut = (reason: string, dataset: Id, row: Row): void => {
    const name = `${reason} ${dataset}`;
    left.set(name, (left.get(name) ?? new Set()).add(row));
  };
  const entries = world.funnel.stages.flatMap(({ enters = [] }, stage) =>
    enters.flatMap((signal) => entriesOf(world, stage, signal, leaveOut)),
  );
  const elsewhere = others.map((signal) => entriesOf(world, 0, signal, leaveOut));
  const entities = [...new Set(entries.map(({ entity }) => entity))];
  const histories = entities
    .map((entity) => historyOf(world, entity, inOrder(entries.filter((entry) => entry.entity === entity))))
    .filter((history) => isAskedFor(world, history));
  const excluded = [...left].map(([name, rows]) => {
    const [reason, dataset] = name.split(' ') as [Excluded['reason'], Id];
    return { reason, dataset, count: rows.size };
  });
  return { histories, elsewhere, excluded };
}

export function entriesOf(
  world: FunnelWorld,
  stage: number,
  { dataset, when, at, entity, first }: Signal,
  leaveOut: (reason: string, dataset: Id, row: Row) => void,
): Entry[] {
  const { document, rows, calendar, time } = world;
  const { key, sequence } = document.datasets!.find(({ id }) => id === dataset)!;
  const isInstant = fieldOf(world, dataset, at).type === 'datetime';
  const all = (rows[dataset] ?? []).flatMap((row): Entry[] => {
    if (rowValue(world, dataset, row, (when ?? true) as Formula, { start: null, end: null }) !== true) return [];
    const value = fieldValue(world, dataset, row, at);
    const named = fieldValue(world, dataset, row, entity ?? key ?? '');
    if (value === null) {
      leaveOut('undated', dataset, row);
      return [];
    }
    const moment: Moment = isInstant
      ? { instant: value as number, date: dateAt(value as number, calendar.timeZone) }
      : { instant: null, date: value as string };
    if (!isBefore(boundOfMoment(moment), time.asOf, calendar)) return [];
    if (named === null) {
      leaveOut('no-entity', dataset, row);
      return [];
    }
    const order = sequence === undefined ? null : fieldValue(world, dataset, row, sequence);
    return [
      {
        ...moment,
        entity: named,
        stage,
        dataset,
        row,
        sequence: (order as number | null) ?? Infinity,
        key: String(row[key ?? ''] ?? ''),
      },
    ];
  });
  if (!first) return all;
  const entities = [...new Set(all.map((entry) => entry.entity))];
  return entities.map((each) => inOrder(all.filter((entry) => entry.entity === each))[0]!);
}

/**
 * By date; within a day by instant, unless one of the day's entries has only a date; then by sequence, the stage's place and the key. Where
 * the day's entries come from several datasets, their sequences say nothing of each other: the place goes first.
 */
export function inOrder(entries: readonly Entry[]): Entry[] {
  const days = [...new Set(entries.map(({ date }) => date))].sort();
  return days.flatMap((day) => {
    const ofDay = entries.filter(({ date }) => date === day);
    const hasInstants = ofDay.every(({ instant }) => instant !== null);
    const isMixed = new Set(ofDay.map(({ dataset }) => dataset)).size > 1;
    const rank = ({ instant, sequence, stage, key }: Entry): readonly (number | string)[] => [
      hasInstants ? instant! : 0,
      ...(isMixed ? [stage, sequence] : [sequence, stage]),
      key,
    ];
    return ofDay.sort((a, b) => compareRanks(rank(a), rank(b)));
  });
}

function compareRanks(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const place = a.findIndex((part, at) => part !== b[at]);
  return place < 0 ? 0 : a[place]! < b[place]! ? -1 : 1;
}

function historyOf(world: FunnelWorld, entity: Scalar, entries: readonly Entry[]): History {
  const visits = entries.filter(({ stage }, at) => entries[at - 1]?.stage !== stage);
  const entered = new Set(visits.map(({ stage }) => stage));
  const skipped = new Map<number, number[]>();
  for (let at = 1; at < visits.length; at += 1) {
    for (const stage of jumpedOver(world, visits[at - 1]!.stage, visits[at]!.stage)) {
      if (!entered.has(stage)) skipped.set(stage, [...(skipped.get(stage) ?? []), at]);
    }
  }
  return { entity, entries, visits, skipped };
}

/** Stages inside every simple advance path between two; none where there is no path. */
function jumpedOver(world: FunnelWorld, from: number, to: number): number[] {
  const paths = simplePaths(world, from, to, [from]);
  const [first = [], ...others] = paths.map((path) => path.slice(1, -1));
  return first.filter((stage) => others.every((inside) => inside.includes(stage)));
}

function simplePaths(world: FunnelWorld, from: number, to: number, path: readonly number[]): (readonly number[])[] {
  return nextOf(world, from).flatMap((next) => {
    if (path.includes(next)) return [];
    return next === to ? [[...path, next]] : simplePaths(world, next, to, [...path, next]);
  });
}

function nextOf({ funnel }: FunnelWorld, from: number): number[] {
  const placeOf = (id: unknown): number => funnel.stages.findIndex((stage) => stage.id === id);
  return (funnel.transitions ?? [])
    .filter((transition) => transition.kind === 'advance' && placeOf(transition.from) === from)
    .map(({ to }) => placeOf(to));
}

export function previousOf(world: FunnelWorld, to: number): number[] {
  return world.funnel.stages.flatMap((_, from) => (from !== to && nextOf(world, from).includes(to) ? [from] : []));
}

/** Whether advance transitions lead from one stage to the other. */
export function leadsTo(world: FunnelWorld, from: number, to: number): boolean {
  return from !== to && simplePaths(world, from, to, [from]).length > 0;
}

/** The value of a dimension that puts an entity into a group: the first or last that is not missing, or that at a stage's first entry. */
export function attributeOf(world: FunnelWorld, { entries }: History, dimension: Id): Scalar {
  const fields = world.document.dimensions?.find(({ id }) => id === dimension)?.fields ?? {};
  const { attribution = 'first' } = world.question;
  const valueOf = ({ dataset, row }: Entry): Scalar => fieldValue(world, dataset, row, String(fields[dataset]));
  if (attribution.startsWith('step:')) {
    const stage = world.funnel.stages.findIndex(({ id }) => `step:${id}` === attribution);
    const entry = entries.find((each) => each.stage === stage);
    return entry ? valueOf(entry) : null;
  }
  const present = entries.map(valueOf).filter((value) => value !== null);
  return (attribution === 'last' ? present.at(-1) : present[0]) ?? null;
}

function isAskedFor(world: FunnelWorld, history: History): boolean {
  return Object.entries(world.question.filters ?? {}).every(([dimension, wanted]) => {
    const values = Array.isArray(wanted) ? (wanted as readonly Scalar[]) : [wanted as Scalar];
    return values.includes(attributeOf(world, history, dimension));
  });
}
