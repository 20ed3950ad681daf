import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { BoardView, WeirHistogram } from '@weir/board';
import { load } from '@weir/board/define.js';
import type { DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { showAsTable } from './support/as-table.js';
import { asOf, emptyAdapter, exampleAdapter, exampleDocument } from './support/example.js';
import { neverAnswering, unreliable } from './support/fake-adapters.js';
import { framed, whenReady } from './support/states.js';
import { withLongNames } from './support/variants.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly funnel: string;
  readonly from?: string;
  readonly to?: string;
  readonly by?: readonly string[];
  readonly view?: Partial<BoardView>;
  readonly theme?: WeirHistogram['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

function histogram({ document, adapter, funnel: id, from, to, by, view, theme, locale }: Args) {
  return html`<weir-histogram
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    .by=${by}
    .view=${view ?? {}}
    funnel=${id || nothing}
    from=${from ?? nothing}
    to=${to ?? nothing}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
  ></weir-histogram>`;
}

export default {
  title: 'Board/weir-histogram',
  component: 'weir-histogram',
  loaders: [() => load('weir-histogram')],
  render: (args) => framed(histogram(args)),
  args: { document: exampleDocument, adapter: exampleAdapter(), funnel: 'b2b' },
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-histogram'),
} satisfies Meta<Args>;

/** From the first stage to winning. */
export const Default: Story = {};

/** Between two stages in the middle of the way. */
export const BetweenStages: Story = { args: { from: 'solution', to: 'proposal' } };

/** Few entities, some of which came in half way. */
export const StrategicAccounts: Story = { args: { funnel: 'strategic', view: { period: 'last-24-months' } } };

/** Each team from its quickest to its slowest, with the median and nine of ten. */
export const ByTeam: Story = { args: { by: ['team'] } };

export const ByTeamNarrow: Story = { ...ByTeam, render: (args) => framed(histogram(args), 390) };

export const ByTeamDarkChinese: Story = {
  args: { ...ByTeam.args, adapter: exampleAdapter('zh-CN') },
  globals: { theme: 'dark', locale: 'zh-CN' },
};

export const Narrow: Story = { render: (args) => framed(histogram(args), 390) };

export const Medium: Story = { render: (args) => framed(histogram(args), 760) };

export const Loading: Story = { args: { adapter: neverAnswering() }, play: async () => {} };

export const Empty: Story = { args: { adapter: emptyAdapter() } };

export const NothingChosen: Story = { args: { funnel: '' } };

export const Failed: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => framed(histogram({ ...args, adapter: loaded['adapter'] })),
};

export const LongNames: Story = { args: { document: withLongNames(exampleDocument) } };

export const LongNamesNarrow: Story = {
  args: { document: withLongNames(exampleDocument) },
  render: (args) => framed(histogram(args), 390),
};

export const AsTable: Story = { play: showAsTable('weir-histogram') };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Chinese: Story = { args: { adapter: exampleAdapter('zh-CN') }, globals: { locale: 'zh-CN' } };

export const TwoLanguages: Story = {
  render: (args) =>
    framed([histogram({ ...args, locale: 'en' }), histogram({ ...args, locale: 'zh-CN', theme: 'dark' })]),
};
