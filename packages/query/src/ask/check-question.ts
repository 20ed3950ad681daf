import { WeirError, closest, pointerTo } from '@weir/schema';
import type { Question } from '../contract/question.js';

/**
 * A question may come from an untyped caller or over the wire: its shape is checked before its meaning.
 * @throws {WeirError} `question/not-an-object`, `question/unknown-property`, `question/value`, `question/ambiguous`, `question/duplicate`
 */
export function checkQuestion(question: unknown): asserts question is Question {
  if (!isRecord(question)) throw new WeirError('question/not-an-object', { actual: show(question) });
  const isMetrics = has(question, 'metrics');
  if (isMetrics && has(question, 'funnel')) throw new WeirError('question/ambiguous');
  if (!isMetrics && !has(question, 'funnel')) throw new WeirError('question/not-an-object', { actual: show(question) });
  const shape = isMetrics ? metricsShape : funnelShape;
  for (const [property, value] of Object.entries(question)) {
    if (value === undefined) continue;
    const check = shape.get(property);
    if (!check) {
      const params = { property, closest: closest(property, shape.keys()) };
      throw new WeirError('question/unknown-property', params, { pointer: pointerTo('', property) });
    }
    check(property, value);
  }
}

type PropertyCheck = (property: string, value: unknown) => void;

const scalar = 'a text, a number, true, false or null';
const isScalar = (value: unknown): boolean =>
  value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const has = (question: Readonly<Record<string, unknown>>, property: string): boolean =>
  Object.hasOwn(question, property) && question[property] !== undefined;

const oneOf = (...allowed: readonly string[]): PropertyCheck =>
  that((value) => allowed.includes(value as string), `one of: ${allowed.join(', ')}`);

const ids =
  (least: number): PropertyCheck =>
  (property, value) => {
    const isList = Array.isArray(value) && value.length >= least && value.every((id) => typeof id === 'string');
    if (!isList) refuse(property, value, least > 0 ? 'a list of ids, at least one' : 'a list of ids');
    const list = value as readonly string[];
    const twice = list.find((id, place) => list.indexOf(id) !== place);
    if (twice !== undefined)
      throw new WeirError('question/duplicate', { property, name: twice }, { pointer: pointerTo('', property) });
  };

const asked: readonly (readonly [string, PropertyCheck])[] = [
  ['range', that((value) => isRecord(value) && Object.keys(value).every(isSide), 'an object with "from" and "to"')],
  ['grain', oneOf('day', 'week', 'month', 'quarter', 'year')],
  ['by', ids(0)],
  [
    'filters',
    that(
      (value) => isRecord(value) && Object.values(value).every(isFilter),
      `per dimension ${scalar}, or a list of these`,
    ),
  ],
  ['compare', oneOf('prior-period', 'prior-year')],
  ['parameters', that((value) => isRecord(value) && Object.values(value).every(isGiven), `per parameter ${scalar}`)],
];
const metricsShape = new Map<string, PropertyCheck>([
  ['metrics', ids(1)],
  ...asked,
  ['top', that(isTop, 'an object with "metric", an id, and "count", a whole number from 1 to 100')],
]);
const funnelShape = new Map<string, PropertyCheck>([
  ['funnel', that((value) => typeof value === 'string', 'an id')],
  ...asked,
  ['basis', oneOf('entry', 'activity')],
  ['attribution', that((value) => typeof value === 'string', '"first", "last" or "step:" and a stage')],
  [
    'detail',
    that(
      (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 20,
      'a whole number from 1 to 20',
    ),
  ],
  [
    'histogram',
    that(isHistogram, 'an object with "from" and "to", stages, and perhaps "bins", a whole number from 1 to 1,000'),
  ],
]);

function isSide(name: string): boolean {
  return name === 'from' || name === 'to';
}

function isHistogram(value: unknown): boolean {
  if (!isRecord(value) || !Object.keys(value).every((name) => isSide(name) || name === 'bins')) return false;
  const { from, to, bins = 1 } = value;
  const isCount = Number.isInteger(bins) && Number(bins) >= 1 && Number(bins) <= 1000;
  return typeof from === 'string' && typeof to === 'string' && isCount;
}

function isTop(value: unknown): boolean {
  if (!isRecord(value) || !Object.keys(value).every((name) => name === 'metric' || name === 'count')) return false;
  const { metric, count } = value;
  return typeof metric === 'string' && Number.isInteger(count) && Number(count) >= 1 && Number(count) <= 100;
}

function isFilter(value: unknown): boolean {
  return isGiven(value) || (Array.isArray(value) && value.every(isScalar));
}

function isGiven(value: unknown): boolean {
  return value === undefined || isScalar(value);
}

function that(holds: (value: unknown) => boolean, expected: string): PropertyCheck {
  return (property, value) => {
    if (!holds(value)) refuse(property, value, expected);
  };
}

function refuse(property: string, value: unknown, expected: string): never {
  throw new WeirError(
    'question/value',
    { property, actual: show(value), expected },
    { pointer: pointerTo('', property) },
  );
}

/** A value as it is shown in a message: JSON, cut short. */
function show(value: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // A cycle, or a bigint: its type has to do.
  }
  text ??= typeof value;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
