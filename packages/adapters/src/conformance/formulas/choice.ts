import { b, c, d, date, e, instant, k, m, n, number, q, r, s, t, text, truth, u } from './formula-sheet.js';
import type { FormulaSheet } from './formula-sheet.js';

const dawn = '1970-01-01T00:00:00.000Z';

export const choice: readonly FormulaSheet[] = [
  {
    claim: 'if takes the value after the first condition that holds; missing does not hold',
    facts: [
      number({ if: [b, n, m] }, [{ n: 1, m: 2 }, 2], [{ b: false, n: 1, m: 2 }, 2], [{ b: true, n: 1, m: 2 }, 1]),
      number({ if: [b, n, m] }, [{ b: true, m: 2 }, null], [{ b: false, n: 1 }, null]),
      number({ if: [b, n] }, [{ n: 1 }, null], [{ b: false, n: 1 }, null], [{ b: true, n: 1 }, 1]),
      number(
        { if: [b, n, c, m, k] },
        [{ n: 1, m: 2, k: 3 }, 3],
        [{ b: true, c: true, n: 1, m: 2, k: 3 }, 1],
        [{ c: true, n: 1, m: 2, k: 3 }, 2],
        [{ b: false, c: false, n: 1, m: 2, k: 3 }, 3],
        [{ b: false, c: true, n: 1, k: 3 }, null],
      ),
      number({ if: [b, n, c, m] }, [{ b: false, c: false, n: 1, m: 2 }, null], [{ c: true, n: 1, m: 2 }, 2]),
      number(
        { if: [{ '<': [n, 10] }, 1, { '<': [n, 20] }, 2, { '<': [n, 30] }, 3, 4] },
        [{}, 4],
        [{ n: 9 }, 1],
        [{ n: 10 }, 2],
        [{ n: 20 }, 3],
        [{ n: 30 }, 4],
      ),
      number({ if: [true, n, m] }, [{ m: 2 }, null], [{ n: 1, m: 2 }, 1]),
      number(
        { if: [{ '!=': [m, 0] }, { '/': [n, m] }, 0] },
        [{ n: 1, m: 0 }, 0],
        [{ n: 1, m: 4 }, 0.25],
        [{ n: 1 }, null],
      ),
    ],
  },
  {
    claim: 'the values of a choice are of any one type',
    facts: [
      text(
        { if: [b, s, 'none'] },
        [{ s: 'x' }, 'none'],
        [{ b: true, s: 'x' }, 'x'],
        [{ b: true }, null],
        [{ b: true, s: '' }, ''],
      ),
      truth({ if: [b, c, true] }, [{ c: false }, true], [{ b: true, c: false }, false], [{ b: true }, null]),
      date({ if: [b, d, e] }, [{ b: true, d: '1970-01-01' }, '1970-01-01'], [{ d: '2025-01-01' }, null]),
      date(
        { if: [b, d, '2025-01-31'] },
        [{ d: '2025-01-01' }, '2025-01-31'],
        [{ b: true, d: '2025-01-01' }, '2025-01-01'],
      ),
      instant(
        { if: [b, t, u] },
        [{ b: true, t: dawn }, dawn],
        [{ u: '2025-03-09T07:00:00.000Z' }, '2025-03-09T07:00:00.000Z'],
      ),
      instant(
        { if: [b, t, '2025-01-31'] },
        [{ t: dawn }, '2025-01-31T00:00:00.000Z'],
        [{ b: true, t: dawn }, dawn],
        [{ b: true }, null],
      ),
    ],
  },
  {
    claim: 'and, or and not are boolean, and missing counts as false',
    facts: [
      truth(
        { and: [b, c] },
        [{}, false],
        [{ b: true }, false],
        [{ c: true }, false],
        [{ b: true, c: false }, false],
        [{ b: true, c: true }, true],
      ),
      truth({ and: [b, c, { '>': [n, 0] }] }, [{ b: true, c: true }, false], [{ b: true, c: true, n: 1 }, true]),
      truth({ and: [b] }, [{}, false], [{ b: true }, true]),
      truth(
        { or: [b, c] },
        [{}, false],
        [{ b: false }, false],
        [{ b: true }, true],
        [{ c: true }, true],
        [{ b: false, c: false }, false],
      ),
      truth({ or: [b, c, { '==': [n, null] }] }, [{}, true], [{ n: 0 }, false], [{ c: true, n: 0 }, true]),
      truth({ or: [b] }, [{}, false], [{ b: true }, true]),
      truth({ '!': [b] }, [{}, true], [{ b: false }, true], [{ b: true }, false]),
      truth({ '!': [{ '>': [n, 1] }] }, [{}, true], [{ n: 1 }, true], [{ n: 2 }, false]),
      truth({ '!': [{ and: [b, c] }] }, [{}, true], [{ b: true, c: true }, false]),
      truth({ '!!': [b] }, [{}, false], [{ b: false }, false], [{ b: true }, true]),
      truth({ '==': [{ '!': [b] }, { '!': [c] }] }, [{ c: false }, true], [{ c: true }, false]),
    ],
  },
  {
    claim: 'missing, 0 and an empty text do not hold, everything else does',
    facts: [
      truth({ '!!': [n] }, [{}, false], [{ n: 0 }, false], [{ n: -1 }, true], [{ n: 1e-300 }, true]),
      truth({ '!': [n] }, [{}, true], [{ n: 0 }, true], [{ n: 0.5 }, false]),
      truth(
        { '!!': [s] },
        [{}, false],
        [{ s: '' }, false],
        [{ s: '0' }, true],
        [{ s: 'false' }, true],
        [{ s: ' ' }, true],
      ),
      truth({ '!': [s] }, [{}, true], [{ s: '' }, true], [{ s: 'x' }, false]),
      truth({ '!!': [d] }, [{}, false], [{ d: '1970-01-01' }, true]),
      truth({ '!': [d] }, [{}, true], [{ d: '1970-01-01' }, false]),
      truth({ '!!': [t] }, [{}, false], [{ t: dawn }, true]),
      truth({ '!': [t] }, [{}, true], [{ t: dawn }, false]),
      truth({ '!': [{ '/': [n, m] }] }, [{ n: 1, m: 0 }, true], [{ n: 0, m: 1 }, true], [{ n: 1, m: 1 }, false]),
    ],
  },
  {
    claim: 'coalesce gives the first value that is not missing',
    facts: [
      number({ coalesce: [n, m, k] }, [{}, null], [{ m: 2, k: 3 }, 2], [{ k: 3 }, 3], [{ n: 0, m: 2 }, 0]),
      number({ coalesce: [n] }, [{}, null], [{ n: 0 }, 0]),
      number({ coalesce: [n, 7] }, [{}, 7], [{ n: 0 }, 0]),
      text({ coalesce: [s, r, q] }, [{}, null], [{ s: '', r: 'x' }, ''], [{ q: 'z' }, 'z']),
      truth({ coalesce: [b, c] }, [{}, null], [{ b: false, c: true }, false], [{ c: true }, true]),
      truth({ coalesce: [b, true] }, [{}, true], [{ b: false }, false]),
      date({ coalesce: [d, e] }, [{}, null], [{ e: '1970-01-01' }, '1970-01-01']),
      date({ coalesce: [d, '2000-02-29'] }, [{}, '2000-02-29'], [{ d: '2025-01-01' }, '2025-01-01']),
      instant({ coalesce: [t, u] }, [{}, null], [{ u: dawn }, dawn]),
    ],
  },
];
