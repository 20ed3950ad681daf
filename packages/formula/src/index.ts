export {
  addPeriods,
  civilFromDay,
  dayFromCivil,
  dayFromIso,
  dayMs,
  daysInMonth,
  firstDay,
  instantFromIso,
  isoCalendar,
  isoFromDay,
  isoFromInstant,
  lastDay,
  startOfPeriod,
  timeZone,
  weekdayOf,
} from './calendar/index.js';
export type { CalendarRules, CivilDate, TimeZone } from './calendar/index.js';
