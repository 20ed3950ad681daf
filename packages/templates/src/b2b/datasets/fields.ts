import type { Field, Id, Text } from '@weir/schema';
import { text } from '../../building/text.js';
import { PRODUCTS, REGIONS, SOURCES, TEAMS, valuesOf } from '../values.js';

export const key: Field = { id: 'id', type: 'string' };
export const owner: Field = { id: 'owner', title: text('Owner', '负责人'), type: 'string' };
export const account: Field = { id: 'account', title: text('Account', '客户'), type: 'string' };
export const deal: Field = { id: 'deal', title: text('Deal', '商机'), type: 'string' };

export const team: Field = { id: 'team', title: text('Team', '团队'), type: 'string', values: valuesOf(TEAMS) };
export const region: Field = { id: 'region', title: text('City', '城市'), type: 'string', values: valuesOf(REGIONS) };
export const source: Field = { id: 'source', title: text('Source', '来源'), type: 'string', values: valuesOf(SOURCES) };
export const product: Field = {
  id: 'product',
  title: text('Product', '产品'),
  type: 'string',
  values: valuesOf(PRODUCTS),
};

function lookedUp(original: Field, by: Id, dataset: Id): Field {
  return { ...original, lookup: { by, dataset, field: original.id } };
}

/** The same field, taken from the person who owns the row. */
export const ofOwner = (original: Field): Field => lookedUp(original, 'owner', 'people');

/** The same field, taken from the deal that the row is about. */
export const ofDeal = (original: Field): Field => lookedUp(original, 'deal', 'deals');

/** An amount of money. */
export function money(id: Id, title: Text, description?: Text): Field {
  return { id, title, ...(description ? { description } : {}), type: 'number', unit: 'CNY' };
}

export function date(id: Id, title: Text, rest: Partial<Field> = {}): Field {
  return { id, title, type: 'date', ...rest };
}
