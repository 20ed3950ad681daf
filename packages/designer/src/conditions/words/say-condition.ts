import { callOf } from '@weir/formula';
import { printFormula, textNamesOf } from '@weir/formula/text';
import type { FieldType, Formula, Grain, Id } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import type { ConditionTest, TestOperator } from '../model/condition.js';
import { fieldOf } from '../model/test-forms.js';
import { momentFormOf, momentParts } from '../state/moment-forms.js';
import type { Subject } from '../state/subject.js';
import { typeOf } from '../state/subject.js';
import { shapeOf } from '../state/test-values.js';
import { conditionMessages } from './index.js';
import type { ConditionMessage } from './index.js';

const isMoment = (type: FieldType | null): boolean => type === 'date' || type === 'datetime';

/** How an operator is called: "before" for dates is "less than" for numbers. */
export function operatorText(operator: TestOperator, type: FieldType | null, localizer: Localizer): string {
  const dated = `conditions.date-op.${operator}`;
  const id = isMoment(type) && isMessage(dated) ? dated : (`conditions.op.${operator}` as const);
  return localizer.say(conditionMessages, id as 'conditions.op.is');
}

export function fieldText(field: Id | undefined, subject: Subject, localizer: Localizer): string {
  if (field === undefined) return localizer.say(conditionMessages, 'conditions.a-field');
  return localizer.text(subject.fields.get(field)?.title) || field;
}

/** A test in a sentence: "Amount is at least ¥50,000". */
export function sayTest(test: ConditionTest, subject: Subject, localizer: Localizer): string {
  const { operator, values } = test;
  const type = typeOf(subject, test.field);
  const field = fieldText(test.field, subject, localizer);
  const written = (value: Formula | undefined) =>
    value === undefined
      ? localizer.say(conditionMessages, 'conditions.a-value')
      : valueText(value, test.field, subject, localizer);
  const args = { field, value: spanText(test, localizer) ?? written(values[0]), to: written(values[1]) };
  if (shapeOf(operator) === 'list') args.value = localizer.list(values.map(written), 'or');
  const dated = `conditions.date-say.${operator}`;
  const id = isMoment(type) && isMessage(dated) ? dated : (`conditions.say.${operator}` as const);
  // Each pattern takes of these what it needs.
  return localizer.say(conditionMessages, id as 'conditions.say.between', args);
}

function spanText({ operator, values: [first, grain] }: ConditionTest, localizer: Localizer): string | undefined {
  if (shapeOf(operator) === 'span') return durationText(Number(first), grain as Grain, localizer);
  return shapeOf(operator) === 'period' ? periodText(Number(first), grain as Grain, localizer) : undefined;
}

/** "30 days" */
export function durationText(count: number, grain: Grain, localizer: Localizer): string {
  return localizer.say(conditionMessages, 'conditions.span', { count, grain });
}

/** "last month"; beyond that "the month 3 months ago". */
export function periodText(offset: number, grain: Grain, localizer: Localizer): string {
  const near = { [-1]: 'last', 0: 'this', 1: 'next' }[offset];
  if (near) return localizer.say(conditionMessages, 'conditions.period', { offset: near, grain });
  const span = durationText(Math.abs(offset), grain, localizer);
  const single = localizer.say(conditionMessages, 'conditions.grain-name', { grain });
  const id = offset < 0 ? 'conditions.period-ago' : 'conditions.period-ahead';
  return localizer.say(conditionMessages, id, { grain: single, span });
}

/** A value as a person reads it: titles of known values, numbers with the field's unit, dates in words. */
export function valueText(value: Formula, field: Id | undefined, subject: Subject, localizer: Localizer): string {
  const about = field === undefined ? undefined : subject.fields.get(field);
  const known = about?.values.find((each) => each.value === value);
  const title = localizer.text(known?.title);
  if (title) return title;
  if (value === null) return localizer.say(conditionMessages, 'conditions.op.missing');
  if (typeof value === 'number') return localizer.value(value, about?.unit ?? null);
  if (typeof value === 'string') return isMoment(about?.type ?? null) ? dateText(value, localizer) : value || '""';
  const other = fieldOf(value);
  if (other !== null) return fieldText(other, subject, localizer);
  const call = callOf(value);
  const [name] = call?.operands ?? [];
  if (call?.operator === 'param' && typeof name === 'string') return parameterText(name, subject, localizer);
  return momentText(value, localizer) ?? formulaText(value, subject);
}

export function parameterText(id: Id, { document }: Subject, localizer: Localizer): string {
  return localizer.text(document?.parameters?.find((parameter) => parameter.id === id)?.title) || id;
}

export function formulaText(formula: Formula, { document, dataset }: Subject): string {
  return printFormula(formula, document ? textNamesOf(document, dataset) : dataset === undefined ? {} : { dataset });
}

export const isDate = (text: Formula | undefined): text is string =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

function dateText(text: string, localizer: Localizer): string {
  return isDate(text) ? localizer.date(text) : text;
}

function momentText(value: Formula, localizer: Localizer): string | undefined {
  const form = momentFormOf(value);
  const { count, grain } = momentParts(value);
  switch (form) {
    case null:
    case 'date':
      return undefined;
    case 'start-this':
    case 'start-last':
    case 'start-next': {
      const offset = { 'start-last': -1, 'start-this': 0, 'start-next': 1 }[form];
      const period = periodText(offset, grain ?? 'month', localizer);
      return localizer.say(conditionMessages, 'conditions.moment.start', { period });
    }
    case 'ago':
    case 'ahead':
    case 'before-period-start':
    case 'before-period-end': {
      const span = durationText(count ?? 0, grain ?? 'day', localizer);
      return localizer.say(conditionMessages, `conditions.moment.${form}`, { span });
    }
    default:
      return localizer.say(conditionMessages, `conditions.moment.${form}`);
  }
}

function isMessage(id: string): id is ConditionMessage {
  return Object.hasOwn(conditionMessages.source, id);
}
