import type { FieldType, Formula } from '@weir/schema';
import type { ConditionTest, TestOperator } from '../model/condition.js';
import { momentOf } from '../model/moment.js';
import { fieldOf } from '../model/test-forms.js';

/** What has to be chosen for an operator: nothing, one value, two, a list; a span ("the last 30 days"); a period ("last month"). */
export type ValueShape = 'none' | 'one' | 'two' | 'list' | 'span' | 'period';

const shapes: Readonly<Partial<Record<TestOperator, ValueShape>>> = {
  missing: 'none',
  present: 'none',
  true: 'none',
  false: 'none',
  'not-true': 'none',
  'in-cell': 'none',
  between: 'two',
  inside: 'two',
  'one-of': 'list',
  'none-of': 'list',
  'in-last': 'span',
  'in-next': 'span',
  'in-period': 'period',
};

export function shapeOf(operator: TestOperator): ValueShape {
  return shapes[operator] ?? 'one';
}

const always: readonly TestOperator[] = ['present', 'missing'];
const order: readonly TestOperator[] = ['greater', 'at-least', 'less', 'at-most', 'between'];
const spans: readonly TestOperator[] = ['in-last', 'in-next', 'in-period'];

const offered: Readonly<Record<FieldType, readonly TestOperator[]>> = {
  string: ['is', 'is-not', 'one-of', 'none-of', 'contains', 'not-contains', 'starts-with', 'ends-with', ...always],
  number: [...order, 'is', 'is-not', 'one-of', 'none-of', ...always],
  boolean: ['true', 'false', ...always],
  date: ['is', ...order, ...spans, ...always],
  datetime: ['on-day', ...order, ...spans, ...always],
};

/**
 * What can be asked of a field of this type (null: not known).
 * @param isInCell whether the condition is evaluated for the period of a cell: in the `where` of an aggregate
 */
export function operatorsFor(type: FieldType | null, isInCell: boolean): readonly TestOperator[] {
  const all = offered[type ?? 'string'];
  return isInCell && (type === 'date' || type === 'datetime') ? [...all, 'in-cell'] : all;
}

/** Where the values of a test come from. `formula`: they are calculated. */
export type ValueSource = 'written' | 'parameter' | 'field' | 'formula';

export function sourceOf({ operator, values, source }: ConditionTest): ValueSource {
  const shape = shapeOf(operator);
  if (shape !== 'one' && shape !== 'two') return 'written';
  const given = values.filter((value) => value !== undefined).map(sourceOfValue);
  return given.find((each) => each !== 'written') ?? given[0] ?? source ?? 'written';
}

function sourceOfValue(value: Formula): ValueSource {
  if (typeof value !== 'object' || value === null) return 'written';
  if (fieldOf(value) !== null) return 'field';
  if (momentOf(value)) return 'written';
  const [name] = Object.keys(value);
  if (name === 'param' && typeof (value as { param: Formula }).param === 'string') return 'parameter';
  return 'formula';
}

/** What a test holds before anything is chosen. */
export function startValues(shape: ValueShape, type: FieldType | null): ConditionTest['values'] {
  switch (shape) {
    case 'none':
      return [];
    case 'two':
      return [undefined, undefined];
    case 'span':
      return [30, 'day', type === 'datetime' ? 'now' : 'today'];
    case 'period':
      return [0, 'month'];
    default:
      return [undefined];
  }
}
