import { timeZone } from '@weir/formula';
import type { PlanSignal, SequencePlan } from '@weir/query';
import type { Id } from '@weir/schema';
import { ColumnBuilder } from '../../../columns/column-builder.js';
import { missingColumn } from '../../../columns/column.js';
import type { Column } from '../../../columns/column.js';
import { Scratch } from '../../../columns/scratch.js';
import { compileExpression } from '../../../expressions/compile-expression.js';
import type { RowScope } from '../../../expressions/expression.js';
import { momentOf } from '../../../expressions/moment.js';
import type { FunnelTables } from '../../tables.js';

export type Row = Readonly<Record<Id, string | number | null>>;

const asOf = { date: '2030-01-01', instant: '2030-01-01T00:00:00Z' };

/** Datasets as the engine holds them. A field "at" holds milliseconds of instants, "on" ISO dates. */
export function tablesOf(datasets: Readonly<Record<Id, readonly Row[]>>): FunnelTables {
  const columns = new Map<string, Column>();
  const column = (dataset: Id, field: Id): Column => {
    const name = `${dataset}.${field}`;
    const known = columns.get(name);
    if (known) return known;
    const values = datasets[dataset]!.map((row) => row[field] ?? null);
    const made = columnOf(field, values);
    columns.set(name, made);
    return made;
  };
  const scope = (dataset: Id): RowScope => ({
    column: (field) => column(dataset, field),
    zone: timeZone('UTC'),
    calendar: { weekStart: 'monday', fiscalYearStart: 1 },
    asOf: momentOf(asOf),
  });
  return {
    scratch: new Scratch(2 ** 20),
    rowCount: (dataset) => datasets[dataset]!.length,
    column,
    scope,
    condition: (dataset, formula) => {
      const expression = compileExpression(formula, scope(dataset));
      return (row) => expression.type === 'boolean' && expression.read(row, row + 1)[0] === 1;
    },
  };
}

function columnOf(field: Id, values: readonly (string | number | null)[]): Column {
  if (field === 'at') return { type: 'datetime', values: Float64Array.from(values, (value) => Number(value ?? NaN)) };
  if (values.every((value) => value === null)) return missingColumn(field === 'on' ? 'date' : 'string', values.length);
  const builder = new ColumnBuilder();
  for (const value of values) builder.push(value);
  return builder.finish().column;
}

export const signalOf = (stage: number, change: Partial<PlanSignal> = {}): PlanSignal => ({
  stage,
  dataset: 'events',
  when: { '==': [{ var: 'what' }, `step ${stage}`] },
  at: 'at',
  entity: 'who',
  sequence: null,
  key: null,
  first: false,
  ...change,
});

/** A path of so many required steps in a window of ten seconds. */
export function planOf(steps: number, change: Partial<SequencePlan> = {}): SequencePlan {
  const stages = Array.from({ length: steps }, (_, step) => ({ id: `s${step}`, isOptional: false, probability: 0.5 }));
  return {
    plan: 1,
    kind: 'funnel-sequence',
    funnel: 'f',
    timeZone: 'UTC',
    weekStart: 'monday',
    fiscalYearStart: 1,
    asOf,
    sources: [],
    stages,
    signals: stages.map((_stage, step) => signalOf(step)),
    order: 'ordered',
    windowSeconds: 10,
    entry: 'best',
    exclude: [],
    value: null,
    range: { from: null, to: null },
    periods: [],
    by: [],
    filters: [],
    attribution: 'first',
    histogram: null,
    ...change,
  };
}

/** The same question in a way that is no more so plain: something that never happens is excluded. */
export function withoutPlain(plan: SequencePlan): SequencePlan {
  const [signal] = plan.signals;
  return { ...plan, exclude: [{ signal: { ...signal!, when: false }, after: 0, before: plan.stages.length - 1 }] };
}
