import type { BoundRange, MomentSql } from '../bounds.js';
import { sql, whole } from '../sql.js';
import type { Sql } from '../sql.js';

/** Ranges that do not overlap, by their places in a table, in order. */
export type Layer = readonly number[];

/** What ranges are told apart by: the days of dates, or instants. */
type Unit = 'day' | 'instant';

interface Span {
  readonly place: number;
  readonly start: number;
  readonly end: number;
}

/** Puts ranges into as few layers as they overlap, so that in each a row has at most one place. Ranges of nothing are left out. */
export function layersOf(ranges: readonly BoundRange[], unit: Unit): readonly Layer[] {
  const spans = ranges
    .map((range, place) => spanOf(range, place, unit))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => (a.start === b.start ? a.place - b.place : a.start - b.start));
  const layers: Span[][] = [];
  for (const span of spans) {
    const layer = layers.find((each) => each.at(-1)!.end <= span.start);
    if (layer) layer.push(span);
    else layers.push([span]);
  }
  return layers.map((layer) => layer.map(({ place }) => place));
}

/** The place of the range that holds a date or instant; missing where none does. A decision tree: its depth is that of a search. */
export function placeIn(layer: Layer, ranges: readonly BoundRange[], moment: MomentSql): Sql {
  const leaf = (place: number): Sql => {
    const { from, to } = ranges[place]!;
    const isFrom = from ? moment.isNotBefore(from) : sql`TRUE`;
    const isTo = to ? moment.isBefore(to) : sql`TRUE`;
    return sql`CASE WHEN ${isFrom} AND ${isTo} THEN ${whole(place)} END`;
  };
  const tree = (from: number, to: number): Sql => {
    if (to - from === 1) return leaf(layer[from]!);
    const middle = (from + to) >> 1;
    const bound = ranges[layer[middle]!]!.from!;
    const isBefore = moment.isBefore(bound);
    return sql`CASE WHEN ${isBefore} THEN ${tree(from, middle)} ELSE ${tree(middle, to)} END`;
  };
  return sql`CASE WHEN ${moment.isThere} THEN ${tree(0, layer.length)} END`;
}

function spanOf({ from, to }: BoundRange, place: number, unit: Unit): Span {
  return { place, start: from ? from[unit] : -Infinity, end: to ? to[unit] : Infinity };
}
