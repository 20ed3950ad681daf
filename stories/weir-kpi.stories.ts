import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { BoardView, WeirKpi } from '@weir/board';
import type { DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { asOf, emptyAdapter, exampleAdapter, exampleDocument } from './support/example.js';
import { neverAnswering, unreliable, withholding } from './support/fake-adapters.js';
import { framed, inColumns, whenReady } from './support/states.js';
import { withBrokenMetric, withLongNames } from './support/variants.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly metric: string;
  readonly heading?: string;
  readonly view?: Partial<BoardView>;
  readonly selectable?: boolean;
  readonly theme?: WeirKpi['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

const lastYear: Partial<BoardView> = { period: 'last-12-months', compare: 'prior-year' };

function card({ document, adapter, metric, heading, view, selectable, theme, locale }: Args) {
  return html`<weir-kpi
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    .view=${view ?? lastYear}
    .selectable=${selectable ?? false}
    metric=${metric || nothing}
    heading=${heading ?? nothing}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
  ></weir-kpi>`;
}

export default {
  title: 'Board/weir-kpi',
  component: 'weir-kpi',
  render: (args) => framed(card(args), 280),
  args: { document: exampleDocument, adapter: exampleAdapter(), metric: 'win_rate' },
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-kpi'),
} satisfies Meta<Args>;

export const Default: Story = {};

/** Every metric of the example: sums, ratios, medians, with and without a target. */
export const AllMetrics: Story = {
  render: (args) => inColumns((args.document.metrics ?? []).map(({ id }) => card({ ...args, metric: id }))),
};

/** A month that is under way: the target has a pace. */
export const UnderWay: Story = {
  args: { view: { period: 'this-month', compare: 'prior-period' } },
  render: (args) =>
    inColumns(['won_revenue', 'win_rate', 'won_deals', 'sales_cycle'].map((metric) => card({ ...args, metric }))),
};

export const WithoutComparison: Story = { args: { view: { period: 'last-12-months', compare: 'none' } } };

/** From nothing at all, from a period that has not begun, and from rows without the value: a missing value says why. */
export const Missing: Story = {
  render: (args) =>
    inColumns([
      card({ ...args, metric: 'win_rate', heading: 'No rows: a ratio', adapter: emptyAdapter() }),
      card({ ...args, metric: 'sales_cycle', heading: 'No rows: a median', adapter: emptyAdapter() }),
      card({ ...args, metric: 'won_revenue', heading: 'No rows: a sum', adapter: emptyAdapter() }),
      card({
        ...args,
        metric: 'win_rate',
        heading: 'Next year',
        view: { period: { from: '2026-01-01', to: '2027-01-01' } },
      }),
      card({ ...args, metric: 'win_rate', heading: 'Withheld', adapter: withholding() }),
    ]),
};

export const Loading: Story = { args: { adapter: neverAnswering() }, play: async () => {} };

/** The data source cannot be reached. */
export const Failed: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => framed(card({ ...args, adapter: loaded['adapter'] }), 280),
};

/** The metric’s formula is broken: the sentence says what to mend. */
export const Broken: Story = { args: { document: withBrokenMetric(exampleDocument, 'win_rate') } };

/** No metric was chosen, or one that the document does not have. */
export const NothingChosen: Story = {
  render: (args) => inColumns([card({ ...args, metric: '' }), card({ ...args, metric: 'win_rat' })], 280),
};

export const LongNames: Story = { args: { document: withLongNames(exampleDocument) } };

export const Narrow: Story = { render: (args) => framed(card(args), 168 + 48) };

export const Selectable: Story = { args: { selectable: true } };

export const Dark: Story = { ...AllMetrics, globals: { theme: 'dark' } };

export const Chinese: Story = {
  ...AllMetrics,
  args: { adapter: exampleAdapter('zh-CN') },
  globals: { locale: 'zh-CN' },
};

export const TwoLanguages: Story = {
  render: (args) => inColumns([card({ ...args, locale: 'en' }), card({ ...args, locale: 'zh-CN', theme: 'dark' })]),
};
