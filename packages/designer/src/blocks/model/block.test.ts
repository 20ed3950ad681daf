import { parseFormula } from '@weir/formula/text';
import type { Formula } from '@weir/schema';
import { b2bExample } from '@weir/templates';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFormula } from '../../conditions/model/any-formula.fixture.js';
import type { Block } from './block.js';
import { blockOf, partOf } from './block-of.js';
import { formulaOf } from './formula-of.js';

const names = { isParameter: (name: string) => name === 'quota' };

function formulaFrom(text: string): Formula {
  const { formula, diagnostics } = parseFormula(text, names);
  expect(diagnostics).toEqual([]);
  return formula ?? null;
}

/** As a person reads it; where a condition stands matters here, not what it says. */
function read(block: Block | null): string {
  const condition = (formula: Formula | undefined) => (formula === undefined ? '' : ' where …');
  const date = (on: string | undefined) => (on === undefined ? '' : ` on ${on}`);
  switch (block?.kind) {
    case undefined:
      return 'none';
    case 'aggregate': {
      const value = block.value === undefined ? '' : ` ${JSON.stringify(block.value)} of`;
      const p = block.p === undefined ? '' : ` at ${JSON.stringify(block.p)}`;
      return `${block.operator}${value} ${block.dataset}${condition(block.where)}${date(block.on)}${p}`;
    }
    case 'share': {
      const among = block.among === undefined ? '' : ' among …';
      return `share of ${block.dataset}${condition(block.where)}${among}${date(block.on)}`;
    }
    case 'figure':
      return `${block.operator} ${block.operands.map((operand) => JSON.stringify(operand)).join(' ')}`;
    case 'operation':
      return `[${block.operands.map(read).join(` ${block.operator} `)}]`;
    case 'change':
      return `${block.how} change of ${read(block.of)} in ${block.count} ${block.grain}`;
    case 'period':
      return `${block.operator} ${block.count ?? ''} ${block.grain ?? ''} of ${read(block.of)}`;
    case 'total':
      return `total of ${read(block.of)} without ${block.dimensions.join()}`;
    case 'metric':
    case 'parameter':
      return `${block.kind} ${block.id}`;
    case 'number':
      return String(block.value);
    case 'formula':
      return `? ${JSON.stringify(block.formula)}`;
    case 'empty':
      return '…';
  }
}

const win = 'count(deals where stage = "won" on closed_on)';
const closed = 'count(deals where stage in ("won", "lost") on closed_on)';

