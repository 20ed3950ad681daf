import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { WeirBoard } from '@weir/board';
import type { BoardView } from '@weir/board';
import type { DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { neverAnswering, unreliable } from './support/fake-adapters.js';
import { asOf, emptyAdapter, exampleAdapter, exampleDocument } from './support/example.js';
import { textIn } from './support/text-in.js';
import { withBoard, withBrokenMetric, withLongNames } from './support/variants.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly board?: string;
  readonly view?: Partial<BoardView>;
  readonly selectable?: boolean;
  readonly theme?: WeirBoard['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

function render({ document, adapter, board, view, selectable, theme, locale }: Args) {
  return html`<weir-board
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    .board=${board}
    .view=${view ?? {}}
    .selectable=${selectable ?? false}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
  ></weir-board>`;
}

/** The first element of a story, once it has drawn what it shows. */
async function readyBoard(canvas: HTMLElement): Promise<WeirBoard> {
  const board = canvas.querySelector('weir-board');
  if (!board) throw new Error('The story has no board.');
  await board.ready;
  return board;
}

export default {
  title: 'Board/weir-board',
  component: 'weir-board',
  render,
  args: { document: exampleDocument, adapter: exampleAdapter() },
  play: async ({ canvasElement }) => void (await readyBoard(canvasElement)),
} satisfies Meta<Args>;

/** The first board of the example: cards, a funnel, trends, a table. */
export const Default: Story = {};

/** Deals as cards in columns, and as a list. */
export const Deals: Story = { args: { board: 'deals' } };

/** Every way through the funnel, teams beside each other, cohorts, times and moves between the ways of selling. */
export const Moves: Story = { args: { board: 'moves' } };

export const Teams: Story = { args: { board: 'teams' } };

export const StrategicAccounts: Story = { args: { board: 'accounts' } };

/** Is what is under way enough for the quota? */
export const Pipeline: Story = { args: { board: 'pipeline' } };

/** Recurring revenue: what stays, grows and leaves. */
export const Customers: Story = { args: { board: 'customers' } };

/** Habits and skills, for learning together. */
export const Coaching: Story = { args: { board: 'coaching' } };

/** The deals behind a month's win rate, in a sheet beside the board. */
export const Drilled: Story = {
  args: {
    view: { drill: { metric: 'win_rate', range: { from: '2025-08-01', to: '2025-09-01' } } },
  },
};

export const DrilledDark: Story = { ...Drilled, globals: { theme: 'dark' } };

export const DrilledChinese: Story = {
  args: { ...Drilled.args, adapter: exampleAdapter('zh-CN') },
  globals: { locale: 'zh-CN' },
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const Chinese: Story = { args: { adapter: exampleAdapter('zh-CN') }, globals: { locale: 'zh-CN' } };

export const Narrow: Story = {
  render: (args) => html`<div style="inline-size: 390px">${render(args)}</div>`,
};

export const Medium: Story = {
  render: (args) => html`<div style="inline-size: 800px">${render(args)}</div>`,
};

/** Locale and theme are the element's own: two products on one page do not disturb each other. */
export const TwoLanguages: Story = {
  render: (args) =>
    html`<div style="display: grid; grid-template-columns: 1fr 1fr">
      ${render({ ...args, locale: 'en', theme: 'light' })}
      ${render({ ...args, adapter: exampleAdapter('zh-CN'), locale: 'zh-CN', theme: 'dark' })}
    </div>`,
  play: async ({ canvasElement }) => {
    await Promise.all([...canvasElement.querySelectorAll('weir-board')].map((board) => board.ready));
  },
};

/** The answers never come. */
export const Loading: Story = { args: { adapter: neverAnswering() }, play: async () => {} };

export const NoWidgets: Story = {
  args: { document: withBoard(exampleDocument, { id: 'new', title: 'New', widgets: [] }) },
};

export const NoBoards: Story = { args: { document: { ...exampleDocument, boards: [] } } };

/** What the host gave is no document: the board says what is wrong, and where. */
export const NoDocument: Story = {
  args: { document: { ...exampleDocument, boards: { overview: {} } } as unknown as WeirDocument },
  play: async ({ canvasElement }) => {
    const board = canvasElement.querySelector('weir-board');
    await waitFor(() => expect(textIn(board)).toContain('/boards'));
  },
};

/** The datasets are there, without a row. */
export const NoRows: Story = { args: { adapter: emptyAdapter() } };

/** Filters that nothing fits. */
export const NothingFits: Story = {
  args: { view: { filters: { team: ['east'], region: ['guangzhou'] }, period: 'this-month' } },
};

/** Periods that have not begun: values are missing, and say why. */
export const Missing: Story = { args: { view: { period: { from: '2026-01-01', to: '2026-07-01' } } } };

/** The data source cannot be reached. */
export const Failed: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => render({ ...args, adapter: loaded['adapter'] }),
};

/** Trying again shows the figures. */
export const FailedThenTriedAgain: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => render({ ...args, adapter: loaded['adapter'] }),
  play: async ({ canvasElement, loaded }) => {
    const board = await readyBoard(canvasElement);
    const card = board.shadowRoot?.querySelector('weir-kpi');
    await expect(textIn(card)).toContain('the server did not answer within 30 seconds');
    loaded['adapter'].isReachable = true;
    card?.shadowRoot?.querySelector<HTMLElement>('button.link')?.click();
    await waitFor(() => expect(textIn(card)).toContain('¥'));
  },
};

/** The figures are there, but could not be refreshed: they stay, and say since when they stand. */
export const Stale: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter(), true) })],
  render: (args, { loaded }) => render({ ...args, adapter: loaded['adapter'] }),
  play: async ({ canvasElement, loaded }) => {
    const board = await readyBoard(canvasElement);
    loaded['adapter'].isReachable = false;
    await board.refresh();
    await expect(textIn(board)).toMatch(/could not be refreshed|刷新失败/);
  },
};

