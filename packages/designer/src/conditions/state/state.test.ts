import { checkFormula } from '@weir/formula';
import { parseFormula } from '@weir/formula/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, ConditionGroup, ConditionTest } from '../model/condition.js';
import { conditionOf } from '../model/condition-of.js';
import { formulaOf } from '../model/formula-of.js';
import { anyFormula } from '../model/any-formula.fixture.js';
import { newTest, setField, setList, setOperator, setSource, setValue } from './change-test.js';
import { moveBy } from './moves.js';
import type { Direction } from './moves.js';
import { problemsByPart } from './problems.js';
import { sourceOf } from './test-values.js';
import { depthOf, findPart, insertPart, leavesOf, movePart, removePart, setMode, withKeys } from './tree.js';

let made = 0;
const nextKey = () => `new${(made += 1)}`;

/** Conditions named by their fields: "a and (b or c)". */
function tree(text: string): ConditionGroup {
  made = 0;
  const { formula } = parseFormula(text.replaceAll(/\b([a-z])\b/g, '$1 = 1'), { dataset: 'rows' });
  const name = (part: Condition): Condition => {
    if (part.kind === 'test') return { ...part, key: part.field ?? '' };
    return part.kind === 'group' ? { ...part, items: part.items.map(name) } : part;
  };
  return withKeys(name(conditionOf(formula ?? null)) as ConditionGroup, nextKey);
}

function written(part: Condition): string {
  if (part.kind === 'group') return `${part.mode}(${part.items.map(written).join(' ')})`;
  return part.kind === 'test' ? (part.field ?? '?') : 'formula';
}

const groupOf = (root: ConditionGroup, item: string) => findPart(root, item)?.parent?.key ?? '';

describe('the tree', () => {
  test('adds and removes; a group that is left empty goes', () => {
    const root = tree('a and (b or c)');
    const group = groupOf(root, 'b');
    const more = insertPart(
      root,
      { kind: 'test', field: 'd', operator: 'present', values: [], key: 'd' },
      { group, index: 1 },
    );
    expect(written(more)).toBe('all(a any(b d c))');
    expect(written(removePart(removePart(root, 'b'), 'c'))).toBe('all(a)');
    expect(written(removePart(removePart(tree('a'), 'a'), 'a'))).toBe('all()');
  });

  test('a group that was changed is written as a person would', () => {
    const root = withKeys(conditionOf({ and: [{ or: [{ var: 'a' }] }, { var: 'b' }] }), nextKey);
    const [first, second] = root.items;
    expect(formulaOf(removePart(root, second?.key ?? ''))).toEqual({ or: [{ var: 'a' }] });
    expect(formulaOf(setMode(root, first?.key ?? '', 'all'))).toEqual({ and: [{ var: 'a' }, { var: 'b' }] });
  });

  test.each<[string, string, Direction, string | undefined]>([
    ['a and b and c', 'b', 'up', 'all(b a c)'],
    ['a and b and c', 'b', 'down', 'all(a c b)'],
    ['a and b and c', 'a', 'up', undefined],
    ['a and b and c', 'c', 'down', undefined],
    ['a and (b or c) and d', 'b', 'up', undefined],
    ['a and (b or c) and d', 'b', 'out', 'all(a any(c) b d)'],
    ['a and b and c', 'b', 'out', undefined],
    ['a and (b or c) and d', 'a', 'in', 'all(any(a b c) d)'],
    ['a and (b or c) and d', 'd', 'in', 'all(a any(b c d))'],
    ['a and b and c', 'b', 'in', 'all(a any(b) c)'],
    ['a', 'a', 'in', undefined],
  ])('%s: %s goes %s', (text, key, direction, expected) => {
    const moved = moveBy(tree(text), key, direction, nextKey);
    expect(moved && written(moved)).toBe(expected);
  });

  test('nothing is put into itself, or where it is', () => {
    const root = tree('a and (b or c)');
    const group = groupOf(root, 'b');
    expect(movePart(root, group, { group, index: 0 })).toBeUndefined();
    expect(movePart(root, 'b', { group, index: 0 })).toBeUndefined();
    expect(movePart(root, 'b', { group, index: 1 })).toBeUndefined();
    expect(movePart(root, root.key ?? '', { group, index: 0 })).toBeUndefined();
    expect([depthOf(root, 'a'), depthOf(root, 'b')]).toEqual([0, 1]);
  });

  test('moving loses nothing and doubles nothing', () => {
    const directions = fc.constantFrom<Direction>('up', 'down', 'in', 'out');
    fc.assert(
      fc.property(anyFormula, fc.array(fc.tuple(fc.nat(), directions), { maxLength: 12 }), (formula, moves) => {
        let root = withKeys(conditionOf(formula), nextKey);
        const before = leavesOf(root)
          .map(({ key }) => key)
          .sort();
        for (const [which, direction] of moves) {
          const key = before[which % Math.max(1, before.length)];
          root = (key !== undefined && moveBy(root, key, direction, nextKey)) || root;
        }
        expect(
          leavesOf(root)
            .map(({ key }) => key)
            .sort(),
        ).toEqual(before);
      }),
    );
  });
});

