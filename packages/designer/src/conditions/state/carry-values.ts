import type { FieldType, Formula } from '@weir/schema';
import type { ConditionTest, TestOperator } from '../model/condition.js';
import { momentFormOf, momentFormsFor, momentOfForm, momentParts } from './moment-forms.js';
import type { MomentForm } from './moment-forms.js';

/** What is typed, and not chosen from the values of one field. */
const typed: ReadonlySet<TestOperator> = new Set(['contains', 'not-contains', 'starts-with', 'ends-with']);

/** A day is asked of dates by `is`, of instants by `on-day`. */
export function carryOperator(operator: TestOperator, to: FieldType | null): TestOperator {
  if (to === 'datetime' && operator === 'is') return 'on-day';
  return to === 'date' && operator === 'on-day' ? 'is' : operator;
}

/**
 * The values of a test for a field of another type: dates for instants, what was typed for another text, what fits in the place of a field
 * that is not known.
 * @returns undefined where they do not fit
 */
export function carryValues(
  { operator, values }: ConditionTest,
  from: FieldType | null,
  to: FieldType | null,
  isInCell: boolean,
): ConditionTest['values'] | undefined {
  if (isDated(from) && isDated(to)) return values.map((value) => carryMoment(value, to, isInCell));
  if (from === 'string' && to === 'string') return typed.has(operator) ? values : undefined;
  return from === null && values.every((value) => fits(value, to)) ? values : undefined;
}

function isDated(type: FieldType | null): boolean {
  return type === 'date' || type === 'datetime';
}

function carryMoment(value: Formula | undefined, to: FieldType | null, isInCell: boolean): Formula | undefined {
  const form = momentFormOf(value);
  if (form === null || form === 'date') return value;
  const other = { today: 'now', now: 'today' } as const;
  const forms = momentFormsFor(to, isInCell);
  const meant: MomentForm | undefined = [form, other[form as 'today']].find((each) => forms.includes(each));
  return meant && momentOfForm(meant, to, momentParts(value));
}

function fits(value: Formula | undefined, type: FieldType | null): boolean {
  if (value === undefined || value === null || typeof value === 'object') return true;
  if (isDated(type)) return typeof value === 'string' && momentFormOf(value) === 'date';
  return typeof value === type;
}
