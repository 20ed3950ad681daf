import { fieldTypeOf } from '@weir/formula';
import { pointerTo } from '@weir/schema';
import type { Dataset, Example, Field, Metric, Parameter, Scalar } from '@weir/schema';
import { checkParameterValue, hasType } from '../plan/parameters.js';
import { checkRange } from './check-range.js';
import type { CheckContext } from './context.js';
import { remove } from './report.js';

/** An analyst's own tests of a metric: what they give is there and fits, and what they expect can come out. */
export function checkExamples(context: CheckContext, metric: Metric, pointer: string): void {
  for (const [at, example] of (metric.examples ?? []).entries()) {
    if (context.report.isFull) return;
    const place = pointerTo(pointer, at);
    checkGiven(context, example, `${place}/given`);
    checkParameters(context, example, `${place}/parameters`);
    checkRange(context.report, example.range ?? {}, `${place}/range`);
    checkExpectation(context, metric, example, `${place}/expect`);
  }
}

function checkGiven(context: CheckContext, { given }: Example, pointer: string): void {
  for (const [dataset, rows] of Object.entries(given)) {
    const place = pointerTo(pointer, dataset);
    const indexed = context.find.dataset(dataset, { key: place });
    if (!indexed) continue;
    const known = new Map<string, Field | undefined>();
    for (const [row, values] of rows.entries()) {
      for (const [name, value] of Object.entries(values)) {
        if (context.report.isFull) return;
        const key = pointerTo(place, row, name);
        const isFirst = !known.has(name);
        if (isFirst) known.set(name, context.find.field(indexed.dataset, name, { key }));
        const field = known.get(name);
        if (field && isCalculated(field)) {
          const params = { dataset, field: name };
          if (isFirst) context.report.warn('document/example-calculated', key, params, [remove(key, name)]);
        } else if (field) checkValue(context, indexed.dataset, field, value, key);
      }
    }
  }
}

function isCalculated({ lookup, formula }: Field): boolean {
  return lookup !== undefined || formula !== undefined;
}

function checkValue({ report }: CheckContext, dataset: Dataset, field: Field, value: Scalar, pointer: string): void {
  if (value === null || hasType(value, field.type)) return;
  const params = { dataset: dataset.id, field: field.id, expected: field.type, actual: JSON.stringify(value) };
  report.add('document/example-value', pointer, params);
}

function checkParameters({ find, report }: CheckContext, { parameters = {} }: Example, pointer: string): void {
  for (const [id, value] of Object.entries(parameters)) {
    const place = pointerTo(pointer, id);
    const parameter = find.parameter(id, { key: place });
    const fault = parameter && canHold(parameter) && checkParameterValue(parameter, value);
    if (fault) report.add(fault.code, place, fault.params);
  }
}

/** Bounds that leave no value are told of at the parameter. */
function canHold({ min = -Infinity, max = Infinity }: Parameter): boolean {
  return min <= max;
}

function checkExpectation({ index, report }: CheckContext, metric: Metric, { expect }: Example, pointer: string): void {
  const { type, diagnostics } = index.checks.metric(metric);
  if (type === null || diagnostics.some(({ severity }) => severity === 'error')) return;
  if (expect === null || hasType(expect, fieldTypeOf(type))) return;
  report.add('document/example-expect', pointer, { expected: type, actual: JSON.stringify(expect) });
}
