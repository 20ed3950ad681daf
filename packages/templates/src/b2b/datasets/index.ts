import type { Dataset, Dimension, Id, Text } from '@weir/schema';
import { text } from '../../building/text.js';
import { accountHistory } from './account-history.js';
import { learning, people, visits } from './activity.js';
import { deals, stageHistory } from './deals.js';
import { orders, payments, quotas } from './money.js';
import { contracts, revenueMovements } from './recurring.js';

/** What the example data holds, and what follows from it by lookups and formulas. */
export const b2bDatasets: Dataset[] = [
  deals,
  stageHistory,
  people,
  visits,
  payments,
  accountHistory,
  orders,
  contracts,
  revenueMovements,
  quotas,
  learning,
];

function sharedBy(id: Id, title: Text, datasets: readonly Dataset[]): Dimension {
  const having = datasets.filter(({ fields }) => fields.some((field) => field.id === id));
  return { id, title, fields: Object.fromEntries(having.map((dataset) => [dataset.id, id])) };
}

export const b2bDimensions: Dimension[] = [
  sharedBy('team', text('Team', '团队'), b2bDatasets),
  sharedBy('region', text('City', '城市'), b2bDatasets),
  sharedBy('source', text('Source', '来源'), b2bDatasets),
  sharedBy('product', text('Product', '产品'), b2bDatasets),
];
