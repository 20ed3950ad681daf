import { cellScope, checkFormula } from '@weir/formula';
import { parseFormula } from '@weir/formula/text';
import type { Formula, WeirDocument } from '@weir/schema';
import { b2bExample } from '@weir/templates';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, FigureBlock } from '../model/block.js';
import { partOf } from '../model/block-of.js';
import { formulaOf } from '../model/formula-of.js';
import { BlockState } from './block-state.js';
import { changeKind, newBlock, withFigure } from './change-kind.js';
import { kindGroups, kindOf } from './kinds.js';
import { countMissing, missingOf } from './missing.js';
import { problemsByBlock } from './problems.js';
import { addOperand, removeBlock, setOperator, withKeys, withoutKeys } from './tree.js';

const document = b2bExample();
const alone: WeirDocument = {
  ...document,
  datasets: document.datasets?.slice(0, 1) ?? [],
  funnels: document.funnels?.slice(0, 1) ?? [],
};
const allKinds = kindGroups.flatMap(({ kinds }) => kinds);

let made = 0;
const nextKey = () => `k${(made += 1)}`;
const formula = (text: string): Formula => parseFormula(text).formula ?? null;
const blocks = (text: string): Block => withKeys(partOf(formula(text)), nextKey);
const written = (block: Block): string => JSON.stringify(formulaOf(block));
const same = (text: string): string => JSON.stringify(formula(text));

describe('kinds', () => {
  test.each(allKinds)('a new %s is of its kind, and says what it lacks', (kind) => {
    const block = newBlock(kind, document);
    if (kind === 'ratio-metrics') expect(kindOf(block)).toBe('ratio');
    else expect(kindOf(block)).toBe(kind);
    expect(countMissing(block) > 0).toBe(formulaOf(block) === undefined);
  });

  test('what there is only one of is chosen', () => {
    expect(written(newBlock('count', alone))).toBe(same('count(deals)'));
    expect(missingOf(newBlock('count', document))).toEqual(['dataset']);
    expect(written(newBlock('conversion', alone))).toBe(same('conversion("b2b", "lead", "won")'));
    expect(missingOf(newBlock('conversion', document))).toEqual(['funnel', 'stage']);
    expect(written(newBlock('time_between', alone))).toBe(same('time_between("b2b", "lead", "won", "mean")'));
  });

  test('what two kinds have in common stays', () => {
    const sum = blocks('sum(amount of deals where stage = "won" on closed_on)');
    expect(written(changeKind(sum, 'avg', document))).toBe(
      same('avg(amount of deals where stage = "won" on closed_on)'),
    );
    expect(written(changeKind(sum, 'count', document))).toBe(same('count(deals where stage = "won" on closed_on)'));
    expect(written(changeKind(sum, 'share', document))).toBe(
      same('count(deals where stage = "won" on closed_on) / count(deals on closed_on)'),
    );
    expect(written(changeKind(sum, 'change', document))).toBe(
      same(
        'sum(amount of deals where stage = "won" on closed_on) / prior(sum(amount of deals where stage = "won" on closed_on), 1, "month") - 1',
      ),
    );
    expect(written(changeKind(sum, 'percentile', document))).toBe(
      same('percentile(amount of deals where stage = "won" on closed_on, 90)'),
    );
  });

  test('what is inside takes its place again', () => {
    const change = blocks('revenue / prior(revenue, 1, "year") - 1');
    expect(written(changeKind(change, 'rolling', document))).toBe(same('rolling(revenue, 3, "year")'));
    const share = blocks('count(deals where a = 1 and b = 2) / count(deals where a = 1)');
    expect(written(changeKind(share, 'ratio', document))).toBe(written(share));
    expect(written(changeKind(changeKind(share, 'ratio', document), 'share', document))).toBe(written(share));
    const counts = blocks('count(deals where a = 1) / count(deals where a in (1, 2))');
    expect(written(changeKind(counts, 'share', document))).toBe(
      same('count(deals where a in (1, 2) and a = 1) / count(deals where a in (1, 2))'),
    );
    expect(written(changeKind(share, 'count', document))).toBe(same('count(deals where b = 2)'));
  });

  test('what only the old kind has comes back when it does', () => {
    const sum = blocks('sum(amount of deals)');
    const metric = changeKind(sum, 'metric', document);
    expect(formulaOf(metric)).toBeUndefined();
    expect(written(changeKind(metric, 'sum', document))).toBe(same('sum(amount of deals)'));
    const count = changeKind(sum, 'count', document);
    expect(written(changeKind(count, 'sum', document))).toBe(same('sum(amount of deals)'));
    const ratio = blocks('revenue / cost');
    const again = changeKind(changeKind(ratio, 'count', document), 'ratio', document);
    expect(again.kind === 'operation' && again.operands.map(written)[1]).toBe(same('cost'));
  });

  test('any block can be made any other and back, and stays readable', () => {
    const kinds = fc.constantFrom(...allKinds);
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 1, maxLength: 6 }), (path) => {
        let block: Block = newBlock('count', alone);
        for (const kind of path) block = changeKind(block, kind, alone);
        const result = formulaOf(block);
        if (result !== undefined) expect(formulaOf(partOf(result))).toEqual(result);
        expect(countMissing(block) === 0).toBe(result !== undefined);
      }),
    );
  });

  test('figures of a funnel keep its stages', () => {
    const figure = partOf(formula('conversion("solution", "lead", "won", 30)'));
    if (figure.kind !== 'figure') throw new Error('no figure');
    expect(written(withFigure(figure, 'time_between'))).toBe(same('time_between("solution", "lead", "won")'));
    expect(written(withFigure(figure, 'conversion'))).toBe(same('conversion("solution", "lead", "won", 30)'));
    expect(written(withFigure(figure, 'reached'))).toBe(same('reached("solution", "lead")'));
    expect(written(withFigure(figure, 'win_rate'))).toBe(same('win_rate("solution")'));
  });
});

