import { evaluateFormula, formulaEnv } from '@weir/formula';
import type { FormulaEnv } from '@weir/formula';
import type { Id, Scalar } from '@weir/schema';
import type { DataAdapter } from '../contract/adapter.js';
import type {
  CellResult,
  Measure,
  MetricsPlan,
  MetricsResult,
  PlanBound,
  PlanField,
  PlanRange,
  PlanResult,
  PlanTable,
  TableResult,
} from '../contract/plan.js';

type Row = Readonly<Record<Id, Scalar>>;
type Rows = Readonly<Record<Id, readonly Row[]>>;

/** Runs metrics plans over row objects, one row at a time: slow, and as plain as the contract's words. */
export function slowRowsAdapter(rows: Rows): DataAdapter {
  return {
    describe: async () => ({ datasets: [], supports: ['metrics'] }),
    values: async () => ({ values: [], more: false }),
    run: async (plans) =>
      plans.map((plan): PlanResult => {
        if (plan.kind !== 'metrics') throw new Error('only metrics');
        return runMetrics(plan, rows);
      }),
  };
}

function runMetrics(plan: MetricsPlan, rows: Rows): MetricsResult {
  const loaded = loadSources(plan, rows);
  const measures = new Map(plan.measures.map((measure) => [measure.id, measure]));
  return {
    kind: 'metrics',
    excluded: [],
    sampled: false,
    tables: plan.tables.map((table) =>
      runTable(
        plan,
        table,
        table.measures.map((id) => measures.get(id)!),
        loaded,
      ),
    ),
  };
}

function loadSources(plan: MetricsPlan, rows: Rows): ReadonlyMap<Id, readonly Row[]> {
  const loaded = new Map<Id, readonly Row[]>();
  const env = envOf(plan, { from: null, to: null });
  for (const { dataset, fields } of plan.sources) {
    const lookUp = (row: Row, field: PlanField): Scalar => {
      if (field.from === 'column') return row[field.id] ?? null;
      if (field.from === 'convert') throw new Error('no conversions');
      if (field.from === 'formula') return evaluateFormula(field.formula, row, env);
      const key = plan.sources.find((source) => source.dataset === field.dataset)?.key;
      const other = loaded.get(field.dataset)?.find((candidate) => candidate[key!] === row[field.by]);
      return other?.[field.field] ?? null;
    };
    const fill = (row: Row): Row => {
      const filled: Record<Id, Scalar> = {};
      for (const field of fields) filled[field.id] = lookUp({ ...row, ...filled }, field);
      return filled;
    };
    loaded.set(dataset, (rows[dataset] ?? []).map(fill));
  }
  return loaded;
}

function runTable(
  plan: MetricsPlan,
  table: PlanTable,
  measures: readonly Measure[],
  loaded: ReadonlyMap<Id, readonly Row[]>,
): TableResult {
  const groupOf = (measure: Measure, row: Row): Scalar[] =>
    table.by.map((fields) => row[fields[measure.dataset]!] ?? null);
  const known = measures.map((measure) => ({
    measure,
    rows: (loaded.get(measure.dataset) ?? []).filter((row) =>
      measure.cut.every((field) => row[field] == null || isBefore(row[field], plan.asOf)),
    ),
  }));
  const groups = new Map<string, Scalar[]>();
  for (const { measure, rows } of known) {
    for (const range of table.ranges) {
      for (const row of rows) {
        const group = groupOf(measure, row);
        if (belongs(plan, measure, row, range)) groups.set(JSON.stringify(group), group);
      }
    }
  }
  const cell = ({ measure, rows }: (typeof known)[number], group: readonly Scalar[], range: PlanRange): CellResult => {
    const wanted = JSON.stringify(group);
    const own = rows.filter((row) => JSON.stringify(groupOf(measure, row)) === wanted);
    return aggregate(
      plan,
      measure,
      own.filter((row) => belongs(plan, measure, row, range)),
      range,
    );
  };
  return {
    id: table.id,
    groups: [...groups.values()].reverse(),
    cells: Object.fromEntries(
      known.map((own) => [
        own.measure.id,
        [...groups.values()].reverse().map((group) => table.ranges.map((range) => cell(own, group, range))),
      ]),
    ),
  };
}

function belongs(plan: MetricsPlan, { on, where }: Measure, row: Row, range: PlanRange): boolean {
  const date = on === null ? null : (row[on] ?? null);
  if (on !== null && date === null) return false;
  if (date !== null && range.from && isBefore(date, range.from)) return false;
  if (date !== null && range.to && !isBefore(date, range.to)) return false;
  return where === undefined || evaluateFormula(where, row, envOf(plan, range)) === true;
}

function aggregate(plan: MetricsPlan, measure: Measure, rows: readonly Row[], range: PlanRange): CellResult {
  if (measure.aggregate === 'count') return { value: rows.length, rows: rows.length };
  const present = rows
    .map((row) => ({ row, value: evaluateFormula(measure.value ?? null, row, envOf(plan, range)) }))
    .filter(({ value }) => value !== null);
  const currencies = new Set(present.map(({ row }) => (measure.currency ? row[measure.currency] : null)));
  if (currencies.size > 1) return { value: null, rows: rows.length, reason: 'mixed-currency' };
  const values = present.map(({ value }) => value);
  const numbers = values.map(Number);
  const sum = numbers.reduce((total, value) => total + value, 0);
  const results: Partial<Record<Measure['aggregate'], Scalar>> = {
    sum: rows.length > 0 && values.length === 0 ? null : sum,
    avg: values.length === 0 ? null : sum / values.length,
    distinct: new Set(values).size,
    highest: values.length === 0 ? null : Math.max(...numbers),
  };
  return { value: results[measure.aggregate] ?? null, rows: rows.length };
}

function isBefore(value: Scalar | undefined, bound: PlanBound): boolean {
  const text = String(value);
  return text.length === 10 ? text < bound.date : Date.parse(text) < Date.parse(bound.instant);
}

function envOf(plan: MetricsPlan, period: PlanRange): FormulaEnv {
  return formulaEnv({ timeZone: plan.timeZone, asOf: plan.asOf.instant, period });
}
