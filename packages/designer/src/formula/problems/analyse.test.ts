import { diagnostic } from '@weir/schema';
import type { Diagnostic, Formula } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { salesDocument } from '../formula.fixture.js';
import { analyse } from './analyse.js';
import type { Analysis, FormulaPurpose } from './analyse.js';
import { editOfFix } from './apply-cure.js';
import { fromDocument, locate, withoutTwins } from './problem.js';

const read = (text: string, purpose: Partial<FormulaPurpose> = {}): Analysis =>
  analyse(text, { document: salesDocument, ...purpose });

/** The text with each problem in brackets, its code before it. */
function marked(text: string, { problems }: Analysis): string[] {
  return problems.map(({ diagnostic: { code }, from, to }) => {
    const word = code.replace('formula/', '');
    return `${word}: ${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
  });
}

test.each<[string, Partial<FormulaPurpose>, string[]]>([
  ['count(deals where stage = "won" on closed_on)', {}, []],
  [
    'count(deals where stage in ("won", "lots") on closed_on)',
    {},
    ['unknown-value: count(deals where stage in ("won", ["lots"]) on closed_on)'],
  ],
  ['count(deals where amuont > 5)', {}, ['unknown-field: count(deals where [amuont] > 5)']],
  ['count(deal)', {}, ['unknown-dataset: count([deal])']],
  ['revenue + closed', {}, ['unknown-metric: revenue + [closed]']],
  [
    'sum(amount of deals) + median(cycle of deals)',
    {},
    ['unit-mismatch: [sum(amount of deals) + median(cycle of deals)]'],
  ],
  ['amount', { dataset: 'deals', expected: 'boolean' }, ['result-type: [amount]']],
  ['amount > quota', { dataset: 'deals', expected: 'boolean' }, []],
  ['revenue / won_deals', { metric: 'revenue' }, ['document/metric-cycle: [revenue] / won_deals']],
  ['size_index * 2', { metric: 'revenue' }, ['document/metric-cycle: [size_index] * 2']],
  ['revenue', { metric: 'size_index' }, []],
  ['', {}, []],
  ['amount', { dataset: 'nowhere' }, []],
])('%s', (text, purpose, expected) => expect(marked(text, read(text, purpose))).toEqual(expected));

test('a cycle is told by its way', () => {
  expect(read('size_index', { metric: 'revenue' }).problems[0]?.diagnostic.message).toContain(
    'revenue → size_index → deal_size → revenue',
  );
});

test.each<[string, Partial<FormulaPurpose>, unknown]>([
  ['revenue / won_deals', {}, { type: 'number', unit: 'CNY per deal' }],
  ['won_deals / count(deals)', {}, { type: 'number', unit: 'percent' }],
  ['closed_on', { dataset: 'deals' }, { type: 'date', unit: null }],
  ['count(deals', {}, null],
  [' ', {}, null],
])('%s gives %j', (text, purpose, result) => expect(read(text, purpose).result).toEqual(result));

test('errors come before warnings', () => {
  const text = 'count(deals where stage = "lots") + nothing';
  expect(read(text).problems.map(({ diagnostic: { severity } }) => severity)).toEqual(['error', 'warning']);
});

describe('what others found', () => {
  const base = '/metrics/3/formula';
  const made = (pointer: string, fixPath?: string): Diagnostic =>
    diagnostic(
      'document/never-holds',
      pointer,
      {},
      {
        severity: 'warning',
        ...(fixPath !== undefined && {
          fixes: [{ code: 'fix/replace', params: { by: 'x' }, patch: [{ op: 'replace', path: fixPath, value: 1 }] }],
        }),
      },
    );

  test('is seen from the formula, where it is about it', () => {
    const found = fromDocument([made(`${base}/+/1`), made('/metrics/4/formula'), made(base), made('/metrics/3')], base);
    expect(found.map(({ pointer }) => pointer)).toEqual(['/+/1', '']);
  });

  test('can be mended here when only the formula changes', () => {
    const fixes = fromDocument([made(base, `${base}/+/0`), made(base, '/datasets/0')], base).map((each) => each.fixes);
    expect(fixes).toMatchObject([[{ patch: [{ path: '/+/0' }] }], undefined]);
  });

  test('is said once', () => {
    const own = locate(
      [made('/+/1'), diagnostic('document/metric-cycle', '/metric', { path: ['a', 'a'] })],
      new Map(),
      'x',
    );
    const cycle = diagnostic('document/metric-cycle', '', { path: ['a', 'a'] });
    expect(withoutTwins([made('/+/1'), made('/+/0'), cycle], own).map(({ pointer }) => pointer)).toEqual(['/+/0']);
  });

  test('is underlined at the nearest part around it', () => {
    const { parsed } = read('1 + 2');
    expect(locate([made('/+/1/nowhere'), made('/nothing')], parsed.ranges, '1 + 2')).toMatchObject([
      { from: 4, to: 5 },
      { from: 0, to: 5 },
    ]);
  });
});

describe('fixes', () => {
  const mend = (text: string, purpose: Partial<FormulaPurpose> = {}) => {
    const { parsed, problems } = read(text, purpose);
    const fix = problems.find(({ diagnostic: { fixes } }) => fixes)?.diagnostic.fixes?.[0];
    const names = purpose.dataset === undefined ? {} : { dataset: purpose.dataset };
    const edit = fix && editOfFix(text, parsed, fix, names, 60);
    return edit && text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  };

  test.each([
    ['a value', 'count(deals where  stage in ("won","lots"))', 'count(deals where  stage in ("won","lost"))'],
    ['a field', 'count(deals where amuont>5)', 'count(deals where amount>5)'],
    ['a dataset', 'count( deal )', 'count( deals )'],
    ['a date', 'count(deals on close_on)', 'count(deals on closed_on)'],
    ['a metric', '2*revenu', '2*revenue'],
    ['a function', '1 +  roud(revenue)', '1 +  round(revenue)'],
    ['a grain, in its quotes', 'start_of(today(), "monht") = today()', 'start_of(today(), "month") = today()'],
  ])('of %s change that part of the text alone', (_what, text, expected) => expect(mend(text)).toBe(expected));

  test('in a row formula', () => {
    expect(mend('amuont > 5', { dataset: 'deals' })).toBe('amount > 5');
  });

  test('that put an expression where a name was keep what the rest means', () => {
    const text = 'a * b';
    const formula: Formula = { '*': [{ metric: 'a' }, { metric: 'b' }] };
    const { ranges } = read(text).parsed;
    const patch = [{ op: 'replace' as const, path: '/*/1', value: { '+': [1, 2] } }];
    const edit = editOfFix(text, { formula, ranges, diagnostics: [], edits: new Map() }, { patch }, {}, 60);
    expect(edit).toMatchObject({ from: 4, to: 5, insert: '(1 + 2)' });
  });

  test('of several steps write the formula anew', () => {
    const { parsed } = read('1  +  2');
    const patch = [
      { op: 'replace' as const, path: '/+/0', value: 3 },
      { op: 'add' as const, path: '/+/-', value: 4 },
    ];
    expect(editOfFix('1  +  2', parsed, { patch }, {}, 60)).toMatchObject({ from: 0, to: 7, insert: '3 + 2 + 4' });
  });

  test('that do not fit the formula any more do nothing', () => {
    const patch = [{ op: 'replace' as const, path: '/-/0', value: 3 }];
    expect(editOfFix('1 + 2', read('1 + 2').parsed, { patch }, {}, 60)).toBeNull();
    expect(editOfFix('1 +', read('1 +').parsed, { patch }, {}, 60)).toBeNull();
  });
});
