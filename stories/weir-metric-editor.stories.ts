import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { WeirMetricEditor } from '@weir/designer';
import type { DataAdapter } from '@weir/query';
import type { Metric, WeirDocument } from '@weir/schema';
import { asOf, emptyAdapter, exampleAdapter, exampleDocument } from './support/example.js';
import { neverAnswering, unreliable } from './support/fake-adapters.js';
import { framed, whenReady } from './support/states.js';
import { withBrokenMetric, withLongNames, withoutModels } from './support/variants.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter?: DataAdapter;
  readonly metric?: string;
  readonly readOnly?: boolean;
  readonly theme?: WeirMetricEditor['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

function editor({ document, adapter, metric, readOnly, theme, locale }: Args) {
  return html`<weir-metric-editor
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    metric=${metric ?? nothing}
    ?readonly=${readOnly ?? false}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
  ></weir-metric-editor>`;
}

/** One metric among five hundred that it could be made of. */
function fiveHundred(): WeirDocument {
  const metrics = Array.from({ length: 500 }, (_, place): Metric => ({
    id: `m${place}`,
    title: { en: `Figure ${place + 1}`, 'zh-CN': `指标 ${place + 1}` },
    formula: place === 0 ? { '+': [1, 2, 3].map((part) => ({ metric: `m${part}` })) } : { count: ['deals'] },
  }));
  return { ...exampleDocument, metrics, boards: [], insights: [] };
}

/** An example expects what does not come out. */
function withFailingExample(): WeirDocument {
  const metrics = (exampleDocument.metrics ?? []).map((metric): Metric => {
    const [first, ...others] = metric.examples ?? [];
    return metric.id === 'win_rate' && first ? { ...metric, examples: [{ ...first, expect: 0.9 }, ...others] } : metric;
  });
  return { ...exampleDocument, metrics };
}

/** A metric that nothing but its name is known of. */
function withNewMetric(): WeirDocument {
  const added: Metric = { id: 'new_metric', title: { en: 'New metric', 'zh-CN': '新指标' }, formula: null };
  return { ...exampleDocument, metrics: [...(exampleDocument.metrics ?? []), added] };
}

export default {
  title: 'Designer/weir-metric-editor',
  component: 'weir-metric-editor',
  render: (args) => framed(editor(args), 1200),
  args: { document: exampleDocument, adapter: exampleAdapter(), metric: 'win_rate' },
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-metric-editor'),
} satisfies Meta<Args>;

/** The win rate: its formula, goals, examples and drivers, and beside them its value and how that comes about. */
export const Default: Story = {};

/** An amount, that several others are made of: it says which before it is renamed or removed. */
export const Used: Story = { args: { metric: 'won_revenue' } };

/** A metric that is made of other metrics. */
export const OfMetrics: Story = { args: { metric: 'productivity' } };

/** A new one, without a formula. */
export const New: Story = { args: { document: withNewMetric(), metric: 'new_metric' } };

/** A field that is not there: the formula says so, with a fix, and there is no value. */
export const Broken: Story = { args: { document: withBrokenMetric(exampleDocument, 'win_rate') } };

/** An example that does not come out as it says. */
export const ExampleFails: Story = { args: { document: withFailingExample() } };

/** A metric that is not in the document. */
export const NotThere: Story = { args: { metric: 'frobnication' } };

/** A document without a metric. */
export const Empty: Story = { args: { document: withoutModels(exampleDocument), metric: undefined } };

/** The datasets are there, and no rows. */
export const NoRows: Story = { args: { adapter: emptyAdapter() } };

/** Nothing to ask: everything can be edited, and there are no figures. */
export const WithoutData: Story = { args: { adapter: undefined } };

export const Loading: Story = { args: { adapter: neverAnswering() }, play: async () => {} };

/** Figures cannot be had: it says why, and asks again on demand. */
export const FiguresFailed: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => framed(editor({ ...args, adapter: loaded['adapter'] }), 1200),
};

/** Five hundred metrics to be made of, or driven by. */
export const FiveHundredMetrics: Story = { args: { document: fiveHundred(), metric: 'm0' } };

export const ReadOnly: Story = { args: { readOnly: true } };

export const LongNames: Story = { args: { document: withLongNames(exampleDocument) } };

/** The value follows what is edited, one below the other. */
export const Narrow: Story = { render: (args) => framed(editor(args), 390) };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Chinese: Story = { args: { adapter: exampleAdapter('zh-CN') }, globals: { locale: 'zh-CN' } };

export const TwoLanguages: Story = {
  render: (args) =>
    framed([editor({ ...args, locale: 'en' }), editor({ ...args, locale: 'zh-CN', theme: 'dark' })], 1200),
};

export const RightToLeft: Story = { render: (args) => html`<div dir="rtl">${framed(editor(args), 1200)}</div>` };
