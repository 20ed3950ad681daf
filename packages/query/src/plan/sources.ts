import { assertFormula, valueTypeOf } from '@weir/formula';
import { WeirError } from '@weir/schema';
import type { Convert, Field, Id } from '@weir/schema';
import type { PlanConversion, PlanField, PlanSource } from '../contract/plan.js';
import { dependenciesFirst } from '../document/dependencies-first.js';
import { findDataset, findField } from '../document/find.js';
import { firstError } from '../document/formula-checks.js';
import type { DocumentIndex } from '../document/index-document.js';
import { fieldsIn } from './formula-shape.js';
import { isParameter, withRowParameters } from './parameters.js';
import type { ParameterValues } from './parameters.js';

interface FieldRef {
  readonly dataset: Id;
  readonly field: Id;
}

/** Gathers the fields that a plan reads. */
export interface SourceList {
  add(dataset: Id, ...fields: readonly Id[]): void;
  /** With what the fields are made of; datasets that others look things up in come first. */
  sources(): PlanSource[];
}

/** @throws {WeirError} `document/unknown-dataset`, `document/unknown-field`, `document/field-cycle`, `question/no-currency`, `question/…` */
export function sourceList(index: DocumentIndex, parameters: ParameterValues): SourceList {
  const asked: FieldRef[] = [];
  const datasets = new Set<Id>();
  return {
    add: (dataset, ...fields) => {
      findDataset(index, dataset);
      datasets.add(dataset);
      asked.push(...fields.map((field) => ({ dataset, field })));
    },
    sources: () => groupByDataset(index, datasets, inOrder(index, asked), parameters),
  };
}

/** What a field is made of, directly. */
function madeOf(index: DocumentIndex, dataset: Id, field: Field): FieldRef[] {
  if (field.lookup) {
    const { by, dataset: other, field: wanted } = field.lookup;
    const { key } = findDataset(index, other).dataset;
    if (key === undefined) throw new WeirError('document/lookup-without-key', { dataset: other, field: field.id });
    return [
      { dataset, field: by },
      { dataset: other, field: key },
      { dataset: other, field: wanted },
    ];
  }
  if (field.convert) {
    const { currency, on, dataset: rates, of, rate, since } = conversionOf(index, field.id, field.convert);
    const read = [of, rate, ...(since === null ? [] : [since])];
    return [
      ...[currency, on].map((own) => ({ dataset, field: own })),
      ...read.map((each) => ({ dataset: rates, field: each })),
    ];
  }
  if (field.formula === undefined) return [];
  assertFormula(field.formula);
  const names = [...fieldsIn(field.formula)].filter((name) => !isParameter(index, dataset, name));
  return names.map((name) => ({ dataset, field: name }));
}

/** Each field after those it is made of. */
function inOrder(index: DocumentIndex, asked: readonly FieldRef[]): FieldRef[] {
  return dependenciesFirst(
    asked.map(nameOf),
    (name) => {
      const { dataset, field } = refOf(name);
      return madeOf(index, dataset, findField(index, dataset, field)).map(nameOf);
    },
    (path) => {
      throw new WeirError('document/field-cycle', { path });
    },
  ).map(refOf);
}

function nameOf({ dataset, field }: FieldRef): string {
  return `${dataset}.${field}`;
}

/** Ids hold no dots. */
function refOf(name: string): FieldRef {
  const [dataset = '', field = ''] = name.split('.');
  return { dataset, field };
}

/** @param datasets all that are asked about: rows can be counted without reading a field of them */
function groupByDataset(
  index: DocumentIndex,
  datasets: Iterable<Id>,
  refs: readonly FieldRef[],
  parameters: ParameterValues,
): PlanSource[] {
  const fields = new Map<Id, PlanField[]>([...datasets].map((dataset) => [dataset, []]));
  for (const { dataset, field } of refs) {
    const planned = planField(index, dataset, findField(index, dataset, field), parameters);
    const others = fields.get(dataset);
    if (others) others.push(planned);
    else fields.set(dataset, [planned]);
  }
  return lookedUpFirst(fields).map((dataset) => ({
    dataset,
    key: findDataset(index, dataset).dataset.key ?? null,
    fields: fields.get(dataset) ?? [],
  }));
}

function planField(
  index: DocumentIndex,
  dataset: Id,
  { id, type, lookup, formula, convert }: Field,
  parameters: ParameterValues,
): PlanField {
  if (lookup) return { id, type, from: 'lookup', by: lookup.by, dataset: lookup.dataset, field: lookup.field };
  if (convert) return { id, type, ...conversionOf(index, id, convert) };
  if (formula === undefined) return { id, type, from: 'column' };
  const check = index.checks.row(dataset, formula, valueTypeOf(type));
  const error = firstError(check);
  if (error) {
    const params = { dataset, field: id, reason: error.message };
    throw new WeirError('question/broken-field', params, { diagnostics: check.diagnostics });
  }
  return { id, type, from: 'formula', formula: withRowParameters(index, dataset, formula, parameters) };
}

/** Rates name their currency in a field like the amounts', else in their key. @throws {WeirError} `question/no-currency` */
function conversionOf(index: DocumentIndex, field: Id, { dataset, from, rate, on }: Convert): PlanConversion {
  const into = index.document.settings?.currency;
  if (into === undefined) throw new WeirError('question/no-currency', { field });
  const rates = findDataset(index, dataset);
  const of = rates.fields.has(from) ? from : (rates.dataset.key ?? from);
  return { from: 'convert', currency: from, on, into, dataset, of, rate, since: rates.dataset.time ?? null };
}

/** Datasets that look things up in each other keep the order in which they were met. */
function lookedUpFirst(fields: ReadonlyMap<Id, readonly PlanField[]>): Id[] {
  const ordered = new Set<Id>();
  const entered = new Set<Id>();
  const enter = (dataset: Id): void => {
    if (entered.has(dataset)) return;
    entered.add(dataset);
    for (const field of fields.get(dataset) ?? []) {
      if (field.from === 'lookup' || field.from === 'convert') enter(field.dataset);
    }
    ordered.add(dataset);
  };
  for (const dataset of fields.keys()) enter(dataset);
  return [...ordered];
}
