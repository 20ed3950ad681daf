import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { BoardView, WeirFunnel } from '@weir/board';
import type { DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { selfService } from '@weir/templates';
import { showAsTable } from './support/as-table.js';
import { asOf, emptyAdapter, exampleAdapter, exampleDocument } from './support/example.js';
import { neverAnswering, unreliable } from './support/fake-adapters.js';
import { framed, whenReady } from './support/states.js';
import { visitorsAdapter } from './support/visitors.js';
import { withLongNames } from './support/variants.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly funnel: string;
  readonly basis?: WeirFunnel['basis'];
  readonly view?: Partial<BoardView>;
  readonly selectable?: boolean;
  readonly by?: readonly string[];
  readonly orientation?: WeirFunnel['orientation'];
  readonly theme?: WeirFunnel['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

function funnel({ document, adapter, funnel: id, basis, by, orientation, view, selectable, theme, locale }: Args) {
  return html`<weir-funnel
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    .view=${view ?? {}}
    .selectable=${selectable ?? false}
    funnel=${id || nothing}
    .by=${by}
    basis=${basis ?? nothing}
    orientation=${orientation ?? nothing}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
  ></weir-funnel>`;
}

export default {
  title: 'Board/weir-funnel',
  component: 'weir-funnel',
  render: (args) => framed(funnel(args)),
  args: { document: exampleDocument, adapter: exampleAdapter(), funnel: 'b2b' },
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-funnel'),
} satisfies Meta<Args>;

/** Who entered in the period, as they stand now. */
export const Default: Story = {};

/** Each figure by its own date. */
export const ByActivity: Story = { args: { basis: 'activity' } };

/** Seven stages, few entities, some of which came in half way. */
export const StrategicAccounts: Story = { args: { funnel: 'strategic', view: { period: 'last-24-months' } } };

/** Beside last year: a mark at each bar, and how the share that goes on has changed. */
export const Compared: Story = { args: { view: { period: 'this-year', compare: 'prior-year' } } };

export const ComparedNarrow: Story = { ...Compared, render: (args) => framed(funnel(args), 390) };

/** Each stage compared over the groups, on one scale. */
export const ByTeam: Story = { args: { by: ['team'] } };

/** Each team beside itself a year ago. */
export const ByTeamBesideLastYear: Story = { args: { by: ['team'], view: { compare: 'prior-year' } } };

export const ByTeamBesideLastYearNarrow: Story = {
  ...ByTeamBesideLastYear,
  render: (args) => framed(funnel(args), 390),
};

export const ByTeamNarrow: Story = { ...ByTeam, render: (args) => framed(funnel(args), 390) };

export const ByTeamDarkChinese: Story = {
  args: { by: ['team'], adapter: exampleAdapter('zh-CN') },
  globals: { theme: 'dark', locale: 'zh-CN' },
};

/** A row a stage, though there is room for columns. */
export const Vertical: Story = {
  args: { orientation: 'vertical', view: { period: 'this-year', compare: 'prior-year' } },
};

/** A row a stage. */
export const Narrow: Story = { render: (args) => framed(funnel(args), 390) };

export const Medium: Story = { render: (args) => framed(funnel(args), 760) };

export const Loading: Story = { args: { adapter: neverAnswering() }, play: async () => {} };

export const Empty: Story = { args: { adapter: emptyAdapter() } };

export const NothingChosen: Story = { args: { funnel: '' } };

export const Failed: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => framed(funnel({ ...args, adapter: loaded['adapter'] })),
};

export const LongNames: Story = { args: { document: withLongNames(exampleDocument) } };

export const LongNamesNarrow: Story = {
  args: { document: withLongNames(exampleDocument) },
  render: (args) => framed(funnel(args), 390),
};

export const Selectable: Story = { args: { selectable: true } };

export const AsTable: Story = { play: showAsTable('weir-funnel') };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Chinese: Story = { args: { adapter: exampleAdapter('zh-CN') }, globals: { locale: 'zh-CN' } };

export const TwoLanguages: Story = {
  render: (args) => framed([funnel({ ...args, locale: 'en' }), funnel({ ...args, locale: 'zh-CN', theme: 'dark' })]),
};

/** What people do on a site, counted by sequence: a step may be left out, and who is still in time is not lost. */
export const Sequence: Story = {
  args: {
    document: selfService(),
    adapter: visitorsAdapter(),
    funnel: 'self-service',
    view: { period: 'last-90-days' },
  },
};

export const SequenceAsTable: Story = {
  args: { ...Sequence.args },
  play: AsTable.play,
};
