import { WeirError } from '@weir/schema';
import type { Dataset, Example, Id, Scalar } from '@weir/schema';
import type { AskOptions } from '../ask/ask-all.js';
import type { Call, DataAdapter, InlineRows } from '../contract/adapter.js';
import type { MetricsQuestion } from '../contract/question.js';
import type { DocumentIndex } from '../document/index-document.js';
import { calendarOf } from '../periods/calendar.js';
import { afterEverything } from './after-everything.js';

/** What an example is asked of, and how: its rows, its range and parameters, and when it is looked at. */
export interface PreparedExample {
  /** Over the rows that are given; to be disposed of. */
  readonly adapter: DataAdapter;
  readonly question: Pick<MetricsQuestion, 'range' | 'parameters'>;
  readonly options: AskOptions;
}

/** @throws {WeirError} `adapter/unsupported` where the adapter takes no rows */
export function prepareExample(
  { document, datasets }: DocumentIndex,
  adapter: DataAdapter,
  example: Example,
  { context, signal }: Call,
): PreparedExample {
  const { given, range, parameters } = example;
  const inline = adapter.withRows?.(
    completed(
      [...datasets.values()].map(({ dataset }) => dataset),
      given,
    ),
  );
  if (!inline) throw new WeirError('adapter/unsupported', { node: 'examples' });
  const asOf = example.asOf ?? afterEverything(example, datasets, calendarOf(document.settings).zone);
  // The rows are the analyst's own: no group of them is too small to be seen.
  const { minGroup: _, ...who } = context ?? {};
  return {
    adapter: inline,
    question: { ...(range && { range }), ...(parameters && { parameters }) },
    options: { ...(context && { context: who }), ...(signal && { signal }), ...(asOf !== null && { asOf }) },
  };
}

/** Every dataset, each row with every stored field: what is left out is missing. */
function completed(datasets: readonly Dataset[], given: Example['given']): InlineRows {
  return Object.fromEntries(
    datasets.map(({ id, fields }) => {
      const stored = fields.filter(({ lookup, formula }) => lookup === undefined && formula === undefined);
      const complete = (row: Readonly<Record<Id, Scalar>>) =>
        Object.fromEntries(
          stored.map((field) => [field.id, Object.hasOwn(row, field.id) ? (row[field.id] ?? null) : null]),
        );
      return [id, (Object.hasOwn(given, id) ? (given[id] ?? []) : []).map(complete)];
    }),
  );
}
