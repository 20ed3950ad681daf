import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { BoardView, WeirBoard } from '@weir/board';
import type { DataAdapter } from '@weir/query';
import type { Board } from '@weir/schema';
import { answeredBefore } from './support/fake-adapters.js';
import { asOf, exampleAdapter, exampleDocument } from './support/example.js';
import { textIn } from './support/text-in.js';
import { withBoard } from './support/variants.js';

/** One of each widget whose marks can be explored. */
const board: Board = {
  id: 'exploring',
  title: { en: 'Exploring', 'zh-CN': '探索' },
  filters: ['period', 'team', 'region'],
  period: 'last-12-months',
  widgets: [
    { id: 'rate', type: 'kpi', metric: 'win_rate', cell: { x: 0, y: 0, w: 3, h: 2 } },
    { id: 'won', type: 'kpi', metric: 'won_revenue', cell: { x: 3, y: 0, w: 3, h: 2 } },
    { id: 'size', type: 'kpi', metric: 'average_deal_size', cell: { x: 6, y: 0, w: 3, h: 2 } },
    { id: 'cycle', type: 'kpi', metric: 'sales_cycle', cell: { x: 9, y: 0, w: 3, h: 2 } },
    { id: 'funnel', type: 'funnel', funnel: 'b2b', cell: { x: 0, y: 2, w: 12, h: 6 } },
    { id: 'times', type: 'histogram', funnel: 'b2b', cell: { x: 0, y: 8, w: 6, h: 5 } },
    { id: 'between', type: 'matrix', cell: { x: 6, y: 8, w: 6, h: 5 } },
    {
      id: 'split',
      type: 'table',
      metrics: ['win_rate'],
      by: ['team'],
      grain: 'quarter',
      cell: { x: 0, y: 13, w: 12, h: 5 },
    },
  ],
};
const document = withBoard(exampleDocument, board);

interface Args {
  readonly adapter: DataAdapter;
  readonly view?: Partial<BoardView>;
  readonly asOf?: string;
}

type Story = StoryObj<Args>;
type Widget = Element & { readonly shadowRoot: ShadowRoot };

async function readyBoard(canvas: HTMLElement): Promise<WeirBoard> {
  const element = canvas.querySelector('weir-board');
  if (!element) throw new Error('The story has no board.');
  // Also the widgets that nobody has scrolled to.
  await element.reveal(board.widgets[0]!.id);
  return element;
}

function markOf(element: WeirBoard, widget: string, selector: string): HTMLElement {
  const mark = element.shadowRoot
    ?.querySelector<Widget>(`weir-${widget}`)
    ?.shadowRoot.querySelector<HTMLElement>(selector);
  if (!mark) throw new Error(`weir-${widget} has no ${selector}.`);
  return mark;
}

const exploreOf = (element: WeirBoard) => element.shadowRoot?.querySelector<Widget>('weir-explore');
const itemsOf = (element: WeirBoard) => {
  const menu = exploreOf(element)?.shadowRoot.querySelector<Widget>('weir-menu');
  if (!menu?.shadowRoot.querySelector(':popover-open')) return [];
  return [...menu.shadowRoot.querySelectorAll<HTMLElement>('.item')];
};

/** Opens the menu of a mark by the keyboard. */
async function openMenu(element: WeirBoard, widget: string, selector: string): Promise<readonly HTMLElement[]> {
  markOf(element, widget, selector).focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(itemsOf(element)).not.toHaveLength(0));
  return itemsOf(element);
}

/** Opens what explains a mark: it is the first thing that its menu offers. */
async function explain(element: WeirBoard, widget: string, selector: string, until: string): Promise<void> {
  const [first] = await openMenu(element, widget, selector);
  first?.click();
  const explanation = () => exploreOf(element)?.shadowRoot.querySelector<Widget>('weir-explain')?.shadowRoot;
  await waitFor(() => expect(explanation()?.querySelector(`weir-dialog ${until}`)).toBeTruthy());
}

const explaining = (widget: string, selector: string, until: string): Story['play'] => {
  return async ({ canvasElement }) => explain(await readyBoard(canvasElement), widget, selector, until);
};
const withMenuOf = (widget: string, selector: string): Story['play'] => {
  return async ({ canvasElement }) => void (await openMenu(await readyBoard(canvasElement), widget, selector));
};

const dark = { globals: { theme: 'dark' } };
const chinese = { args: { adapter: exampleAdapter('zh-CN') }, globals: { locale: 'zh-CN' } };
const narrow = (args: Args) => html`<div style="inline-size: 390px">${render(args)}</div>`;

function render({ adapter, view, asOf: at }: Args) {
  return html`<weir-board .document=${document} .adapter=${adapter} .asOf=${at} .view=${view ?? {}}></weir-board>`;
}

export default {
  title: 'Board/Exploring',
  component: 'weir-board',
  render,
  args: { adapter: exampleAdapter(), asOf },
  play: async ({ canvasElement }) => void (await readyBoard(canvasElement)),
} satisfies Meta<Args>;

export const Default: Story = {};

/** What can be asked about a figure. */
export const Menu: Story = { play: withMenuOf('kpi', '.choose') };
export const MenuDark: Story = { ...Menu, ...dark };
export const MenuChinese: Story = { ...Menu, ...chinese };
export const MenuNarrow: Story = { ...Menu, render: narrow };

