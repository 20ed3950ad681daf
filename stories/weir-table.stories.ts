import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { BoardView, WeirTable } from '@weir/board';
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
  readonly metrics: readonly string[];
  readonly by: readonly string[];
  readonly grain?: WeirTable['grain'];
  readonly heading?: string;
  readonly view?: Partial<BoardView>;
  readonly selectable?: boolean;
  readonly theme?: WeirTable['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

const lastYear: Partial<BoardView> = { period: 'last-12-months', compare: 'prior-year' };

function table({ document, adapter, metrics, by, grain, heading, view, selectable, theme, locale }: Args) {
  return html`<weir-table
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    .view=${view ?? lastYear}
    .metrics=${metrics}
    .by=${by}
    grain=${grain ?? nothing}
    .selectable=${selectable ?? false}
    heading=${heading ?? nothing}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
  ></weir-table>`;
}

export default {
  title: 'Board/weir-table',
  component: 'weir-table',
  loaders: [() => load('weir-table')],
  render: (args) => framed(table(args), 900),
  args: {
    document: exampleDocument,
    adapter: exampleAdapter(),
    metrics: ['won_revenue', 'win_rate', 'won_deals', 'sales_cycle'],
    by: ['team'],
  },
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-table'),
} satisfies Meta<Args>;

/** The last row is all groups together: its ratios are ratios of totals. */
export const Default: Story = {};

export const TwoDimensions: Story = { args: { by: ['team', 'source'] } };

const byMonth: Pick<Args, 'grain' | 'metrics' | 'view'> = {
  grain: 'month',
  metrics: ['won_revenue'],
  view: { period: 'this-year', compare: 'none' },
};

/** A column for each month; the one under way says so. */
export const ByMonth: Story = { args: byMonth };

/** Each metric with its months and its total; names stay in sight while the months are scrolled. */
export const SeveralMetricsByQuarter: Story = {
  args: { grain: 'quarter', metrics: ['won_revenue', 'win_rate'], view: lastYear },
};

export const ByMonthNarrow: Story = { args: byMonth, render: (args) => framed(table(args), 390) };

export const ByMonthDarkChinese: Story = {
  args: { ...byMonth, metrics: ['won_revenue', 'win_rate'], adapter: exampleAdapter('zh-CN') },
  globals: { theme: 'dark', locale: 'zh-CN' },
};

/** Only the rows in sight are drawn; the others are scrolled to, and found by name. */
export const TenThousandGroups: Story = {
  args: { adapter: tenThousandGroups(), metrics: ['won_revenue'], view: { period: 'last-12-months', compare: 'none' } },
};

export const TenThousandGroupsNarrow: Story = {
  ...TenThousandGroups,
  render: (args) => framed(table(args), 390),
};

export const WithoutComparison: Story = { args: { view: { period: 'last-12-months', compare: 'none' } } };

/** One row for all. */
export const WithoutGroups: Story = { args: { by: [] } };

/** Values that are missing, each with its reason. */
export const Missing: Story = {
  args: {
    view: { period: 'this-month', compare: 'none' },
    by: ['region', 'source'],
    metrics: ['won_revenue', 'win_rate', 'sales_cycle'],
  },
};

export const Loading: Story = { args: { adapter: neverAnswering() }, play: async () => {} };

export const Empty: Story = { args: { adapter: emptyAdapter() } };

export const NothingChosen: Story = { args: { metrics: [] } };

export const Failed: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => framed(table({ ...args, adapter: loaded['adapter'] }), 900),
};

export const Broken: Story = { args: { document: withBrokenMetric(exampleDocument, 'win_rate') } };

export const LongNames: Story = { args: { document: withLongNames(exampleDocument) } };

/** The last columns go, the name and the value stay. */
export const Narrow: Story = { render: (args) => framed(table(args), 390) };

export const Selectable: Story = { args: { selectable: true } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Chinese: Story = { args: { adapter: exampleAdapter('zh-CN') }, globals: { locale: 'zh-CN' } };

export const TwoLanguages: Story = {
  render: (args) => framed([table({ ...args, locale: 'en' }), table({ ...args, locale: 'zh-CN', theme: 'dark' })], 900),
};
