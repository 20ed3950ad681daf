import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { userEvent, waitFor } from 'storybook/test';
import { rowsAdapter } from '@weir/adapters';
import type { HostCheck, StageProperties, WeirDesigner } from '@weir/designer';
import type { DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { fourWays, templates, ways } from '@weir/templates';
import { exampleWays } from '@weir/templates/example';
import { extend } from './docs/examples/embed-models.js';
import { asOf, exampleAdapter, exampleDocument } from './support/example.js';
import { neverAnswering, unreliable } from './support/fake-adapters.js';
import { whenReady } from './support/states.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter?: DataAdapter;
  readonly templates?: WeirDesigner['templates'];
  readonly stageProperties?: StageProperties;
  readonly checks?: readonly HostCheck[];
  readonly readOnly?: boolean;
}

type Story = StoryObj<Args>;

const every = [...ways, ...templates];

function designer({ document, adapter, templates: given, stageProperties, checks, readOnly }: Args, height = '100vh') {
  return html`<weir-designer
    style="block-size: ${height}"
    .document=${document}
    .adapter=${adapter}
    .asOf=${asOf}
    .templates=${given ?? every}
    .stageProperties=${stageProperties}
    .checks=${checks ?? []}
    ?readonly=${readOnly ?? false}
  >
    ${
      stageProperties
        ? html`<section slot="stage-panel" style="padding: 12px 16px">
            A panel of the host’s own: records in this stage, say.
          </section>`
        : nothing
    }
  </weir-designer>`;
}

function inside(canvas: HTMLElement, part: string): ShadowRoot {
  const root = canvas.querySelector('weir-designer')?.shadowRoot?.querySelector(part)?.shadowRoot;
  if (!root) throw new Error(`There is no ${part}.`);
  return root;
}

/** In a narrow place the list of funnels is opened first. */
async function openRail(canvas: HTMLElement): Promise<void> {
  const root = canvas.querySelector('weir-designer')?.shadowRoot;
  const isThere = () => Boolean(root?.querySelector('weir-funnel-rail')?.shadowRoot);
  const opener = root?.querySelector<HTMLElement>('.top button[aria-expanded="false"]');
  if (isThere() || !opener) return;
  await userEvent.click(opener);
  await waitFor(() => {
    if (!isThere()) throw new Error('no list');
  });
}

async function newFunnel(canvas: HTMLElement): Promise<ShadowRoot> {
  await whenReady(canvas, 'weir-designer');
  await openRail(canvas);
  const add = inside(canvas, 'weir-funnel-rail').querySelector<HTMLElement>('.group .button.icon');
  if (!add) throw new Error('No funnel can be added.');
  await userEvent.click(add);
  const dialog = inside(canvas, 'weir-new-funnel-dialog');
  await waitFor(() => dialog.querySelector('.card') ?? Promise.reject(new Error('no dialog')));
  return dialog;
}

/** Opens a card of the dialog, and waits for a part of what it shows. */
async function choose(canvas: HTMLElement, card: string, form: string, part: string): Promise<ShadowRoot> {
  const dialog = await newFunnel(canvas);
  const chosen = dialog.querySelector<HTMLElement>(card);
  if (!chosen) throw new Error(`There is no ${card}.`);
  await userEvent.click(chosen);
  const shown = () => dialog.querySelector(form)?.shadowRoot;
  await waitFor(() => shown()?.querySelector(part) ?? Promise.reject(new Error(`no ${part}`)), { timeout: 20_000 });
  const root = shown();
  if (!root) throw new Error(`There is no ${form}.`);
  return root;
}

async function openMenu(canvas: HTMLElement, funnel: string, action: string): Promise<void> {
  await whenReady(canvas, 'weir-designer');
  await openRail(canvas);
  const row = inside(canvas, 'weir-funnel-rail').querySelector(`[data-key="${funnel}"] weir-menu`);
  const grip = row?.querySelector<HTMLElement>('.grip');
  if (!grip) throw new Error(`The list has no ${funnel}.`);
  await userEvent.click(grip);
  const items = [...(row?.shadowRoot?.querySelectorAll<HTMLElement>('.item') ?? [])];
  const item = items.find(({ textContent }) => textContent?.includes(action));
  if (!item) throw new Error(`The menu has no ${action}.`);
  await userEvent.click(item);
}

export default {
  title: 'Designer/Models',
  component: 'weir-designer',
  render: (args) => designer(args),
  args: { document: exampleDocument, adapter: exampleAdapter() },
  parameters: { docs: { story: { inline: false, height: '760px' } } },
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-designer'),
} satisfies Meta<Args>;

/** What a new funnel can begin with: nothing, the data, the ways of selling, whole models, and what the host offers. */
export const NewFunnel: Story = {
  play: async ({ canvasElement }) => {
    await newFunnel(canvasElement);
  },
};

/** A way of selling brings its data and metrics; what would go elsewhere is said. */
export const FromTemplate: Story = {
  play: async ({ canvasElement }) => {
    await choose(canvasElement, '[data-template="territory"]', 'weir-take-form', '.metrics');
  },
};

/** Of several ways in one template any may be left. */
export const FromFourWays: Story = {
  play: async ({ canvasElement }) => {
    await choose(canvasElement, '[data-template="four-ways"]', 'weir-take-form', '.metrics');
  },
};

