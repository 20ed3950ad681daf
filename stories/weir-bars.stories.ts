import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { BoardView, WeirBars } from '@weir/board';
import { load } from '@weir/board/define.js';
import type { DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { asOf, emptyAdapter, exampleAdapter, exampleDocument } from './support/example.js';
import { neverAnswering, tenThousandGroups, unreliable } from './support/fake-adapters.js';
import { framed, whenReady } from './support/states.js';
import { withBrokenMetric, withLongNames } from './support/variants.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly metric: string;
  readonly by: readonly string[];
  readonly top?: number;
  readonly heading?: string;
  readonly view?: Partial<BoardView>;
  readonly selectable?: boolean;
  readonly theme?: WeirBars['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

const lastYear: Partial<BoardView> = { period: 'last-12-months', compare: 'prior-year' };

function bars({ document, adapter, metric, by, top, heading, view, selectable, theme, locale }: Args) {
  return html`<weir-bars
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    .view=${view ?? lastYear}
    metric=${metric || nothing}
    top=${top ?? nothing}
    .by=${by}
    .selectable=${selectable ?? false}
    heading=${heading ?? nothing}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
  ></weir-bars>`;
}

export default {
  title: 'Board/weir-bars',
  component: 'weir-bars',
  loaders: [() => load('weir-bars')],
  render: (args) => framed(bars(args), 900),
  args: {
    document: exampleDocument,
    adapter: exampleAdapter(),
    metric: 'won_revenue',
    by: ['team'],
  },
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-bars'),
} satisfies Meta<Args>;

/** Each team with its change and its target; the last line is all of them together. */
export const Default: Story = {};

/** The two largest, and all others together. */
export const Largest: Story = {
  args: { top: 2, by: ['product'], view: { period: 'last-12-months', compare: 'none' } },
};

const tenThousand: Pick<Args, 'adapter' | 'view'> = {
  adapter: tenThousandGroups(),
  view: { period: 'last-12-months', compare: 'none' },
};

/** All others together are far more than any group: their bar is broken before its end, so that the groups can be compared. */
export const TenThousandGroups: Story = { args: tenThousand };

export const TenThousandGroupsNarrow: Story = { args: tenThousand, render: (args) => framed(bars(args), 390) };

export const Ratio: Story = { args: { metric: 'win_rate' } };

export const WithoutComparison: Story = { args: { view: { period: 'last-12-months', compare: 'none' } } };

/** One bar for all. */
export const WithoutGroups: Story = { args: { by: [] } };

export const Loading: Story = { args: { adapter: neverAnswering() }, play: async () => {} };

export const Empty: Story = { args: { adapter: emptyAdapter() } };

export const NothingChosen: Story = { args: { metric: '' } };

export const Failed: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => framed(bars({ ...args, adapter: loaded['adapter'] }), 900),
};

export const Broken: Story = { args: { document: withBrokenMetric(exampleDocument, 'won_revenue') } };

export const LongNames: Story = { args: { document: withLongNames(exampleDocument) } };

export const Narrow: Story = { render: (args) => framed(bars(args), 390) };

export const Selectable: Story = { args: { selectable: true } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Chinese: Story = { args: { adapter: exampleAdapter('zh-CN') }, globals: { locale: 'zh-CN' } };

export const TwoLanguages: Story = {
  render: (args) => framed([bars({ ...args, locale: 'en' }), bars({ ...args, locale: 'zh-CN', theme: 'dark' })], 900),
};
