import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { BoardView, WeirFlow } from '@weir/board';
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
  readonly basis?: WeirFlow['basis'];
  readonly by?: readonly string[];
  readonly view?: Partial<BoardView>;
  readonly selectable?: boolean;
  readonly theme?: WeirFlow['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

function flow({ document, adapter, funnel: id, basis, by, view, selectable, theme, locale }: Args) {
  return html`<weir-flow
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    .by=${by}
    .view=${view ?? {}}
    .selectable=${selectable ?? false}
    funnel=${id || nothing}
    basis=${basis ?? nothing}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
  ></weir-flow>`;
}

export default {
  title: 'Board/weir-flow',
  component: 'weir-flow',
  loaders: [() => load('weir-flow')],
  render: (args) => framed(flow(args)),
  args: { document: exampleDocument, adapter: exampleAdapter(), funnel: 'b2b' },
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-flow'),
} satisfies Meta<Args>;

/** Who entered in the period, as they stand now. */
export const Default: Story = {};

/** Each figure by its own date. */
export const ByActivity: Story = { args: { basis: 'activity' } };

/** Few entities, some of which came in half way. */
export const StrategicAccounts: Story = { args: { funnel: 'strategic', view: { period: 'last-24-months' } } };

/** Where each team goes from each stage, in shares of its own moves. */
export const ByTeam: Story = { args: { by: ['team'] } };

export const ByTeamNarrow: Story = { ...ByTeam, render: (args) => framed(flow(args), 390) };

export const ByTeamDarkChinese: Story = {
  args: { ...ByTeam.args, adapter: exampleAdapter('zh-CN') },
  globals: { theme: 'dark', locale: 'zh-CN' },
};

/** A list of the moves. */
export const Narrow: Story = { render: (args) => framed(flow(args), 390) };

export const Medium: Story = { render: (args) => framed(flow(args), 760) };

export const Loading: Story = { args: { adapter: neverAnswering() }, play: async () => {} };

export const Empty: Story = { args: { adapter: emptyAdapter() } };

export const NothingChosen: Story = { args: { funnel: '' } };

export const Failed: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => framed(flow({ ...args, adapter: loaded['adapter'] })),
};

export const LongNames: Story = { args: { document: withLongNames(exampleDocument) } };

export const LongNamesNarrow: Story = {
  args: { document: withLongNames(exampleDocument) },
  render: (args) => framed(flow(args), 390),
};

export const Selectable: Story = { args: { selectable: true } };

export const AsTable: Story = { play: showAsTable('weir-flow') };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Chinese: Story = { args: { adapter: exampleAdapter('zh-CN') }, globals: { locale: 'zh-CN' } };

export const TwoLanguages: Story = {
  render: (args) => framed([flow({ ...args, locale: 'en' }), flow({ ...args, locale: 'zh-CN', theme: 'dark' })]),
};
