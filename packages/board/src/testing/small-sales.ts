import { rowsAdapter } from '@weir/adapters';
import type { Board, Dataset, WeirDocument } from '@weir/schema';
import type { WeirBoard } from '../elements/board/board.js';
import type { BoardView } from '../question/view.js';
import { mount } from './mount.js';

const text = (id: string) => ({ id, type: 'string' as const });
const date = (id: string) => ({ id, type: 'date' as const });
const datasets: readonly Dataset[] = [
  {
    id: 'deals',
    title: 'Deals',
    key: 'id',
    time: 'asked_on',
    fields: [text('id'), date('asked_on'), date('won_on'), text('team'), text('account')],
  },
  { id: 'plans', title: 'Plans', key: 'account', time: 'planned_on', fields: [text('account'), date('planned_on')] },
];
/** Ten deals in two teams, of which those of East are won after 1 … 5 days and go over to a plan 10 days later. */
export const smallSales: WeirDocument = {
  weir: 1,
  id: 'small',
  title: 'Small',
  settings: { timeZone: 'UTC' },
  datasets: [...datasets],
  dimensions: [{ id: 'team', title: 'Team', fields: { deals: 'team' } }],
  metrics: [{ id: 'asked', title: 'Deals asked', formula: { count: ['deals', true] } }],
  funnels: [
    {
      id: 'sales',
      title: 'Sales',
      stages: [
        { id: 'asked', title: 'Asked', kind: 'open', enters: [{ dataset: 'deals', at: 'asked_on' }] },
        { id: 'won', title: 'Won', kind: 'won', enters: [{ dataset: 'deals', at: 'won_on' }] },
      ],
      transitions: [
        { from: 'asked', to: 'won', kind: 'advance' },
        { from: 'won', to: { funnel: 'accounts', stage: 'plan' }, kind: 'handoff', entity: 'account' },
      ],
    },
    {
      id: 'accounts',
      title: 'Accounts',
      stages: [
        {
          id: 'plan',
          title: 'Plan',
          kind: 'open',
          enters: [{ dataset: 'plans', at: 'planned_on', entity: 'account' }],
        },
      ],
    },
  ],
};
const day = (month: number, at: number) => `2025-0${month}-${String(at).padStart(2, '0')}`;
const places = Array.from({ length: 10 }, (_, place) => place);
const deals = places.map((place) => ({
  id: `d${place}`,
  asked_on: day((place % 2) + 1, 2),
  won_on: place < 5 ? day((place % 2) + 1, 3 + place) : null,
  team: place < 5 ? 'East' : 'West',
  account: `a${place}`,
}));
const plans = places
  .slice(0, 5)
  .map((place) => ({ account: `a${place}`, planned_on: day((place % 2) + 1, 13 + place) }));

/** Such a board, with all its figures, as of the middle of April. */
export async function mountSales(
  board: Board,
  { of = smallSales, ...given }: { readonly view?: Partial<BoardView>; readonly of?: WeirDocument } = {},
): Promise<WeirBoard> {
  const document = { ...of, boards: [board] };
  const element = await mount('weir-board', {
    width: 1200,
    document,
    adapter: rowsAdapter({ datasets: { deals, plans }, document }),
    asOf: '2025-04-15T00:00:00Z',
    ...given,
  } as never);
  await element.ready;
  return element;
}