describe('the shapes of a block', () => {
  test.each([
    ['count(deals)', 'count deals'],
    ['count(deals where true)', 'count deals where …'],
    ['count(deals on closed_on)', 'count deals on closed_on'],
    [win, 'count deals where … on closed_on'],
    ['sum(amount of deals where stage = "won")', 'sum {"var":"amount"} of deals where …'],
    ['avg(amount * probability of deals)', 'avg {"*":[{"var":"amount"},{"var":"probability"}]} of deals'],
    ['percentile(days of deals on always, 90)', 'percentile {"var":"days"} of deals on always at 90'],
    ['percentile(days of deals, param(p))', 'percentile {"var":"days"} of deals at {"param":"p"}'],
    ['highest(created_on of deals)', 'highest {"var":"created_on"} of deals'],
    // shares
    ['count(deals where big = true) / count(deals)', 'share of deals where …'],
    ['count(deals where big = true on closed_on) / count(deals on closed_on)', 'share of deals where … on closed_on'],
    ['count(deals where a = 1 and b = 2) / count(deals where a = 1)', 'share of deals where … among …'],
    [
      'count(deals where a = 1 and b = 2 and c = 3) / count(deals where a = 1 and b = 2)',
      'share of deals where … among …',
    ],
    // as others write them: in another order, in groups, with what is shared in between
    ['count(deals where b = 2 and a = 1) / count(deals where a = 1)', 'share of deals where … among …'],
    ['count(deals where a = 1 and (b = 2 and c = 3)) / count(deals where a = 1)', 'share of deals where … among …'],
    [
      'count(deals where (a = 1 and b = 2) and c = 3) / count(deals where b = 2 and a = 1)',
      'share of deals where … among …',
    ],
    ['count(deals where b = 2 and a = 1 and c = 3) / count(deals where a = 1)', 'share of deals where … among …'],
    [
      'count(deals where a = 1 and (b = 2 or c = 3) on d) / count(deals where b = 2 or c = 3 on d)',
      'share of deals where … among … on d',
    ],
    ['count(deals where a = 1 and a = 1) / count(deals where a = 1)', 'share of deals where … among …'],
    // the same conditions twice, or others, are no share
    ['count(deals where a = 1) / count(deals where a = 1)', '[count deals where … / count deals where …]'],
    ['count(deals where b = 2) / count(deals where a = 1)', '[count deals where … / count deals where …]'],
    ['count(deals where a = 1 or b = 2) / count(deals where a = 1)', '[count deals where … / count deals where …]'],
    [`${win} / ${closed}`, '[count deals where … on closed_on / count deals where … on closed_on]'],
    ['count(deals where a = 1 on closed_on) / count(deals)', '[count deals where … on closed_on / count deals]'],
    ['count(deals where a = 1) / count(visits)', '[count deals where … / count visits]'],
    ['count(deals) / count(deals)', '[count deals / count deals]'],
    // operations
    ['revenue / quota', '[metric revenue / parameter quota]'],
    ['(revenue - cost) / revenue', '[[metric revenue - metric cost] / metric revenue]'],
    ['a + b + c', '[metric a + metric b + metric c]'],
    ['a - b - c', '[[metric a - metric b] - metric c]'],
    ['12 * revenue', '[12 * metric revenue]'],
    ['round(revenue, 0) / 2', '[? {"round":[{"metric":"revenue"},0]} / 2]'],
    // funnels
    ['conversion("b2b", "lead", "won")', 'conversion "b2b" "lead" "won"'],
    ['conversion("b2b", "lead", "won", 90)', 'conversion "b2b" "lead" "won" 90'],
    ['time_between("b2b", "lead", "won", "p90")', 'time_between "b2b" "lead" "won" "p90"'],
    ['open("b2b")', 'open "b2b"'],
    ['open("b2b", "lead")', 'open "b2b" "lead"'],
    ['open_value("b2b")', 'open_value "b2b"'],
    // time
    ['revenue / prior(revenue, 1, "month") - 1', 'relative change of metric revenue in 1 month'],
    [
      '(revenue - prior(revenue, 1, "month")) / prior(revenue, 1, "month")',
      'relative change of metric revenue in 1 month',
    ],
    [
      '(revenue - prior(revenue, 1, "month")) / prior(revenue, 2, "month")',
      '[absolute change of metric revenue in 1 month / prior 2 month of metric revenue]',
    ],
    ['revenue - prior(revenue, 1, "year")', 'absolute change of metric revenue in 1 year'],
    [`${win} / prior(${win}, 1, "month") - 1`, 'relative change of count deals where … on closed_on in 1 month'],
    ['revenue - prior(cost, 1, "year")', '[metric revenue - prior 1 year of metric cost]'],
    ['prior(revenue, 1, "year")', 'prior 1 year of metric revenue'],
    ['rolling(revenue, 3, "month")', 'rolling 3 month of metric revenue'],
    ['to_date(revenue)', 'to_date   of metric revenue'],
    ['to_date(revenue, "year")', 'to_date  year of metric revenue'],
    ['total(revenue)', 'total of metric revenue without '],
    ['revenue / total(revenue, "team", "region")', '[metric revenue / total of metric revenue without team,region]'],
    ['prior(round(revenue), 1, "year")', 'prior 1 year of ? {"round":[{"metric":"revenue"}]}'],
    // parts
    ['revenue', 'metric revenue'],
    ['quota', 'parameter quota'],
    ['0.5', '0.5'],
    // none
    ['round(revenue, 0)', 'none'],
    ['if(a > 1, b, c)', 'none'],
    ['-revenue', 'none'],
    ['missing', 'none'],
    ['var(x)', 'none'],
    ['prior(revenue, param(n), "month")', 'none'],
    ['`count`()', 'none'],
    ['`+`(1)', 'none'],
    ['`/`:(1)', 'none'],
    ['frobnicate(1)', 'none'],
  ])('%s', (text, expected) => {
    const formula = formulaFrom(text);
    const block = blockOf(formula);
    expect(read(block)).toBe(expected);
    if (block) expect(formulaOf(block)).toEqual(formula);
  });
});

