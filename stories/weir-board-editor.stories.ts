import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { WeirBoardEditor } from '@weir/designer';
import type { WidgetType } from '@weir/board';
import type { DataAdapter } from '@weir/query';
import type { Board, WeirDocument, Widget } from '@weir/schema';
import { asOf, emptyAdapter, exampleAdapter, exampleDocument } from './support/example.js';
import { neverAnswering } from './support/fake-adapters.js';
import { whenReady } from './support/states.js';
import { withLongNames, withoutModels } from './support/variants.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter?: DataAdapter;
  readonly board?: string;
  readonly widgetTypes?: readonly WidgetType[];
  readonly readOnly?: boolean;
  readonly theme?: WeirBoardEditor['theme'];
  readonly locale?: string;
  /** Id of the card that is chosen. */
  readonly chosen?: string;
  /** One of the widths in which the board is looked at. */
  readonly px?: number;
}

type Story = StoryObj<Args>;

function editor({ document, adapter, board, widgetTypes, readOnly, theme, locale }: Args) {
  return html`<weir-board-editor
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    .widgetTypes=${widgetTypes ?? []}
    board=${board ?? nothing}
    ?readonly=${readOnly ?? false}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
  ></weir-board-editor>`;
}

function withBoards(change: (board: Board) => Board): WeirDocument {
  return { ...exampleDocument, boards: (exampleDocument.boards ?? []).map((board) => change(board)) };
}

function withWidgets(widgets: readonly Widget[]): WeirDocument {
  return { ...exampleDocument, boards: [{ id: 'main', title: exampleDocument.title, widgets: [...widgets] }] };
}

/** A metric, a dimension and a stage that are not there, and a card on top of another. */
const broken = withWidgets([
  { id: 'a', type: 'kpi', metric: 'win_rat', cell: { x: 0, y: 0, w: 3, h: 2 } },
  { id: 'b', type: 'bars', metric: 'win_rate', by: ['teem'], cell: { x: 3, y: 0, w: 5, h: 5 } },
  { id: 'c', type: 'trend', cell: { x: 6, y: 2, w: 6, h: 5 } },
  { id: 'd', type: 'speedometer', metric: 'win_rate', cell: { x: 0, y: 5, w: 3, h: 4 } },
]);

/** A type of the host's, which says what it is asked for. */
const gauge: WidgetType = {
  type: 'gauge',
  element: 'story-gauge',
  offer: {
    title: { en: 'Gauge', 'zh-CN': '仪表' },
    description: { en: 'Where a metric stands between two bounds.', 'zh-CN': '指标处于两个界限之间的位置。' },
    fields: ['metric'],
    options: {
      properties: {
        style: {
          type: 'string',
          title: { en: 'Drawn as', 'zh-CN': '样式' },
          enum: ['arc', 'bar'],
          enumTitles: [
            { en: 'Arc', 'zh-CN': '弧形' },
            { en: 'Bar', 'zh-CN': '条形' },
          ],
        },
        limit: { type: 'number', title: { en: 'Alarm above', 'zh-CN': '超过时报警' }, minimum: 0 },
      },
      required: ['limit'],
    },
  },
};

/** Sees through open shadow roots. */
function findIn(root: ParentNode, selector: string): HTMLElement | null {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) return element;
    const found = element.shadowRoot && findIn(element.shadowRoot, selector);
    if (found) return found;
  }
  return null;
}

async function play(canvas: HTMLElement, { chosen, px }: Args): Promise<void> {
  await whenReady(canvas, 'weir-board-editor');
  if (chosen !== undefined) findIn(canvas, `.card-frame[data-widget="${chosen}"]`)?.click();
  if (px !== undefined) findIn(canvas, `input[value="${px}"]`)?.click();
  await whenReady(canvas, 'weir-board-editor');
}

export default {
  title: 'Designer/weir-board-editor',
  component: 'weir-board-editor',
  parameters: { layout: 'fullscreen' },
  render: (args) => editor(args),
  args: { document: exampleDocument, adapter: exampleAdapter() },
  play: ({ canvasElement, args }) => play(canvasElement, args),
} satisfies Meta<Args>;

const [first] = exampleDocument.boards ?? [];
const idOf = (type: string) => first?.widgets.find((widget) => widget.type === type)?.id ?? '';

/** The board with its figures. */
export const Default: Story = {};

/** A card is chosen: its settings stand beside the board. */
export const Chosen: Story = { args: { chosen: idOf('kpi') } };

/** A chart's settings. */
export const ChosenTrend: Story = { args: { chosen: idOf('trend') } };

/** How the cards follow each other in a narrower place. */
export const At768: Story = { args: { px: 768 } };

/** The same on a phone. */
export const At390: Story = { args: { px: 390 } };

/** Nothing is on it: a proposal is made. */
export const Empty: Story = { args: { document: withBoards((board) => ({ ...board, widgets: [] })) } };

/** There is nothing that cards could show. */
export const EmptyDocument: Story = { args: { document: { ...withoutModels(exampleDocument), boards: [] } } };

/** What cards name is not there: it is kept, marked and can be mended. */
export const Broken: Story = { args: { document: broken, chosen: 'b' } };

/** A type of the host's, with its own options. */
export const OwnType: Story = {
  args: {
    document: withWidgets([
      { id: 'g', type: 'gauge', metric: 'win_rate', options: { style: 'arc' }, cell: { x: 0, y: 0, w: 4, h: 4 } },
    ]),
    widgetTypes: [gauge],
    chosen: 'g',
  },
};

/** What a new card may show. */
export const Types: Story = {
  play: async ({ canvasElement, args }) => {
    await play(canvasElement, args);
    findIn(canvasElement, '.add')?.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  },
};

/** It can be looked at, and restored. */
export const Archived: Story = { args: { document: withBoards((board) => ({ ...board, archived: true })) } };

/** Nothing can be changed. */
export const ReadOnly: Story = { args: { readOnly: true, chosen: idOf('kpi') } };

/** Figures that never come. */
export const Loading: Story = {
  args: { adapter: neverAnswering() },
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector('weir-board-editor')?.updateComplete;
  },
};

/** Nothing happened yet. */
export const NoData: Story = { args: { adapter: emptyAdapter() } };

/** Names that fit nowhere. */
export const LongNames: Story = { args: { document: withLongNames(exampleDocument), chosen: idOf('kpi') } };

/** Light, dark, and in Chinese. */
export const Dark: Story = { args: { theme: 'dark', chosen: idOf('kpi') } };

/** The language of the element. */
export const Chinese: Story = { args: { locale: 'zh-CN', chosen: idOf('kpi') } };
