import { rowsAdapter } from '@weir/adapters';
import {
  cellScope,
  checkFormula,
  compileFormula,
  evaluateFormula,
  guardFormula,
  inferType,
  mapFormula,
  references,
  rowScope,
  usesPeriod,
  walkFormula,
} from '@weir/formula';
import { printFormula } from '@weir/formula/text';
import { ask, checkDocument } from '@weir/query';
import { isWeirError, migrateDocument, validateDocument } from '@weir/schema';
import type { Formula, Metric, WeirDocument } from '@weir/schema';
import { afterEach, describe, expect, test } from 'vitest';

/** A formula that does not end would take for ever; this is far more than any needs, on a slow machine too. */
const boundMs = 20_000;

const nested = (depth: number, around: (inner: unknown) => unknown, innermost: unknown = 1): unknown => {
  let formula = innermost;
  for (let level = 0; level < depth; level += 1) formula = around(formula);
  return formula;
};
const parsed = (json: string): unknown => JSON.parse(json);
const cyclic: unknown[] = [];
cyclic.push({ '+': cyclic });

/** As a tree it has 2^depth parts, in memory few. */
const shared = (depth: number, operator: string): unknown => nested(depth, (inner) => ({ [operator]: [inner, inner] }));

const hostile: readonly (readonly [claim: string, formula: unknown])[] = [
  ['100,000 operators deep', nested(100_000, (inner) => ({ '!': inner }))],
  ['100,000 operators with lists deep', nested(100_000, (inner) => ({ '+': [inner, 1] }))],
  ['100,000 lists deep', nested(100_000, (inner) => [inner])],
  ['100,000 aggregates deep', nested(100_000, (inner) => ({ sum: ['rows', inner] }))],
  ['100,000 branches deep', nested(100_000, (inner) => ({ if: [true, 1, inner] }))],
  ['100,000 unknown operators deep', nested(100_000, (inner) => ({ frobnicate: [inner] }))],
  ['as deep as is allowed, and shared twice at each level', shared(60, '+')],
  ['choices shared twice at each level', shared(60, 'coalesce')],
  ['comparisons shared twice at each level', shared(60, 'and')],
  ['lists shared twice at each level', nested(60, (inner) => [inner, inner])],
  ['a circle in memory', cyclic],
  ['a megabyte of operands', { '+': Array.from({ length: 500_000 }, () => 1) }],
  ['a megabyte of branches', { if: Array.from({ length: 250_000 }, () => false) }],
  ['a megabyte of list', { in: [1, Array.from({ length: 500_000 }, () => 2)] }],
  ['a megabyte of text', { '==': [{ var: 's' }, 'x'.repeat(1_000_000)] }],
  ['a megabyte of name', { var: 'x'.repeat(1_000_000) }],
  ['a megabyte of operator', { ['x'.repeat(1_000_000)]: [1] }],
  ['a megabyte of operators in one', Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`o${at}`, 1]))],
  ['a list of a thousand million places', { '+': new Array(1_000_000_000) }],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'].flatMap((name) => [
    [`the operator ${name}`, parsed(`{"${name}":[1,2]}`)] as const,
    [`the operator ${name} with an object`, parsed(`{"${name}":{"polluted":true}}`)] as const,
    [`the field ${name}`, { '+': [{ var: name }, 1] }] as const,
    [`the field ${name} with a default`, { var: [name, 1] }] as const,
    [`the parameter ${name}`, { param: name }] as const,
    [`the metric ${name}`, { metric: name }] as const,
    [`the dataset ${name}`, { sum: [name, { var: 'n' }] }] as const,
    [`the date ${name}`, { count: ['rows', true, name] }] as const,
    [`the grain ${name}`, { start_of: [{ var: 'd' }, name] }] as const,
    [`the funnel ${name}`, { won: [name] }] as const,
    [`the stage ${name}`, { reached: ['sales', name] }] as const,
    [`a path to ${name}`, { var: `a.${name}.b` }] as const,
    [`an operator reached through ${name}`, { [`${name}.call`]: [1] }] as const,
  ]),
  ['an operator reached by a dot', { '@weir/formula.+': [1, 2] }],
  ['not a number', { '+': [NaN, 1] }],
  ['infinite', { '+': [Infinity, -Infinity] }],
  ['a number that JSON cannot hold', parsed('{"+":[1e999,-1e999]}')],
  ['the largest numbers', { '*': [1.7976931348623157e308, 1.7976931348623157e308] }],
  ['undefined', undefined],
  ['undefined inside', { '+': [undefined, 1] }],
  ['a function', { '+': [() => 1, 1] }],
  ['a symbol', { '+': [Symbol('x'), 1] }],
  ['a large integer of its own type', { '+': [1n, 1] }],
  ['a date object', { '==': [{ var: 'd' }, new Date(0)] }],
  ['a map', { '==': [{ var: 's' }, new Map([['a', 1]])] }],
  ['a pattern object', { contains: [{ var: 's' }, /(a+)+$/] }],
  ['no operator', { '+': [{}, 1] }],
  ['two operators', { '+': [1], '-': [2] }],
  ['loops of JSON-Logic', { map: [{ var: 's' }, { map: [{ var: '' }, { reduce: [1, 2, 3] }] }] }],
  ['logging of JSON-Logic', { log: [{ var: 's' }] }],
  ['methods of JSON-Logic', { method: ['s', 'constructor', ['return 1']] }],
];

