import { assertFormula } from '@weir/formula';
import type { Call } from '@weir/formula';
import { WeirError } from '@weir/schema';
import type { Field, Formula, Id } from '@weir/schema';
import type { AggregateName, Measure } from '../contract/plan.js';
import { findDataset, findField } from '../document/find.js';
import type { DocumentIndex } from '../document/index-document.js';
import { filterConditions } from './breakdown.js';
import type { Filter } from './breakdown.js';
import { allOf, fieldsIn } from './formula-shape.js';
import { isParameter, withRowParameters } from './parameters.js';
import type { ParameterValues } from './parameters.js';

/** What of a question bears on its measures. */
export interface MeasureScope {
  readonly parameters: ParameterValues;
  readonly filters: readonly Filter[];
}

/** Turns aggregates into measures; the same aggregate, wherever it stands, is one measure. */
export interface MeasureList {
  /** @returns the measure's id. @throws {WeirError} */
  add(call: Call): string;
  readonly measures: readonly Measure[];
}

export function measureList(index: DocumentIndex, scope: MeasureScope): MeasureList {
  const byContent = new Map<string, Measure>();
  const measures: Measure[] = [];
  return {
    measures,
    add(call) {
      const content = measureOf(index, scope, call);
      const key = JSON.stringify(content);
      let measure = byContent.get(key);
      if (!measure) {
        // A capital letter: no id of a document is like it.
        measure = { id: `M${measures.length + 1}`, ...content };
        byContent.set(key, measure);
        measures.push(measure);
      }
      return measure.id;
    },
  };
}

function measureOf(index: DocumentIndex, scope: MeasureScope, { operator, operands }: Call) {
  const aggregate = operator as AggregateName;
  const [dataset, ...rest] = operands as [Id, ...Formula[]];
  const literal = (formula: Formula): Formula => withRowParameters(index, dataset, formula, scope.parameters);
  const value = aggregate === 'count' ? undefined : literal(rest.shift() ?? null);
  const p = aggregate === 'percentile' ? Number(literal(rest.shift() ?? null)) : undefined;
  const [where = true, on] = rest;
  const date = dateOf(index, dataset, on);
  const condition = allOf(literal(where), ...filterConditions(index, scope.filters, dataset));
  const currency = value === undefined || aggregate === 'distinct' ? undefined : currencyOf(index, dataset, value);
  return {
    aggregate,
    dataset,
    ...(value !== undefined && { value }),
    ...(p !== undefined && { p }),
    ...(condition !== true && { where: condition }),
    on: date?.id ?? null,
    cut: cutsOf(index, dataset, date),
    ...(currency !== undefined && { currency }),
  };
}

/** The date field that puts rows into a period; null: none, so every row belongs to every period. */
function dateOf(index: DocumentIndex, dataset: Id, on: Formula | undefined): Field | null {
  if (on === 'always') return null;
  const field = on === undefined ? findDataset(index, dataset).dataset.time : String(on);
  return field === undefined ? null : findField(index, dataset, field);
}

/** As-of cuts rows by the dataset's time and by the measure's date, but for dates that may be planned. */
function cutsOf(index: DocumentIndex, dataset: Id, date: Field | null): Id[] {
  const { time } = findDataset(index, dataset).dataset;
  const dates = [time === undefined ? null : findField(index, dataset, time), date];
  return [...new Set(dates.filter((field) => field !== null && field.planned !== true).map((field) => field!.id))];
}

/**
 * The field that holds the currency of a row expression's amounts.
 * @throws {WeirError} `question/two-currencies`, and of `assertFormula`
 */
export function currencyOf(index: DocumentIndex, dataset: Id, value: Formula): Id | undefined {
  const currencies = new Set<Id>();
  const seen = new Set<Id>();
  const todo = [...fieldsIn(value)];
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (isParameter(index, dataset, name)) continue;
    const field = findField(index, dataset, name);
    // Converted amounts have one currency.
    if (field.convert) continue;
    if (typeof field.unit === 'object') currencies.add(field.unit.field);
    if (field.unit !== undefined || field.formula === undefined) continue;
    assertFormula(field.formula);
    todo.push(...fieldsIn(field.formula));
  }
  if (currencies.size > 1) throw new WeirError('question/two-currencies', { dataset, fields: [...currencies] });
  return [...currencies][0];
}
