import { operatorOf } from '@weir/formula';
import type { Id, Scalar } from '@weir/schema';
import type { FormulaPlace } from '@weir/formula/text';
import { candidate } from './candidate.js';
import type { Candidate } from './candidate.js';
import { mostSuggestions, rank } from './rank.js';
import type { Group, Suggestion } from './rank.js';
import type { Vocabulary } from './vocabulary.js';

/** Values of fields as far as they are known by now. */
export interface KnownValues {
  readonly values: readonly Scalar[];
  readonly status: 'ready' | 'loading' | 'failed';
}

/** @param search what was typed of the value; to be answered at once, with what is there */
export type ValueSource = (dataset: Id, field: Id, search: string) => KnownValues;

export interface Suggestions {
  /** What a suggestion takes the place of. */
  readonly from: number;
  readonly to: number;
  readonly items: readonly Suggestion[];
  /** There are more than `items` holds. */
  readonly hasMore: boolean;
  /** Of the values that may stand here, where any are looked for. */
  readonly values: KnownValues['status'];
}

export interface SuggestOptions {
  /** The metric that the formula is of. */
  readonly metric?: Id | undefined;
  readonly values?: ValueSource;
  /** Somebody asked; otherwise it was only typed, and what is no word is left out. */
  readonly isAsked?: boolean;
}

/** What may be written at a place of a formula, best first. */
export function suggest(place: FormulaPlace, vocabulary: Vocabulary, options: SuggestOptions = {}): Suggestions {
  const { from, to, typed } = place;
  const values = place.expects === 'value' ? valuesAt(place, vocabulary, options) : none;
  const groups = groupsAt(place, vocabulary, values.group, options);
  const { items, total } = rank(groups, typed, place.operandType);
  return { from, to, items, hasMore: total > mostSuggestions, values: values.status };
}

function groupsAt(
  place: FormulaPlace,
  vocabulary: Vocabulary,
  values: Group,
  options: SuggestOptions,
): readonly Group[] {
  const { dataset, call } = place;
  switch (place.expects) {
    case 'value':
      return place.isQuoted ? [values] : [values, ...expressionsAt(place, vocabulary, options)];
    case 'operator': {
      // After a value "not" only begins "not in".
      const keywords = vocabulary.keywords(place.keywords.map((word) => (word === 'not' ? 'not in' : word)));
      return options.isAsked ? [keywords, vocabulary.operators()] : [keywords];
    }
    case 'dataset':
      return [vocabulary.datasets()];
    case 'field':
      return dataset === null ? [vocabulary.fieldsOfAll()] : [vocabulary.fields(dataset)];
    case 'date':
      return dataset === null ? [] : [vocabulary.dates(dataset)];
    case 'grain':
      return [vocabulary.grains()];
    case 'funnel':
      return [vocabulary.funnels()];
    case 'stage':
      return call?.funnel ? [vocabulary.stages(call.funnel)] : [];
    case 'statistic':
      return [vocabulary.statistics()];
    case 'dimension':
      return [vocabulary.dimensions()];
    case 'parameter':
      return [vocabulary.parameters(null)];
    case 'metric':
      return [vocabulary.metrics(options.metric, true)];
    case 'nothing':
      return [];
  }
}

function expressionsAt(place: FormulaPlace, vocabulary: Vocabulary, { metric }: SuggestOptions): readonly Group[] {
  const { dataset, keywords } = place;
  const words = vocabulary.keywords(keywords.filter((word) => word !== 'if'));
  if (dataset !== null) {
    return [vocabulary.fields(dataset), vocabulary.parameters(dataset), vocabulary.functions(true), words];
  }
  // The value of an aggregate is written before its dataset.
  if (place.isRow) return [vocabulary.fieldsOfAll(), vocabulary.functions(true)];
  const functions = vocabulary.functions(false);
  const isAggregate = ({ subject }: Candidate) =>
    subject.kind === 'function' && operatorOf(subject.operator)?.group === 'aggregate';
  return [
    functions.filter(isAggregate),
    vocabulary.metrics(metric),
    vocabulary.parameters(null),
    functions.filter((each) => !isAggregate(each)),
    words,
  ];
}

const none: { readonly group: Group; readonly status: KnownValues['status'] } = { group: [], status: 'ready' };

/** Those of the field that is compared: what the document lists comes first, with its titles, then what the data holds. */
function valuesAt(place: FormulaPlace, vocabulary: Vocabulary, { values: source }: SuggestOptions): typeof none {
  const { compared, typed } = place;
  const dataset = compared?.dataset ?? place.dataset;
  const field = compared && dataset !== null ? vocabulary.field(dataset, compared.field) : undefined;
  if (!field || dataset === null) return none;
  const made = (value: Scalar, title = '') => valueCandidate(dataset, field.id, value, title);
  if (field.type === 'boolean') return { group: [made(true), made(false)], status: 'ready' };
  const listed = (field.values ?? []).map(({ value, title }) => made(value, vocabulary.read(title)));
  if (field.type !== 'string' || !source) return { group: listed, status: 'ready' };
  const { values, status } = source(dataset, field.id, typed);
  const isListed = new Set<Scalar>(field.values?.map(({ value }) => value));
  return { group: [...listed, ...values.filter((value) => !isListed.has(value)).map((value) => made(value))], status };
}

function valueCandidate(dataset: Id, field: Id, value: Scalar, title: string): Candidate {
  const written = value === null ? 'missing' : JSON.stringify(value);
  const name = typeof value === 'string' ? value : written;
  return candidate({ kind: 'value', dataset, field, value }, { name, insert: written }, { title });
}
