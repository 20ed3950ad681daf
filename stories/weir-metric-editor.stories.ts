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
  readonly disabled?: boolean;
  readonly theme?: WeirMetricEditor['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

function editor({ document, adapter, metric, readOnly, disabled, theme, locale }: Args) {
  return html`<weir-metric-editor
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    metric=${metric ?? nothing}
    ?readonly=${readOnly ?? false}
    ?disabled=${disabled ?? false}
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

function withWinRate(change: (metric: Metric) => Metric): WeirDocument {
  const metrics = exampleDocument.metrics?.map((metric) => (metric.id === 'win_rate' ? change(metric) : metric)) ?? [];
  return { ...exampleDocument, metrics };
}

/** Of its examples, one expects what does not come out, and one cannot be calculated. */
function withFailingExamples(): WeirDocument {
  return withWinRate((metric) => {
    const [first, ...others] = metric.examples ?? [];
    if (!first) return metric;
    const backwards = { ...first, title: 'From August to July', range: { from: '2025-08-01', to: '2025-07-01' } };
    return { ...metric, examples: [{ ...first, expect: 0.9 }, ...others, backwards] };
  });
}

/** A mistake in each part of the metric but its formula. */
function withMistakes(): WeirDocument {
  return withWinRate((metric) => ({
    ...metric,
    title: { en: 'Win rate' },
    good: { band: [0.4, 0.2] },
    targets: [
      { value: 0.2, grain: 'month', from: '2025-06-01', to: '2025-01-01' },
      { value: 0.2, where: { teem: 'east' } },
    ],
    benchmarks: [{ value: 0.22, where: { tam: 'east' } }],
    drivers: ['nxt_step_rate'],
    examples: [{ given: { deals: [{ stge: 'won' }] }, expect: true }],
  }));
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

/** An example that does not come out as it says, and one that cannot be calculated. */
export const ExampleFails: Story = { args: { document: withFailingExamples() } };

/** Each says what is wrong at its place, with a cure. */
export const Mistakes: Story = { args: { document: withMistakes() } };

/** It goes on working where it is used, and can be restored. */
export const Archived: Story = { args: { document: withWinRate((metric) => ({ ...metric, archived: true })) } };

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

/** Nothing of it can be reached for now. */
export const Disabled: Story = { args: { disabled: true } };

export const LongNames: Story = { args: { document: withLongNames(exampleDocument) } };

const inPhone: Story['render'] = (args) => framed(editor(args), 390);

/** The value follows what is edited, one below the other. */
export const Narrow: Story = { render: inPhone };

export const NarrowMistakes: Story = { args: { document: withMistakes() }, render: inPhone };

export const NarrowLongNames: Story = { args: { document: withLongNames(exampleDocument) }, render: inPhone };

export const NarrowReadOnly: Story = { args: { readOnly: true }, render: inPhone };

export const NarrowNew: Story = { args: { document: withNewMetric(), metric: 'new_metric' }, render: inPhone };

export const NarrowDarkChinese: Story = {
  args: { adapter: exampleAdapter('zh-CN') },
  globals: { theme: 'dark', locale: 'zh-CN' },
  render: inPhone,
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const Chinese: Story = { args: { adapter: exampleAdapter('zh-CN') }, globals: { locale: 'zh-CN' } };

export const TwoLanguages: Story = {
  render: (args) =>
    framed([editor({ ...args, locale: 'en' }), editor({ ...args, locale: 'zh-CN', theme: 'dark' })], 1200),
};

export const RightToLeft: Story = { render: (args) => html`<div dir="rtl">${framed(editor(args), 1200)}</div>` };
