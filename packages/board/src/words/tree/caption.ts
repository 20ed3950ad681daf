import { callOf, isList, nameOf, operandAt, operatorOf, references } from '@weir/formula';
import type { Call } from '@weir/formula';
import type { Field, Formula, Id, Text, WeirDocument } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { metricTitle } from '../figures.js';
import { treeMessages } from './index.js';

/** Where a caption is written. */
interface Place {
  readonly localizer: Localizer;
  readonly document: WeirDocument;
}

const SIGNS: Readonly<Record<string, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷', '%': '%' };
const ORDERS: Readonly<Record<string, string>> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' };
const ENDS = new Set(['today', 'period_start', 'period_end'] as const);
type End = typeof ENDS extends Set<infer Name> ? Name : never;

/**
 * A short name for a part of a formula that is no metric, in the titles of the document: "Deals (Won or Lost)", "Sum of Amount". It says what is
 * counted, not how in every detail.
 */
export function partCaption(localizer: Localizer, document: WeirDocument, formula: Formula): string {
  return captionOf(formula, { localizer, document });
}

/** What a condition on rows of a dataset asks for: "Budget > 10"; null where that takes more than a few words. */
export function conditionCaption(
  localizer: Localizer,
  document: WeirDocument,
  dataset: Id,
  where: Formula,
): string | null {
  return simpleCondition(where, dataset, { localizer, document });
}

function captionOf(formula: Formula, place: Place): string {
  const call = callOf(formula);
  if (!call) return typeof formula === 'number' ? place.localizer.number(formula) : calculated(place);
  const { operator, operands } = call;
  const name = nameOf(call) ?? '';
  if (operator === 'metric') return metricTitle(place.localizer, place.document, name);
  if (operator === 'param') return titleIn(place, place.document.parameters, name);
  switch (operatorOf(operator)?.group) {
    case 'aggregate':
      return aggregateCaption(call, place);
    case 'funnel':
      return funnelCaption(call, place);
    case 'period':
    case 'total':
      return rangeCaption(call, place);
    case 'arithmetic':
      return operator in SIGNS
        ? joined(operands, SIGNS[operator]!, (operand) => captionOf(operand, place))
        : calculated(place);
    default:
      return calculated(place);
  }
}

function calculated({ localizer }: Place): string {
  return localizer.say(treeMessages, 'tree.calculated');
}

/** "a − b", with brackets around what is joined itself. */
function joined(operands: readonly Formula[], sign: string, caption: (operand: Formula) => string): string {
  const inner = operands.map((operand) => {
    const isJoined = (callOf(operand)?.operands.length ?? 0) > 1 && callOf(operand)!.operator in SIGNS;
    return isJoined ? `(${caption(operand)})` : caption(operand);
  });
  return inner.length === 1 ? `${sign}${inner[0]}` : inner.join(` ${sign} `);
}

function aggregateCaption(call: Call, place: Place): string {
  const { localizer, document } = place;
  const dataset = nameOf(call) ?? '';
  const given = (name: string): Formula | undefined =>
    call.operands.find((_, at) => operandAt(operatorOf(call.operator)!, at, call.operands.length)?.name === name);
  const value = given('value');
  const rows = titleIn(place, document.datasets, dataset);
  const what = value === undefined ? rows : valueCaption(call.operator, value, given('p'), dataset, place);
  const where = given('where');
  if (where === undefined || where === true) return what;
  return localizer.say(treeMessages, 'tree.where', { what, where: condition(where, dataset, place) });
}

function valueCaption(operator: string, value: Formula, p: Formula | undefined, dataset: Id, place: Place): string {
  const written = rowValue(value, dataset, place);
  const { localizer } = place;
  if (operator === 'percentile') {
    return localizer.say(treeMessages, 'tree.of.percentile', { value: written, p: localizer.number(Number(p)) });
  }
  return localizer.say(treeMessages, `tree.of.${operator as 'sum' | 'avg' | 'median' | 'distinct' | 'lowest'}`, {
    value: written,
  });
}

/** A value of a row: a field, a product of fields, the days between two. */
function rowValue(value: Formula, dataset: Id, place: Place): string {
  const call = callOf(value);
  if (!call) return typeof value === 'number' ? place.localizer.number(value) : String(value);
  const { operator, operands } = call;
  if (operator === 'var' || operator === 'param') return fieldTitle(place, dataset, nameOf(call) ?? '');
  if (isEnd(operator)) return place.localizer.say(treeMessages, `tree.${operator}`);
  if (operator in SIGNS) return joined(operands, SIGNS[operator]!, (operand) => rowValue(operand, dataset, place));
  if (operator === 'days_between' && operands.length === 2) {
    const [from, to] = operands.map((operand) => rowValue(operand, dataset, place)) as [string, string];
    return place.localizer.say(treeMessages, 'tree.days-between', { from, to });
  }
  // Of any other calculation, what it is made of.
  const fields = references(value).filter(({ kind }) => kind === 'field');
  const titles = new Set(fields.map(({ name }) => fieldTitle(place, dataset, name)));
  return titles.size > 0 ? place.localizer.list([...titles]) : calculated(place);
}

