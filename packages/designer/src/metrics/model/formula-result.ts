import { cellScope, checkFormula, fieldTypeOf } from '@weir/formula';
import type { ScopeMetric, ValueType } from '@weir/formula';
import type { Id, Metric, WeirDocument } from '@weir/schema';
import { metricsIn } from './answerable-metrics.js';

/** What a metric's formula gives. */
export interface FormulaResult {
  readonly type: ValueType;
  /** "percent", "CNY", "days", "CNY per deal"; null for a plain number, and for what is none. */
  readonly unit: string | null;
}

/** @returns null where a mistake hides it */
export function resultOf(document: WeirDocument, metric: Metric): FormulaResult | null {
  return resultWithin(document, metric, new Set([metric.id]));
}

/** @param open metrics that are being looked at: one that is made of itself counts as a plain number */
function resultWithin(document: WeirDocument, metric: Metric, open: ReadonlySet<Id>): FormulaResult | null {
  const named = metricsIn(metric).flatMap((id): [Id, ScopeMetric][] => {
    const part = document.metrics?.find((each) => each.id === id);
    if (!part) return [];
    const result = open.has(id) ? null : resultWithin(document, part, new Set([...open, id]));
    return [[id, { type: result ? fieldTypeOf(result.type) : 'number', unit: result?.unit ?? null }]];
  });
  const { type, unit } = checkFormula(metric.formula, cellScope(document, Object.fromEntries(named)));
  return type === null ? null : { type, unit };
}
