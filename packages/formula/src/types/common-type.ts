import type { Formula } from '@weir/schema';
import { dayFromIso, instantFromIso, timeZone } from '../calendar/index.js';
import type { ValueType } from '../operators/index.js';
import { callOf } from '../tree/call.js';

/** An operand with the type that it has by itself; null is missing or not known. */
export interface Typed {
  readonly formula: Formula;
  readonly type: ValueType | null;
}

/**
 * The type that operands which have to agree are taken as: that of the first one which is neither missing nor adaptable. Written text
 * adapts to dates and instants, `period_start` and `period_end` to instants; where a date meets an instant, both are instants.
 */
export function commonType(operands: readonly Typed[]): ValueType | null {
  const known = operands.filter(({ type }) => type !== null);
  const firm = known.filter(({ formula }) => !isAdaptable(formula)).map(({ type }) => type);
  if (firm.includes('instant') && firm.every(isMoment)) return 'instant';
  const [first] = firm;
  if (first) return first;
  return known.find(({ formula }) => isPeriodBound(formula))?.type ?? known[0]?.type ?? null;
}

/** Like `commonType`, where only dates and instants make sense: written text is a date when it can be. */
export function commonMoment(operands: readonly Typed[]): ValueType | null {
  const common = commonType(operands);
  if (common !== 'text') return common;
  const texts = operands.filter(({ type }) => type === 'text');
  if (!texts.every(({ formula }) => typeof formula === 'string' && isMomentText(formula))) return 'text';
  return texts.every(({ formula }) => typeof formula === 'string' && dayFromIso(formula) !== null) ? 'date' : 'instant';
}

export function isMoment(type: ValueType | null): boolean {
  return type === 'date' || type === 'instant';
}

/** Whether a written text can stand for a value of this type: a date for a date, a date or instant for an instant. */
export function canAdapt(text: string, type: ValueType | null): boolean {
  if (type === 'date') return dayFromIso(text) !== null;
  return type === 'text' || (type === 'instant' && isMomentText(text));
}

export function isPeriodBound(formula: Formula): boolean {
  const operator = callOf(formula)?.operator;
  return operator === 'period_start' || operator === 'period_end';
}

function isAdaptable(formula: Formula): boolean {
  return typeof formula === 'string' || isPeriodBound(formula);
}

function isMomentText(text: string): boolean {
  return instantFromIso(text, timeZone('UTC')) !== null;
}
