import { rowsAdapter } from '@weir/adapters';
import { evaluateFormula } from '@weir/formula';
import { ask, checkDocument } from '@weir/query';
import { validateDocument } from '@weir/schema';
import type { Field, Formula, Id, Scalar, WeirDocument } from '@weir/schema';
import { describe, expect, test } from 'vitest';

/** What grows with a power of the steps would take for ever; this is far more than any needs, on a slow machine too. */
const boundMs = 20_000;

const steps = Array.from({ length: 60 }, (_, at) => at + 1);
const v = (name: Id): Formula => ({ var: name });
const asOf = '2025-07-01T00:00:00Z';

function documentOf(fields: readonly Field[], formulas: Readonly<Record<Id, Formula>>): WeirDocument {
  return {
    weir: 1,
    id: 'growth',
    title: 'Growth',
    datasets: [{ id: 'rows', key: 'id', fields: [{ id: 'id', type: 'string' }, ...fields] }],
    metrics: Object.entries(formulas).map(([id, formula]) => ({ id, formula })),
  };
}

async function totalOf(document: WeirDocument, rows: readonly Readonly<Record<Id, Scalar>>[], metric: Id) {
  expect(validateDocument(document)).toEqual([]);
  expect(checkDocument(document).filter(({ severity }) => severity === 'error')).toEqual([]);
  const adapter = rowsAdapter({ datasets: { rows }, document });
  const answer = await ask(document, adapter, { metrics: [metric] }, { asOf });
  return answer.metrics[metric]?.total;
}

describe('what is used twice at each of sixty steps is calculated once', () => {
  test('metrics of metrics', { timeout: boundMs }, async () => {
    const chain = steps.map((at) => [`m${at}`, { '+': [{ metric: `m${at - 1}` }, { metric: `m${at - 1}` }] }] as const);
    const document = documentOf([], { m0: { count: ['rows', true, 'always'] }, ...Object.fromEntries(chain) });
    expect(await totalOf(document, [{ id: 'a' }], 'm60')).toBe(2 ** 60);
  });

  test('missing metrics of metrics, with the reason', { timeout: boundMs }, async () => {
    const chain = steps.map((at) => [`m${at}`, { '+': [{ metric: `m${at - 1}` }, { metric: `m${at - 1}` }] }] as const);
    const none: Formula = { avg: ['rows', v('n'), true, 'always'] };
    const document = documentOf([{ id: 'n', type: 'number' }], { m0: none, ...Object.fromEntries(chain) });
    const adapter = rowsAdapter({ datasets: { rows: [] }, document });
    const answer = await ask(document, adapter, { metrics: ['m60'] }, { asOf });
    expect(answer.metrics['m60']).toMatchObject({ total: null, whyTotal: 'no-rows' });
  });

  test('choices between metrics', { timeout: boundMs }, async () => {
    const chain = steps.map((at): [Id, Formula] => {
      const before = { metric: `m${at - 1}` };
      return [`m${at}`, { if: [{ '>': [before, 0] }, { '+': [before, 1] }, { '-': [before, 1] }] }];
    });
    const document = documentOf([], { m0: { count: ['rows', true, 'always'] }, ...Object.fromEntries(chain) });
    expect(await totalOf(document, [{ id: 'a' }], 'm60')).toBe(61);
  });

  test.each<[string, (at: number) => Formula, number]>([
    ['formulas of rows', (at) => ({ '+': [v(`f${at - 1}`), v(`f${at - 1}`)] }), 2 ** 60],
    ['one after the other', (at) => ({ '+': [v(`f${at - 1}`), 1] }), 61],
    [
      'in a condition and both branches',
      (at) => ({ if: [{ '>': [v(`f${at - 1}`), 0] }, v(`f${at - 1}`), v(`f${at - 1}`)] }),
      1,
    ],
  ])('%s', { timeout: boundMs }, async (_claim, formula, total) => {
    const fields: Field[] = [
      { id: 'f0', type: 'number' },
      ...steps.map((at): Field => ({ id: `f${at}`, type: 'number', formula: formula(at) })),
    ];
    const document = documentOf(fields, { last: { sum: ['rows', v('f60')] } });
    expect(await totalOf(document, [{ id: 'a', f0: 1 }], 'last')).toBe(total);
  });

  test('two formulas that use each other’s one before', { timeout: boundMs }, async () => {
    const fields: Field[] = [
      { id: 'f0', type: 'number' },
      { id: 'g0', type: 'number' },
      ...steps.flatMap((at): Field[] => [
        { id: `f${at}`, type: 'number', formula: { '+': [v(`f${at - 1}`), v(`g${at - 1}`)] } },
        { id: `g${at}`, type: 'number', formula: { '-': [v(`f${at - 1}`), v(`g${at - 1}`)] } },
      ]),
    ];
    const document = documentOf(fields, { last: { sum: ['rows', v('f60')] } });
    expect(await totalOf(document, [{ id: 'a', f0: 1, g0: 0 }], 'last')).toBe(2 ** 30);
  });

  test('lookups of lookups', { timeout: boundMs }, async () => {
    const tables = steps.map((at) => ({
      id: `t${at}`,
      key: 'id',
      fields: [
        { id: 'id', type: 'string' as const },
        at === 60
          ? { id: 'to', type: 'string' as const }
          : { id: 'to', type: 'string' as const, lookup: { by: 'id', dataset: `t${at + 1}`, field: 'to' } },
      ],
    }));
    const document: WeirDocument = {
      ...documentOf([{ id: 'to', type: 'string', lookup: { by: 'id', dataset: 't1', field: 'to' } }], {
        last: { count: ['rows', { '==': [v('to'), 'end'] }] },
      }),
    };
    const whole = { ...document, datasets: [...(document.datasets ?? []), ...tables] };
    expect(checkDocument(whole).filter(({ severity }) => severity === 'error')).toEqual([]);
    const given = Object.fromEntries(tables.map(({ id }) => [id, [{ id: 'a', ...(id === 't60' && { to: 'end' }) }]]));
    const adapter = rowsAdapter({ datasets: { rows: [{ id: 'a' }], ...given }, document: whole });
    const answer = await ask(whole, adapter, { metrics: ['last'] }, { asOf });
    expect(answer.metrics['last']?.total).toBe(1);
  });
});

