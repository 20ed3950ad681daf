import { guardFormula, valueTypeOf } from '@weir/formula';
import { pointerTo } from '@weir/schema';
import type { Dataset, Field, Id } from '@weir/schema';
import { dependenciesFirst } from '../document/dependencies-first.js';
import type { IndexedDataset } from '../document/index-document.js';
import { fieldsIn } from '../plan/formula-shape.js';
import { dateTypes } from './context.js';
import type { CheckContext } from './context.js';
import { neverHolds } from './never-holds.js';

export function checkDatasets(context: CheckContext): void {
  const { index, find } = context;
  for (const [at, dataset] of (index.document.datasets ?? []).entries()) {
    const pointer = pointerTo('/datasets', at);
    if (dataset.key !== undefined) find.field(dataset, dataset.key, `${pointer}/key`);
    if (dataset.time !== undefined) find.field(dataset, dataset.time, `${pointer}/time`, dateTypes);
    if (dataset.sequence !== undefined) find.field(dataset, dataset.sequence, `${pointer}/sequence`);
    for (const [place, field] of dataset.fields.entries()) {
      checkField(context, dataset, field, pointerTo(pointer, 'fields', place));
    }
  }
  checkFieldCycles(context);
}

function checkField(context: CheckContext, dataset: Dataset, field: Field, pointer: string): void {
  const { index, find, report } = context;
  const { unit, formula, lookup, convert } = field;
  if (report.isFull) return;
  if (typeof unit === 'object') find.field(dataset, unit.field, `${pointer}/unit/field`, ['string']);
  if (lookup && formula !== undefined) report.add('document/lookup-and-formula', pointer, { field: field.id });
  if (lookup) checkLookup(context, dataset, field, lookup, `${pointer}/lookup`);
  if (formula !== undefined) {
    report.formula(index.checks.row(dataset.id, formula, valueTypeOf(field.type)), `${pointer}/formula`);
    const isCondition = field.type === 'boolean' && guardFormula(formula) === null;
    if (isCondition && neverHolds(formula)) report.warn('document/never-holds', `${pointer}/formula`);
  }
  if (!convert) return;
  const rates = find.dataset(convert.dataset, `${pointer}/convert/dataset`);
  find.field(dataset, convert.from, `${pointer}/convert/from`, ['string']);
  find.field(dataset, convert.on, `${pointer}/convert/on`, dateTypes);
  if (rates) find.field(rates.dataset, convert.rate, `${pointer}/convert/rate`, ['number']);
  if (rates && !rates.fields.has(convert.from)) {
    const { key } = rates.dataset;
    const params = { dataset: convert.dataset, field: convert.from };
    if (key === undefined) report.add('document/rates-without-currency', `${pointer}/convert/dataset`, params);
  }
  if (index.document.settings?.currency === undefined) {
    report.add('question/no-currency', `${pointer}/convert`, { field: field.id });
  }
  if (lookup || formula !== undefined) report.add('document/convert-stored', `${pointer}/convert`, { field: field.id });
}

function checkLookup(
  { find, report }: CheckContext,
  dataset: Dataset,
  { id, type }: Field,
  lookup: NonNullable<Field['lookup']>,
  pointer: string,
): void {
  const by = find.field(dataset, lookup.by, `${pointer}/by`);
  const other: IndexedDataset | undefined = find.dataset(lookup.dataset, `${pointer}/dataset`);
  if (!other) return;
  const wanted = find.field(other.dataset, lookup.field, `${pointer}/field`);
  if (wanted && wanted.type !== type) {
    report.add('document/lookup-type', pointer, { field: id, actual: type, expected: wanted.type });
  }
  if (other.dataset.key === undefined) {
    report.add('document/lookup-without-key', `${pointer}/dataset`, { dataset: lookup.dataset, field: id });
    return;
  }
  const key = other.fields.get(other.dataset.key);
  if (by && key && by.type !== key.type) {
    const params = { by: by.id, actual: by.type, dataset: lookup.dataset, key: key.id, expected: key.type };
    report.add('document/lookup-key-type', `${pointer}/by`, params);
  }
}

/** Names of fields as "dataset.field": ids hold no dots. */
function checkFieldCycles({ index, report }: CheckContext): void {
  const parts = (name: string): string[] => {
    const [dataset = '', id = ''] = name.split('.');
    const field = index.datasets.get(dataset)?.fields.get(id);
    if (!field) return [];
    return partsOf(index.datasets, dataset, field).filter((part) => {
      const [other = '', partId = ''] = part.split('.');
      return index.datasets.get(other)?.fields.has(partId) === true;
    });
  };
  const names = [...index.datasets].flatMap(([id, { fields }]) => [...fields.keys()].map((field) => `${id}.${field}`));
  dependenciesFirst(names, parts, (path) => {
    const [dataset = '', field = ''] = (path[0] ?? '').split('.');
    report.add('document/field-cycle', fieldPointer(index.document.datasets ?? [], dataset, field), { path });
  });
}

function partsOf(datasets: ReadonlyMap<Id, IndexedDataset>, dataset: Id, field: Field): string[] {
  const { lookup, formula } = field;
  if (lookup) {
    const key = datasets.get(lookup.dataset)?.dataset.key;
    const own = [`${dataset}.${lookup.by}`, `${lookup.dataset}.${lookup.field}`];
    return key === undefined ? own : [...own, `${lookup.dataset}.${key}`];
  }
  if (formula === undefined || guardFormula(formula)) return [];
  return [...fieldsIn(formula)].map((name) => `${dataset}.${name}`);
}

function fieldPointer(datasets: readonly Dataset[], dataset: Id, field: Id): string {
  const at = datasets.findIndex(({ id }) => id === dataset);
  const place = datasets[at]?.fields.findIndex(({ id }) => id === field) ?? 0;
  return pointerTo('/datasets', at, 'fields', place);
}