/** About those who took so long. */
export const MenuOfBar: Story = { play: withMenuOf('histogram', '.plot') };

/** About those who went over to another funnel. */
export const MenuOfCell: Story = { play: withMenuOf('matrix', '.cell .choose') };

/** About a group in a period. */
export const MenuOfPeriod: Story = { play: withMenuOf('table', 'tbody td .choose') };

/** A figure's formula with the value of each part, the rows that were counted and those that were left out. */
export const Explanation: Story = { play: explaining('kpi', '.choose', 'weir-explanation') };
export const ExplanationDark: Story = { ...Explanation, ...dark };
export const ExplanationChinese: Story = { ...Explanation, ...chinese };
export const ExplanationNarrow: Story = { ...Explanation, render: narrow };

/** Who entered a stage, and what became of them. */
export const ExplanationOfStage: Story = { play: explaining('funnel', '.stage .choose', '.lines') };

/** A bar among those who were there sooner and later. */
export const ExplanationOfBar: Story = { play: explaining('histogram', '.plot', '.lines') };

/** Between which stages they went over, and how long that took. */
export const ExplanationOfCell: Story = { play: explaining('matrix', '.cell .choose', '.lines') };

/** A card is a ranking, no higher than it was; a funnel compares its groups, each with itself a year ago. */
export const BrokenDown: Story = {
  args: { view: { by: { rate: ['region'], funnel: ['team'] }, compare: 'prior-year' } },
};
export const BrokenDownDark: Story = { ...BrokenDown, ...dark };
export const BrokenDownChinese: Story = { ...BrokenDown, ...chinese, args: { ...BrokenDown.args, ...chinese.args } };
export const BrokenDownNarrow: Story = { ...BrokenDown, render: narrow };

/** Dimensions to choose from, once breaking down was chosen. */
export const Dimensions: Story = {
  play: async ({ canvasElement }) => {
    const element = await readyBoard(canvasElement);
    const items = await openMenu(element, 'kpi', '.choose');
    items.at(-1)?.click();
    const list = () => exploreOf(element)?.shadowRoot.querySelector<Widget>('weir-combobox')?.shadowRoot;
    await waitFor(() => expect(list()?.querySelector(':popover-open')).toBeTruthy());
  },
};

/** Filtered by a group in a quarter: the cell is marked, and the header has the way back. */
export const WayBack: Story = {
  play: async ({ canvasElement }) => {
    const element = await readyBoard(canvasElement);
    const items = await openMenu(element, 'table', 'tbody td .choose');
    items.find(({ textContent }) => /Filter|筛选/.test(textContent ?? ''))?.click();
    await waitFor(() => expect(element.shadowRoot?.querySelector('.back')).toBeTruthy());
    await element.ready;
    await expect(markOf(element, 'table', 'td.chosen')).toBeTruthy();
  },
};
export const WayBackChinese: Story = { ...WayBack, ...chinese };
export const WayBackNarrow: Story = { ...WayBack, render: narrow };

/** Periods by their names, the last so many, a calendar, or dates of one’s own. */
export const PeriodPicker: Story = {
  play: async ({ canvasElement }) => {
    const element = await readyBoard(canvasElement);
    const filters = () => element.shadowRoot?.querySelector<Widget>('weir-filters')?.shadowRoot;
    await waitFor(() => expect(filters()?.querySelector('weir-popover')).toBeTruthy());
    const popover = filters()?.querySelector<Widget & { readonly open: boolean }>('weir-popover');
    popover?.querySelector<HTMLElement>('button')?.click();
    await waitFor(() => expect(popover?.open).toBe(true));
  },
};
export const PeriodPickerDark: Story = { ...PeriodPicker, ...dark };
export const PeriodPickerChinese: Story = { ...PeriodPicker, ...chinese };
export const PeriodPickerNarrow: Story = { ...PeriodPicker, render: narrow };

/** The deals behind one bar. */
export const RecordsOfBar: Story = {
  play: async ({ canvasElement }) => {
    const element = await readyBoard(canvasElement);
    const [, records] = await openMenu(element, 'histogram', '.plot');
    records?.click();
    await waitFor(() => expect(element.shadowRoot?.querySelector('weir-drill-panel')).toBeTruthy());
    await element.ready;
  },
};

/** One month of one region: shares of fewer than ten are marked. */
export const SmallGroups: Story = {
  args: {
    view: { period: { from: '2025-08-01', to: '2025-09-01' }, filters: { team: ['east'] }, by: { rate: ['region'] } },
  },
  play: async ({ canvasElement }) => {
    const element = await readyBoard(canvasElement);
    await expect(element.shadowRoot?.querySelector<Widget>('weir-bars')?.shadowRoot.querySelector('.few')).toBeTruthy();
  },
};

/** Figures of three hours ago that could not be refreshed. */
export const StaleAge: Story = {
  loaders: [async () => ({ adapter: answeredBefore(exampleDocument, exampleAdapter(), asOf, 3) })],
  render: (args, { loaded }) => {
    const { asOf: _now, ...rest } = args;
    const view = { period: { from: '2024-10-01', to: '2025-10-01' } };
    return render({ ...rest, adapter: loaded['adapter'], view });
  },
  play: async ({ canvasElement, loaded }) => {
    const element = await readyBoard(canvasElement);
    loaded['adapter'].isReachable = false;
    await element.refresh();
    await expect(textIn(element)).toMatch(/3h|3\s?小时/);
  },
};
