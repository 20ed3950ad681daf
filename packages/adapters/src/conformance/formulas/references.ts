import { b, d, date, instant, m, n, number, s, t, text, truth } from './formula-sheet.js';
import type { FormulaSheet } from './formula-sheet.js';

export const references: readonly FormulaSheet[] = [
  {
    claim: 'a field has its default where it is missing',
    facts: [
      number({ var: 'n' }, [{}, null], [{ n: 0 }, 0]),
      number({ var: ['n'] }, [{}, null], [{ n: 1 }, 1]),
      number({ var: ['n', 7] }, [{}, 7], [{ n: 0 }, 0]),
      number({ var: ['n', { '+': [m, 1] }] }, [{}, null], [{ m: 1 }, 2], [{ n: 0, m: 1 }, 0]),
      number({ '+': [{ var: ['n', 0] }, { var: ['m', 0] }] }, [{}, 0], [{ n: 1 }, 1], [{ n: 1, m: 2 }, 3]),
      text({ var: ['s', 'none'] }, [{}, 'none'], [{ s: '' }, '']),
      truth({ var: ['b', true] }, [{}, true], [{ b: false }, false]),
      date({ var: ['d', '2025-01-31'] }, [{}, '2025-01-31'], [{ d: '1970-01-01' }, '1970-01-01']),
      instant({ var: 't' }, [{}, null], [{ t: '1970-01-01T00:00:00.000Z' }, '1970-01-01T00:00:00.000Z']),
    ],
  },
  {
    claim: 'a parameter is the same for every row, by either of its names',
    parameters: [
      { id: 'floor', type: 'number', default: 2 },
      { id: 'unset', type: 'number', default: null },
      { id: 'word', type: 'string', default: 'ann' },
      { id: 'since', type: 'date', default: '2025-01-31' },
      { id: 'moment', type: 'datetime', default: '2025-01-31T12:00:00.000Z' },
      { id: 'strict', type: 'boolean', default: true },
    ],
    facts: [
      number({ '+': [n, { var: 'floor' }] }, [{}, null], [{ n: 1 }, 3]),
      number({ '+': [n, { param: 'floor' }] }, [{}, null], [{ n: 1 }, 3]),
      number({ '+': [n, { param: 'unset' }] }, [{ n: 1 }, null]),
      number({ coalesce: [{ param: 'unset' }, n, 5] }, [{}, 5], [{ n: 1 }, 1]),
      truth({ '==': [s, { param: 'word' }] }, [{}, false], [{ s: 'ann' }, true]),
      truth({ '>=': [d, { param: 'since' }] }, [{}, false], [{ d: '2025-01-31' }, true], [{ d: '2025-01-30' }, false]),
      truth(
        { '<': [t, { param: 'moment' }] },
        [{}, false],
        [{ t: '2025-01-31T11:59:59.999Z' }, true],
        [{ t: '2025-01-31T12:00:00.000Z' }, false],
      ),
      truth({ and: [b, { param: 'strict' }] }, [{}, false], [{ b: true }, true]),
      number({ days_between: [{ param: 'since' }, d] }, [{}, null], [{ d: '2025-02-01' }, 1]),
    ],
  },
  {
    claim: 'lookups and formulas of a row may be used like its fields; what is not found is missing',
    fields: [
      { id: 'team', type: 'string', lookup: { by: 's', dataset: 'people', field: 'team' } },
      { id: 'goal', type: 'number', lookup: { by: 's', dataset: 'people', field: 'goal' } },
      { id: 'joined', type: 'date', lookup: { by: 's', dataset: 'people', field: 'joined' } },
      { id: 'rest', type: 'number', formula: { '-': [{ var: 'goal' }, n] } },
      { id: 'is_done', type: 'boolean', formula: { '<=': [{ var: 'rest' }, 0] } },
    ],
    datasets: [
      {
        id: 'people',
        key: 'name',
        fields: [
          { id: 'name', type: 'string' },
          { id: 'team', type: 'string' },
          { id: 'goal', type: 'number' },
          { id: 'joined', type: 'date' },
        ],
      },
    ],
    rows: {
      people: [
        { name: 'ann', team: 'East', goal: 10, joined: '2024-02-29' },
        { name: 'bob', team: null, goal: 0, joined: null },
        { name: '', team: 'Nameless', goal: 1, joined: null },
      ],
    },
    facts: [
      text(
        { var: 'team' },
        [{}, null],
        [{ s: 'ann' }, 'East'],
        [{ s: 'bob' }, null],
        [{ s: 'cid' }, null],
        [{ s: '' }, 'Nameless'],
        [{ s: 'Ann' }, null],
      ),
      truth({ '==': [{ var: 'team' }, 'East'] }, [{}, false], [{ s: 'ann' }, true], [{ s: 'bob' }, false]),
      text({ var: ['team', 'none'] }, [{}, 'none'], [{ s: 'ann' }, 'East']),
      number({ '/': [n, { var: 'goal' }] }, [{ n: 1 }, null], [{ s: 'ann', n: 5 }, 0.5], [{ s: 'bob', n: 5 }, null]),
      number(
        { days_between: [{ var: 'joined' }, d] },
        [{ s: 'bob', d: '2024-03-01' }, null],
        [{ s: 'ann', d: '2024-03-01' }, 1],
      ),
      number({ '*': [{ var: 'rest' }, 2] }, [{ s: 'ann' }, null], [{ s: 'ann', n: 4 }, 12], [{ n: 4 }, null]),
      truth({ '!': [{ var: 'is_done' }] }, [{}, true], [{ s: 'ann', n: 9 }, true], [{ s: 'ann', n: 10 }, false]),
    ],
  },
];