test('both stages that are filled in differ', () => {
  const funnel = document.funnels?.[0];
  const figure: FigureBlock = { kind: 'figure', operator: 'conversion', operands: ['b2b', 'won', undefined] };
  expect(withFigure(figure, 'conversion', figure.operands, funnel).operands).toEqual([
    'b2b',
    'won',
    undefined,
    undefined,
  ]);
  const open = ['b2b', undefined, 'lead'];
  expect(withFigure(figure, 'conversion', open, funnel).operands[1]).toBe('qualified');
});

test('an average time that was made another statistic comes back as that', () => {
  const time = newBlock('time_between', alone) as FigureBlock;
  const p90: FigureBlock = { ...time, operands: [...time.operands.slice(0, 3), 'p90'] };
  const again = changeKind(changeKind(p90, 'conversion', alone), 'time_between', alone);
  expect(written(again)).toBe(same('time_between("b2b", "lead", "won", "p90")'));
});

describe('the tree', () => {
  test('operands are added behind a block, and a sum goes on', () => {
    const revenue = blocks('revenue');
    const sum = addOperand(revenue, revenue.key ?? '', '+', nextKey);
    expect(kindOf(sum)).toBe('plus');
    const longer = addOperand(sum, sum.key ?? '', '+', nextKey);
    expect(longer.kind === 'operation' && longer.operands.length).toBe(3);
    const ratio = addOperand(sum, sum.key ?? '', '/', nextKey);
    expect(ratio.kind === 'operation' && ratio.operands.map(kindOf)).toEqual(['plus', null]);
  });

  test('the last operand takes the place of its operation', () => {
    const ratio = blocks('revenue / cost');
    const key = (ratio.kind === 'operation' && ratio.operands[1]?.key) || '';
    expect(written(removeBlock(ratio, key, nextKey))).toBe(same('revenue'));
    const shifted = blocks('prior(revenue, 1, "month")');
    const inner = (shifted.kind === 'period' && shifted.of.key) || '';
    expect(countMissing(removeBlock(shifted, inner, nextKey))).toBe(1);
    expect(removeBlock(shifted, shifted.key ?? '', nextKey).kind).toBe('empty');
  });

  test('another sign between more than two means the same order', () => {
    const sum = blocks('a + b + c');
    if (sum.kind !== 'operation') throw new Error('no operation');
    expect(written(setOperator(sum, '-', nextKey))).toBe(same('a - b - c'));
    expect(written(setOperator(sum, '*', nextKey))).toBe(same('a * b * c'));
  });

  test('keys are no part of the formula', () => {
    const block = blocks('a + count(deals)');
    expect(withoutKeys(block)).toEqual(partOf(formula('a + count(deals)')));
  });
});

test('the state goes back and forth, and keeps keys where a formula from outside is alike', () => {
  const state = new BlockState();
  expect([state.formula, state.missing]).toEqual([undefined, 1]);
  state.load(formula('revenue / cost'));
  const [first] = state.root.kind === 'operation' ? state.root.operands : [];
  state.change(first?.key ?? '', (block) => changeKind(block, 'number', document));
  expect([state.formula, state.missing]).toEqual([undefined, 1]);
  expect([state.undo(), written(state.root)]).toEqual([true, same('revenue / cost')]);
  expect([state.redo(), state.missing]).toEqual([true, 1]);
  const { key } = state.root;
  state.load(formula('revenue / quota'));
  expect([state.root.key, state.undo()]).toEqual([key, false]);
});

test.each([
  ['sum(amonut of deals where stage = "won")', ['sum']],
  ['count(deals where nothing = 1)', []],
  ['count(dales) / count(deals)', ['count']],
  ['revenue / prior(count(dales), 1, "month")', ['count', 'metric']],
  ['count(dales) / prior(count(dales), 1, "month") - 1', ['count', 'change']],
  ['(count(dales) - prior(count(dales), 1, "month")) / prior(count(dales), 1, "month")', ['count', 'change']],
  ['conversion("solution", "laed", "won") + 1', ['conversion']],
])('problems of %s are shown at the blocks that have them', (text, expected) => {
  const root = blocks(text);
  const parts = problemsByBlock(
    root,
    checkFormula(formulaOf(root) ?? null, cellScope(document)).diagnostics.filter(
      ({ severity }) => severity === 'error',
    ),
  );
  const kinds: (string | null)[] = [];
  const visit = (block: Block): void => {
    if (parts.has(block.key ?? '')) kinds.push(kindOf(block));
    for (const inner of block.kind === 'operation' ? block.operands : 'of' in block ? [block.of] : []) visit(inner);
  };
  visit(root);
  expect(kinds.sort()).toEqual([...expected].sort());
});
