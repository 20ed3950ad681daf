import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { BoardView, WeirCohort } from '@weir/board';
import { load } from '@weir/board/define.js';
import type { DataAdapter } from '@weir/query';
import type { Grain, WeirDocument } from '@weir/schema';
import { asOf, emptyAdapter, exampleAdapter, exampleDocument } from './support/example.js';
import { neverAnswering, unreliable } from './support/fake-adapters.js';
import { framed, whenReady } from './support/states.js';
import { withLongNames } from './support/variants.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly funnel: string;
  readonly grain?: Grain;
  readonly by?: readonly string[];
  readonly view?: Partial<BoardView>;
  readonly selectable?: boolean;
  readonly theme?: WeirCohort['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

function cohort({ document, adapter, funnel: id, grain, by, view, selectable, theme, locale }: Args) {
  return html`<weir-cohort
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    .by=${by}
    .view=${view ?? {}}
    .selectable=${selectable ?? false}
    funnel=${id || nothing}
    grain=${grain ?? nothing}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
  ></weir-cohort>`;
}

export default {
  title: 'Board/weir-cohort',
  component: 'weir-cohort',
  loaders: [() => load('weir-cohort')],
  render: (args) => framed(cohort(args)),
  args: { document: exampleDocument, adapter: exampleAdapter(), funnel: 'b2b' },
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-cohort'),
} satisfies Meta<Args>;

/** Those who entered in each month of the last twelve, and how many of them have reached each stage. */
export const Default: Story = {};

/** By quarter, over two years. */
export const ByQuarter: Story = { args: { grain: 'quarter', view: { period: 'last-24-months' } } };

/** Few entities, some of which came in half way. */
export const StrategicAccounts: Story = { args: { funnel: 'strategic', view: { period: 'last-24-months' } } };

/** The cohorts of each team: a deep cell is as good in every team. */
export const ByTeam: Story = { args: { by: ['team'], grain: 'quarter', view: { period: 'last-24-months' } } };

export const ByTeamNarrow: Story = { ...ByTeam, render: (args) => framed(cohort(args), 390) };

export const ByTeamDarkChinese: Story = {
  args: { ...ByTeam.args, adapter: exampleAdapter('zh-CN') },
  globals: { theme: 'dark', locale: 'zh-CN' },
};

/** The months stay, the stages scroll. */
export const Narrow: Story = { render: (args) => framed(cohort(args), 390) };

export const Medium: Story = { render: (args) => framed(cohort(args), 760) };

export const Loading: Story = { args: { adapter: neverAnswering() }, play: async () => {} };

export const Empty: Story = { args: { adapter: emptyAdapter() } };

export const NothingChosen: Story = { args: { funnel: '' } };

export const Failed: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => framed(cohort({ ...args, adapter: loaded['adapter'] })),
};

export const LongNames: Story = { args: { document: withLongNames(exampleDocument) } };

export const LongNamesNarrow: Story = {
  args: { document: withLongNames(exampleDocument) },
  render: (args) => framed(cohort(args), 390),
};

export const Selectable: Story = { args: { selectable: true } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Chinese: Story = { args: { adapter: exampleAdapter('zh-CN') }, globals: { locale: 'zh-CN' } };

export const TwoLanguages: Story = {
  render: (args) => framed([cohort({ ...args, locale: 'en' }), cohort({ ...args, locale: 'zh-CN', theme: 'dark' })]),
};