/** A document that has the formula as a metric, a field, a signal, a checklist, a handoff and a rule. */
function documentWith(formula: unknown): WeirDocument {
  const given = formula as Formula;
  return {
    weir: 1,
    id: 'hostile',
    title: 'Hostile',
    datasets: [
      {
        id: 'rows',
        key: 'id',
        time: 'd',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'n', type: 'number' },
          { id: 's', type: 'string' },
          { id: 'd', type: 'date' },
          { id: 'made', type: 'number', formula: given },
          { id: 'holds', type: 'boolean', formula: given },
        ],
      },
    ],
    dimensions: [{ id: 's', fields: { rows: 's' } }],
    parameters: [{ id: 'p', type: 'number', default: 1 }],
    metrics: [
      { id: 'm', formula: given },
      { id: 'of-field', formula: { highest: ['rows', { var: 'made' }] } },
      { id: 'of-condition', formula: { count: ['rows', { var: 'holds' }] } },
      { id: 'of-row', formula: { highest: ['rows', given] } },
      { id: 'of-rows', formula: { count: ['rows', given] } },
      { id: 'of-metric', formula: { '+': [{ metric: 'm' }, 1] } },
    ],
    funnels: [
      {
        id: 'sales',
        title: 'Sales',
        stages: [
          {
            id: 'open',
            kind: 'open',
            enters: [{ dataset: 'rows', at: 'd', when: given }],
            checklist: [{ id: 'done', title: 'Done', when: given }],
          },
          { id: 'won', kind: 'won', enters: [{ dataset: 'rows', at: 'd' }] },
        ],
        transitions: [
          { from: 'open', to: 'won', kind: 'advance' },
          { from: 'won', to: { funnel: 'sales', stage: 'open' }, kind: 'handoff', when: given },
        ],
        counting: { method: 'history' },
      },
    ],
    insights: [{ id: 'rule', when: given, severity: 'info', message: 'Rule' }],
  };
}

const row = rowScope(documentWith(1), 'rows')!;
const cell = cellScope(documentWith(1));
const rows = [
  { id: 'a', n: 1, s: 'a', d: '2025-01-01' },
  { id: 'b', n: null, s: null, d: null },
];
const asked = (document: WeirDocument) => {
  const adapter = rowsAdapter({ datasets: { rows }, document });
  const ids = (document.metrics ?? []).map(({ id }) => id);
  const questions = [...ids.map((id) => ({ metrics: [id] })), { funnel: 'sales' }];
  return Promise.all(
    questions.map((question) =>
      ask(document, adapter, question, { asOf: '2025-07-01T00:00:00Z' }).catch(weirErrorOnly),
    ),
  );
};

/** Every way in which a formula gets into Weir. */
const entries: Readonly<Record<string, (formula: unknown) => unknown>> = {
  guardFormula,
  'checkFormula, of a row': (formula) => checkFormula(formula, row),
  'checkFormula, of a cell': (formula) => checkFormula(formula, cell),
  compileFormula: (formula) => compileFormula(formula),
  evaluateFormula: (formula) => evaluateFormula(formula, { n: 1, s: 'a', d: '2025-01-01' }),
  inferType: (formula) => inferType(formula as Formula, { n: 'number' }),
  walkFormula: (formula) => Array.from(walkFormula(formula as Formula), () => 0).length,
  references: (formula) => references(formula as Formula),
  usesPeriod: (formula) => usesPeriod(formula as Formula),
  mapFormula: (formula) => mapFormula(formula as Formula, () => undefined),
  printFormula: (formula) => printFormula(formula as Formula),
  validateDocument: (formula) => validateDocument(documentWith(formula)),
  migrateDocument: (formula) => migrateDocument(documentWith(formula)),
  checkDocument: (formula) => checkDocument(documentWith(formula)),
  ask: (formula) => asked(documentWith(formula)),
};

function weirErrorOnly(error: unknown): string {
  if (isWeirError(error)) return error.code;
  throw error;
}