test('any formula comes out as it went in', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyFormula, (formula) => {
      expect(formulaOf(partOf(formula))).toEqual(formula);
      const block = blockOf(formula);
      if (block) expect(formulaOf(block)).toEqual(formula);
    }),
    { numRuns: 5000 },
  );
});

test('what a person composes of blocks opens as the same blocks', { timeout: 60_000 }, () => {
  const share = (where: Formula, among: Formula): Formula => ({
    '/': [{ count: ['deals', { and: [among, where] }] }, { count: ['deals', among] }],
  });
  const leaf = fc.oneof(
    fc.constantFrom<Formula>({ metric: 'revenue' }, { param: 'quota' }, 2, { won: ['b2b'] }, { count: ['deals'] }),
    fc.tuple(anyFormula, anyFormula).map(([where, among]) => share(where, among)),
  );
  const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/'), tie('formula'), tie('formula'))
        .map(([sign, a, b]): Formula => ({ [sign]: [a, b] })),
      tie('formula').map((inner): Formula => ({ '-': [{ '/': [inner, { prior: [inner, 1, 'month'] }] }, 1] })),
      tie('formula').map((inner): Formula => ({ rolling: [inner, 3, 'month'] })),
      tie('formula').map((inner): Formula => ({ total: [inner, 'team'] })),
    ),
  }));
  fc.assert(
    fc.property(formula, (given) => {
      const block = blockOf(given);
      expect(block).not.toBeNull();
      expect(formulaOf(block ?? { kind: 'empty' })).toEqual(given);
    }),
    { numRuns: 1000 },
  );
});

test('every metric of the example opens as blocks', () => {
  for (const { id, formula } of b2bExample().metrics ?? []) {
    const block = blockOf(formula);
    expect(block, id).not.toBeNull();
    expect(formulaOf(block ?? { kind: 'empty' }), id).toEqual(formula);
  }
});

describe('what is still to be chosen', () => {
  const deals = { dataset: 'deals', where: undefined, on: undefined } as const;
  test.each<[string, Block, Formula | undefined]>([
    ['nothing', { kind: 'empty' }, undefined],
    ['what is added up', { kind: 'aggregate', operator: 'sum', value: undefined, p: undefined, ...deals }, undefined],
    [
      'the percentage',
      { kind: 'aggregate', operator: 'percentile', value: { var: 'a' }, p: undefined, ...deals },
      undefined,
    ],
    ['a stage', { kind: 'figure', operator: 'conversion', operands: ['b2b', 'lead', undefined] }, undefined],
    [
      'a stage that may be absent',
      { kind: 'figure', operator: 'open', operands: ['b2b', undefined] },
      { open: ['b2b'] },
    ],
    ['the funnel', { kind: 'figure', operator: 'won', operands: [undefined] }, undefined],
    [
      'one side',
      { kind: 'operation', operator: '/', operands: [{ kind: 'number', value: 1 }, { kind: 'empty' }] },
      undefined,
    ],
    ['the condition of a share', { kind: 'share', among: undefined, ...deals }, undefined],
    [
      'among which they are',
      { kind: 'share', ...deals, where: { var: 'big' }, among: true },
      { '/': [{ count: ['deals', { var: 'big' }] }, { count: ['deals'] }] },
    ],
  ])('%s', (_missing, block, formula) => {
    expect(formulaOf(block)).toEqual(formula);
  });
});

test('a share that is written in another order is written so until its conditions change', () => {
  const share = blockOf(formulaFrom('count(deals where b = 2 and a = 1) / count(deals where a = 1)'));
  if (share?.kind !== 'share') throw new Error('It is no share.');
  const where = { '==': [{ var: 'b' }, 3] };
  expect(formulaOf({ ...share, where })).toEqual(
    formulaFrom('count(deals where a = 1 and b = 3) / count(deals where a = 1)'),
  );
  expect(formulaOf({ ...share, on: 'd' })).toEqual(
    formulaFrom('count(deals where b = 2 and a = 1 on d) / count(deals where a = 1 on d)'),
  );
});
