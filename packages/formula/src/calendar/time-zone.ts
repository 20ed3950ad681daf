import { WeirError, closest } from '@weir/schema';
import { zoneOffsets } from './zone-offsets.js';

export const dayMs = 86_400_000;

/** An IANA time zone: which calendar day an instant falls on there, and when that day starts. Instants are epoch milliseconds. */
export interface TimeZone {
  readonly name: string;
  /** What local clocks show minus UTC, in milliseconds; positive in the east. */
  offsetAt(instant: number): number;
  /** Epoch day that the calendar there shows; NaN for NaN. */
  dayOf(instant: number): number;
  /** The first instant whose calendar day is this one; of a day that was left out (Samoa, 2011-12-30) where it would have been. */
  startOfDay(epochDay: number): number;
  /**
   * The instant when clocks show a time that is given as if it were UTC. Of two such instants it is the earlier; a time that
   * clocks skip is moved on by what they skip.
   */
  instantOf(wallTime: number): number;
}

const zones = new Map<string, TimeZone>();

/** @throws {WeirError} `time/unknown-zone` */
export function timeZone(name: string): TimeZone {
  let zone = zones.get(name);
  if (!zone) zones.set(name, (zone = makeZone(name)));
  return zone;
}

function makeZone(name: string): TimeZone {
  if (name === 'UTC') return utc;
  const { offsetAt, changeBetween } = zoneOffsets(formatterOf(name));
  /** Both offsets around a wall time; days apart, because no zone changes its clocks twice in two days. */
  const around = (wallTime: number) => [offsetAt(wallTime - dayMs), offsetAt(wallTime + dayMs)] as const;
  const shows = (wallTime: number, offset: number) => offsetAt(wallTime - offset) === offset;
  return {
    name,
    offsetAt,
    dayOf: (instant) => Math.floor((instant + offsetAt(instant)) / dayMs),
    startOfDay(epochDay) {
      const midnight = epochDay * dayMs;
      const [before, after] = around(midnight);
      if (shows(midnight, before)) return midnight - before;
      return shows(midnight, after) ? midnight - after : changeBetween(midnight - after, midnight - before);
    },
    instantOf(wallTime) {
      const [before, after] = around(wallTime);
      return shows(wallTime, before) || !shows(wallTime, after) ? wallTime - before : wallTime - after;
    },
  };
}

const utc: TimeZone = {
  name: 'UTC',
  offsetAt: () => 0,
  dayOf: (instant) => Math.floor(instant / dayMs),
  startOfDay: (epochDay) => epochDay * dayMs,
  instantOf: (wallTime) => wallTime,
};

function formatterOf(name: string): Intl.DateTimeFormat {
  // Newer engines also take offsets such as "+08:00"; a document must mean the same in all of them.
  if (/^[A-Za-z]/.test(name)) {
    try {
      return new Intl.DateTimeFormat('en-US', {
        timeZone: name,
        calendar: 'gregory',
        numberingSystem: 'latn',
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
    }
  }
  throw new WeirError('time/unknown-zone', { zone: name, closest: closest(name, Intl.supportedValuesOf('timeZone')) });
}