/** One metric is broken. Its widgets say why; the others show their figures. */
export const Partial_: Story = {
  name: 'Partial',
  args: { document: withBrokenMetric(exampleDocument, 'average_deal_size') },
};

export const LongNames: Story = { args: { document: withLongNames(exampleDocument) } };

export const LongNamesNarrow: Story = {
  args: { document: withLongNames(exampleDocument) },
  render: (args) => html`<div style="inline-size: 390px">${render(args)}</div>`,
};

/** Figures, stages, groups and periods can be chosen; each choice is a `weir-select`. */
export const Selectable: Story = { args: { selectable: true } };

/** A host changes tokens, and nothing else. */
export const OwnLooks: Story = {
  render: (args) =>
    html`<div
      style="--weir-accent: light-dark(#6b2fb3, #b48cf0); --weir-surface: light-dark(#fbf7f0, #17130e); --weir-radius-md: 2px; --weir-gap: 8px; --weir-font: Georgia, serif"
    >
      ${render(args)}
    </div>`,
};

/** A widget of a type that Weir does not know is the host's: it fills the slot. */
export const HostWidget: Story = {
  args: {
    document: withBoard(exampleDocument, {
      id: 'host',
      title: { en: 'With a widget of the host', 'zh-CN': '含宿主组件' },
      widgets: [
        { id: 'rate', type: 'kpi', metric: 'win_rate', cell: { x: 0, y: 0, w: 6, h: 2 } },
        { id: 'map', type: 'acme-map', cell: { x: 6, y: 0, w: 3, h: 2 } },
        { id: 'news', type: 'acme-news', cell: { x: 9, y: 0, w: 3, h: 2 } },
      ],
    }),
  },
  render: ({ document, adapter }) =>
    html`<weir-board .document=${document} .adapter=${adapter} .asOf=${asOf}>
      <p slot="widget-map" style="padding: 16px">The host’s own map</p>
      <button slot="tools" type="button">Share</button>
    </weir-board>`,
};

/** The keyboard reaches what the mouse reaches. */
export const TableForm: Story = {
  play: async ({ canvasElement }) => {
    const board = await readyBoard(canvasElement);
    const funnel = board.shadowRoot?.querySelector('weir-funnel');
    const toggle = funnel?.shadowRoot?.querySelector<HTMLButtonElement>(
      'button[aria-pressed], button[aria-label*="table"]',
    );
    if (!toggle) throw new Error('The funnel has no button for its table.');
    toggle.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(funnel?.shadowRoot?.querySelector('table')).not.toBeNull());
  },
};

/** Its boards one after the other, until somebody looks closer: here held by its button. */
export const Presenting: Story = {
  render: ({ document, adapter }) =>
    html`<weir-board presentable .document=${document} .adapter=${adapter} .asOf=${asOf}></weir-board>`,
  play: async ({ canvasElement }) => {
    const board = await readyBoard(canvasElement);
    await board.present();
    const present = board.shadowRoot?.querySelector('weir-present');
    present?.shadowRoot?.querySelector<HTMLElement>('.bar .button:not(.icon)')?.click();
  },
};
