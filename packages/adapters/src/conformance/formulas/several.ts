import { d, date, e, instant, k, m, n, number, q, r, s, t, text, u } from './formula-sheet.js';
import type { FormulaSheet } from './formula-sheet.js';

export const several: readonly FormulaSheet[] = [
  {
    claim: 'the least and the greatest skip what is missing; of nothing they are missing',
    facts: [
      number({ min: [n, m, k] }, [{}, null], [{ m: 3 }, 3], [{ n: 5, k: 3 }, 3], [{ n: 1, m: 2, k: 3 }, 1]),
      number({ max: [n, m, k] }, [{}, null], [{ m: -3 }, -3], [{ n: -5, k: -3 }, -3], [{ n: 1, m: 2, k: 3 }, 3]),
      number({ min: [n] }, [{}, null], [{ n: 0 }, 0]),
      number({ max: [n] }, [{}, null], [{ n: -1 }, -1]),
      number({ min: [n, null] }, [{}, null], [{ n: 2 }, 2]),
      number({ max: [n, 0] }, [{}, 0], [{ n: -2 }, 0], [{ n: 2 }, 2]),
      number(
        { min: [n, m] },
        [{ n: 1e308, m: -1e308 }, -1e308],
        [{ n: 9_007_199_254_740_991, m: 9_007_199_254_740_992 }, 9_007_199_254_740_991],
      ),
      number({ max: [{ '/': [n, m] }, k] }, [{ n: 1, m: 0, k: 3 }, 3], [{ n: 8, m: 2, k: 3 }, 4]),
    ],
  },
  {
    claim: 'texts are ordered by code point, dates and instants by time',
    facts: [
      text(
        { min: [s, r, q] },
        [{}, null],
        [{ s: 'b', q: 'a' }, 'a'],
        [{ s: 'a', r: 'Z' }, 'Z'],
        [{ s: '', r: 'a' }, ''],
      ),
      text({ max: [s, r] }, [{ s: '😀', r: '～' }, '😀'], [{ s: 'é', r: 'z' }, 'é'], [{ s: 'a', r: 'aa' }, 'aa']),
      date(
        { min: [d, e] },
        [{}, null],
        [{ d: '2025-01-31', e: '2024-02-29' }, '2024-02-29'],
        [{ e: '1900-01-01' }, '1900-01-01'],
      ),
      date(
        { max: [d, e] },
        [{ d: '2025-01-31', e: '2024-02-29' }, '2025-01-31'],
        [{ d: '0001-01-01', e: '9999-12-31' }, '9999-12-31'],
      ),
      date(
        { max: [d, '2025-01-01'] },
        [{}, '2025-01-01'],
        [{ d: '2024-12-31' }, '2025-01-01'],
        [{ d: '2025-01-02' }, '2025-01-02'],
      ),
      instant(
        { min: [t, u] },
        [{}, null],
        [{ t: '2024-11-03T05:30:00.000Z', u: '2024-11-03T05:29:59.999Z' }, '2024-11-03T05:29:59.999Z'],
      ),
      instant({ max: [t, u] }, [
        { t: '1969-12-31T23:59:59.999Z', u: '1970-01-01T00:00:00.000Z' },
        '1970-01-01T00:00:00.000Z',
      ]),
      instant(
        { max: [t, '2025-01-01'] },
        [{}, '2025-01-01T00:00:00.000Z'],
        [{ t: '2024-12-31T23:59:59.999Z' }, '2025-01-01T00:00:00.000Z'],
      ),
    ],
  },
];
