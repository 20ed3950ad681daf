import { evaluateFormula, formulaEnv, isoCalendar, timeZone } from '@weir/formula';
import type { Formula, Scalar } from '@weir/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingColumn, scalarAt } from '../columns/column.js';
import type { Column } from '../columns/column.js';
import { ColumnBuilder } from '../columns/column-builder.js';
import { Pace } from '../pace.js';
import { compileExpression } from './compile-expression.js';
import { evaluateColumn } from './evaluate-column.js';
import type { CellBounds, RowScope } from './expression.js';
import { momentOf } from './moment.js';

type Row = Readonly<Record<string, Scalar>>;

const zone = timeZone('America/New_York');
const asOf = momentOf({ date: '2025-07-02', instant: '2025-07-01T15:00:00.000Z' });
const types = {
  n: 'number',
  m: 'number',
  s: 'string',
  r: 'string',
  b: 'boolean',
  c: 'boolean',
  d: 'date',
  e: 'date',
  t: 'datetime',
  u: 'datetime',
} as const;

function scopeOf(rows: readonly Row[], cell?: CellBounds): RowScope {
  const columns = new Map<string, Column>();
  for (const [name, type] of Object.entries(types)) {
    const builder = new ColumnBuilder(type);
    for (const row of rows) builder.push(row[name]);
    const { column } = builder.finish();
    columns.set(name, column.type === type ? column : missingColumn(type, rows.length));
  }
  return {
    column: (field) => columns.get(field)!,
    zone,
    calendar: isoCalendar,
    asOf,
    ...(cell && { cell }),
  };
}

async function valuesOf(formula: Formula, rows: readonly Row[], cell?: CellBounds): Promise<Scalar[]> {
  const expression = compileExpression(formula, scopeOf(rows, cell));
  const column = await evaluateColumn(expression, expression.type, rows.length, new Pace());
  return rows.map((_, row) => scalarAt(column, row));
}

const v = (name: string): Formula => ({ var: name });

describe('boundary rows', () => {
  const rows: Row[] = [
    { n: 1, s: 'a', b: true, d: '2025-03-09', t: '2025-03-09T07:00:00.000Z' },
    { n: 0, s: '', b: false, d: '1970-01-01', t: '1970-01-01T00:00:00.000Z' },
    {},
  ];
  test.each<[string, Formula, Scalar[]]>([
    ['missing equals only missing', { '==': [v('s'), null] }, [false, false, true]],
    ['missing is not a text', { '!=': [v('s'), 'a'] }, [false, true, true]],
    ['missing is never less', { '<': [v('n'), 5] }, [true, true, false]],
    ['nor is a missing date', { '<': [v('d'), '2030-01-01'] }, [true, true, false]],
    ['a text of no row', { '==': [v('s'), 'nobody'] }, [false, false, false]],
    ['a list with null', { in: [v('s'), ['', null]] }, [false, true, true]],
    ['a list of dates', { in: [v('d'), ['1970-01-01', '2025-03-09']] }, [true, true, false]],
    ['a number is in no list of dates', { in: [v('d'), [0]] }, [false, false, false]],
    ['a date equals no number', { '==': [v('d'), 0] }, [false, false, false]],
    ['the first of 1970 is a date', { '!!': [v('d')] }, [true, true, false]],
    ['and an instant', { if: [v('t'), 'there', 'missing'] }, ['there', 'there', 'missing']],
    ['missing counts as false', { and: [v('b'), true] }, [true, false, false]],
    ['not of missing', { '!': [v('b')] }, [false, true, true]],
    ['missing calculates to missing', { '+': [v('n'), 1] }, [2, 1, null]],
    ['division by zero is missing', { '/': [1, v('n')] }, [1, null, null]],
    ['a default', { var: ['n', 7] }, [1, 0, 7]],
    ['coalesce to a written date', { coalesce: [v('d'), '2000-01-01'] }, ['2025-03-09', '1970-01-01', '2000-01-01']],
    ['an instant in a date’s place starts the day there', { '==': [v('t'), '2025-03-09'] }, [false, false, false]],
    ['a date among instants starts its day', { '<': [v('d'), v('t')] }, [true, false, false]],
    ['today is as-of’s day there', { days_between: [v('d'), { today: [] }] }, [114, 20270, null]],
    ['a part of a text', { in: ['a', v('s')] }, [true, false, false]],
    ['a constant formula', { '+': [1, 2] }, [3, 3, 3]],
    ['a text function', { cat: [v('s'), '!'] }, ['a!', '!', null]],
    ['a nested text function of one field', { length: { upper: v('s') } }, [1, 0, null]],
    ['three-sided order', { '<=': [0, v('n'), 0] }, [false, true, false]],
    ['no period is missing', { '<': [v('d'), { period_end: [] }] }, [false, false, false]],
  ])('%s', async (_claim, formula, expected) => {
    expect(await valuesOf(formula, rows)).toEqual(expected);
  });
});

