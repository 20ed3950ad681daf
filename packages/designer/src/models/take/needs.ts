import { references } from '@weir/formula';
import type { Dataset, Formula, Funnel, Id, Metric, Stage, WeirDocument } from '@weir/schema';

/** What parts of a document are made of: fields by dataset, and the names that formulas use. */
export interface Needs {
  readonly fields: ReadonlyMap<Id, ReadonlySet<Id>>;
  readonly parameters: ReadonlySet<Id>;
  /** Those that were asked about, and those that they are calculated from. */
  readonly metrics: ReadonlySet<Id>;
}

/** What the funnels and metrics of a document need of it, to be counted and broken down: through lookups, calculated fields and other metrics. */
export function needsOf(document: WeirDocument, funnels: readonly Id[], metrics: readonly Id[]): Needs {
  const needs = new Gathering(document);
  for (const funnel of document.funnels ?? []) if (funnels.includes(funnel.id)) needs.funnel(funnel);
  for (const metric of metrics) needs.metric(metric);
  return needs;
}

/** What one field is looked up or calculated from, itself included. */
export function needsOfField(document: WeirDocument, dataset: Id, field: Id): Needs {
  const needs = new Gathering(document);
  needs.field(dataset, field);
  return needs;
}

/** The metrics that these funnels are enough for: none is about another funnel, in itself or in what it is calculated from. */
export function metricsAbout(document: WeirDocument, funnels: readonly Id[]): readonly Metric[] {
  const datasets = new Set(needsOf(document, funnels, []).fields.keys());
  const isAbout = (metric: Metric, seen: readonly Id[]): boolean =>
    references(metric.formula).every(({ kind, name }) => {
      if (kind === 'funnel') return funnels.includes(name);
      if (kind === 'dataset') return datasets.has(name) || isBeside(document, name, datasets);
      if (kind !== 'metric' || seen.includes(name)) return true;
      const other = document.metrics?.find(({ id }) => id === name);
      return other === undefined || isAbout(other, [...seen, name]);
    });
  return (document.metrics ?? []).filter((metric) => !metric.archived && isAbout(metric, [metric.id]));
}

/** A dataset that no funnel of the document is made of, or one that looks values up in what the funnels need. */
function isBeside(document: WeirDocument, dataset: Id, datasets: ReadonlySet<Id>): boolean {
  const every = (document.funnels ?? []).filter(({ archived }) => !archived).map(({ id }) => id);
  const isOfAnother = every.some((funnel) => needsOf(document, [funnel], []).fields.has(dataset));
  const looksUp = document.datasets
    ?.find(({ id }) => id === dataset)
    ?.fields.some(({ lookup }) => lookup && datasets.has(lookup.dataset));
  return !isOfAnother && looksUp === true;
}

/** The datasets whose rows a condition of a stage is about. */
export function rowsOf(funnel: Funnel, stage: Stage): readonly Id[] {
  const datasets = (stage.enters ?? []).map(({ dataset }) => dataset);
  return [...new Set([...datasets, ...(funnel.value ? [funnel.value.dataset] : [])])];
}

class Gathering implements Needs {
  readonly fields = new Map<Id, Set<Id>>();
  readonly parameters = new Set<Id>();
  readonly metrics = new Set<Id>();
  readonly #document: WeirDocument;
  readonly #counted = new Set<Id>();

  constructor(document: WeirDocument) {
    this.#document = document;
  }

  funnel(funnel: Funnel): void {
    if (funnel.value) {
      this.#dataset(funnel.value.dataset);
      this.field(funnel.value.dataset, funnel.value.field);
      this.field(funnel.value.dataset, funnel.value.entity);
    }
    for (const stage of funnel.stages) {
      for (const signal of stage.enters ?? []) {
        this.#dataset(signal.dataset);
        this.field(signal.dataset, signal.at);
        this.field(signal.dataset, signal.entity);
        this.#formula(signal.when, [signal.dataset]);
      }
      for (const { when } of stage.checklist ?? []) this.#formula(when, rowsOf(funnel, stage));
    }
    for (const { from, when, entity } of funnel.transitions ?? []) {
      const start = funnel.stages.find(({ id }) => id === from);
      const datasets = (start?.enters ?? []).map(({ dataset }) => dataset);
      for (const dataset of datasets) this.field(dataset, entity);
      this.#formula(when, datasets);
    }
    for (const { signal } of funnel.counting?.exclude ?? []) {
      this.#dataset(signal.dataset);
      this.field(signal.dataset, signal.at);
      this.field(signal.dataset, signal.entity);
      this.#formula(signal.when, [signal.dataset]);
    }
  }

  metric(id: Id): void {
    if (this.metrics.has(id)) return;
    const metric = this.#document.metrics?.find((each) => each.id === id);
    if (!metric) return;
    this.metrics.add(id);
    this.#formula(metric.formula, []);
  }

  #formula(formula: Formula | undefined, rows: readonly Id[]): void {
    if (formula === undefined) return;
    for (const { kind, name, dataset } of references(formula)) {
      if (kind === 'dataset') this.#dataset(name);
      else if (kind === 'parameter') this.parameters.add(name);
      else if (kind === 'metric') this.metric(name);
      else if (kind === 'field') this.#name(name, dataset === null ? rows : [dataset]);
    }
  }

  /** A field of the first of the datasets that has one of this name, else a parameter. */
  #name(name: Id, datasets: readonly Id[]): void {
    const owner = datasets.find((dataset) => this.#find(dataset)?.fields.some(({ id }) => id === name));
    if (owner !== undefined) this.field(owner, name);
    else if (this.#document.parameters?.some(({ id }) => id === name)) this.parameters.add(name);
  }

  /** Its rows are counted: what tells them apart, puts them in time and breaks them down is needed. */
  #dataset(id: Id): void {
    const dataset = this.#find(id);
    if (!dataset) return;
    if (this.#counted.has(id)) return;
    this.#counted.add(id);
    if (!this.fields.has(id)) this.fields.set(id, new Set());
    this.field(id, dataset.key);
    this.field(id, dataset.time);
    this.field(id, dataset.sequence);
    for (const { fields, archived } of this.#document.dimensions ?? []) if (!archived) this.field(id, fields[id]);
  }

  field(dataset: Id, id: Id | undefined): void {
    const field = this.#find(dataset)?.fields.find((each) => each.id === id);
    if (!field) return;
    const known = this.fields.get(dataset) ?? new Set();
    if (known.has(field.id)) return;
    this.fields.set(dataset, known.add(field.id));
    const { lookup, formula, convert, unit } = field;
    if (lookup) {
      this.field(dataset, lookup.by);
      this.field(lookup.dataset, this.#find(lookup.dataset)?.key);
      this.field(lookup.dataset, lookup.field);
    }
    if (typeof unit === 'object') this.field(dataset, unit.field);
    if (convert) {
      this.field(dataset, convert.from);
      this.field(dataset, convert.on);
      this.#dataset(convert.dataset);
      this.field(convert.dataset, convert.rate);
    }
    this.#formula(formula, [dataset]);
  }

  #find(dataset: Id): Dataset | undefined {
    return this.#document.datasets?.find(({ id }) => id === dataset);
  }
}
