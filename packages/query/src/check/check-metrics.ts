import { guardFormula, operatorOf, walkFormula } from '@weir/formula';
import { pointerTo } from '@weir/schema';
import type { Fix, Formula, Metric } from '@weir/schema';
import { dependenciesFirst } from '../document/dependencies-first.js';
import { checkExamples } from './check-examples.js';
import { checkRange } from './check-range.js';
import type { CheckContext } from './context.js';
import { neverHolds } from './never-holds.js';
import type { MetricParts } from './metric-parts.js';
import { mostDiagnostics } from './report.js';
import type { Report } from './report.js';

export function checkMetrics(context: CheckContext, partsOf: (id: string) => MetricParts): void {
  const { index, report } = context;
  const places = new Map((index.document.metrics ?? []).map(({ id }, at) => [id, at]));
  const order = dependenciesFirst(
    index.metrics.keys(),
    (id) => partsOf(id).metrics,
    (path) =>
      report.add('document/metric-cycle', pointerTo('/metrics', places.get(path[0] ?? '') ?? 0, 'formula'), { path }),
  );
  // A metric's type and unit build on those of the metrics that it names, so these are checked first.
  const checked = new Set<Metric>();
  let mistakes = 0;
  for (const id of order) {
    const metric = index.metrics.get(id);
    if (!metric || mistakes > mostDiagnostics) continue;
    mistakes += index.checks.metric(metric).diagnostics.length;
    checked.add(metric);
  }
  for (const [at, metric] of (index.document.metrics ?? []).entries()) {
    if (checked.has(metric)) checkMetric(context, metric, pointerTo('/metrics', at));
  }
}

function checkMetric(context: CheckContext, metric: Metric, pointer: string): void {
  const { index, find, report } = context;
  if (metric.formula === null) report.warn('document/unfinished-metric', `${pointer}/formula`, { metric: metric.id });
  report.formula(index.checks.metric(metric), `${pointer}/formula`);
  checkConditions(context, metric.formula, `${pointer}/formula`);
  for (const [at, driver] of (metric.drivers ?? []).entries()) find.metric(driver, pointerTo(pointer, 'drivers', at));
  checkBand(report, metric, `${pointer}/good/band`);
  for (const [list, parts] of [
    ['targets', metric.targets ?? []] as const,
    ['benchmarks', metric.benchmarks ?? []] as const,
  ]) {
    for (const [at, { where }] of parts.entries()) {
      for (const id of Object.keys(where ?? {})) find.dimension(id, { key: pointerTo(pointer, list, at, 'where', id) });
    }
  }
  for (const [at, { from, to }] of (metric.targets ?? []).entries()) {
    const range = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    checkRange(report, range, pointerTo(pointer, 'targets', at));
  }
  checkExamples(context, metric, `${pointer}/examples`);
}

/** Nothing lies in a band that ends below where it starts. */
function checkBand(report: Report, { good }: Metric, pointer: string): void {
  if (typeof good !== 'object') return;
  const [low, high] = good.band;
  if (low <= high) return;
  const swap: Fix = { code: 'fix/swap', params: {}, patch: [{ op: 'replace', path: pointer, value: [high, low] }] };
  report.add('document/band-order', pointer, { low, high }, { fixes: [swap] });
}

/** Conditions of aggregates that never hold. */
export function checkConditions({ report }: CheckContext, formula: Formula, pointer: string): void {
  if (guardFormula(formula)) return;
  for (const { call, pointer: at } of walkFormula(formula)) {
    const operator = call && operatorOf(call.operator);
    if (operator?.group !== 'aggregate') continue;
    const place = operator.operands.findIndex(({ kind }) => kind === 'row-condition');
    const condition = call?.operands[place];
    if (condition !== undefined && neverHolds(condition)) {
      report.warn('document/never-holds', pointerTo(pointer + at, call?.operator ?? '', place));
    }
  }
}
