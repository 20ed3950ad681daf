import { describe, it } from 'vitest';
import { rowsAdapter } from '@weir/adapters';
import { testAdapter } from '@weir/adapters/conformance';
import { bookings } from './vectors/bookings.js';
import { calendar } from './vectors/calendar.js';
import { clocks } from './vectors/clocks.js';
import { otherPeriods } from './vectors/other-periods.js';

describe.each([
  ['the calendar', calendar],
  ['clocks', clocks],
  ['bookings', bookings],
  ['metrics of other periods', otherPeriods],
])('%s', (_about, vectors) => {
  const cases = testAdapter(({ document, rows }) => rowsAdapter({ datasets: rows, document }), { vectors });
  for (const { name, run } of cases) it(name, run);
});
