export {
  civilFromDay,
  dayFromCivil,
  dayFromIso,
  daysInMonth,
  firstDay,
  isoFromDay,
  lastDay,
  weekdayOf,
} from './days.js';
export type { CivilDate } from './days.js';
export { addPeriods, isoCalendar, startOfPeriod } from './periods.js';
export type { CalendarRules } from './periods.js';
export { dayMs, timeZone } from './time-zone.js';
export type { TimeZone } from './time-zone.js';
export { instantFromIso, isoFromInstant } from './instants.js';