describe('texts do not grow without bound', () => {
  test(
    'a text that is put together twice at each step is missing where it gets too long',
    { timeout: boundMs },
    async () => {
      const fields: Field[] = [
        { id: 'f0', type: 'string' },
        ...steps.map((at): Field => ({
          id: `f${at}`,
          type: 'string',
          formula: { cat: [v(`f${at - 1}`), v(`f${at - 1}`)] },
        })),
      ];
      const document = documentOf(fields, {
        sixth: { sum: ['rows', { length: [v('f6')] }] },
        last: { count: ['rows', { '==': [v('f60'), null] }] },
      });
      const rows = Array.from({ length: 100 }, (_, at) => ({ id: `r${at}`, f0: `${at}` }));
      expect(await totalOf(document, rows, 'sixth')).toBe(64 * 190);
      expect(await totalOf(document, rows, 'last')).toBe(100);
    },
  );

  test('so it is in one formula', () => {
    const long = 'x'.repeat(60_000);
    expect(evaluateFormula({ cat: [v('s'), '!'] }, { s: long })).toBe(`${long}!`);
    expect(evaluateFormula({ cat: [v('s'), v('s')] }, { s: long })).toBeNull();
    expect(evaluateFormula({ cat: Array.from({ length: 4_000 }, () => v('s')) }, { s: long })).toBeNull();
  });
});

describe('what is as large as is allowed is calculated', () => {
  const rows = Array.from({ length: 5000 }, (_, n) => ({ id: `r${n}`, n, s: `${'a'.repeat(n % 50)}!` }));
  const fields: Field[] = [
    { id: 'n', type: 'number' },
    { id: 's', type: 'string' },
  ];
  const rowsOf = (formula: Formula) => documentOf(fields, { last: { sum: ['rows', formula] } });

  test('a choice of 1,600 branches', { timeout: boundMs }, async () => {
    const branches = Array.from({ length: 1600 }, (_, at): Formula[] => [{ '==': [v('n'), at] }, at]).flat();
    expect(await totalOf(rowsOf({ if: [...branches, -1] }), rows, 'last')).toBe((1600 * 1599) / 2 - 3400);
  });

  test('choices inside choices, 60 deep', { timeout: boundMs }, async () => {
    const chain = steps.reduceRight<Formula>((otherwise, at) => ({ if: [{ '<': [v('n'), at] }, at, otherwise] }), 0);
    expect(await totalOf(rowsOf(chain), rows, 'last')).toBe((61 * 60) / 2);
  });

  test('a list of 9,000 values', { timeout: boundMs }, async () => {
    const list = Array.from({ length: 9000 }, (_, at) => at * 2);
    expect(await totalOf(rowsOf({ if: [{ in: [v('n'), list] }, 1, 0] }), rows, 'last')).toBe(2500);
  });

  test('a sum of 9,000 numbers', { timeout: boundMs }, async () => {
    const sum: Formula = { '+': Array.from({ length: 9000 }, (): Formula => 1) };
    expect(await totalOf(rowsOf(sum), rows.slice(0, 10), 'last')).toBe(90_000);
  });

  test('a condition of 2,000 parts', { timeout: boundMs }, async () => {
    const conditions = Array.from({ length: 2000 }, (_, at): Formula => ({ '!=': [v('n'), at] }));
    const document = documentOf(fields, { last: { count: ['rows', { and: conditions }] } });
    expect(await totalOf(document, rows.slice(0, 2010), 'last')).toBe(10);
  });

  test.each(['(a+)+$', '^(([a-z])+.)+[A-Z]([a-z])+$', '(.*)*', '[', '\\', '.*'])(
    'what looks like the regular expression %s is a text',
    { timeout: boundMs },
    async (pattern) => {
      for (const operator of ['contains', 'starts_with', 'ends_with']) {
        const document = documentOf(fields, { last: { count: ['rows', { [operator]: [v('s'), pattern] }] } });
        expect(await totalOf(document, rows, 'last')).toBe(0);
        expect(evaluateFormula({ [operator]: [`${'a'.repeat(100_000)}!`, pattern] })).toBe(false);
      }
    },
  );
});

test('rules over the same rows that are long are not compared part by part', { timeout: boundMs }, () => {
  const between = (low: number): Formula => ({ and: [{ '>': [v('n'), low] }, { '<': [v('n'), low + 1] }] });
  const stages = Array.from({ length: 100 }, (_, at) => ({
    id: `s${at}`,
    title: `Stage ${at}`,
    kind: 'open' as const,
    enters: [
      {
        dataset: 'rows',
        at: 'd',
        when: { or: [...steps, ...steps].map((step, part) => between(step * 1000 + part + at)) },
      },
    ],
  }));
  const fields: Field[] = [
    { id: 'n', type: 'number' },
    { id: 'd', type: 'date' },
  ];
  const funnels = [{ id: 'long', title: 'Long', entity: { title: 'Row' }, stages, transitions: [] }];
  const found = checkDocument({ ...documentOf(fields, {}), funnels });
  expect(found.filter(({ code }) => code === 'document/overlapping-signals')).toEqual([]);
});
