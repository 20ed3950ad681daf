import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { memoryStore } from '@weir/adapters/memory';
import type { WeirDesigner } from '@weir/designer';
import type { DataAdapter, DocumentStore } from '@weir/query';
import { WeirError } from '@weir/schema';
import type { WeirDocument } from '@weir/schema';
import { selfService } from '@weir/templates';
import { asOf, emptyAdapter, exampleAdapter, exampleDocument } from './support/example.js';
import { neverAnswering, unreliable } from './support/fake-adapters.js';
import { whenReady } from './support/states.js';
import { withLongNames, withProblems, withoutModels } from './support/variants.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter?: DataAdapter;
  readonly store?: DocumentStore;
  readonly page?: WeirDesigner['page'];
  readonly readOnly?: boolean;
  readonly funnelView?: WeirDesigner['funnelView'];
  readonly theme?: WeirDesigner['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

function designer({ document, adapter, store, page, readOnly, funnelView, theme, locale }: Args, height = '100vh') {
  return html`<weir-designer
    style="block-size: ${height}"
    .document=${document}
    .adapter=${adapter}
    .store=${store}
    .asOf=${asOf}
    .page=${page ?? 'funnels'}
    .funnelView=${funnelView}
    ?readonly=${readOnly ?? false}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
  ></weir-designer>`;
}

async function chooseMetric(canvas: HTMLElement, name: string): Promise<void> {
  const page = canvas.querySelector('weir-designer')?.shadowRoot?.querySelector('weir-metrics-page');
  const list = page?.shadowRoot?.querySelector('weir-metric-list')?.shadowRoot;
  const row = [...(list?.querySelectorAll('.item') ?? [])].find(
    ({ firstElementChild }) => firstElementChild?.textContent?.trim() === name,
  );
  if (!row) throw new Error(`The metric "${name}" is not listed.`);
  await userEvent.click(row);
}

export default {
  title: 'Designer/weir-designer',
  component: 'weir-designer',
  render: (args) => designer(args),
  args: { document: exampleDocument, adapter: exampleAdapter() },
  parameters: { docs: { story: { inline: false, height: '700px' } } },
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-designer'),
} satisfies Meta<Args>;

/** The funnels of the example, with live counts. */
export const Default: Story = {};

/** A metric is a name, a formula as text, a target; its value stands beside it. */
export const Metrics: Story = {
  args: { page: 'metrics' },
  play: async ({ canvasElement }) => {
    await whenReady(canvasElement, 'weir-designer');
    await chooseMetric(canvasElement, 'Win rate');
    await whenReady(canvasElement, 'weir-designer');
  },
};

export const Board: Story = { args: { page: 'board' } };

/** A stage is selected: its settings stand beside the drawing. */
export const StageSelected: Story = {
  play: async ({ canvasElement }) => {
    await whenReady(canvasElement, 'weir-designer');
    const element = canvasElement.querySelector('weir-designer');
    const row = element?.shadowRoot
      ?.querySelector('weir-funnel-rail')
      ?.shadowRoot?.querySelectorAll<HTMLElement>('button, [role=treeitem], [role=option]');
    const proposal = [...(row ?? [])].find(({ textContent }) => textContent?.includes('Proposal'));
    if (!proposal) throw new Error('The rail does not list the stage.');
    await userEvent.click(proposal);
    await expect(element?.shadowRoot?.querySelector('weir-selection-panel')).not.toBeNull();
  },
};

/** The funnel as a tree, which can do all that the drawing can. */
export const Outline: Story = { args: { funnelView: 'outline' } };

/** Each problem says what, which and how to mend it, and leads to its place. */
export const Problems: Story = { args: { document: withProblems(exampleDocument) } };

export const ProblemsOfMetrics: Story = {
  args: { document: withProblems(exampleDocument), page: 'metrics' },
  play: async ({ canvasElement }) => {
    await whenReady(canvasElement, 'weir-designer');
    await chooseMetric(canvasElement, 'Win rate');
  },
};

/** Nothing can be changed, and everything can be read. */
export const ReadOnly: Story = { args: { readOnly: true } };

/** Datasets are there; funnels and metrics are still to be made. */
export const Empty: Story = { args: { document: withoutModels(exampleDocument) } };

export const EmptyMetrics: Story = { args: { document: withoutModels(exampleDocument), page: 'metrics' } };

/** Without an adapter there are no live figures. */
export const WithoutData: Story = { args: { document: selfService(), adapter: undefined } };

export const NoRows: Story = { args: { adapter: emptyAdapter() } };

/** The live counts never come. */
export const Loading: Story = { args: { adapter: neverAnswering() }, play: async () => {} };

export const FiguresFailed: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => designer({ ...args, adapter: loaded['adapter'] }),
};

/** Drafts are kept as a person works. */
export const WithStore: Story = {
  loaders: [async () => ({ store: memoryStore() })],
  render: (args, { loaded }) => designer({ ...args, store: loaded['store'] }),
};

/** The store cannot be reached: the draft stays unsaved, and the bar says so. */
export const NotSaved: Story = {
  loaders: [
    async () => ({
      store: {
        ...memoryStore(),
        saveDraft: async () => {
          throw new WeirError('adapter/failed', { reason: 'the server did not answer within 30 seconds' });
        },
      } satisfies DocumentStore,
    }),
  ],
  render: (args, { loaded }) => designer({ ...args, store: loaded['store'] }),
  play: async ({ canvasElement }) => {
    await whenReady(canvasElement, 'weir-designer');
    const element = canvasElement.querySelector('weir-designer');
    element?.importJson(element.exportJson().replace('"Solution selling"', '"Selling solutions"'));
    await element?.save();
  },
};

export const LongNames: Story = { args: { document: withLongNames(exampleDocument) } };

export const Narrow: Story = {
  render: (args) => html`<div style="inline-size: 390px">${designer(args, '780px')}</div>`,
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const DarkMetrics: Story = { ...Metrics, globals: { theme: 'dark' } };

export const Chinese: Story = { args: { adapter: exampleAdapter('zh-CN') }, globals: { locale: 'zh-CN' } };

export const ChineseMetrics: Story = {
  args: { adapter: exampleAdapter('zh-CN'), page: 'metrics' },
  globals: { locale: 'zh-CN' },
};

export const TwoLanguages: Story = {
  render: (args) =>
    html`<div style="display: grid; grid-template-columns: 1fr 1fr">
      ${designer({ ...args, locale: 'en' })} ${designer({ ...args, locale: 'zh-CN', theme: 'dark' })}
    </div>`,
};
