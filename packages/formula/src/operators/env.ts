import type { Settings } from '@weir/schema';
import { dayFromIso, instantFromIso, isoCalendar, timeZone } from '../calendar/index.js';
import type { CalendarRules, TimeZone } from '../calendar/index.js';

/** A moment, said twice: for dates an epoch day, for instants epoch milliseconds. */
export interface Bound {
  readonly day: number;
  readonly instant: number;
}

/** What a formula knows besides its values. */
export interface FormulaEnv {
  readonly zone: TimeZone;
  readonly calendar: CalendarRules;
  /** Epoch milliseconds; null: not known, so `today` and `now` are missing. */
  readonly asOf: number | null;
  /** Bounds of the cell that is calculated; null: open, so `period_start` or `period_end` is missing. */
  readonly periodStart: Bound | null;
  /** Exclusive. */
  readonly periodEnd: Bound | null;
}

/** A bound in its text form: an ISO date, and an ISO instant with an offset. */
export interface BoundText {
  readonly date: string;
  readonly instant: string;
}

export interface FormulaEnvSettings extends Pick<Settings, 'timeZone' | 'weekStart' | 'fiscalYearStart'> {
  /** ISO instant. */
  readonly asOf?: string;
  readonly period?: { readonly from: BoundText | null; readonly to: BoundText | null };
}

/**
 * Defaults: UTC, weeks from Monday, years from January, no as-of, no period. It never reads the clock.
 * @throws {WeirError} `time/unknown-zone`
 */
export function formulaEnv(settings: FormulaEnvSettings = {}): FormulaEnv {
  const zone = timeZone(settings.timeZone ?? 'UTC');
  const { weekStart = isoCalendar.weekStart, fiscalYearStart = isoCalendar.fiscalYearStart } = settings;
  return {
    zone,
    calendar: { weekStart, fiscalYearStart },
    asOf: settings.asOf === undefined ? null : instantFromIso(settings.asOf, zone),
    periodStart: boundOf(settings.period?.from ?? null, zone),
    periodEnd: boundOf(settings.period?.to ?? null, zone),
  };
}

function boundOf(bound: BoundText | null, zone: TimeZone): Bound | null {
  if (!bound) return null;
  const day = dayFromIso(bound.date);
  const instant = instantFromIso(bound.instant, zone);
  return day === null || instant === null ? null : { day, instant };
}
