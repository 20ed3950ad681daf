import type { FieldType, Formula, Id } from '@weir/schema';
import type { ConditionTest, TestOperator } from '../model/condition.js';
import { carryOperator, carryValues } from './carry-values.js';
import { operatorsFor, shapeOf, startValues } from './test-values.js';
import type { ValueSource } from './test-values.js';

export interface TestedField {
  readonly id: Id;
  /** Null when the dataset lacks the field. */
  readonly type: FieldType | null;
}

/** A test of which nothing is chosen yet. */
export const newTest: ConditionTest = { kind: 'test', field: undefined, operator: 'is', values: [undefined] };

/** The same test of another field: what the types have in common stays, the rest is remembered. */
export function setField(
  test: ConditionTest,
  from: FieldType | null,
  to: TestedField,
  isInCell: boolean,
): ConditionTest {
  const memory = remember(test, from);
  const known = memory[placeOf(to)];
  const isAlike = test.field !== undefined && placeOf(to) === placeOf({ id: test.field, type: from });
  const plain: ConditionTest = { ...withoutSpelling(test), field: to.id, memory };
  if (isAlike && offers(test.operator, to.type, isInCell)) return plain;
  if (known) return { ...plain, operator: known.operator, values: known.values };
  const operators = operatorsFor(to.type, isInCell);
  const carried = carryOperator(test.operator, to.type);
  const keeps = test.field !== undefined && operators.includes(carried);
  const operator = keeps ? carried : (operators[0] ?? 'is');
  const values = valuesFor(test, from, to.type, operator, isInCell);
  return { ...plain, operator, values };
}

function valuesFor(
  test: ConditionTest,
  from: FieldType | null,
  to: FieldType | null,
  operator: TestOperator,
  isInCell: boolean,
): ConditionTest['values'] {
  const [before, after] = [shapeOf(test.operator), shapeOf(operator)];
  // An instant counts back from now, a date from today.
  if (after === 'span') return [...test.values.slice(0, 2), ...startValues('span', to).slice(2)];
  if (before !== after) return startValues(after, to);
  if (after === 'period') return test.values;
  return carryValues(test, from, to, isInCell) ?? startValues(after, to);
}

/** Another question to the same field: values go with it where they fit, and come back when the operator does. */
export function setOperator(test: ConditionTest, operator: TestOperator, type: FieldType | null): ConditionTest {
  const [before, after] = [shapeOf(test.operator), shapeOf(operator)];
  const memory = remember(test, type);
  const plain: ConditionTest = { ...withoutSpelling(test), operator, memory };
  if (before === after) return plain;
  const known = memory[`${placeOf({ id: test.field ?? '', type })} ${after}`];
  return { ...plain, values: known?.values ?? fit(test.values, before, after, type) };
}

export function setValue(test: ConditionTest, index: number, value: Formula | undefined): ConditionTest {
  return { ...test, values: test.values.map((old, at) => (at === index ? value : old)) };
}

/** @param values none: still to be chosen */
export function setList(test: ConditionTest, values: readonly Formula[]): ConditionTest {
  return { ...test, values: values.length === 0 ? [undefined] : values };
}

/** Values of another kind are chosen anew; those of the kind before come back with it. */
export function setSource(test: ConditionTest, from: ValueSource, source: ValueSource): ConditionTest {
  if (from === source) return test;
  const shape = shapeOf(test.operator);
  const memory = { ...test.memory, [`${from} ${shape}`]: pick(test) };
  return { ...test, memory, source, values: memory[`${source} ${shape}`]?.values ?? startValues(shape, null) };
}

function offers(operator: TestOperator, type: FieldType | null, isInCell: boolean): boolean {
  return operatorsFor(type, isInCell).includes(operator);
}

/** Values of one place fit each other. The values of one text field are seldom those of another. */
function placeOf({ id, type }: TestedField): string {
  return type === 'string' || type === null ? `${type} ${id}` : type;
}

function remember(test: ConditionTest, type: FieldType | null): NonNullable<ConditionTest['memory']> {
  if (test.field === undefined) return test.memory ?? {};
  const place = placeOf({ id: test.field, type });
  return { ...test.memory, [place]: pick(test), [`${place} ${shapeOf(test.operator)}`]: pick(test) };
}

function pick({ operator, values }: ConditionTest): Pick<ConditionTest, 'operator' | 'values'> {
  return { operator, values };
}

function fit(
  values: ConditionTest['values'],
  before: ReturnType<typeof shapeOf>,
  after: ReturnType<typeof shapeOf>,
  type: FieldType | null,
): ConditionTest['values'] {
  const [first] = values;
  const isScalar = typeof first !== 'object' || first === null;
  const isSpan = before === 'span' || before === 'period';
  if (before === 'none' || isSpan || first === undefined) return startValues(after, type);
  if (after === 'two') return [first, undefined];
  if (after === 'one' || (after === 'list' && isScalar)) return [first];
  return startValues(after, type);
}

function withoutSpelling({ spelling: _spelling, ...test }: ConditionTest): ConditionTest {
  return test;
}
