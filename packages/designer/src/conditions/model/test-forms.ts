import { callOf, isList, nameOf } from '@weir/formula';
import type { Call } from '@weir/formula';
import type { Formula, Grain, Id } from '@weir/schema';
import { isFinished } from './condition.js';
import type { ConditionTest, Spelling, TestOperator } from './condition.js';
import { formulaOfMoment, isGrain, momentOf, operandsOf } from './moment.js';
import type { MomentBase } from './moment.js';

type Comparison = 'is' | 'is-not' | 'less' | 'at-most' | 'greater' | 'at-least';

const symbols: Readonly<Record<Comparison, string>> = {
  is: '==',
  'is-not': '!=',
  less: '<',
  'at-most': '<=',
  greater: '>',
  'at-least': '>=',
};
const strictSymbols: Readonly<Partial<Record<Comparison, string>>> = { is: '===', 'is-not': '!==' };
/** `a < b` is `b > a`. */
const mirrored: Readonly<Record<Comparison, Comparison>> = {
  is: 'is',
  'is-not': 'is-not',
  less: 'greater',
  'at-most': 'at-least',
  greater: 'less',
  'at-least': 'at-most',
};
const comparisonOf = new Map(
  (Object.keys(symbols) as Comparison[]).flatMap((comparison): [string, [Comparison, Spelling]][] => [
    [symbols[comparison], [comparison, {}]],
    ...(strictSymbols[comparison]
      ? [[strictSymbols[comparison], [comparison, { strict: true }]] as [string, [Comparison, Spelling]]]
      : []),
  ]),
);
const textTests = { contains: 'contains', 'starts-with': 'starts_with', 'ends-with': 'ends_with' } as const;

/** Is, and is not, these literals: they have words of their own, and no value to choose. */
const literalTests: readonly (readonly [TestOperator, Comparison, null | boolean])[] = [
  ['missing', 'is', null],
  ['present', 'is-not', null],
  ['true', 'is', true],
  ['false', 'is', false],
];

/** The test that a formula is; null when it is none, or one that would be written otherwise. */
export function testOf(formula: Formula): ConditionTest | null {
  const call = callOf(formula);
  if (!call) return null;
  const field = fieldOf(formula);
  if (field !== null) return test(field, 'true', [], { short: true });
  const compared = comparisonOf.get(call.operator);
  if (compared && call.operands.length === 2 && !call.bare) return comparedTest(call, ...compared);
  return rangeTest(call) ?? listTest(call) ?? textTest(call) ?? negatedTest(call) ?? spanTest(call);
}

/** @returns undefined while the test is unfinished */
export function formulaOfTest(given: ConditionTest): Formula | undefined {
  const { field, operator, values, spelling = {} } = given;
  if (field === undefined || !isFinished(given)) return undefined;
  const name: Formula = { var: field };
  const all = values as readonly Formula[];
  const [first = null, second = null, third = null] = all;
  const literal = literalTests.find(([id]) => id === operator);
  if (operator === 'true' && spelling.short) return name;
  if (literal) return compare(name, literal[1], literal[2], spelling);
  switch (operator) {
    case 'between':
      return { '<=': [first, name, second] };
    case 'inside':
      return { '<': [first, name, second] };
    case 'one-of':
      return { in: [name, all] };
    case 'contains':
      return spelling.short ? { in: [first, name] } : { contains: [name, first] };
    case 'starts-with':
    case 'ends-with':
      return { [textTests[operator]]: [name, first] };
    case 'none-of':
      return negate({ in: [name, all] }, spelling);
    case 'not-contains':
      return negate({ contains: [name, first] }, spelling);
    case 'not-true':
      return negate(name, spelling);
    case 'on-day':
      return { '==': [{ start_of: [name, 'day'] }, first] };
    case 'in-period':
      return { '==': [{ start_of: [name, second] }, currentPeriod(second as Grain, first as number)] };
    case 'in-last':
      return { and: [{ '>': [name, shifted(third, -(first as number), second)] }, { '<=': [name, clock(third)] }] };
    case 'in-next':
      return { and: [{ '>': [name, clock(third)] }, { '<=': [name, shifted(third, first as number, second)] }] };
    case 'in-cell':
      return { and: [{ '>=': [name, { period_start: [] }] }, { '<': [name, { period_end: [] }] }] };
    default:
      return compare(name, operator as Comparison, first, spelling);
  }
}

function comparedTest({ operands }: Call, comparison: Comparison, spelling: Spelling): ConditionTest | null {
  const [left = null, right = null] = operands;
  const started = comparison === 'is' && !spelling.strict ? startedTest(left, right) : null;
  if (started) return started;
  const field = fieldOf(left);
  if (field !== null) return literalTest(field, comparison, right, spelling);
  const second = fieldOf(right);
  return second === null ? null : literalTest(second, mirrored[comparison], left, { ...spelling, flipped: true });
}

function literalTest(field: Id, comparison: Comparison, value: Formula, spelling: Spelling): ConditionTest {
  const literal = literalTests.find(([, with_, like]) => with_ === comparison && like === value);
  return literal ? test(field, literal[0], [], spelling) : test(field, comparison, [value], spelling);
}

