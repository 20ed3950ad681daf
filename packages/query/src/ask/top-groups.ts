import { WeirError } from '@weir/schema';
import type { Dataset, Dimension, Formula, Id, Scalar, WeirDocument } from '@weir/schema';
import type { Group, MetricCells, MetricFigures, MetricsAnswer } from '../contract/answer.js';
import type { MetricsQuestion, Question } from '../contract/question.js';
import { isFunnelQuestion } from '../contract/question.js';

/**
 * A question for the top groups takes two steps: which they are, then all figures with the other groups put into one. For that the
 * dimension is read through a field that gives each row the place of its group among the top ones. So everything that goes by groups, the
 * totals of a formula too, sees the others as one group, and their figures are calculated from their rows.
 */
export type TopQuestion = MetricsQuestion & { readonly top: NonNullable<MetricsQuestion['top']> };

export function isTopQuestion(question: Question): question is TopQuestion {
  return !isFunnelQuestion(question) && question.top !== undefined;
}

/** What to ask to know the top groups: of all groups that the answer would have. @throws {WeirError} `question/top-dimension` */
export function rankingQuestion({ top, ...question }: TopQuestion): MetricsQuestion {
  const { by = [], metrics } = question;
  if (by.length !== 1) throw new WeirError('question/top-dimension', { count: by.length }, { pointer: '/top' });
  return { ...question, metrics: [...new Set([top.metric, ...metrics])] };
}

export interface Ranking {
  /** Values of the top groups, the largest first. */
  readonly top: readonly Scalar[];
  /** How many groups with a value are not among them. */
  readonly others: number;
}

/** Missing totals rank last; equal ones in the answer's order. */
export function rankingOf({ top, by = [] }: TopQuestion, answer: MetricsAnswer): Ranking {
  const dimension = by[0]!;
  const { totals } = answer.metrics[top.metric]!;
  const ranked = answer.groups
    .map((group, place) => ({ value: group[dimension] ?? null, total: totals[place] ?? null }))
    .filter(({ value }) => value !== null)
    .sort((a, b) => rankOf(b.total) - rankOf(a.total));
  const values = ranked.map(({ value }) => value);
  return { top: values.slice(0, top.count), others: Math.max(0, values.length - top.count) };
}

function rankOf(total: Scalar): number {
  return typeof total === 'number' ? total : -Infinity;
}

const othersLabel = 'others';

/** The document with the question's dimension read as the place of its value among the top ones, as text. */
export function documentOfTop(document: WeirDocument, { by = [] }: TopQuestion, { top }: Ranking): WeirDocument {
  const asked = (document.dimensions ?? []).find(({ id }) => id === by[0])!;
  const field = freeName(
    'top_group',
    (document.datasets ?? []).flatMap(({ fields }) => fields.map(({ id }) => id)),
  );
  const placed = (dataset: Dataset): Dataset => {
    const own = asked.fields[dataset.id];
    return own === undefined
      ? dataset
      : { ...dataset, fields: [...dataset.fields, { id: field, type: 'string', formula: placeOf(own, top) }] };
  };
  const dimension: Dimension = {
    ...asked,
    fields: Object.fromEntries(Object.keys(asked.fields).map((dataset) => [dataset, field])),
  };
  return {
    ...document,
    datasets: (document.datasets ?? []).map(placed),
    dimensions: (document.dimensions ?? []).map((each) => (each === asked ? dimension : each)),
  };
}

/** Missing stays missing. */
function placeOf(field: Id, top: readonly Scalar[]): Formula {
  const value = { var: field };
  const places = top.flatMap((each, place): Formula[] => [{ '==': [value, each] }, String(place)]);
  return { if: [...places, { '==': [value, null] }, null, othersLabel] };
}

function freeName(wanted: Id, taken: readonly Id[]): Id {
  let name = wanted;
  for (let more = 2; taken.includes(name); more += 1) name = `${wanted}_${more}`;
  return name;
}

/** The answer about the document of the top groups, with their values, in the order of their rank. */
export function answerOfTop({ by = [] }: TopQuestion, { top, others }: Ranking, answer: MetricsAnswer): MetricsAnswer {
  const dimension = by[0]!;
  const labels = answer.groups.map((group) => group[dimension] ?? null);
  const order = [...top.keys()].map(String).concat(othersLabel);
  const places = labels
    .map((label, place) => ({ place, rank: label === null ? order.length - 1.5 : order.indexOf(String(label)) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ place }) => place);
  const groups = places.map((place): Group => {
    const label = labels[place]!;
    if (label === othersLabel) return {};
    return { [dimension]: label === null ? null : top[Number(label)]! };
  });
  const place = places.findIndex((each) => labels[each] === othersLabel);
  const side = <Side extends Omit<MetricsAnswer, 'compare'>>(of: Side): Side => ({
    ...of,
    groups,
    metrics: Object.fromEntries(Object.entries(of.metrics).map(([id, figures]) => [id, reordered(figures, places)])),
    ...(place >= 0 && { others: { place, count: others } }),
  });
  const { compare, ...asked } = answer;
  return { ...side(asked), ...(compare && { compare: side(compare) }) };
}

function reordered(figures: MetricFigures, places: readonly number[]): MetricFigures {
  const picked = <Item>(items: readonly Item[]): Item[] => places.map((place) => items[place]!);
  const cells = (of: MetricCells): MetricCells => ({ ...of, values: picked(of.values), totals: picked(of.totals) });
  const { parts, why, whyTotals } = figures;
  return {
    ...figures,
    ...cells(figures),
    ...(parts && { parts: { numerator: cells(parts.numerator), denominator: cells(parts.denominator) } }),
    why: picked(why),
    whyTotals: picked(whyTotals),
  };
}
