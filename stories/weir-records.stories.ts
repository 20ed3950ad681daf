import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { BoardView, Drill, WeirRecords } from '@weir/board';
import { load } from '@weir/board/define.js';
import type { DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { asOf, emptyAdapter, exampleAdapter, exampleDocument } from './support/example.js';
import { withoutRecords, withSlowRecords, withUnreliableRecords } from './support/records.js';
import { framed, whenReady } from './support/states.js';
import { withLongNames } from './support/variants.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly metric?: string;
  readonly funnel?: string;
  readonly fields?: readonly string[];
  readonly drill?: Drill;
  readonly view?: Partial<BoardView>;
  readonly minGroup?: number;
  readonly theme?: WeirRecords['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

function records({ document, adapter, metric, funnel, fields, drill, view, minGroup, theme, locale }: Args) {
  return html`<weir-records
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    .view=${view ?? {}}
    .drill=${drill}
    .fields=${fields}
    .context=${minGroup === undefined ? undefined : { minGroup }}
    metric=${metric ?? nothing}
    funnel=${funnel ?? nothing}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
  ></weir-records>`;
}

const overdue: Drill = {
  funnel: 'b2b',
  who: { of: 'overdue', stage: 'negotiation' },
  basis: 'activity',
  range: { from: '2025-07-01', to: '2025-10-01' },
};

export default {
  title: 'Board/weir-records',
  component: 'weir-records',
  loaders: [() => load('weir-records')],
  render: (args) => framed(records(args)),
  args: { document: exampleDocument, adapter: exampleAdapter(), metric: 'win_rate' },
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-records'),
} satisfies Meta<Args>;

/** The deals that a metric counts in the period: of a ratio those of its numerator. */
export const Default: Story = {};

/** Who is in a funnel now. */
export const OfAFunnel: Story = { args: { metric: undefined, funnel: 'b2b' } as Partial<Args> };

/** Exactly those whom one figure of a funnel counts. */
export const OfAFigure: Story = { args: { metric: undefined, drill: overdue } as Partial<Args> };

export const OwnColumns: Story = { args: { fields: ['id', 'stage', 'owner'] } };

export const Narrow: Story = { render: (args) => framed(records(args), 390) };

export const Loading: Story = { args: { adapter: withSlowRecords(exampleAdapter()) }, play: async () => {} };

export const Empty: Story = { args: { adapter: emptyAdapter() } };

/** Fewer than the smallest group that the host lets people see. */
export const Withheld: Story = { args: { minGroup: 1_000_000 } };

export const NothingChosen: Story = { args: { metric: undefined } as Partial<Args> };

/** The first page fails; "Try again" brings it. */
export const Failed: Story = {
  loaders: [async () => ({ adapter: withUnreliableRecords(exampleAdapter()) })],
  render: (args, { loaded }) => framed(records({ ...args, adapter: loaded['adapter'] })),
};

/** A data source that has figures, and no records behind them. */
export const NotSupported: Story = { args: { adapter: withoutRecords(exampleAdapter()) } };

export const LongNames: Story = { args: { document: withLongNames(exampleDocument) } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Chinese: Story = { args: { adapter: exampleAdapter('zh-CN') }, globals: { locale: 'zh-CN' } };

export const TwoLanguages: Story = {
  render: (args) => framed([records({ ...args, locale: 'en' }), records({ ...args, locale: 'zh-CN', theme: 'dark' })]),
};
