import { pointerTo } from '@weir/schema';
import type { FieldType } from '@weir/schema';
import { checkParameterValue } from '../plan/parameters.js';
import type { CheckContext } from './context.js';

/** Dimensions name fields of datasets; values of different types never meet in one group. */
export function checkDimensions({ index: { document }, find, report }: CheckContext): void {
  for (const [at, { id, fields }] of (document.dimensions ?? []).entries()) {
    const types = new Set<FieldType>();
    for (const [dataset, field] of Object.entries(fields)) {
      const pointer = pointerTo('/dimensions', at, 'fields', dataset);
      const indexed = find.dataset(dataset, { key: pointer });
      const found = indexed && find.field(indexed.dataset, field, pointer);
      if (found) types.add(found.type);
    }
    if (types.size > 1) {
      report.warn('document/dimension-types', pointerTo('/dimensions', at), { dimension: id, types: [...types] });
    }
  }
}

export function checkParameters({ index: { document }, report }: CheckContext): void {
  for (const [at, parameter] of (document.parameters ?? []).entries()) {
    const pointer = pointerTo('/parameters', at);
    const { id, min, max } = parameter;
    if (min !== undefined && max !== undefined && min > max) {
      report.add('document/parameter-bounds', pointer, { parameter: id, min, max });
      continue;
    }
    const fault = checkParameterValue(parameter, parameter.default);
    if (fault) report.add(fault.code, `${pointer}/default`, fault.params);
  }
}
