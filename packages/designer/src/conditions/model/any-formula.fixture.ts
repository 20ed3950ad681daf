import { arityOf, operators } from '@weir/formula';
import type { Formula } from '@weir/schema';
import fc from 'fast-check';

const names = fc.constantFrom(
  'deals',
  'amount',
  'closed_on',
  'stage',
  'b2b',
  'month',
  'day',
  'always',
  'a-b',
  '',
  '客户',
);
const literals: fc.Arbitrary<Formula> = fc.oneof(
  names,
  fc.integer({ min: -3, max: 100 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom<Formula>(true, false, null),
);
const fields = names.map((name): Formula => ({ var: name }));
const moments = fc
  .tuple(
    fc.constantFrom('today', 'now', 'period_start', 'period_end'),
    fc.constantFrom('none', 'start', 'shift', 'both'),
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom('day', 'month', 'year'),
    fc.constantFrom('day', 'month'),
  )
  .map(([base, form, count, grain, startOf]): Formula => {
    const plain: Formula = { [base]: [] };
    const started: Formula = form === 'start' || form === 'both' ? { start_of: [plain, startOf] } : plain;
    return form === 'shift' || form === 'both' ? { add: [started, count, grain] } : started;
  });

/**
 * Any JSON that can be in a formula: every operator with right and wrong operands, in a list and bare, unknown ones, what is no operation;
 * most of it close to what a person would write, so that shapes are met.
 */
export const anyFormula: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => {
  const formula = tie('formula');
  const operand = fc.oneof(formula, fields, literals, moments);
  const started = fc
    .tuple(fields, fc.constantFrom('day', 'month'))
    .map(([field, grain]): Formula => ({ start_of: [field, grain] }));
  const call = (operator: fc.Arbitrary<string>, operands: fc.Arbitrary<readonly Formula[]>) =>
    fc.tuple(operator, operands).map(([name, given]): Formula => ({ [name]: given }));
  const comparisons = fc.constantFrom('==', '!=', '===', '!==', '<', '<=', '>', '>=', 'in', 'contains', 'starts_with');
  const known = fc.constantFrom(...operators).chain((operator) => {
    const { least, most } = arityOf(operator);
    const operands = fc.array(operand, { minLength: least, maxLength: Math.min(most, least + 3) });
    return call(fc.constant(operator.name), operands);
  });
  return {
    formula: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      literals,
      fields,
      moments,
      call(comparisons, fc.tuple(fc.oneof(fields, started, operand), operand)),
      call(fc.constantFrom('<', '<='), fc.tuple(operand, fields, operand)),
      call(fc.constant('in'), fc.tuple(fields, fc.array(literals, { maxLength: 3 }))),
      call(fc.constantFrom('and', 'or', '!', '+', '-', '*', '/'), fc.array(formula, { maxLength: 3 })),
      fc.tuple(fc.constantFrom('!', 'and', 'or', 'var'), formula).map(([name, only]): Formula => ({ [name]: only })),
      spans(),
      known,
      call(fc.constantFrom('frobnicate', ''), fc.array(formula, { maxLength: 2 })),
      fc.array(formula, { maxLength: 3 }),
      fc.dictionary(names, formula, { maxKeys: 2 }).map((object): Formula => ({ ...object })),
    ),
  };
}).formula;

function spans(): fc.Arbitrary<Formula> {
  const bound = (symbols: readonly string[]) =>
    fc
      .tuple(fc.constantFrom(...symbols), fc.constantFrom('closed_on', 'created_on'), moments)
      .map(([symbol, field, moment]): Formula => ({ [symbol]: [{ var: field }, moment] }));
  return fc.tuple(bound(['>', '>=']), bound(['<=', '<'])).map((both): Formula => ({ and: both }));
}
