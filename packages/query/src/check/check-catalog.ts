import { closest, pointerTo } from '@weir/schema';
import type { Catalog } from '../contract/adapter.js';
import type { CheckContext } from './context.js';
import { missingFieldFixes, nearestField } from './field-fixes.js';

/** Each fix looks through the whole document; of more fields than these it is the dataset that is another one. */
const mostMended = 20;

/** Whether the data source has the datasets and fields that the document reads from it. */
export function checkCatalog({ index, report }: CheckContext, catalog: Catalog): void {
  let count = 0;
  const datasets = new Map(catalog.datasets.map((dataset) => [dataset.id, dataset]));
  for (const [at, { id: dataset, fields, archived }] of (index.document.datasets ?? []).entries()) {
    if (report.isFull) return;
    if (archived === true) continue;
    const found = datasets.get(dataset);
    const pointer = pointerTo('/datasets', at);
    if (!found) {
      report.add('adapter/unknown-dataset', `${pointer}/id`, { dataset, closest: closest(dataset, datasets.keys()) });
      continue;
    }
    const types = new Map(found.fields.map((field) => [field.id, field.type]));
    for (const [place, each] of fields.entries()) {
      const { id: field, type, lookup, formula, archived: isGone } = each;
      if (lookup || formula !== undefined || isGone === true) continue;
      const actual = types.get(field);
      const here = pointerTo(pointer, 'fields', place);
      if (actual === undefined) {
        const missing = { document: index.document, dataset, field: each, pointer: here, types };
        const fixes = ++count > mostMended ? [] : missingFieldFixes(missing);
        const params = { dataset, field, closest: nearestField(each, types) };
        report.add('adapter/unknown-field', `${here}/id`, params, { fixes });
      } else if (actual !== type) {
        const patch = [{ op: 'replace', path: `${here}/type`, value: actual }] as const;
        const fixes = [{ code: 'fix/field-type', params: { type: actual }, patch } as const];
        report.add('adapter/field-type', `${here}/type`, { dataset, field, expected: type, actual }, { fixes });
      }
    }
  }
}
