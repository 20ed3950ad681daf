import type { Dataset, Field, Id, WeirDocument } from '@weir/schema';

/** Where stages are looked for: a field whose values name them, the date of being there, and who is there. */
export interface StageSource {
  readonly dataset: Id;
  readonly field: Id;
  /** Date field that says when. */
  readonly at: Id;
  /** Field that names the entity; null: each row is one, by the dataset's key. */
  readonly entity: Id | null;
}

const sounds = {
  stage: /stage|status|state|step|phase|event|\bname\b|阶段|状态|步骤|事件/i,
  log: /history|log|event|movement|change|activit|历史|日志|事件|记录|变动/i,
  entity: /user|customer|account|client|deal|lead|opportunit|case|order|person|visitor|用户|客户|商机|线索|访客/i,
  owner: /owner|seller|agent|manager|负责人|销售|经理/i,
} as const;

/**
 * Where stages may be found, the likeliest first: each field of text that is stored, in a dataset with a date. Fields that a row is told apart or
 * looked up by are left out.
 */
export function stageSources(document: WeirDocument): readonly StageSource[] {
  const found = liveDatasets(document).flatMap((dataset) =>
    stageFields(dataset).flatMap((field) => {
      const source = sourceOf(document, dataset, field);
      return source ? [{ source, score: score(dataset, field) }] : [];
    }),
  );
  return found.sort((a, b) => b.score - a.score).map(({ source }) => source);
}

/** The same for a field that a person chose; null where the dataset has no date, or nothing that tells entities apart. */
export function sourceOf(document: WeirDocument, dataset: Dataset, field: Field): StageSource | null {
  const dates = dateFields(dataset);
  const at = dates.find(({ id }) => id === dataset.time) ?? dates[0];
  const entities = entityFields(document, dataset).filter(({ id }) => id !== field.id);
  const entity = isLog(dataset) || dataset.key === undefined ? (entities[0]?.id ?? null) : null;
  if (!at || (entity === null && dataset.key === undefined)) return null;
  return { dataset: dataset.id, field: field.id, at: at.id, entity };
}

export function liveDatasets({ datasets = [] }: WeirDocument): readonly Dataset[] {
  return datasets.filter(({ archived }) => !archived);
}

/** What is stored as text and is no name of a row. */
export function stageFields(dataset: Dataset): readonly Field[] {
  const lookedUpBy = new Set(dataset.fields.map(({ lookup }) => lookup?.by));
  return storedFields(dataset).filter(
    ({ id, type, values }) =>
      type === 'string' &&
      id !== dataset.key &&
      (values !== undefined || !lookedUpBy.has(id)) &&
      id !== dataset.sequence,
  );
}

/** Days that lie ahead are plans, and nobody is anywhere by plan. */
export function dateFields(dataset: Dataset): readonly Field[] {
  return dataset.fields.filter(
    ({ type, planned, archived }) => (type === 'date' || type === 'datetime') && !planned && !archived,
  );
}

/** Fields that may name who moves, the likeliest first: those that rows of another dataset are told apart by, then those that sound so. */
export function entityFields(document: WeirDocument, dataset: Dataset): readonly Field[] {
  const keyed = new Set(dataset.fields.flatMap(({ lookup }) => (lookup ? [lookup.by] : [])));
  const rank = ({ id, title }: Field): number => {
    const name = `${id} ${wordings(title)}`;
    if (sounds.owner.test(name)) return 0;
    return (keyed.has(id) ? 2 : 0) + (sounds.entity.test(name) ? 1 : 0);
  };
  const isKeyOfAnother = ({ id }: Field) =>
    (document.datasets ?? []).some((other) => other.id !== dataset.id && other.key === id);
  return storedFields(dataset)
    .filter((field) => field.type === 'string' && field.id !== dataset.key && field.values === undefined)
    .filter((field) => rank(field) > 0 || isKeyOfAnother(field))
    .sort((a, b) => rank(b) - rank(a));
}

function storedFields({ fields }: Dataset): readonly Field[] {
  return fields.filter(({ lookup, formula, archived }) => !lookup && formula === undefined && !archived);
}

/** Whether an entity is in it more than once, as far as its names tell. */
function isLog({ id, title, sequence }: Dataset): boolean {
  return sequence !== undefined || sounds.log.test(`${id} ${wordings(title)}`);
}

function score(dataset: Dataset, field: Field): number {
  const named = sounds.stage.test(`${field.id.replaceAll(/[_-]/g, ' ')} ${wordings(field.title)}`);
  return (named ? 4 : 0) + (isLog(dataset) ? 2 : 0) + (field.values ? 1 : 0);
}

function wordings(text: Field['title']): string {
  return typeof text === 'object' ? Object.values(text).join(' ') : (text ?? '');
}
