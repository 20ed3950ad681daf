import type { WeirDocument } from '@weir/schema';
import type { Call, DataAdapter, RecordsPage, RecordsQuestion } from '@weir/query';
import { askRecords } from '@weir/query/records';
import type { RecordsAnswer, RecordsWanted } from '@weir/query/records';
import type { AdapterFactory } from './test-adapter.js';
import { assertMatches } from './differences.js';
import { completeRows, table } from './vector.js';

type Claim = (factory: AdapterFactory, call: Call) => Promise<void>;

/** Customers and what they ordered; nobody wrote down who "zed" is. */
const document: WeirDocument = {
  weir: 1,
  id: 'orders',
  title: 'Orders',
  settings: { timeZone: 'UTC' },
  datasets: [
    {
      id: 'customers',
      key: 'name',
      time: 'since',
      fields: [
        { id: 'name', type: 'string' },
        { id: 'since', type: 'date' },
        { id: 'city', type: 'string' },
      ],
    },
    {
      id: 'orders',
      key: 'id',
      time: 'ordered_on',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'ordered_on', type: 'date' },
        { id: 'customer', type: 'string' },
      ],
    },
  ],
  metrics: [{ id: 'customers', formula: { count: ['customers'] } }],
  funnels: [
    {
      id: 'buying',
      title: 'Buying',
      stages: [
        { id: 'known', title: 'Known', kind: 'open', enters: [{ dataset: 'customers', when: true, at: 'since' }] },
        {
          id: 'ordered',
          title: 'Ordered',
          kind: 'won',
          enters: [{ dataset: 'orders', when: true, at: 'ordered_on', entity: 'customer' }],
        },
      ],
      transitions: [{ from: 'known', to: 'ordered', kind: 'advance' }],
    },
  ],
};

const rows = {
  customers: table(
    ['name', 'since', 'city'],
    ['eve', '2025-01-01', 'Rome'],
    ['bob', '2025-01-02', null],
    ['dan', '2025-01-03', 'Bern'],
    ['ann', '2025-01-04', 'Oslo'],
    ['cid', '2025-01-05', 'Bern'],
  ),
  orders: table(
    ['id', 'ordered_on', 'customer'],
    ['o1', '2025-02-01', 'ann'],
    ['o2', '2025-02-02', 'bob'],
    ['o3', '2025-02-03', 'zed'],
    ['o4', '2025-02-04', 'ann'],
  ),
};

const customers: RecordsQuestion = { metric: 'customers' };
const ordered: RecordsQuestion = { funnel: 'buying', who: { of: 'entered', stage: 'ordered' } };

/** Asks for records. `page`: what the adapter itself gave for them. */
type AskFor = (
  question: RecordsQuestion,
  wanted?: Partial<RecordsWanted>,
  minGroup?: number,
) => Promise<RecordsAnswer & { readonly page: RecordsPage | undefined }>;

/** Lends how to ask an adapter with these rows; one that gives no records need not. */
function lend(use: (askFor: AskFor) => Promise<void>, node = 'metrics'): Claim {
  return async (factory, call) => {
    const adapter = await factory({ document, rows: completeRows({ document, rows }) });
    const askFor: AskFor = async (question, wanted = {}, minGroup = undefined) => {
      let page: RecordsPage | undefined;
      const watched: DataAdapter = {
        describe: (options) => adapter.describe(options),
        values: (dataset, field, options) => adapter.values(dataset, field, options),
        records: async (query, options) => (page = await adapter.records!(query, options)),
      };
      const context = minGroup === undefined ? call.context : { ...call.context, minGroup };
      const options = { ...call, ...(context && { context }), asOf: '2025-03-01T00:00:00Z' };
      const answer = await askRecords(document, watched, question, { fields: ['name'], ...wanted }, options);
      return { ...answer, page };
    };
    try {
      const { supports } = await adapter.describe(call);
      if (adapter.records && supports.includes(node)) await use(askFor);
    } finally {
      adapter.dispose?.();
    }
  };
}

const namesOf = ({ records }: RecordsAnswer) => records.map(({ name }) => name);

/** What an adapter must do that gives records. */
export const recordsClaims: readonly (readonly [name: string, claim: Claim])[] = [
  [
    'records come by key, page after page, and each page says how many there are (an adapter need not give any)',
    lend(async (askFor) => {
      const first = await askFor(customers, { limit: 2 });
      const second = await askFor(customers, { limit: 2, after: first.next! });
      const last = await askFor(customers, { limit: 2, after: second.next! });
      const pages = [first, second, last];
      assertMatches(pages.map(namesOf), [['ann', 'bob'], ['cid', 'dan'], ['eve']]);
      assertMatches(
        pages.map(({ count, unlisted, next }) => [count, unlisted, next === null]),
        [
          [5, 0, false],
          [5, 0, false],
          [5, 0, true],
        ],
      );
    }),
  ],
  [
    'records in an order of their own have what is missing last, and equal ones by key',
    lend(async (askFor) => {
      const rising = await askFor(customers, { sort: { field: 'city', descending: false } });
      const falling = await askFor(customers, { sort: { field: 'city', descending: true } });
      assertMatches(namesOf(rising), ['cid', 'dan', 'ann', 'eve', 'bob']);
      assertMatches(namesOf(falling), ['eve', 'ann', 'cid', 'dan', 'bob']);
    }),
  ],
  [
    'entities that a figure counts and that no row names are told beside the records',
    lend(async (askFor) => {
      const { records, count, unlisted } = await askFor(ordered);
      assertMatches(
        { records, count, unlisted },
        { records: [{ name: 'ann' }, { name: 'bob' }], count: 2, unlisted: 1 },
      );
    }, 'funnel-history'),
  ],
  [
    'fewer records than the smallest group are withheld, with those that no row names counted in',
    lend(async (askFor) => {
      const enough = await askFor(ordered, {}, 3);
      const few = await askFor(ordered, {}, 4);
      assertMatches([enough.withheld, enough.count], [false, 2]);
      // What reaches who asks is withheld anyway: the adapter must not have given it.
      assertMatches([few.withheld, few.page], [true, { records: [], next: null, count: null }]);
      assertMatches(few.page?.unlisted ?? 0, 0);
    }, 'funnel-history'),
  ],
];
