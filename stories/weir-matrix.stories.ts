import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { BoardView, WeirMatrix } from '@weir/board';
import { load } from '@weir/board/define.js';
import type { DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { asOf, emptyAdapter, exampleAdapter, exampleDocument } from './support/example.js';
import { neverAnswering, unreliable } from './support/fake-adapters.js';
import { framed, whenReady } from './support/states.js';
import { withLongNames } from './support/variants.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly basis?: WeirMatrix['basis'];
  readonly measure?: WeirMatrix['measure'];
  readonly by?: string;
  readonly view?: Partial<BoardView>;
  readonly theme?: WeirMatrix['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

const twoYears: Partial<BoardView> = { period: 'last-24-months' };

function matrix({ document, adapter, basis, measure, by, view, theme, locale }: Args) {
  return html`<weir-matrix
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    .measure=${measure ?? 'count'}
    .view=${view ?? twoYears}
    basis=${basis ?? nothing}
    by=${by ?? nothing}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
  ></weir-matrix>`;
}

export default {
  title: 'Board/weir-matrix',
  component: 'weir-matrix',
  loaders: [() => load('weir-matrix')],
  render: (args) => framed(matrix(args), 760),
  args: { document: exampleDocument, adapter: exampleAdapter() },
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-matrix'),
} satisfies Meta<Args>;

/** Who moved from which way of selling to which, of those who entered in the period. */
export const Default: Story = {};

/** Who moved in the period, whenever they entered. */
export const ByActivity: Story = { args: { basis: 'activity' } };

/** Shares of those in the funnel that they came from. */
export const Shares: Story = { args: { measure: 'share' } };

/** How long it took them to go over. */
export const MedianDays: Story = { args: { measure: 'days' } };

/** A matrix for each region, as deep in colour where it is as much. */
export const ByRegion: Story = { args: { by: 'region' } };

/** Below the matrix stands between which stages those of the chosen row moved. */
export const Chosen: Story = {
  play: async ({ canvasElement }) => {
    await whenReady(canvasElement, 'weir-matrix');
    canvasElement.querySelector('weir-matrix')?.shadowRoot?.querySelector<HTMLElement>('tbody th button')?.click();
  },
};

export const WithoutHandoffs: Story = {
  args: {
    document: {
      ...exampleDocument,
      funnels: (exampleDocument.funnels ?? []).map((funnel) => ({ ...funnel, transitions: [] })),
    },
  },
};

export const Narrow: Story = { render: (args) => framed(matrix(args), 390) };

export const NarrowByRegion: Story = { ...Narrow, args: { by: 'region' } };

export const LongNames: Story = { args: { document: withLongNames(exampleDocument) } };

export const Loading: Story = { args: { adapter: neverAnswering() }, play: async () => {} };

export const Empty: Story = { args: { adapter: emptyAdapter() } };

export const Failed: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => framed(matrix({ ...args, adapter: loaded['adapter'] }), 760),
};

export const DarkChinese: Story = {
  args: { adapter: exampleAdapter('zh-CN') },
  globals: { theme: 'dark', locale: 'zh-CN' },
};