/** `start_of(closed_on, "month") = start_of(today(), "month")` */
function startedTest(left: Formula, right: Formula): ConditionTest | null {
  const [inner = null, grain] = operandsOf(left, 'start_of', 2) ?? [];
  const field = fieldOf(inner);
  if (field === null || !isGrain(grain)) return null;
  const moment = momentOf(right);
  const { startOf, shift } = moment ?? {};
  const isPeriod = moment?.base === 'today' && startOf === grain && (!shift || (shift.grain === grain && shift.count));
  if (isPeriod && grain !== 'day') return test(field, 'in-period', [shift?.count ?? 0, grain]);
  return grain === 'day' ? test(field, 'on-day', [right]) : null;
}

function rangeTest({ operator, operands, bare }: Call): ConditionTest | null {
  const [from = null, middle = null, to = null] = operands;
  const field = fieldOf(middle);
  if (bare || operands.length !== 3 || field === null || (operator !== '<=' && operator !== '<')) return null;
  return test(field, operator === '<=' ? 'between' : 'inside', [from, to]);
}

function listTest({ operator, operands }: Call): ConditionTest | null {
  const [value = null, list = null] = operands;
  if (operator !== 'in' || operands.length !== 2) return null;
  const field = fieldOf(value);
  if (field !== null && isList(list) && list.every(isScalar)) return test(field, 'one-of', list);
  const searched = fieldOf(list);
  return typeof value === 'string' && searched !== null ? test(searched, 'contains', [value], { short: true }) : null;
}

function textTest({ operator, operands, bare }: Call): ConditionTest | null {
  const [name = null, value = null] = operands;
  const field = fieldOf(name);
  const found = (Object.keys(textTests) as (keyof typeof textTests)[]).find((id) => textTests[id] === operator);
  return found && !bare && operands.length === 2 && field !== null ? test(field, found, [value]) : null;
}

function negatedTest({ operator, operands, bare }: Call): ConditionTest | null {
  const [negated = null] = operands;
  if (operator !== '!' || operands.length !== 1) return null;
  const spelling: Spelling = bare ? { short: true } : {};
  const inner = testOf(negated);
  if (inner?.operator === 'one-of') return { ...inner, operator: 'none-of', ...spell(spelling) };
  if (inner?.operator === 'contains' && !inner.spelling)
    return { ...inner, operator: 'not-contains', ...spell(spelling) };
  const field = fieldOf(negated);
  return field === null ? null : test(field, 'not-true', [], spelling);
}

/** Two comparisons of one field that say a span of time together. */
function spanTest({ operator, operands, bare }: Call): ConditionTest | null {
  if (operator !== 'and' || bare || operands.length !== 2) return null;
  const [low, high] = operands.map((operand) => testOf(operand));
  const [from = null, to = null] = [low?.values[0], high?.values[0]];
  if (!low || !high || low.field === undefined || low.field !== high.field || low.spelling || high.spelling)
    return null;
  const isCell = operandsOf(from, 'period_start', 0) && operandsOf(to, 'period_end', 0);
  if (low.operator === 'at-least' && high.operator === 'less' && isCell) return test(low.field, 'in-cell', []);
  if (low.operator !== 'greater' || high.operator !== 'at-most') return null;
  const [start, end] = [momentOf(from), momentOf(to)];
  if (!start || !end || start.startOf || end.startOf || start.base !== end.base) return null;
  if (start.base !== 'today' && start.base !== 'now') return null;
  const { shift: back } = start;
  const { shift: ahead } = end;
  if (back && !ahead && back.count < 0) return test(low.field, 'in-last', [-back.count, back.grain, start.base]);
  return ahead && !back && ahead.count > 0 ? test(low.field, 'in-next', [ahead.count, ahead.grain, start.base]) : null;
}

function compare(name: Formula, comparison: Comparison, value: Formula, { strict, flipped }: Spelling): Formula {
  const written = flipped ? mirrored[comparison] : comparison;
  const symbol = (strict && strictSymbols[written]) || symbols[written];
  return { [symbol]: flipped ? [value, name] : [name, value] };
}

function negate(formula: Formula, { short }: Spelling): Formula {
  return { '!': short ? formula : [formula] };
}

function currentPeriod(grain: Grain, offset: number): Formula {
  return formulaOfMoment({ base: 'today', startOf: grain, ...(offset !== 0 && { shift: { count: offset, grain } }) });
}

function clock(base: Formula): Formula {
  return formulaOfMoment({ base: base as MomentBase });
}

function shifted(base: Formula, count: number, grain: Formula): Formula {
  return formulaOfMoment({ base: base as MomentBase, shift: { count, grain: grain as Grain } });
}

/** The field that a plain `{"var": …}` names. */
export function fieldOf(formula: Formula): Id | null {
  const call = callOf(formula);
  return call?.operator === 'var' && call.bare ? nameOf(call) : null;
}

function isScalar(formula: Formula): boolean {
  return typeof formula !== 'object' || formula === null;
}

function test(
  field: Id,
  operator: TestOperator,
  values: ConditionTest['values'],
  spelling: Spelling = {},
): ConditionTest {
  return { kind: 'test', field, operator, values, ...spell(spelling) };
}

function spell(spelling: Spelling): Pick<ConditionTest, 'spelling'> {
  return Object.keys(spelling).length > 0 ? { spelling } : {};
}
