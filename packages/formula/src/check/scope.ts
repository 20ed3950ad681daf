import type { Dataset, FieldType, Funnel, Id, Scalar, Signal, Unit, WeirDocument } from '@weir/schema';

import { own } from './own.js';

export interface ScopeField {
  readonly type: FieldType;
  readonly unit?: Unit;
  /** Known values; a text that is compared with the field and is none of them is warned of. */
  readonly values?: readonly Scalar[];
}

export interface ScopeParameter {
  readonly type: FieldType;
  readonly unit?: string;
}

export interface ScopeMetric {
  readonly type: FieldType;
  /** As `checkFormula` gives it. */
  readonly unit: string | null;
}

export interface ScopeDataset {
  readonly fields: Readonly<Record<Id, ScopeField>>;
  /** Whether a date field puts its rows into periods. */
  readonly timed: boolean;
}

export interface ScopeFunnel {
  readonly stages: readonly Id[];
  /** The dataset that holds what moves through the funnel: it names what is counted. */
  readonly entities: Id;
  /** Absent where the funnel does not say what an entity is worth. */
  readonly value?: { readonly unit?: Unit };
}

/** For a formula over one row: a field's formula, a signal's `when`, an aggregate's `where`. Names are fields and parameters. */
export interface RowScope {
  readonly kind: 'row';
  readonly dataset: Id;
  readonly fields: Readonly<Record<Id, ScopeField>>;
  readonly parameters: Readonly<Record<Id, ScopeParameter>>;
}

/** For a formula over many rows: a metric, an insight. Names are metrics and parameters; fields only inside aggregates. */
export interface CellScope {
  readonly kind: 'cell';
  readonly datasets: Readonly<Record<Id, ScopeDataset>>;
  readonly metrics: Readonly<Record<Id, ScopeMetric>>;
  readonly parameters: Readonly<Record<Id, ScopeParameter>>;
  readonly funnels: Readonly<Record<Id, ScopeFunnel>>;
  readonly dimensions: readonly Id[];
}

export type FormulaScope = RowScope | CellScope;

/** The scope of a row formula of a document; null when there is no such dataset. */
export function rowScope(document: WeirDocument, dataset: Id): RowScope | null {
  const found = (document.datasets ?? []).find(({ id }) => id === dataset);
  return found ? { kind: 'row', dataset, fields: fieldsOf(document, found), parameters: parametersOf(document) } : null;
}

/** The scope of a metric's formula; `metrics` are those that it may use, with what `checkFormula` found of each. */
export function cellScope(document: WeirDocument, metrics: Readonly<Record<Id, ScopeMetric>> = {}): CellScope {
  const datasets = (document.datasets ?? []).map(
    (dataset) => [dataset.id, { fields: fieldsOf(document, dataset), timed: dataset.time !== undefined }] as const,
  );
  const funnels = (document.funnels ?? []).map((funnel) => [funnel.id, funnelOf(document, funnel)] as const);
  return {
    kind: 'cell',
    datasets: Object.fromEntries(datasets),
    metrics,
    parameters: parametersOf(document),
    funnels: Object.fromEntries(funnels),
    dimensions: (document.dimensions ?? []).map(({ id }) => id),
  };
}

/** What moves through: the rows of a dataset, or what one of its fields names. */
function entitiesOf({ datasets }: WeirDocument, from: Pick<Signal, 'dataset' | 'entity'> | undefined): string {
  if (!from) return '';
  const key = datasets?.find(({ id }) => id === from.dataset)?.key;
  return from.entity === undefined || from.entity === key ? from.dataset : from.entity;
}

function funnelOf(document: WeirDocument, { stages, value }: Funnel): ScopeFunnel {
  const [signal] = stages.flatMap(({ enters }) => enters ?? []);
  const dataset = document.datasets?.find(({ id }) => id === value?.dataset);
  const field = value && dataset ? own(fieldsOf(document, dataset), value.field) : undefined;
  return {
    stages: stages.map(({ id }) => id),
    entities: entitiesOf(document, value ?? signal),
    ...(value && { value: field?.unit === undefined ? {} : { unit: field.unit } }),
  };
}

function fieldsOf({ settings }: WeirDocument, { fields }: Dataset): Readonly<Record<Id, ScopeField>> {
  return Object.fromEntries(
    fields.map(({ id, type, unit, values, convert }) => {
      const shown = convert && settings?.currency ? settings.currency : unit;
      const known = values?.map(({ value }) => value);
      return [id, { type, ...(shown === undefined ? {} : { unit: shown }), ...(known ? { values: known } : {}) }];
    }),
  );
}

function parametersOf({ parameters = [] }: WeirDocument): Readonly<Record<Id, ScopeParameter>> {
  return Object.fromEntries(
    parameters.map(({ id, type, unit }) => [id, { type, ...(unit === undefined ? {} : { unit }) }]),
  );
}
