import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { BoardView, WeirTrend } from '@weir/board';
import type { DataAdapter } from '@weir/query';
import type { Grain, WeirDocument } from '@weir/schema';
import { showAsTable } from './support/as-table.js';
import { asOf, emptyAdapter, exampleAdapter, exampleDocument } from './support/example.js';
import { neverAnswering, unreliable } from './support/fake-adapters.js';
import { framed, whenReady } from './support/states.js';
import { withBrokenMetric, withLongNames } from './support/variants.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly metrics: readonly string[];
  readonly by?: readonly string[];
  readonly grain?: Grain;
  readonly view?: Partial<BoardView>;
  readonly selectable?: boolean;
  readonly theme?: WeirTrend['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

const lastYear: Partial<BoardView> = { period: 'last-12-months', compare: 'prior-year' };

function trend({ document, adapter, metrics, by, grain, view, selectable, theme, locale }: Args) {
  return html`<weir-trend
    style="block-size: 320px"
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    .view=${view ?? lastYear}
    .metrics=${metrics}
    .by=${by ?? []}
    .selectable=${selectable ?? false}
    grain=${grain ?? nothing}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
  ></weir-trend>`;
}

export default {
  title: 'Board/weir-trend',
  component: 'weir-trend',
  render: (args) => framed(trend(args), 640),
  args: { document: exampleDocument, adapter: exampleAdapter(), metrics: ['won_revenue'] },
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-trend'),
} satisfies Meta<Args>;

/** A sum: columns, with its target, last year, and the month that is under way. */
export const Default: Story = {};

/** A ratio: a line. */
export const Ratio: Story = { args: { metrics: ['win_rate'] } };

/** A line a group, labelled at its end. */
export const ByTeam: Story = { args: { metrics: ['win_rate'], by: ['team'], grain: 'quarter' } };

/** More groups than can be told apart: the rest is in the table. */
export const ManyGroups: Story = { args: { metrics: ['won_revenue'], by: ['region'], grain: 'quarter' } };

export const SeveralMetrics: Story = { args: { metrics: ['won_deals', 'leads_created'] } };

export const ByDay: Story = {
  args: { metrics: ['leads_created'], grain: 'day', view: { period: 'last-90-days', compare: 'none' } },
};

export const ByWeek: Story = {
  args: { metrics: ['leads_created'], grain: 'week', view: { period: 'last-12-months', compare: 'none' } },
};

/** Half of the range has not begun: there is nothing to draw for it, and no zero. */
export const Future: Story = { args: { view: { period: { from: '2025-06-01', to: '2026-01-01' } } } };

/** A range without a beginning cannot be split. */
export const NoBeginning: Story = { args: { view: { period: 'all' } } };

export const Loading: Story = { args: { adapter: neverAnswering() }, play: async () => {} };

export const Empty: Story = { args: { adapter: emptyAdapter(), metrics: ['win_rate'] } };

export const NothingChosen: Story = { args: { metrics: [] } };

export const Failed: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => framed(trend({ ...args, adapter: loaded['adapter'] }), 640),
};

export const Broken: Story = { args: { document: withBrokenMetric(exampleDocument, 'won_revenue') } };

export const LongNames: Story = {
  args: { document: withLongNames(exampleDocument), metrics: ['win_rate'], by: ['team'], grain: 'quarter' },
};

export const Narrow: Story = { render: (args) => framed(trend(args), 390) };

export const Selectable: Story = { args: { selectable: true } };

export const AsTable: Story = { play: showAsTable('weir-trend') };

export const Dark: Story = {
  render: (args) =>
    framed([trend(args), trend({ ...args, metrics: ['win_rate'], by: ['team'], grain: 'quarter' })], 640),
  globals: { theme: 'dark' },
};

export const Chinese: Story = { args: { adapter: exampleAdapter('zh-CN') }, globals: { locale: 'zh-CN' } };

export const TwoLanguages: Story = {
  render: (args) => framed([trend({ ...args, locale: 'en' }), trend({ ...args, locale: 'zh-CN', theme: 'dark' })], 640),
};
