import type { Dataset, Field, Formula, Id } from '@weir/schema';
import { isOneOf } from '../building/formulas.js';
import type { CrmLookup, CrmMapping } from './mapping.js';

/** A mapping with its defaults filled in: what the parts of the template are made from. */
export interface ResolvedCrm {
  readonly dataset: Id;
  /** Field that tells opportunities apart; null: none. */
  readonly key: Id | null;
  readonly created: Id | null;
  /** Beginning of the work: engaged, else created. */
  readonly started: Id | null;
  readonly closed: Id | null;
  readonly amount: Id | null;
  readonly team: Id | null;
  /** Fields that opportunities can be broken down by, the team first. */
  readonly dimensions: readonly Field[];
  readonly datasets: readonly Dataset[];
  readonly isWon: Formula;
  readonly isLost: Formula;
  readonly isClosed: Formula;
  readonly isOpen: Formula;
  /** Null: no value of the stage field means prospecting. */
  readonly isProspecting: Formula | null;
}

export function resolveMapping(mapping: CrmMapping): ResolvedCrm {
  const { opportunities: names, lookups = [] } = mapping;
  const { stage } = names;
  const table = mapping.datasets.find(({ id }) => id === names.dataset);
  const lookedUp = lookups.map((lookup) => lookupField(lookup, table, mapping.datasets));
  const ownFields = (table?.fields ?? []).map((field) => withMeaning(field, mapping));
  const fields = [...ownFields, ...lookedUp];
  const started = names.engagedOn ?? names.createdOn ?? null;
  const key = names.key ?? table?.key ?? null;
  const time = table?.time ?? started ?? names.closedOn;
  const team = names.team ?? lookedUp.find(({ lookup }) => lookup?.by === names.owner)?.id ?? names.owner ?? null;
  const dimensions = [team, names.owner, ...lookedUp.map(({ id }) => id), names.product, names.account];
  const isClosed = isOneOf(stage.field, [...stage.won, ...stage.lost]);
  return {
    dataset: names.dataset,
    key,
    created: names.createdOn ?? null,
    started,
    closed: names.closedOn ?? null,
    amount: names.amount ?? null,
    team,
    dimensions: [...new Set(dimensions)].flatMap(
      (id) => fields.find((field) => field.id === id && (field.type === 'string' || field.type === 'boolean')) ?? [],
    ),
    datasets: mapping.datasets.map((dataset) =>
      dataset.id === names.dataset
        ? { ...dataset, ...(key === null ? {} : { key }), ...(time === undefined ? {} : { time }), fields }
        : { ...dataset },
    ),
    isWon: isOneOf(stage.field, stage.won),
    isLost: isOneOf(stage.field, stage.lost),
    isClosed,
    isOpen: { '!': [isClosed] },
    isProspecting: stage.prospecting?.length ? isOneOf(stage.field, stage.prospecting) : null,
  };
}

function lookupField(lookup: CrmLookup, table: Dataset | undefined, datasets: readonly Dataset[]): Field {
  const { by, dataset, field } = lookup;
  const original = datasets.find(({ id }) => id === dataset)?.fields.find(({ id }) => id === field);
  const taken = table?.fields.some(({ id }) => id === field);
  const { type = 'string', title = lookup.title, unit, values } = original ?? {};
  return {
    id: lookup.id ?? (taken ? `${dataset}_${field}` : field),
    ...((lookup.title ?? title) ? { title: lookup.title ?? title } : {}),
    type,
    ...(unit ? { unit } : {}),
    ...(values ? { values } : {}),
    lookup: { by, dataset, field },
  };
}

/** Amounts get their currency, and stages the order in which deals pass them. */
function withMeaning(field: Field, { opportunities: names, currency }: CrmMapping): Field {
  if (field.id === names.amount && currency && !field.unit) return { ...field, unit: currency };
  if (field.id === names.stage.field && !field.values) {
    const { prospecting = [], engaging = [], won, lost } = names.stage;
    return { ...field, values: [...prospecting, ...engaging, ...won, ...lost].map((value) => ({ value })) };
  }
  return { ...field };
}