describe('changing a test', () => {
  const amount = { id: 'amount', type: 'number' } as const;
  const cost = { id: 'cost', type: 'number' } as const;
  const stage = { id: 'stage', type: 'string' } as const;
  const closed = { id: 'closed_on', type: 'date' } as const;
  const visited = { id: 'visited_at', type: 'datetime' } as const;
  const start: ConditionTest = {
    kind: 'test',
    field: 'amount',
    operator: 'at-least',
    values: [50],
    spelling: { flipped: true },
  };
  const said = ({ field, operator, values }: ConditionTest) => [field, operator, ...values];

  test('what was chosen for a field comes back with it', () => {
    const other = setField(start, 'number', stage, false);
    expect(said(other)).toEqual(['stage', 'is', undefined]);
    const won = setValue(other, 0, 'won');
    const again = setField(won, 'string', amount, false);
    expect(said(again)).toEqual(['amount', 'at-least', 50]);
    expect(said(setField(again, 'number', stage, false))).toEqual(['stage', 'is', 'won']);
  });

  test('values of one type are kept, texts of another field are not', () => {
    expect(said(setField(start, 'number', cost, false))).toEqual(['cost', 'at-least', 50]);
    const won = setValue(setField(newTest, null, stage, false), 0, 'won');
    expect(said(setField(won, 'string', { id: 'team', type: 'string' }, false))).toEqual(['team', 'is', undefined]);
  });

  test('a first field is asked the first question of its type', () => {
    expect(said(setField(newTest, null, amount, false))).toEqual(['amount', 'greater', undefined]);
    expect(said(setField(newTest, null, { id: 'big', type: 'boolean' }, false))).toEqual(['big', 'true']);
    expect(said(setField(newTest, null, visited, false))).toEqual(['visited_at', 'on-day', undefined]);
  });

  test('values go with the operator, and come back when it does', () => {
    const between = setOperator(start, 'between', 'number');
    expect(said(between)).toEqual(['amount', 'between', 50, undefined]);
    const missing = setOperator(setValue(between, 1, 90), 'missing', 'number');
    expect(said(missing)).toEqual(['amount', 'missing']);
    expect(said(setOperator(missing, 'less', 'number'))).toEqual(['amount', 'less', 50]);
    expect(said(setOperator(missing, 'between', 'number'))).toEqual(['amount', 'between', 50, 90]);
  });

  test('one value becomes the first of a list', () => {
    const won = setValue(setField(newTest, null, stage, false), 0, 'won');
    const listed = setOperator(won, 'one-of', 'string');
    expect(said(listed)).toEqual(['stage', 'one-of', 'won']);
    expect(said(setList(listed, []))).toEqual(['stage', 'one-of', undefined]);
    expect(said(setOperator(setList(listed, ['won', 'lost']), 'is', 'string'))).toEqual(['stage', 'is', 'won']);
  });

  test('a span of time is counted from today for dates, from now for instants', () => {
    const last = setOperator({ ...start, field: 'closed_on' }, 'in-last', 'date');
    expect(said(last)).toEqual(['closed_on', 'in-last', 30, 'day', 'today']);
    expect(said(setField(setValue(last, 0, 7), 'date', visited, false))).toEqual([
      'visited_at',
      'in-last',
      7,
      'day',
      'now',
    ]);
    const period = setValue(setOperator(last, 'in-period', 'date'), 1, 'year');
    expect(said(setField(period, 'date', visited, false))).toEqual(['visited_at', 'in-period', 0, 'year']);
    expect(said(setField(last, 'date', closed, false))).toEqual(['closed_on', 'in-last', 30, 'day', 'today']);
  });

  test('values of each kind are kept apart', () => {
    const byParameter = setSource(start, 'written', 'parameter');
    expect([byParameter.values, sourceOf(byParameter)]).toEqual([[undefined], 'parameter']);
    const chosen = setValue(byParameter, 0, { param: 'quota' });
    const back = setSource(chosen, 'parameter', 'written');
    expect([back.values, sourceOf(back)]).toEqual([[50], 'written']);
    expect(setSource(back, 'written', 'parameter').values).toEqual([{ param: 'quota' }]);
  });
});

describe('problems', () => {
  const fields = { a: { type: 'number' }, b: { type: 'number' } } as const;
  const scope = { kind: 'row', dataset: 'rows', fields, parameters: {} } as const;
  const found = (root: ConditionGroup) => {
    const { diagnostics } = checkFormula(formulaOf(root), scope, 'boolean');
    const parts = problemsByPart(root, diagnostics);
    return [...parts].map(([key, problems]) => [key, problems.map(({ code }) => code)]);
  };

  test.each([
    ['x', [['x', ['formula/unknown-field']]]],
    ['a and x', [['x', ['formula/unknown-field']]]],
    ['a and (b or y)', [['y', ['formula/unknown-field']]]],
    ['a and not (b or y)', [['y', ['formula/unknown-field']]]],
    ['a and b', []],
  ])('%s', (text, expected) => expect(found(tree(text))).toEqual(expected));

  test('are found behind what is unfinished', () => {
    const root = tree('x and y');
    const place = { group: root.key ?? '', index: 0 };
    const unfinished = insertPart(root, { ...newTest, key: 'new' }, place);
    expect(found(unfinished).map(([key]) => key)).toEqual(['x', 'y']);
  });

  test('of the whole have the key of the whole; the same is said once', () => {
    const root = tree('a and b');
    const { diagnostics } = checkFormula({ '==': [{ var: 'z' }, 1] }, scope);
    const about = diagnostics.map((problem) => ({ ...problem, pointer: '/elsewhere/0' }));
    const parts = problemsByPart(root, [...about, ...about]);
    expect([...parts].map(([key, problems]) => [key, problems.length])).toEqual([[root.key, 1]]);
  });
});
