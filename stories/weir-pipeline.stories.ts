import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { BoardView, WeirPipeline } from '@weir/board';
import { load } from '@weir/board/define.js';
import type { DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { asOf, emptyAdapter, exampleAdapter, exampleDocument } from './support/example.js';
import { neverAnswering, unreliable } from './support/fake-adapters.js';
import { livePipeline } from './support/live-pipeline.js';
import { withoutRecords } from './support/records.js';
import { framed, whenReady } from './support/states.js';
import { withLongNames } from './support/variants.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly funnel: string;
  /** Absent: now, so that cards can be moved. */
  readonly asOf?: string;
  readonly view?: Partial<BoardView>;
  readonly theme?: WeirPipeline['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

function pipeline({ document, adapter, funnel: id, asOf: moment, view, theme, locale }: Args) {
  return html`<weir-pipeline
    .document=${document}
    .adapter=${adapter}
    .asOf=${moment}
    .view=${view ?? {}}
    funnel=${id || nothing}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
  ></weir-pipeline>`;
}

/** Cards that can be moved, of data that ends today. */
const live: Pick<Story, 'loaders' | 'render'> = {
  loaders: [async ({ globals }) => ({ adapter: livePipeline(globals['locale'] === 'zh-CN' ? 'zh-CN' : 'en') })],
  render: ({ asOf: _past, ...args }, { loaded }) => framed(pipeline({ ...args, adapter: loaded['adapter'] })),
};

export default {
  title: 'Board/weir-pipeline',
  component: 'weir-pipeline',
  loaders: [() => load('weir-pipeline')],
  render: (args) => framed(pipeline(args)),
  args: { document: exampleDocument, adapter: exampleAdapter(), funnel: 'b2b', asOf },
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-pipeline'),
} satisfies Meta<Args>;

/** A seller's deals, stage by stage, as they stand now: drag one, or move it with Alt and an arrow key. */
export const Default: Story = { ...live };

/** As things stood at a past moment: to be looked at. */
export const Past: Story = {};

export const Dark: Story = { ...live, globals: { theme: 'dark' } };

export const Chinese: Story = { ...live, globals: { locale: 'zh-CN' } };

/** A column at a time. */
export const Narrow: Story = { render: (args) => framed(pipeline(args), 390) };

export const Loading: Story = { args: { adapter: neverAnswering() }, play: async () => {} };

export const Empty: Story = { args: { adapter: emptyAdapter() } };

export const NothingChosen: Story = { args: { funnel: '' } };

export const Failed: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => framed(pipeline({ ...args, adapter: loaded['adapter'] })),
};

/** A data source that has figures, and no records behind them. */
export const WithoutRecords: Story = { args: { adapter: withoutRecords(exampleAdapter()) } };

export const LongNames: Story = { args: { document: withLongNames(exampleDocument) } };

export const TwoLanguages: Story = {
  render: (args) =>
    framed([pipeline({ ...args, locale: 'en' }), pipeline({ ...args, locale: 'zh-CN', theme: 'dark' })]),
};
