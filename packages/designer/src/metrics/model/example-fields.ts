import { guardFormula, operatorOf, references, walkFormula } from '@weir/formula';
import type { Dataset, Field, Formula, Funnel, Id, Metric, WeirDocument } from '@weir/schema';
import { metricsIn } from './answerable-metrics.js';

/** What has to be given of a dataset for a metric to be calculated. */
export interface ExampleDataset {
  readonly dataset: Dataset;
  /** In the dataset's order. Fields that are looked up or calculated are not among them, what they are made of is. */
  readonly fields: readonly Field[];
}

/** The datasets and fields that a metric reads, also by way of other metrics, funnels, lookups and row formulas. */
export function exampleDatasets(document: WeirDocument, metric: Metric): readonly ExampleDataset[] {
  const read = new FieldsRead(document);
  read.metric(metric);
  return read.found();
}

/** The parameters that a metric's value depends on. */
export function exampleParameters(document: WeirDocument, metric: Metric): readonly Id[] {
  const read = new FieldsRead(document);
  read.metric(metric);
  return document.parameters?.flatMap(({ id }) => (read.names.has(id) ? [id] : [])) ?? [];
}

class FieldsRead {
  /** Names that may be parameters. */
  readonly names = new Set<Id>();
  readonly #byDataset = new Map<Id, Set<Id>>();
  readonly #metrics = new Set<Id>();
  readonly #funnels = new Set<Id>();

  constructor(readonly document: WeirDocument) {}

  found(): readonly ExampleDataset[] {
    return (this.document.datasets ?? []).flatMap((dataset) => {
      const read = this.#byDataset.get(dataset.id);
      if (!read) return [];
      const isGiven = ({ id, formula, lookup }: Field) => read.has(id) && formula === undefined && !lookup;
      return [{ dataset, fields: dataset.fields.filter(isGiven) }];
    });
  }

  metric(metric: Metric): void {
    if (this.#metrics.has(metric.id)) return;
    this.#metrics.add(metric.id);
    this.#cell(metric.formula);
    for (const id of metricsIn(metric)) {
      const part = this.document.metrics?.find((each) => each.id === id);
      if (part) this.metric(part);
    }
  }

  #cell(formula: Formula): void {
    if (guardFormula(formula)) return;
    for (const { kind, name, dataset } of references(formula)) {
      if (kind === 'dataset') this.#dataset(name);
      else if (kind === 'parameter') this.names.add(name);
      else if (kind === 'field' && dataset !== null) this.#field(dataset, name);
      else if (kind === 'funnel') this.#funnel(this.document.funnels?.find(({ id }) => id === name));
    }
    for (const { call } of walkFormula(formula)) {
      const [dataset] = call?.operands ?? [];
      const operator = call && operatorOf(call.operator);
      if (operator?.group !== 'aggregate' || typeof dataset !== 'string') continue;
      const on = operator.operands.findIndex(({ kind }) => kind === 'date-field');
      if (call?.operands[on] === undefined) this.#field(dataset, this.#datasetOf(dataset)?.time);
    }
  }

  #row(dataset: Id, formula: Formula | undefined): void {
    if (formula === undefined || guardFormula(formula)) return;
    for (const { kind, name } of references(formula)) {
      if (kind === 'field') this.#field(dataset, name);
      else if (kind === 'parameter') this.names.add(name);
    }
  }

  #dataset(id: Id): Set<Id> {
    const known = this.#byDataset.get(id) ?? new Set();
    this.#byDataset.set(id, known);
    return known;
  }

  #datasetOf(id: Id): Dataset | undefined {
    return this.document.datasets?.find((dataset) => dataset.id === id);
  }

  #field(dataset: Id, id: Id | undefined): void {
    const field = this.#datasetOf(dataset)?.fields.find((each) => each.id === id);
    if (!field && id !== undefined) this.names.add(id);
    if (!field || this.#dataset(dataset).has(field.id)) return;
    this.#dataset(dataset).add(field.id);
    const { lookup, formula, unit, convert } = field;
    this.#row(dataset, formula);
    if (typeof unit === 'object') this.#field(dataset, unit.field);
    if (lookup) {
      this.#field(dataset, lookup.by);
      this.#field(lookup.dataset, this.#datasetOf(lookup.dataset)?.key);
      this.#field(lookup.dataset, lookup.field);
    }
    if (convert) {
      for (const part of [convert.from, convert.on]) this.#field(dataset, part);
      for (const part of [convert.from, convert.rate, this.#datasetOf(convert.dataset)?.time])
        this.#field(convert.dataset, part);
    }
  }

  #funnel(funnel: Funnel | undefined): void {
    if (!funnel || this.#funnels.has(funnel.id)) return;
    this.#funnels.add(funnel.id);
    for (const { dataset, when, at, entity } of funnel.stages.flatMap(({ enters }) => enters ?? [])) {
      const known = this.#datasetOf(dataset);
      for (const field of [at, entity ?? known?.key, known?.key, known?.sequence]) this.#field(dataset, field);
      this.#row(dataset, when);
    }
    const { value } = funnel;
    if (value)
      for (const field of [value.field, value.entity ?? this.#datasetOf(value.dataset)?.key])
        this.#field(value.dataset, field);
  }
}
