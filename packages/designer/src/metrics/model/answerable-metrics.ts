import { guardFormula, references } from '@weir/formula';
import { pointerParts } from '@weir/schema';
import type { Diagnostic, Id, Metric, WeirDocument } from '@weir/schema';

/** The metrics that can be calculated: those with a formula that has no error, and that is made of no metric without such a one. */
export function answerableMetrics(document: WeirDocument, diagnostics: readonly Diagnostic[]): ReadonlySet<Id> {
  const { metrics = [] } = document;
  const broken = new Set(metrics.flatMap(({ id, formula }) => (formula === null ? [id] : [])));
  for (const { pointer, severity } of diagnostics) {
    const [list, at, part] = pointerParts(pointer);
    const metric = list === 'metrics' && part === 'formula' ? metrics[Number(at)] : undefined;
    if (severity === 'error' && metric) broken.add(metric.id);
  }
  const users = broken.size > 0 ? usersOf(metrics) : new Map<Id, Id[]>();
  const todo = [...broken];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    for (const user of users.get(id) ?? []) {
      if (broken.has(user)) continue;
      broken.add(user);
      todo.push(user);
    }
  }
  return new Set(metrics.flatMap(({ id }) => (broken.has(id) ? [] : [id])));
}

/** The metrics that a metric's formula names, each once. */
export function metricsIn({ formula }: Metric): readonly Id[] {
  if (guardFormula(formula)) return [];
  return [...new Set(references(formula).flatMap(({ kind, name }) => (kind === 'metric' ? [name] : [])))];
}

function usersOf(metrics: readonly Metric[]): Map<Id, Id[]> {
  const users = new Map<Id, Id[]>();
  for (const metric of metrics) {
    for (const part of metricsIn(metric)) users.set(part, [...(users.get(part) ?? []), metric.id]);
  }
  return users;
}