/** Stages in the order in which deals went through them, each with its counts, and the commonest ways. */
export const FromData: Story = {
  play: async ({ canvasElement }) => {
    await choose(canvasElement, '.card.data', 'weir-data-form', '.paths');
  },
};

/** An event log: visitors of a site. */
export const FromEvents: Story = {
  loaders: [async () => ({ adapter: rowsAdapter({ datasets: exampleWays({ asOf }).datasets, document: fourWays() }) })],
  render: (args, { loaded }) => designer({ ...args, document: fourWays(), adapter: loaded['adapter'] }),
  play: async ({ canvasElement }) => {
    const form = await choose(canvasElement, '.card.data', 'weir-data-form', '.paths');
    const dataset = form.querySelector<HTMLSelectElement>('.sources select');
    if (!dataset) throw new Error('No dataset can be chosen.');
    await userEvent.selectOptions(dataset, 'events');
    await waitFor(
      () => {
        if (!form.querySelector('[data-value="activated"]')) throw new Error('no steps');
      },
      { timeout: 20_000 },
    );
  },
};

export const FromDataWithoutData: Story = {
  args: { adapter: undefined },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, '.card.data', 'weir-data-form', '.empty');
  },
};

export const FromDataLoading: Story = {
  args: { adapter: { ...neverAnswering(), values: () => new Promise<never>(() => {}) } },
  play: async ({ canvasElement }) => {
    const add = () => inside(canvasElement, 'weir-funnel-rail').querySelector<HTMLElement>('.group .button.icon');
    await waitFor(() => add() ?? Promise.reject(new Error('not drawn')));
    await userEvent.click(add()!);
    const dialog = inside(canvasElement, 'weir-new-funnel-dialog');
    await waitFor(() => dialog.querySelector('.card.data') ?? Promise.reject(new Error('no dialog')));
    await userEvent.click(dialog.querySelector<HTMLElement>('.card.data')!);
  },
};

export const FromDataFailed: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => designer({ ...args, adapter: loaded['adapter'] }),
  play: async ({ canvasElement }) => {
    await choose(canvasElement, '.card.data', 'weir-data-form', '[aria-live] p');
  },
};

/** Two hundred funnels, some with tags. */
export const ManyFunnels: Story = {
  args: {
    document: {
      ...exampleDocument,
      funnels: Array.from({ length: 200 }, (_, place) => ({
        ...exampleDocument.funnels![place % 3]!,
        id: `f${place}`,
        title: `Region ${place + 1}`,
        tags: [['North', 'South', 'East'][place % 3]!, ...(place % 7 === 0 ? ['Pilot'] : [])],
        transitions: (exampleDocument.funnels![place % 3]!.transitions ?? []).filter(
          ({ to }) => typeof to === 'string',
        ),
      })),
      metrics: [],
      boards: [],
    },
  },
};

export const Tags: Story = {
  play: async ({ canvasElement }) => openMenu(canvasElement, 'b2b', 'Tags'),
};

/** Two ways of selling beside each other: what both have stands on one line. */
export const Compare: Story = {
  loaders: [async () => ({ adapter: rowsAdapter({ datasets: exampleWays({ asOf }).datasets, document: fourWays() }) })],
  render: (args, { loaded }) => designer({ ...args, document: fourWays(), adapter: loaded['adapter'] }),
  play: async ({ canvasElement }) => {
    await openMenu(canvasElement, 'solution', 'Compare');
    const dialog = inside(canvasElement, 'weir-compare-dialog');
    await waitFor(() => dialog.querySelector('tfoot tr') ?? Promise.reject(new Error('no figures')), {
      timeout: 20_000,
    });
  },
};

/** Properties, checks and a panel of the host's own. */
export const OfTheHost: Story = {
  args: {
    stageProperties: {
      properties: {
        'x-risk': { title: { en: 'Risk', 'zh-CN': '风险' }, enum: ['low', 'high'], enumTitles: ['Low', 'High'] },
        'x-score': { title: { en: 'Score', 'zh-CN': '评分' }, type: 'number', minimum: 0, maximum: 10 },
        'x-shared': { title: { en: 'Shared with partners', 'zh-CN': '与伙伴共享' }, type: 'boolean' },
      },
      required: ['x-risk'],
    },
    checks: [
      ({ funnels = [] }) =>
        funnels.map((_funnel, place) => ({
          pointer: `/funnels/${place}`,
          message: { en: 'Name an owner for this funnel.', 'zh-CN': '请为此漏斗指定负责人。' },
        })),
    ],
  },
  play: async ({ canvasElement }) => {
    await whenReady(canvasElement, 'weir-designer');
    const rows = [...inside(canvasElement, 'weir-funnel-rail').querySelectorAll<HTMLElement>('.stages .item')];
    const proposal = rows.find(({ textContent }) => textContent?.includes('Proposal') || textContent?.includes('报价'));
    if (!proposal) throw new Error('The rail does not list the stage.');
    await userEvent.click(proposal);
  },
};

/** What the guide adds: its checks are among the problems. */
export const AsInTheGuide: Story = {
  play: async ({ canvasElement }) => {
    await whenReady(canvasElement, 'weir-designer');
    const element = canvasElement.querySelector('weir-designer');
    if (!element) throw new Error('There is no designer.');
    extend(element);
    await waitFor(() => {
      if (!element.shadowRoot?.querySelector('weir-problem-list')?.shadowRoot?.textContent?.includes('limit of days'))
        throw new Error('Nothing was found.');
    });
  },
};