/** A condition, as far as it can be said in a few words. */
function condition(where: Formula, dataset: Id, place: Place): string {
  return simpleCondition(where, dataset, place) ?? place.localizer.say(treeMessages, 'tree.filtered');
}

function simpleCondition(where: Formula, dataset: Id, place: Place): string | null {
  const call = callOf(where);
  if (!call) return null;
  const { localizer } = place;
  const { operator, operands } = call;
  const [first = null, second = null] = operands;
  if (operator === 'and' || operator === 'or') {
    const each = operands.map((operand) => simpleCondition(operand, dataset, place));
    return each.every((text) => text !== null) ? localizer.list(each, operator) : null;
  }
  if (operator === '!') {
    const what = simpleCondition(first, dataset, place);
    return what === null ? null : localizer.say(treeMessages, 'tree.not', { what });
  }
  const fieldCall = callOf(first);
  if (operator === 'var') return fieldTitle(place, dataset, nameOf(call) ?? '');
  if (fieldCall?.operator !== 'var' || operands.length !== 2) return null;
  const id = nameOf(fieldCall) ?? '';
  const field = fieldTitle(place, dataset, id);
  if (operator === '==' || operator === '!=') {
    if (second === null)
      return localizer.say(treeMessages, operator === '==' ? 'tree.without' : 'tree.with', { field });
    const what = valueIs(second, id, dataset, place);
    return operator === '==' ? what : localizer.say(treeMessages, 'tree.not', { what });
  }
  if (operator === 'in' && isList(second)) {
    return localizer.list(
      second.map((value) => valueIs(value, id, dataset, place)),
      'or',
    );
  }
  return operator in ORDERS ? `${field} ${ORDERS[operator]} ${rowValue(second, dataset, place)}` : null;
}

/** A value that has a title says for itself which field it is of. */
function valueIs(value: Formula, id: Id, dataset: Id, place: Place): string {
  const { localizer } = place;
  const field = fieldTitle(place, dataset, id);
  if (typeof value === 'boolean') return value ? field : localizer.say(treeMessages, 'tree.not', { what: field });
  const title = fieldOf(place, dataset, id)?.values?.find((candidate) => candidate.value === value)?.title;
  return title === undefined ? `${field} = ${rowValue(value, dataset, place)}` : localizer.text(title);
}

function funnelCaption(call: Call, place: Place): string {
  const { localizer, document } = place;
  const id = nameOf(call) ?? '';
  const funnel = titleIn(place, document.funnels, id);
  const stages = call.operands
    .slice(1)
    .map((stage) => titleIn(place, document.funnels?.find((candidate) => candidate.id === id)?.stages, String(stage)));
  const [from = funnel, to = funnel] = stages;
  const operator = call.operator as 'reached' | 'won' | 'conversion';
  return localizer.say(treeMessages, `tree.funnel.${operator}`, { funnel, stage: from, from, to });
}

/** The same over another range, or without the breakdown. */
function rangeCaption({ operator, operands }: Call, place: Place): string {
  const { localizer } = place;
  const [inner = null, count, grain] = operands;
  const what = captionOf(inner, place);
  if (operator === 'to_date' || operator === 'total') return localizer.say(treeMessages, `tree.${operator}`, { what });
  const time = spanText(localizer, Number(count), String(grain));
  return localizer.say(treeMessages, operator === 'prior' ? 'tree.prior' : 'tree.rolling', { what, time });
}

/** "3 months"; a quarter is three of them. */
function spanText(localizer: Localizer, count: number, grain: string): string {
  if (grain === 'quarter') return localizer.duration(count * 3, 'month');
  return localizer.duration(count, grain as 'day' | 'week' | 'month' | 'year');
}

function fieldOf({ document }: Place, dataset: Id, id: Id): Field | undefined {
  const fields = document.datasets?.find((candidate) => candidate.id === dataset)?.fields;
  return fields?.find((candidate) => candidate.id === id);
}

function fieldTitle(place: Place, dataset: Id, id: Id): string {
  const field = fieldOf(place, dataset, id);
  return field ? place.localizer.text(field.title) || id : titleIn(place, place.document.parameters, id);
}

function titleIn(
  { localizer }: Place,
  list: readonly { readonly id: Id; readonly title?: Text }[] | undefined,
  id: Id,
): string {
  return localizer.text(list?.find((candidate) => candidate.id === id)?.title) || id;
}

function isEnd(operator: string): operator is End {
  return (ENDS as ReadonlySet<string>).has(operator);
}