afterEach(() => {
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe.each(Object.entries(entries))('%s takes or refuses what is hostile, in bounded time', (_name, enter) => {
  test.each(hostile)('%s', { timeout: boundMs }, async (_claim, formula) => {
    try {
      await enter(formula);
    } catch (error) {
      weirErrorOnly(error);
    }
  });
});

describe('what is refused is refused by its code', () => {
  test.each<[string, unknown, string]>([
    ['100,000 levels', nested(100_000, (inner) => ({ '!': inner })), 'formula/too-deep'],
    ['a tree without end', shared(60, '+'), 'formula/too-large'],
    ['a circle', cyclic, 'formula/too-deep'],
    ['a megabyte of operands', { '+': Array.from({ length: 500_000 }, () => 1) }, 'formula/too-large'],
    ['a megabyte of text', 'x'.repeat(1_000_000), 'formula/too-long'],
    ['a name that reaches a prototype', { var: '__proto__' }, 'formula/forbidden-name'],
    ['an operator that reaches a prototype', parsed('{"__proto__":[1]}'), 'formula/forbidden-name'],
    ['an infinite number', parsed('1e999'), 'formula/not-json'],
    ['not a number', NaN, 'formula/not-json'],
  ])('%s', (_claim, formula, code) => {
    expect(guardFormula(formula)?.code).toBe(code);
    expect(checkFormula(formula, row).diagnostics.map((found) => found.code)).toEqual([code]);
    expect(() => evaluateFormula(formula)).toThrow(expect.objectContaining({ code }));
    expect(() => printFormula(formula as Formula)).toThrow(expect.objectContaining({ code }));
    const found = checkDocument(documentWith(formula)).map((diagnostic) => [diagnostic.code, diagnostic.pointer]);
    expect(found).toContainEqual([code, expect.stringMatching(/^\/metrics\/0\/formula/)]);
    expect(found).toContainEqual([code, expect.stringMatching(/^\/datasets\/0\/fields\/4\/formula/)]);
    expect(found).toContainEqual([code, expect.stringMatching(/^\/funnels\/0\/stages\/0\/enters\/0\/when/)]);
    expect(found).toContainEqual([code, expect.stringMatching(/^\/insights\/0\/when/)]);
  });
});

describe('names and values that reach a prototype reach nothing', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'];
  const question = { metrics: ['all'] };
  const document: WeirDocument = {
    ...documentWith(1),
    metrics: [{ id: 'all', formula: { count: ['rows', true, 'always'] } }],
  };
  const given = { id: 'hasOwnProperty', n: 1, s: '__proto__', d: '2025-01-01' };
  const adapter = rowsAdapter({ datasets: { rows: [given, { ...given, id: 'b', s: 'constructor' }] }, document });
  const ask1 = (asked: object, of = document) =>
    ask(of, adapter, { ...question, ...asked } as typeof question, { asOf: '2025-07-01T00:00:00Z' });

  test.each(names)('%s as the name of a value', (name) => {
    const values = parsed(`{"${name}":7,"n":1}`) as Record<string, number>;
    const formula = { coalesce: [{ var: name }, 0] };
    if (guardFormula(formula)) expect(() => evaluateFormula(formula, values)).toThrow(/./);
    else expect(evaluateFormula(formula, values)).toBe(7);
    expect(evaluateFormula({ var: ['n', 2] }, Object.create(values) as Record<string, number>)).toBe(2);
    expect(inferType({ var: 'n' }, parsed(`{"${name}":"number"}`) as Record<string, 'number'>)).toBeNull();
  });

  test.each(names)('%s in a question', async (name) => {
    const own = parsed(`{"${name}":[1]}`);
    for (const part of [
      { metrics: [name] },
      { by: [name] },
      { filters: own },
      { parameters: own },
      { funnel: name, metrics: undefined },
      { grain: name, range: { from: '2025-01-01', to: '2025-02-01' } },
      { compare: name, range: { from: '2025-01-01', to: '2025-02-01' } },
      { range: { from: name } },
    ]) {
      await expect(ask1(part), JSON.stringify(part)).rejects.toSatisfy(isWeirError);
    }
  });

  test('as values of a row they are texts like any', async () => {
    const { groups, metrics } = await ask1({ by: ['s'], filters: { s: ['__proto__', 'constructor'] } });
    expect(groups).toEqual([{ s: '__proto__' }, { s: 'constructor' }]);
    expect(metrics['all']?.totals).toEqual([1, 1]);
  });

  test.each(names)('%s as an id of a document', (name) => {
    const { fields, ...dataset } = document.datasets![0]!;
    for (const changed of [
      { ...document, id: name },
      { ...document, metrics: [{ id: name, formula: 1 }] },
      { ...document, parameters: [{ id: name, type: 'number', default: 1 }] },
      { ...document, datasets: [{ ...dataset, id: name, fields }] },
      { ...document, datasets: [{ ...dataset, fields: [...fields, { id: name, type: 'number' }] }] },
      { ...document, 'x-own': parsed(`{"${name}":1}`) },
    ]) {
      const isRefused = validateDocument(changed).length > 0;
      // Ids are lower case; data of the host’s own may have any name that reaches no prototype.
      expect(isRefused).toBe(!('x-own' in changed) || ['__proto__', 'constructor', 'prototype'].includes(name));
      expect(() => checkDocument(changed as WeirDocument)).not.toThrow();
    }
  });

  test.each(names)('%s as a metric of a document that nobody checked', async (name) => {
    const metrics: Metric[] = [
      { id: name, formula: { count: ['rows', true, 'always'] } },
      { id: 'twice', formula: { '*': [{ metric: name }, 2] } },
    ];
    const outcome = await ask1({ metrics: [name, 'twice'] }, { ...document, metrics }).catch(weirErrorOnly);
    // Refused, or right.
    if (typeof outcome !== 'string') expect(outcome.metrics['twice']?.total).toBe(4);
  });
});
