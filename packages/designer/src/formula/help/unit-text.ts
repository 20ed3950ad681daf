import type { FormulaCheck } from '@weir/formula';
import type { WeirDocument } from '@weir/schema';
import { isCurrency } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { formulaMessages } from '../words/index.js';

const times: Readonly<Record<string, string>> = {
  days: 'day',
  hours: 'hour',
  weeks: 'week',
  months: 'month',
  years: 'year',
  minutes: 'minute',
};

/** What a formula gives, for a sentence: "a percentage", "CNY per deal", "a date"; null where it is not known. */
export function resultText(
  { type, unit }: Pick<FormulaCheck, 'type' | 'unit'>,
  document: WeirDocument,
  localizer: Localizer,
): string | null {
  if (type === null) return null;
  if (type !== 'number' || unit === null || unit === 'percent') {
    return localizer.say(formulaMessages, 'formula.type', { type: unit === 'percent' ? unit : type });
  }
  const text = unitText(unit, document, localizer);
  return isThing(unit) ? localizer.say(formulaMessages, 'formula.thing', { thing: text }) : text;
}

/** Neither money nor time, nor made of others. */
function isThing(unit: string): boolean {
  return !/[ ·^{]/.test(unit) && !isCurrency(unit) && times[unit] === undefined;
}

/** A unit as a reader writes it: "CNY per deal", "天", "CNY/商机". @param unit as `checkFormula` gives it */
export function unitText(unit: string, document: WeirDocument, localizer: Localizer): string {
  if (unit === 'percent') return localizer.say(formulaMessages, 'formula.type', { type: unit });
  const [above = '', ...below] = unit.replace(/^per /, ' per ').split(' per ');
  const factors = (part: string, isOne: boolean) =>
    part
      .split('·')
      .map((factor) => factorText(factor, isOne, document, localizer))
      .join('·');
  return below.reduce(
    (text, part) =>
      localizer.say(formulaMessages, 'formula.unit-per', { above: text || '1', below: factors(part, true) }),
    factors(above, false),
  );
}

function factorText(factor: string, isOne: boolean, document: WeirDocument, localizer: Localizer): string {
  const [name = '', power] = factor.split('^');
  const exponent = power === undefined ? '' : `^${power}`;
  const time = times[name] ?? (Object.values(times).includes(name) ? name : undefined);
  if (time !== undefined) {
    const word = isOne ? 'formula.unit-time-one' : 'formula.unit-time';
    return localizer.say(formulaMessages, word, { unit: time }) + exponent;
  }
  const field = /^\{(.*)\}$/.exec(name)?.[1];
  if (field !== undefined) return titleOfField(field, document, localizer) + exponent;
  return thingText(name, document, localizer) + exponent;
}

/** The rows of a currency of their own: the field that holds it. */
function titleOfField(id: string, { datasets = [] }: WeirDocument, localizer: Localizer): string {
  const field = datasets.flatMap(({ fields }) => fields).find((each) => each.id === id);
  return localizer.text(field?.title) || id;
}

/** Things are named after datasets, in the English singular. In other languages they are called what the dataset is. */
function thingText(name: string, { datasets = [] }: WeirDocument, localizer: Localizer): string {
  if (/^en\b/.test(localizer.locale)) return name;
  const plurals = [name, `${name}s`, `${name}es`, name.replace(/y$/, 'ies')];
  const dataset = datasets.find(({ id }) => plurals.includes(id));
  return localizer.text(dataset?.title) || name;
}
