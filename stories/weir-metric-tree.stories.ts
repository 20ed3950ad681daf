import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { BoardView, WeirLinkEvent, WeirMetricTree, WeirUnlinkEvent } from '@weir/board';
import type { DataAdapter } from '@weir/query';
import type { Id, Metric, WeirDocument } from '@weir/schema';
import { showAsTable } from './support/as-table.js';
import { asOf, emptyAdapter, exampleAdapter, exampleDocument } from './support/example.js';
import { neverAnswering, unreliable, withholding } from './support/fake-adapters.js';
import { framed, whenReady } from './support/states.js';
import { withBrokenMetric, withLongNames } from './support/variants.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly metric: string;
  readonly view?: Partial<BoardView>;
  readonly selectable?: boolean;
  readonly editable?: boolean;
  readonly theme?: WeirMetricTree['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

const lastYear: Partial<BoardView> = { period: 'last-12-months', compare: 'prior-year' };

function tree({ document, adapter, metric, view, selectable, editable, theme, locale }: Args) {
  return html`<weir-metric-tree
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    .view=${view ?? lastYear}
    .selectable=${selectable ?? false}
    .editable=${editable ?? false}
    metric=${metric || nothing}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
    @weir-link=${link}
    @weir-unlink=${unlink}
  ></weir-metric-tree>`;
}

/** What a host does: it changes the document, and the tree follows. */
function link(event: Event): void {
  const { metric, driver } = event as WeirLinkEvent;
  changeDrivers(event, metric, (drivers) => [...drivers, driver]);
}

function unlink(event: Event): void {
  const { metric, driver } = event as WeirUnlinkEvent;
  changeDrivers(event, metric, (drivers) => drivers.filter((each) => each !== driver));
}

function changeDrivers({ target }: Event, id: Id, change: (drivers: readonly Id[]) => Id[]): void {
  const element = target as WeirMetricTree;
  if (element.document) element.document = withDrivers(element.document, id, change);
}

function withDrivers(document: WeirDocument, id: Id, change: (drivers: readonly Id[]) => Id[]): WeirDocument {
  const metrics = (document.metrics ?? []).map((metric) =>
    metric.id === id ? { ...metric, drivers: change(metric.drivers ?? []) } : metric,
  );
  return { ...document, metrics };
}

/** A metric over four levels, each made of four of the next: more than anybody reads at once. */
function hundredMetrics(): WeirDocument {
  const count = { count: ['deals'] };
  const metrics = Array.from({ length: 100 }, (_, place): Metric => {
    const parts = [1, 2, 3, 4].map((part) => place * 4 + part).filter((part) => part < 100);
    const formula = parts.length > 0 ? { '+': parts.map((part) => ({ metric: `m${part}` })) } : count;
    return { id: `m${place}`, title: { en: `Metric ${place + 1}`, 'zh-CN': `指标 ${place + 1}` }, formula };
  });
  return { ...exampleDocument, metrics, boards: [], insights: [] };
}

/** A sum of thirty metrics. */
function thirtyInputs(): WeirDocument {
  const parts = Array.from({ length: 30 }, (_, place): Metric => ({
    id: `m${place}`,
    title: { en: `Region ${place + 1}`, 'zh-CN': `区域 ${place + 1}` },
    formula: { count: ['deals', { '>=': [{ var: 'amount' }, place * 10_000] }] },
  }));
  const all: Metric = {
    id: 'all',
    title: { en: 'All regions', 'zh-CN': '全部区域' },
    formula: { '+': parts.map(({ id }) => ({ metric: id })) },
  };
  return { ...exampleDocument, metrics: [all, ...parts], boards: [], insights: [] };
}

/** Each made of the next, and of a count beside it. */
function eightLevels(): WeirDocument {
  const count = { count: ['deals'] };
  const metrics = Array.from({ length: 8 }, (_, place): Metric => ({
    id: `level${place}`,
    title: { en: `Level ${place + 1}`, 'zh-CN': `第 ${place + 1} 层` },
    formula: place < 7 ? { '+': [{ metric: `level${place + 1}` }, count] } : count,
  }));
  return { ...exampleDocument, metrics, boards: [], insights: [] };
}

/** Made of a metric that there is not. */
function withMissingPart(): WeirDocument {
  const metrics = (exampleDocument.metrics ?? []).map((metric): Metric =>
    metric.id === 'productivity'
      ? { ...metric, formula: { '/': [{ metric: 'won_revnue' }, { metric: 'active_sellers' }] } }
      : metric,
  );
  return { ...exampleDocument, metrics };
}

/** Two metrics that are made of each other, and a driver that there is not. */
function withCircle(): WeirDocument {
  const metrics = (exampleDocument.metrics ?? []).map((metric): Metric => {
    if (metric.id === 'won_revenue') return { ...metric, formula: { '*': [{ metric: 'average_deal_size' }, 2] } };
    return metric.id === 'average_deal_size' ? { ...metric, drivers: ['talk_time', 'charm'] } : metric;
  });
  return { ...exampleDocument, metrics };
}

export default {
  title: 'Board/weir-metric-tree',
  component: 'weir-metric-tree',
  render: (args) => framed(tree(args), 1080),
  args: { document: exampleDocument, adapter: exampleAdapter(), metric: 'win_rate' },
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-metric-tree'),
} satisfies Meta<Args>;

/** A ratio: what each side contributed to its change, and what is believed to drive it. */
export const Default: Story = {};

/** Two metrics, one of them with drivers of its own. */
export const Metrics: Story = { args: { metric: 'productivity' } };

/** A sum within a ratio is a part with parts; what is there twice has its own where it is nearest to the root. */
export const Nested: Story = { args: { metric: 'gross_margin' } };

/** A parameter is the same in both periods and so contributes nothing. */
export const WithParameter: Story = { args: { metric: 'pipeline_coverage' } };

/** From the top down where there is room for all ends side by side. */
export const Wide: Story = { args: { metric: 'productivity' }, render: (args) => framed(tree(args), 1700) };

export const WithoutComparison: Story = { args: { view: { period: 'last-12-months', compare: 'none' } } };

/** A single figure: it has no parts, and nobody has linked a driver. */
export const Alone: Story = { args: { metric: 'won_deals' } };

/** Metrics can be opened: the host hears `weir-select`. */
export const Selectable: Story = { args: { selectable: true } };

/** Drivers can be linked and removed. */
export const Editable: Story = { args: { editable: true } };

/** Nothing in the period: each figure says why it is missing, and there are no contributions. */
export const Missing: Story = { args: { adapter: emptyAdapter() } };

export const Withheld: Story = { args: { adapter: withholding() } };

export const Loading: Story = { args: { adapter: neverAnswering() }, play: async () => {} };

export const Failed: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => framed(tree({ ...args, adapter: loaded['adapter'] }), 1080),
};

