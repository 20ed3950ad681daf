import type { Message, MessageParam, MessageParams } from './english.js';

export const list = (value: MessageParam): string => (Array.isArray(value) ? value.join(', ') : String(value));
const arrows = (value: MessageParam): string => (Array.isArray(value) ? value.join(' → ') : String(value));
/** What may stand in place of a name that is not there, see `insteadOf`. */
export const hint = ({ closest, known, more }: MessageParams): string => {
  if (closest) return ` Did you mean "${closest}"?`;
  if (!Array.isArray(known)) return '';
  if (known.length === 0) return ' There are none yet: add one first.';
  return ` Choose one of: ${list(known)}${more ? `, and ${more} more` : ''}.`;
};

/**
 * The sentences of what is thrown, in English. They are apart from those of diagnostics, which a page that only shows figures does without:
 * every error carries its sentence. One line: what, which, how to mend it.
 */
export const errors = {
  // Elements
  'elements/widget-type': ({ type, reason }) =>
    `The widget type "${type}" of this page cannot say what to ask: ${reason}`,
  'elements/widget-element': ({ type, reason }) =>
    `The element of the widget type "${type}" of this page could not draw: ${reason}`,
  'elements/not-loaded': ({ name, reason }) => `<${name}> could not be loaded: ${reason}`,
  'elements/name-taken': ({ name, present, wanted }) =>
    `The element <${name}> is registered by version ${present}; version ${wanted} cannot take its name. Load one version of Weir on a page.`,
  // Engine: data and its worker
  'adapter/aborted': () => 'The question was withdrawn before it was answered.',
  'adapter/failed': ({ reason }) => `The data source failed: ${reason}. Try again, or check the adapter.`,
  'adapter/unsupported': ({ node }) => `This data source cannot answer "${node}". Use another adapter for it.`,
  'adapter/unknown-dataset': ({ dataset, closest }) =>
    `The data source has no dataset "${dataset}".${hint({ closest })}`,
  'adapter/unknown-field': ({ dataset, field, closest }) =>
    `The data source has no field "${field}" in dataset "${dataset}".${hint({ closest })}`,
  'adapter/context-required': () => 'This adapter needs a context (tenant and user) and got none. Pass `context`.',
  // Formulas
  'time/unknown-zone': ({ zone, closest }) =>
    `"${zone}" is not an IANA time zone such as "Europe/London".${hint({ closest })}`,
  'formula/too-deep': ({ limit }) =>
    `The formula is nested deeper than ${limit} levels. Make metrics or fields of its parts.`,
  'formula/too-large': ({ limit }) => `The formula has more than ${limit} parts. Make metrics or fields of them.`,
  'formula/not-an-operation': ({ names }) =>
    `An operation has exactly one operator, here there ${Array.isArray(names) && names.length > 0 ? `are: ${list(names)}` : 'is none'}. Split it.`,
  'formula/unknown-operator': ({ operator, ...names }) => `There is no operator "${operator}".${hint(names)}`,
  'formula/not-scalar': ({ operator }) =>
    `"${operator}" needs data. Ask a question instead of evaluating the formula alone.`,
  'formula/operands': ({ operator, expected, actual }) => `"${operator}" takes ${expected} operands, not ${actual}.`,
  'formula/not-a-name': ({ operator }) => `"${operator}" takes a written name; a name cannot be calculated.`,
  // Questions
  'question/not-an-object': ({ actual }) => `A question is an object with "metrics" or "funnel", not ${actual}.`,
  'question/unknown-property': ({ property, closest }) =>
    `A question has no property "${property}".${closest ? hint({ closest }) : ' Remove it.'}`,
  'question/value': ({ property, actual, expected }) =>
    `"${property}" of a question must be ${expected}, not ${actual}.`,
  'question/ambiguous': () => 'A question asks for "metrics" or for a "funnel", not for both. Ask two questions.',
  'question/duplicate': ({ property, name }) => `"${name}" is asked twice in "${property}". Name it once.`,
  'question/as-of': ({ actual }) =>
    `asOf is an ISO 8601 date or instant from 0001-01-01 to 9999-12-31, milliseconds or a Date, not ${actual}.`,
  'question/range-date': ({ side, actual }) =>
    `"${side}" of the range is "${actual}". Use an ISO 8601 date such as 2025-07-01, or an instant.`,
  'question/range-order': ({ from, to }) => `The range starts on ${from} and ends on ${to}. Put the earlier one first.`,
  'question/open-range': ({ grain }) =>
    `A range without a start cannot be split by ${grain}. Give the range a "from", or leave "grain" out.`,
  'question/open-comparison': () =>
    'An open range has no period of the same length before it. Give the range a "from" and a "to", or compare with "prior-year".',
  'question/too-many-periods': ({ grain, limit }) =>
    `Split by ${grain} the range has more than ${limit} periods. Take a coarser grain or a shorter range.`,
  'question/too-many-figures': ({ limit }) =>
    `The answer would need more than ${limit} figures: groups × periods × formulas. Take a coarser grain, a shorter range, fewer dimensions or fewer metrics.`,
  'question/no-dimension': ({ dataset, dimension }) =>
    `Dataset "${dataset}" has no dimension "${dimension}". Add a field for it to the dimension, or ask without it.`,
  'question/filter-type': ({ dimension, actual, expected }) =>
    `The filter on "${dimension}" has the value ${actual}; its values are of type ${expected}.`,
  'question/broken-metric': ({ metric, reason }) => `Metric "${metric}" cannot be calculated: ${reason}`,
  'question/broken-field': ({ dataset, field, reason }) =>
    `Field "${field}" of dataset "${dataset}" cannot be calculated: ${reason}`,
  'question/broken-funnel': ({ funnel, reason }) => `Funnel "${funnel}" cannot be calculated: ${reason}`,
  'question/period-count': ({ operator, actual }) =>
    `"${operator}" goes back a whole number of periods from 1 to 10,000, not ${actual}. Give the parameter another value.`,
  'question/window': ({ actual }) =>
    `A window is a number of days above 0, not ${actual}. Give the parameter another value.`,
  'question/too-many-moves': ({ limit }) =>
    `"prior", "rolling", "to_date" and "total" inside each other lead to more than ${limit} other cells. Ask for fewer metrics at once, or write them with fewer steps.`,
  'question/no-currency': ({ field }) =>
    `Field "${field}" is to be converted, but the document does not say into which currency. Set "currency" in its settings.`,
  'question/two-currencies': ({ dataset, fields }) =>
    `Dataset "${dataset}" names the currency of one figure in several fields: ${list(fields)}. Use one of them.`,
  'question/top-dimension': ({ count }) =>
    `"top" needs exactly one dimension in "by", and there are ${count}. Break down by one.`,
  'question/off-path': ({ stage, funnel }) =>
    `Stage "${stage}" is not a step of funnel "${funnel}", which counts sequences. Name a step of its path.`,
  'question/attribution': ({ actual }) => `"attribution" is "first", "last" or "step:" and a stage, not "${actual}".`,
  'question/min-group': () =>
    'This release cannot withhold small groups by itself, and the context asks for it (minGroup). Use an adapter that answers questions on a server, or ask without minGroup.',
  'adapter/no-run': () => 'The adapter has neither "run" nor "answer". Pass an adapter that implements one of them.',
  'adapter/bad-result': ({ reason }) =>
    `The adapter's result does not fit the plan: ${reason}. Check the adapter with its test kit.`,
  // Documents
  'document/unknown-dataset': ({ dataset, ...names }) => `There is no dataset "${dataset}".${hint(names)}`,
  'document/unknown-field': ({ dataset, field, ...names }) =>
    `Dataset "${dataset}" has no field "${field}".${hint(names)}`,
  'document/unknown-metric': ({ metric, ...names }) => `There is no metric "${metric}".${hint(names)}`,
  'document/unknown-dimension': ({ dimension, ...names }) => `There is no dimension "${dimension}".${hint(names)}`,
  'document/unknown-parameter': ({ parameter, ...names }) => `There is no parameter "${parameter}".${hint(names)}`,
  'document/unknown-funnel': ({ funnel, ...names }) => `There is no funnel "${funnel}".${hint(names)}`,
  'document/unknown-stage': ({ funnel, stage, ...names }) =>
    `Funnel "${funnel}" has no stage "${stage}".${hint(names)}`,
  'document/no-entity': ({ funnel, dataset }) =>
    `Funnel "${funnel}" reads dataset "${dataset}", which has no key. Give it one, or say which field is the entity.`,
  'document/lookup-without-key': ({ dataset, field }) =>
    `Field "${field}" looks up dataset "${dataset}", which has no key. Give that dataset a key.`,
  'document/metric-cycle': ({ path }) =>
    `Metrics are made of each other in a circle: ${arrows(path)}. Take one of them out of the next one's formula.`,
  'document/field-cycle': ({ path }) =>
    `Fields are made of each other in a circle: ${arrows(path)}. Take one of them out of the next one's formula or lookup.`,
  'question/parameter-type': ({ parameter, actual, expected }) =>
    `Parameter "${parameter}" is ${actual}; it must be of type ${expected}.`,
  'question/parameter-range': ({ parameter, actual, comparison, limit }) =>
    `Parameter "${parameter}" is ${actual}; it must be ${comparison} ${limit}.`,
} satisfies Readonly<Record<string, Message>>;
