import type { Example, Id, Metric, Range, Scalar, WeirDocument } from '@weir/schema';
import { withText } from '../texts.js';
import { assign, assignGiven, assignList, command, copyOf, itemAt, metricIn, moveItem } from './command.js';
import type { Changes } from './command.js';
import type { MetricRef } from './metric-commands.js';

export interface ExampleRef extends MetricRef {
  /** Place among the metric's examples. */
  readonly index: number;
}

export type ExampleRow = Example['given'][string][number];

/** An analyst's own tests of a metric. */
export const exampleCommands = {
  'example/add': command<MetricRef & { example: Example }>({
    needs: 'metric',
    edit(draft, { metric, example }) {
      (metricIn(draft, metric).examples ??= []).push(example);
    },
  }),

  'example/set-title': command<ExampleRef & { locale: string; title: string; plainIs?: string }>({
    needs: 'metric',
    edit(draft, { metric, index, locale, title, plainIs }) {
      const example = exampleIn(draft, metric, index);
      assign(example, 'title', withText(example.title, locale, title, plainIs) || undefined);
    },
    coalesceKey: ({ metric, index, locale }) => `example/set-title ${metric} ${index} ${locale}`,
  }),

  /** @param expect null: a missing value is expected */
  'example/set-expect': command<ExampleRef & { expect: Scalar }>({
    needs: 'metric',
    edit(draft, { metric, index, expect }) {
      assign(exampleIn(draft, metric, index), 'expect', expect);
    },
    coalesceKey: ({ metric, index }) => `example/set-expect ${metric} ${index}`,
  }),

  /** A side that is not given stays; null opens it. */
  'example/set-range': command<ExampleRef & { changes: Changes<Range, 'from' | 'to'> }>({
    needs: 'metric',
    edit(draft, { metric, index, changes }) {
      const example = exampleIn(draft, metric, index);
      const range: Range = { ...example.range };
      assignGiven(range, changes);
      assign(example, 'range', Object.keys(range).length > 0 ? range : undefined);
    },
    coalesceKey: ({ metric, index, changes }) =>
      `example/set-range ${metric} ${index} ${Object.keys(changes).join(' ')}`,
  }),

  /** @param changes null: as of now, the parameters' own defaults */
  'example/set-circumstances': command<ExampleRef & { changes: Changes<Example, 'asOf' | 'parameters'> }>({
    needs: 'metric',
    edit(draft, { metric, index, changes }) {
      assignGiven(exampleIn(draft, metric, index), changes);
    },
    coalesceKey: ({ metric, index, changes }) =>
      `example/set-circumstances ${metric} ${index} ${Object.keys(changes).join(' ')}`,
  }),

  /** Into a dataset that is then given, if it was not. */
  'example/add-row': command<ExampleRef & { dataset: Id; row: ExampleRow }>({
    needs: 'metric',
    edit(draft, { metric, index, dataset, row }) {
      (exampleIn(draft, metric, index).given[dataset] ??= []).push(row);
    },
  }),

  /** @param value null takes it away: a field that is not given is missing */
  'example/set-cell': command<ExampleRef & { dataset: Id; row: number; field: Id; value: Scalar }>({
    needs: 'metric',
    edit(draft, { metric, index, dataset, row: place, field, value }) {
      const row: ExampleRow = itemAt(exampleIn(draft, metric, index).given[dataset], place, 'row');
      if ((row[field] ?? null) !== value) assign(row, field, value ?? undefined);
    },
    coalesceKey: ({ metric, index, dataset, row, field }) =>
      `example/set-cell ${metric} ${index} ${dataset} ${row} ${field}`,
  }),

  /** The dataset stays given: without rows. */
  'example/delete-row': command<ExampleRef & { dataset: Id; row: number }>({
    needs: 'metric',
    edit(draft, { metric, index, dataset, row }) {
      const { given } = exampleIn(draft, metric, index);
      itemAt(given[dataset], row, 'row');
      given[dataset]?.splice(row, 1);
    },
  }),

  'example/move': command<ExampleRef & { to: number }>({
    needs: 'metric',
    edit(draft, { metric, index, to }) {
      exampleIn(draft, metric, index);
      const { examples } = metricIn(draft, metric);
      if (index !== to && examples) moveItem(examples, index, to);
    },
  }),

  /** The copy stands after it. */
  'example/duplicate': command<ExampleRef>({
    needs: 'metric',
    edit(draft, { metric, index }) {
      const copy = copyOf(exampleIn(draft, metric, index));
      metricIn(draft, metric).examples?.splice(index + 1, 0, copy);
    },
  }),

  'example/delete': command<ExampleRef>({
    needs: 'metric',
    edit(draft, { metric: id, index }) {
      exampleIn(draft, id, index);
      const metric = metricIn(draft, id);
      assignList(metric, 'examples', metric.examples?.toSpliced(index, 1) ?? []);
    },
  }),
};

function exampleIn(draft: WeirDocument, metric: Id, index: number): NonNullable<Metric['examples']>[number] {
  return itemAt(metricIn(draft, metric).examples, index, 'example');
}
