import type { FieldType } from '@weir/schema';
import { dayFromIso, dayMs, instantFromIso } from '@weir/formula';
import type { TimeZone } from '@weir/formula';
import type { MisfitReason } from './load-report.js';

/** A value as a column holds it (number, 1 or 0, epoch day, epoch milliseconds), or why it cannot. */
export type Reading = number | MisfitReason;

/** Reads values of each kind as one field type. Nothing is rounded, cut or guessed. */
export interface ValueReader {
  text(text: string): Reading;
  number(value: number): Reading;
  boolean(value: boolean): Reading;
  day(epochDay: number): Reading;
  instant(epochMs: number): Reading;
  /** The text is how a file writes this type: reading it is no conversion. */
  isOwnForm(text: string): boolean;
}

const decimal = /^[+-]?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i;
const whole = /^[+-]?\d+$/;

const numberReader: ValueReader = {
  text(text) {
    if (!decimal.test(text)) return 'not-a-number';
    const value = Number(text);
    if (!Number.isFinite(value)) return 'not-finite';
    return whole.test(text) && !Number.isSafeInteger(value) ? 'too-large' : value;
  },
  number: (value) => value,
  boolean: () => 'not-a-number',
  day: () => 'not-a-number',
  instant: () => 'not-a-number',
  isOwnForm: () => false,
};

const booleanReader: ValueReader = {
  text(text) {
    const word = text.toLowerCase();
    return word === 'true' ? 1 : word === 'false' ? 0 : 'not-a-boolean';
  },
  number: (value) => (value === 1 || value === 0 ? value : 'not-a-boolean'),
  boolean: Number,
  day: () => 'not-a-boolean',
  instant: () => 'not-a-boolean',
  isOwnForm: () => false,
};

/** An instant is a date only where it says a midnight, on the clocks of the zone or, as drivers write dates, in UTC. */
const dateReader = (zone: TimeZone): ValueReader => {
  const instant = (epochMs: number): Reading => {
    const utcDay = epochMs / dayMs;
    if (Number.isInteger(utcDay)) return utcDay;
    const day = zone.dayOf(epochMs);
    return zone.startOfDay(day) === epochMs ? day : 'has-time';
  };
  return {
    text(text) {
      const day = dayFromIso(text);
      if (day !== null) return day;
      const epochMs = instantFromIso(text, zone);
      return epochMs === null ? 'not-a-date' : instant(epochMs);
    },
    number: () => 'not-a-date',
    boolean: () => 'not-a-date',
    day: (day) => day,
    instant,
    isOwnForm: (text) => text.length === 10,
  };
};

const datetimeReader = (zone: TimeZone): ValueReader => ({
  text: (text) => instantFromIso(text, zone) ?? 'not-a-datetime',
  number: () => 'not-a-datetime',
  boolean: () => 'not-a-datetime',
  day: (epochDay) => zone.startOfDay(epochDay),
  instant: (epochMs) => epochMs,
  isOwnForm: (text) => text.length > 10,
});

/** @param zone whose clocks a time without an offset is read from, and where a date that stands for an instant starts */
export function valueReader(type: Exclude<FieldType, 'string'>, zone: TimeZone): ValueReader {
  switch (type) {
    case 'number':
      return numberReader;
    case 'boolean':
      return booleanReader;
    case 'date':
      return dateReader(zone);
    case 'datetime':
      return datetimeReader(zone);
  }
}