/** One formula is broken: it says what to mend, what is made of it has no figure, and the rest is as it was. */
export const Broken: Story = {
  args: { document: withBrokenMetric(exampleDocument, 'active_sellers'), metric: 'productivity' },
};

/** Metrics that are made of each other: the circle is cut where it closes. */
export const Circle: Story = { args: { document: withCircle(), metric: 'average_deal_size' } };

/** What is not there says so, and the rest is as it was. */
export const MissingPart: Story = { args: { document: withMissingPart(), metric: 'productivity' } };

export const ThirtyInputs: Story = { args: { document: thirtyInputs(), metric: 'all' } };

export const EightLevels: Story = { args: { document: eightLevels(), metric: 'level0' } };

export const NothingChosen: Story = { args: { metric: '' } };

/** Levels are folded at first; the drawing scrolls, and is dragged like a map. */
export const HundredMetrics: Story = { args: { document: hundredMetrics(), metric: 'm0' } };

export const LongNames: Story = { args: { document: withLongNames(exampleDocument), metric: 'productivity' } };

const inPhone: Story['render'] = (args) => framed(tree(args), 390);

/** An outline, one row below the other. */
export const Narrow: Story = { args: { metric: 'productivity', selectable: true }, render: inPhone };

export const NarrowEditable: Story = { args: { metric: 'productivity', editable: true }, render: inPhone };

export const NarrowEightLevels: Story = { args: { document: eightLevels(), metric: 'level0' }, render: inPhone };

export const NarrowLongNames: Story = {
  args: { document: withLongNames(exampleDocument), metric: 'productivity' },
  render: inPhone,
};

export const NarrowDarkChinese: Story = {
  args: { adapter: exampleAdapter('zh-CN'), metric: 'gross_margin' },
  globals: { theme: 'dark', locale: 'zh-CN' },
  render: inPhone,
};

export const AsTable: Story = {
  args: { metric: 'gross_margin' },
  play: showAsTable('weir-metric-tree'),
};

export const Dark: Story = { args: { metric: 'gross_margin' }, globals: { theme: 'dark' } };

export const Chinese: Story = {
  args: { adapter: exampleAdapter('zh-CN'), metric: 'productivity' },
  globals: { locale: 'zh-CN' },
};

export const RightToLeft: Story = { render: (args) => html`<div dir="rtl">${framed(tree(args), 1080)}</div>` };
