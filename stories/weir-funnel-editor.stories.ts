import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { userEvent } from 'storybook/test';
import type { WeirFunnelEditor } from '@weir/designer';
import type { DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { selfService, strategicAccounts, territorySelling } from '@weir/templates';
import { asOf, exampleAdapter, exampleDocument } from './support/example.js';
import { neverAnswering } from './support/fake-adapters.js';
import { framed, whenReady } from './support/states.js';
import { visitorsAdapter } from './support/visitors.js';
import { press, selectAll } from './support/on-canvas.js';
import { withLongNames, withLongPath, withLooks, withManyStages, withProblems } from './support/variants.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter?: DataAdapter;
  readonly funnel?: string;
  readonly readOnly?: boolean;
  readonly funnelView?: WeirFunnelEditor['funnelView'];
  readonly theme?: WeirFunnelEditor['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

function editor({ document, adapter, funnel, readOnly, funnelView, theme, locale }: Args) {
  return html`<weir-funnel-editor
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    .funnel=${funnel}
    .funnelView=${funnelView}
    ?readonly=${readOnly ?? false}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
  ></weir-funnel-editor>`;
}

/** The line of a stage in the outline. */
function lineIn(canvas: HTMLElement, stage: string): Element {
  const view = canvas.querySelector('weir-funnel-editor')?.shadowRoot?.querySelector('weir-funnel-view');
  const outline = view?.shadowRoot?.querySelector('weir-funnel-outline');
  const line = outline?.shadowRoot?.querySelector(`[data-row="stage ${stage}"] .name`);
  if (!line) throw new Error(`The outline has no stage "${stage}".`);
  return line;
}

export default {
  title: 'Designer/weir-funnel-editor',
  component: 'weir-funnel-editor',
  render: (args) => framed(editor(args)),
  args: { document: exampleDocument, adapter: exampleAdapter() },
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-funnel-editor'),
} satisfies Meta<Args>;

/** The canvas of one funnel alone, with live counts. */
export const Default: Story = {};

/** Colours, icons, and frames around the stages of a group. */
export const Looks: Story = { args: { document: withLooks(exampleDocument) } };

export const LooksDark: Story = {
  args: { document: withLooks(exampleDocument), adapter: exampleAdapter('zh-CN') },
  globals: { theme: 'dark', locale: 'zh-CN' },
};

/** What is at hand while several stages are selected. */
export const SeveralSelected: Story = {
  args: { document: withLooks(exampleDocument), funnelView: 'drawing' },
  play: ({ canvasElement }) => selectAll(canvasElement),
};

/** Looking for a stage by its name. */
export const Searching: Story = {
  args: { document: withLooks(exampleDocument), funnelView: 'drawing' },
  play: async ({ canvasElement }) => {
    await selectAll(canvasElement);
    press(canvasElement, 'f');
  },
};

/** Of 500 stages those in view are on the page. */
export const ManyStages: Story = { args: { document: withManyStages(500), adapter: undefined } };

/** A template without data behind it. */
export const Territory: Story = { args: { document: territorySelling(), adapter: undefined } };

export const Strategic: Story = { args: { document: strategicAccounts(), adapter: undefined } };

/** Steps of people on a site, counted by sequence. */
export const Sequence: Story = { args: { document: selfService(), adapter: visitorsAdapter() } };

export const Problems: Story = { args: { document: withProblems(exampleDocument) } };

export const ReadOnly: Story = { args: { readOnly: true } };

export const Empty: Story = {
  args: {
    document: { ...exampleDocument, funnels: [{ id: 'new', title: { en: 'New', 'zh-CN': '新建' }, stages: [] }] },
  },
};

export const Loading: Story = { args: { adapter: neverAnswering() }, play: async () => {} };

export const LongNames: Story = { args: { document: withLongNames(exampleDocument) } };

/** The same funnel as a tree: for the keyboard, for screen readers, and for whoever prefers a list. */
export const Outline: Story = { args: { funnelView: 'outline' } };

/** A group has a line of its own, with its stages under it: they are dragged into it and out of it. */
export const OutlineGroups: Story = { args: { document: withLooks(exampleDocument), funnelView: 'outline' } };

/** A stage is selected: its line, and the button of its menu. */
export const OutlineSelected: Story = {
  args: { funnelView: 'outline' },
  play: async ({ canvasElement }) => {
    await whenReady(canvasElement, 'weir-funnel-editor');
    await userEvent.click(lineIn(canvasElement, 'proposal'));
  },
};

/** Where a transition leads is asked, for whoever does not draw it. */
export const OutlineConnect: Story = {
  args: { funnelView: 'outline' },
  play: async ({ canvasElement }) => {
    await whenReady(canvasElement, 'weir-funnel-editor');
    await userEvent.click(lineIn(canvasElement, 'proposal'));
    await userEvent.keyboard('>');
  },
};

/** The name of a stage is written in its place. */
export const OutlineRename: Story = {
  args: { funnelView: 'outline' },
  play: async ({ canvasElement }) => {
    await whenReady(canvasElement, 'weir-funnel-editor');
    await userEvent.click(lineIn(canvasElement, 'proposal'));
    await userEvent.keyboard('{F2}');
  },
};

export const OutlineProblems: Story = {
  args: { document: withProblems(exampleDocument), funnelView: 'outline' },
};

export const OutlineReadOnly: Story = { args: { funnelView: 'outline', readOnly: true } };

export const OutlineEmpty: Story = { args: { ...Empty.args, funnelView: 'outline' } };

export const OutlineLoading: Story = { ...Loading, args: { ...Loading.args, funnelView: 'outline' } };

/** Only the lines in view are drawn. */
export const OutlineOfThousands: Story = {
  args: { document: withLongPath(exampleDocument, 3000), adapter: undefined, funnelView: 'outline' },
};

export const OutlineLongNames: Story = { args: { ...LongNames.args, funnelView: 'outline' } };

/** The way a narrow place shows a funnel until the drawing is asked for. */
export const OutlineNarrow: Story = { render: (args) => framed(editor(args), 390) };

export const OutlineDark: Story = { args: { funnelView: 'outline' }, globals: { theme: 'dark' } };

export const OutlineChinese: Story = {
  args: { adapter: exampleAdapter('zh-CN'), funnelView: 'outline' },
  globals: { locale: 'zh-CN' },
};

export const Narrow: Story = { args: { funnelView: 'drawing' }, render: (args) => framed(editor(args), 390) };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Chinese: Story = { args: { adapter: exampleAdapter('zh-CN') }, globals: { locale: 'zh-CN' } };

export const TwoLanguages: Story = {
  render: (args) => framed([editor({ ...args, locale: 'en' }), editor({ ...args, locale: 'zh-CN', theme: 'dark' })]),
};
