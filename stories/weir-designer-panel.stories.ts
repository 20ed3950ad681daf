import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent, waitFor } from 'storybook/test';
import type { WeirDesigner } from '@weir/designer';
import type { DataAdapter } from '@weir/query';
import type { Formula, Stage, WeirDocument } from '@weir/schema';
import { asOf, exampleAdapter, exampleDocument } from './support/example.js';
import { neverAnswering, unreliable } from './support/fake-adapters.js';
import { whenReady } from './support/states.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter?: DataAdapter;
  readonly readOnly?: boolean;
}

type Story = StoryObj<Args>;

const designer = ({ document, adapter, readOnly }: Args, height = '100vh') =>
  html`<weir-designer
    style="block-size: ${height}"
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    ?readonly=${readOnly ?? false}
  ></weir-designer>`;

/** The example, with some stages of its first funnel changed. */
function withStages(change: (stage: Stage) => Stage): WeirDocument {
  const [funnel, ...others] = exampleDocument.funnels ?? [];
  if (!funnel) return exampleDocument;
  return { ...exampleDocument, funnels: [{ ...funnel, stages: funnel.stages.map(change) }, ...others] };
}

/** A stage in the drawing or in the outline, whichever is shown. */
const stageOf = (element: WeirDesigner | null, name: string): Promise<Element> =>
  waitFor(
    () => {
      const view = element?.shadowRoot?.querySelector('weir-funnel-view')?.shadowRoot;
      const drawing = view?.querySelector('weir-funnel-canvas')?.shadowRoot;
      const outline = view?.querySelector('weir-funnel-outline')?.shadowRoot;
      const stage =
        drawing?.querySelector(`.react-flow__node[data-id="${name}"]`) ??
        outline?.querySelector(`[data-row="stage ${name}"]`);
      if (!stage) throw new Error(`The designer shows no stage "${name}".`);
      return stage;
    },
    { timeout: 20_000 },
  );

async function select(canvas: HTMLElement, ...names: readonly string[]): Promise<WeirDesigner | null> {
  const element = canvas.querySelector('weir-designer');
  await whenReady(canvas, 'weir-designer');
  const user = userEvent.setup();
  for (const [at, name] of names.entries()) {
    const node = await stageOf(element, name);
    if (at > 0) await user.keyboard('{Shift>}');
    await user.click(node);
    if (at > 0) await user.keyboard('{/Shift}');
  }
  return element;
}

const showStage: Story['play'] = async ({ canvasElement }) => {
  await select(canvasElement, 'proposal');
  await whenReady(canvasElement, 'weir-designer');
};

export default {
  title: 'Designer/weir-designer/Panel',
  component: 'weir-designer',
  render: (args) => designer(args),
  args: { document: exampleDocument, adapter: exampleAdapter() },
  parameters: { docs: { story: { inline: false, height: '700px' } } },
  play: showStage,
} satisfies Meta<Args>;

/** What the rules of a stage find in the data, who meets its checklist, how long it took to get on. */
export const OfAStage: Story = {};

/** What several stages have in common, to be changed for all at once. */
export const OfSeveral: Story = {
  play: async ({ canvasElement }) => {
    await select(canvasElement, 'lead', 'qualified', 'proposal');
  },
};

const found = (stage: string): Formula => ({ '==': [{ var: 'stage' }, stage] });

/** A rule that finds no row in the data says so, at its place and among the problems. */
export const EmptyRule: Story = {
  args: {
    document: withStages((stage) =>
      stage.id === 'proposal'
        ? { ...stage, enters: (stage.enters ?? []).map((signal) => ({ ...signal, when: found('propsal') })) }
        : stage,
    ),
  },
};

/** The data source does not answer. */
export const NeverCounted: Story = {
  args: { adapter: neverAnswering() },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('weir-designer');
    await element?.updateComplete;
    const rail = element?.shadowRoot?.querySelector('weir-funnel-rail')?.shadowRoot;
    const items = rail?.querySelectorAll<HTMLElement>('button, [role=treeitem], [role=option]') ?? [];
    const proposal = [...items].find(({ textContent }) => textContent?.includes('Proposal'));
    if (proposal) await userEvent.click(proposal);
  },
};

/** Counts could not be had: they are asked for again where they would stand. */
export const CountsFailed: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => designer({ ...args, adapter: loaded['adapter'] }),
};

/** Nobody gives data: conditions are written all the same. */
export const WithoutData: Story = { args: { adapter: undefined } };

/** Groups of fewer than five are withheld, and this data source cannot tell which: no count is shown. */
export const Hidden: Story = {
  render: (args) =>
    html`<weir-designer
      style="block-size: 100vh"
      .document=${args.document}
      .adapter=${args.adapter}
      .asOf=${asOf}
      .context=${{ minGroup: 5 }}
    ></weir-designer>`,
};

export const ReadOnly: Story = { args: { readOnly: true } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Chinese: Story = { args: { adapter: exampleAdapter('zh-CN') }, globals: { locale: 'zh-CN' } };

export const Narrow: Story = {
  render: (args) => html`<div style="inline-size: 390px">${designer(args, '780px')}</div>`,
  play: async ({ canvasElement }) => {
    await select(canvasElement, 'proposal');
    await userEvent.keyboard('{Enter}');
  },
};
