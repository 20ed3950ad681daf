import type { BoundRange } from '../bounds.js';
import type { SplitMoment } from '../funnel/moments.js';
import { joined, sql, whole } from '../sql.js';
import type { Sql } from '../sql.js';

/** Beyond all days and instants that there are. */
const [everyDay, everyInstant] = [150_000_000, 8.7e15];

/** A table of ranges: r place, fd fi the day and the instant at which it begins, td ti at which it ends. */
export function rangesTable(ranges: readonly BoundRange[]): Sql {
  const rows = ranges.map(({ from, to }, place) => {
    const { day: fd, instant: fi } = from ?? { day: -everyDay, instant: -everyInstant };
    const { day: td, instant: ti } = to ?? { day: everyDay, instant: everyInstant };
    return sql`(${joined([place, fd, fi, td, ti].map(whole), ', ')})`;
  });
  return sql`(VALUES ${joined(rows, ', ')}) AS rg(r, fd, fi, td, ti)`;
}

/** Whether a moment lies in a range of the table. */
export function isInRange({ day, instant }: SplitMoment): Sql {
  return sql`CASE WHEN ${instant} IS NULL THEN ${day} >= fd AND ${day} < td ELSE ${instant} >= fi AND ${instant} < ti END`;
}

/** Each range once, and of every list where its ranges are among them. */
export function distinctRanges(lists: readonly (readonly BoundRange[])[]): {
  readonly ranges: readonly BoundRange[];
  readonly places: readonly (readonly number[])[];
} {
  const known = new Map<string, number>();
  const ranges: BoundRange[] = [];
  const placeOf = (range: BoundRange): number => {
    const name = JSON.stringify(range);
    let place = known.get(name);
    if (place === undefined) {
      place = ranges.length;
      known.set(name, place);
      ranges.push(range);
    }
    return place;
  };
  const places = lists.map((list) => list.map(placeOf));
  return { ranges, places };
}