test('the bounds of the cell may change between reads', async () => {
  const rows: Row[] = [
    { d: '2025-01-31', t: '2025-02-01T04:59:59.999Z' },
    { d: '2025-02-01', t: '2025-02-01T05:00:00.000Z' },
  ];
  const bounds: CellBounds = {
    start: null,
    end: momentOf({ date: '2025-02-01', instant: '2025-02-01T05:00:00Z' }),
    version: 0,
  };
  const scope = scopeOf(rows, bounds);
  const formulas: Formula[] = [{ '<': [v('d'), { period_end: [] }] }, { '<': [v('t'), { period_end: [] }] }];
  const expressions = formulas.map((formula) => compileExpression(formula, scope));
  const read = () => expressions.map((expression) => [...(expression.read(0, 2) as Int8Array).subarray(0, 2)]);
  expect(read()).toEqual([
    [1, 0],
    [1, 0],
  ]);
  bounds.end = null;
  bounds.version += 1;
  expect(read()).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test('more rows than a chunk, with a rest', async () => {
  const rows = Array.from({ length: 5000 }, (_, n) => ({ n, s: `x${n % 7}` }));
  expect(await valuesOf({ '*': [v('n'), 2] }, rows)).toEqual(rows.map(({ n }) => n * 2));
  expect(await valuesOf({ upper: v('s') }, rows)).toEqual(rows.map(({ s }) => s.toUpperCase()));
});

test.each<[string, Formula]>([
  ['an operator that is none', { map: [1, 2] }],
  ['an aggregate', { count: ['deals'] }],
  ['two names', { '+': [1], '-': [2] }],
  ['a list', [1, 2]],
  ['a parameter that was not put in', { param: 'quota' }],
])('%s is refused', (_claim, formula) => {
  expect(() => compileExpression(formula, scopeOf([]))).toThrow('The plan cannot be run');
});

/** As a text it is a text, among instants an instant. */
const moment = '2025-03-09T07:00:00Z';

/** Formulas of each type over the fields above, as a checked document holds them. */
const formulas = fc.letrec<{ number: Formula; text: Formula; boolean: Formula; date: Formula; instant: Formula }>(
  (tie) => {
    const number = tie('number');
    const text = tie('text');
    const boolean = tie('boolean');
    const date = tie('date');
    const instant = tie('instant');
    const call = (name: string, ...operands: fc.Arbitrary<Formula>[]): fc.Arbitrary<Formula> =>
      fc.tuple(...operands).map((given) => ({ [name]: given }) as Formula);
    const of = (names: readonly string[], ...operands: fc.Arbitrary<Formula>[]) =>
      fc.constantFrom(...names).chain((name) => call(name, ...operands));
    const list = (...items: Formula[]) => fc.subarray(items).map((chosen) => chosen as Formula);
    const grain = fc.constantFrom<Formula>('day', 'week', 'month', 'quarter', 'year');
    const fields = (...names: string[]) => fc.constantFrom(...names.map(v));
    const comparisons = ['==', '!=', '===', '!==', '<', '<=', '>', '>='];
    const several = (type: fc.Arbitrary<Formula>, ...more: fc.Arbitrary<Formula>[]) =>
      fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        ...([type, ...more] as [fc.Arbitrary<Formula>, ...fc.Arbitrary<Formula>[]]),
      );
    return {
      number: several(
        fields('n', 'm'),
        fc.constantFrom<Formula>(0, 1, -2.5, 0.1, 3e9),
        of(['+', '-', '*', '/', '%', 'min', 'max', 'coalesce'], number, number),
        of(['round', 'floor', 'ceil', 'abs', 'sqrt', 'ln', 'exp', '-', '+'], number),
        call('if', boolean, number, number),
        call('length', text),
        of(['days_between', 'hours_between'], date, date),
        of(['days_between', 'hours_between'], instant, date),
        of(['year', 'month', 'weekday'], fc.oneof(date, instant)),
      ),
      text: several(
        fields('s', 'r'),
        fc.constantFrom<Formula>('', 'a', 'B', '\u{1f600}b', '2025-01-01'),
        of(['lower', 'upper', 'trim'], text),
        call('cat', text, fc.oneof(text, number, date, instant)),
        call('substr', text, fc.constantFrom<Formula>(0, 1, -1), fc.constantFrom<Formula>(1, 2, -1)),
        call('if', boolean, text, text),
        call('coalesce', text, text),
        of(['min', 'max'], text, text),
      ),
      boolean: several(
        fields('b', 'c'),
        fc.boolean() as fc.Arbitrary<Formula>,
        of(comparisons, number, number),
        of(comparisons, text, text),
        of(comparisons, fields('d', 'e'), fc.oneof(date, fc.constant<Formula>('2025-03-09'))),
        of(comparisons, fields('t', 'u'), fc.oneof(instant, date, fc.constant<Formula>('2025-03-09T07:00:00Z'))),
        of(['==', '!='], fc.oneof(number, text, boolean, date, instant), fc.constant<Formula>(null)),
        of(['<', '<='], number, number, number),
        of(['and', 'or'], boolean, boolean),
        of(['and', 'or'], boolean, boolean, boolean),
        of(['!', '!!'], fc.oneof(boolean, number, text, date, instant)),
        of(['contains', 'starts_with', 'ends_with'], text, text),
        call('in', text, list('a', '', 'zz', moment, null)),
        call('in', fields('t', 'u'), list('2025-03-09', moment, null)),
        call('in', number, list(0, 1, 0.1, null)),
        call('in', fields('d', 'e'), list('2025-03-09', '1970-01-01', null)),
        call('in', text, fields('s')),
      ),
      date: several(
        fields('d', 'e'),
        call('start_of', fc.oneof(date, instant), grain),
        call('add', date, fc.constantFrom<Formula>(-1, 0, 13), grain),
        call('coalesce', date, date),
        of(['min', 'max'], date, date),
        fc.constant<Formula>({ today: [] }),
      ),
      instant: several(
        fields('t', 'u'),
        call('add', instant, fc.constantFrom<Formula>(-1, 1), grain),
        call('coalesce', instant, instant),
        call('coalesce', fields('t', 'u'), fc.constantFrom<Formula>('2025-03-09', moment)),
        of(['min', 'max'], fields('t', 'u'), fc.constantFrom<Formula>('2025-03-09', moment, v('t'))),
        call('if', boolean, fields('t', 'u'), fc.constant<Formula>('2025-11-02')),
        call('if', boolean, instant, instant),
        fc.constant<Formula>({ now: [] }),
      ),
    };
  },
);

const missing = <T extends Scalar>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 4 });
const numbers = missing(fc.oneof(fc.constantFrom(0, 1, -1, 0.1, 2 ** 31, 2 ** 53), fc.integer({ min: -9, max: 9 })));
const texts = missing(
  fc.constantFrom('', 'a', 'A', 'b', ' a', '\ud83d', '\u{1f600}', '￿', '12', moment, `${moment.slice(0, -1)}.000Z`),
);
const dates = missing(
  fc.constantFrom('1970-01-01', '1900-02-28', '2024-02-29', '2025-03-09', '2025-11-02', '2100-12-31'),
);
const instants = missing(
  fc.constantFrom(
    '1970-01-01T00:00:00.000Z',
    '2025-03-09T07:00:00.000Z',
    '2025-11-02T05:30:00.000Z',
    '2025-11-02T06:30:00.000Z',
    '2024-03-01T04:59:59.999Z',
  ),
);
const row: fc.Arbitrary<Row> = fc.record({
  n: numbers,
  m: numbers,
  s: texts,
  r: texts,
  b: missing(fc.boolean()),
  c: missing(fc.boolean()),
  d: dates,
  e: dates,
  t: instants,
  u: instants,
});
const named = { field: (name: string) => types[name as keyof typeof types] };
const env = { ...formulaEnv({ timeZone: zone.name }), asOf: asOf.instant };

test.each(['number', 'text', 'boolean', 'date', 'instant'] as const)(
  'columns agree with the evaluation of one row at a time: %s',
  async (type) => {
    await fc.assert(
      fc.asyncProperty(formulas[type], fc.array(row, { minLength: 1, maxLength: 8 }), async (formula, rows) => {
        expect(await valuesOf(formula, rows)).toEqual(rows.map((given) => evaluateFormula(formula, given, env, named)));
      }),
      { numRuns: 500 },
    );
  },
  60_000,
);
