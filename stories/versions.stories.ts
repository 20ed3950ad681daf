import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent, waitFor } from 'storybook/test';
import { memoryStore } from '@weir/adapters/memory';
import type { Permissions, WeirDesigner } from '@weir/designer';
import type { DataAdapter, DocumentStore } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { asOf, exampleAdapter, exampleDocument } from './support/example.js';
import { unreliable } from './support/fake-adapters.js';
import { whenReady } from './support/states.js';
import { editedDocument, storeWithVersions } from './support/versions.js';

interface Args {
  readonly document?: WeirDocument;
  readonly adapter?: DataAdapter;
  readonly store?: DocumentStore;
  readonly recovery?: DocumentStore;
  readonly published?: WeirDocument;
  readonly permissions?: Permissions;
  readonly review?: boolean;
  readonly page?: WeirDesigner['page'];
}

type Story = StoryObj<Args>;

function designer(args: Args, height = '100vh') {
  return html`<weir-designer
    style="block-size: ${height}"
    .document=${args.document ?? exampleDocument}
    .adapter=${args.adapter ?? exampleAdapter()}
    .store=${args.store}
    .recovery=${args.recovery}
    .published=${args.published}
    .permissions=${args.permissions}
    .asOf=${asOf}
    .page=${args.page ?? 'funnels'}
    ?review=${args.review ?? false}
  ></weir-designer>`;
}

const withStore = (make: () => Promise<DocumentStore>, more: Args = {}): Story => ({
  loaders: [async () => ({ store: await make() })],
  render: (args, { loaded }) => designer({ ...args, ...more, store: loaded['store'] }),
});

const elementOf = (canvas: HTMLElement): WeirDesigner => {
  const element = canvas.querySelector('weir-designer');
  if (!element) throw new Error('The story has no designer.');
  return element;
};

/** Through any number of shadow roots. */
function findIn(root: ParentNode, selector: string, text?: string): HTMLElement | null {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector) && (text === undefined || element.textContent?.includes(text))) return element;
    const inner = element.shadowRoot && findIn(element.shadowRoot, selector, text);
    if (inner) return inner;
  }
  return null;
}

/** Under load what is waited for takes its time. */
const patience = { timeout: 20_000 };

/** Once it is there. */
const find = (canvas: ParentNode, selector: string, text?: string): Promise<HTMLElement> =>
  waitFor(() => {
    const found = findIn(canvas, selector, text);
    if (!found) throw new Error(`There is no ${selector} ${text ?? ''}.`);
    return found;
  }, patience);

async function click(canvas: ParentNode, selector: string, text?: string): Promise<void> {
  await userEvent.click(await find(canvas, selector, text));
}

const isChinese = (canvas: HTMLElement): boolean => elementOf(canvas).localizer.locale.startsWith('zh');

async function chooseFromTop(canvas: HTMLElement, item: string): Promise<void> {
  const menu = await find(canvas, '.side.end weir-menu');
  await click(menu.shadowRoot ?? menu, 'button');
  await click(canvas, '.item', item);
}

async function openVersions(canvas: HTMLElement): Promise<void> {
  await whenReady(canvas, 'weir-designer');
  await chooseFromTop(canvas, isChinese(canvas) ? '版本' : 'Versions');
}

/** In a narrow place from the menu. */
async function openPublish(canvas: HTMLElement): Promise<void> {
  await whenReady(canvas, 'weir-designer');
  if (findIn(canvas, '.top .button.primary')) await click(canvas, '.top .button.primary');
  else await chooseFromTop(canvas, isChinese(canvas) ? '发布' : 'Publish');
  await waitFor(() => {
    if (!findIn(canvas, 'weir-dialog.publish .body')) throw new Error('The question is not open.');
  }, patience);
}

/** From the menu of a stage on the drawing, in a narrow place from that of its line. */
async function openArchive(canvas: HTMLElement): Promise<void> {
  await whenReady(canvas, 'weir-designer');
  const stage = await find(canvas, ':is(.react-flow__node[data-id="negotiation"], [data-row="stage negotiation"])');
  const { left, top } = stage.getBoundingClientRect();
  const at = { bubbles: true, composed: true, cancelable: true, clientX: left + 40, clientY: top + 20 };
  stage.dispatchEvent(new MouseEvent('contextmenu', at));
  await click(canvas, '.item', isChinese(canvas) ? '归档并替换' : 'Archive and replace');
  await waitFor(() => {
    if (!findIn(canvas, 'table[aria-labelledby="afterwards"]')) throw new Error('Nobody was counted.');
  }, patience);
}

export default {
  title: 'Designer/Versions',
  component: 'weir-designer',
  render: (args) => designer(args),
  parameters: { docs: { story: { inline: false, height: '700px' } } },
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-designer'),
} satisfies Meta<Args>;

/** What was published or kept under a name, what is another in it, and the way back. */
export const Versions: Story = {
  ...withStore(storeWithVersions),
  play: ({ canvasElement }) => openVersions(canvasElement),
};

/** The same on the drawing: new, changed and removed parts are marked. */
export const VersionsDrawn: Story = {
  ...withStore(storeWithVersions),
  play: async ({ canvasElement }) => {
    await openVersions(canvasElement);
    await click(canvasElement, '.version', 'Spring');
    const comparison = await find(canvasElement, 'weir-version-comparison');
    await click(comparison.shadowRoot ?? comparison, 'label', 'Drawing');
  },
};

export const NoVersions: Story = {
  ...withStore(async () => memoryStore()),
  play: ({ canvasElement }) => openVersions(canvasElement),
};

export const VersionsFailed: Story = {
  ...withStore(async () => ({
    ...(await storeWithVersions()),
    history: () => Promise.reject(new Error('The server did not answer within 30 seconds.')),
  })),
  play: ({ canvasElement }) => openVersions(canvasElement),
};

/** Before it is published: what is another, and what that touches. */
export const Publishing: Story = {
  ...withStore(storeWithVersions),
  play: async ({ canvasElement }) => {
    await openPublish(canvasElement);
    await waitFor(() => {
      if (!findIn(canvasElement, '.records')) throw new Error('Nothing was counted.');
    }, patience);
  },
};

export const PublishingFirst: Story = {
  ...withStore(async () => memoryStore()),
  play: ({ canvasElement }) => openPublish(canvasElement),
};

export const PublishingWithoutCounts: Story = {
  loaders: [async () => ({ store: await storeWithVersions(), adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => designer({ ...args, store: loaded['store'], adapter: loaded['adapter'] }),
  play: ({ canvasElement }) => openPublish(canvasElement),
};

/** Somebody else has saved meanwhile. */
async function meetAnother(canvas: HTMLElement, store: DocumentStore): Promise<void> {
  await whenReady(canvas, 'weir-designer');
  const { id } = exampleDocument;
  const { revision } = await store.load(id, {});
  await store.saveDraft(editedDocument(), { context: { user: 'ann' }, ifRevision: revision }).catch(() => {});
}

const conflicting = async (): Promise<DocumentStore> => {
  const store = memoryStore();
  await store.saveDraft(exampleDocument, { ifRevision: null });
  // Both work on the same shelf, and are told apart by their names.
  return {
    ...store,
    load: async (id, options) => ({ ...(await store.load(id, options)), savedBy: 'Ann' }),
    saveDraft: (document, options) => store.saveDraft(document, { ...options, context: {} }),
  };
};

export const Conflict: Story = {
  ...withStore(conflicting),
  play: async ({ canvasElement, loaded }) => {
    await meetAnother(canvasElement, loaded['store']);
    await waitFor(() => {
      if (!findIn(canvasElement, '.banner')) throw new Error('The conflict is not shown.');
    }, patience);
  },
};

export const ConflictCompared: Story = {
  ...withStore(conflicting),
  play: async ({ canvasElement, loaded }) => {
    await meetAnother(canvasElement, loaded['store']);
    await click(canvasElement, '.banner .link');
  },
};

/** What was typed before a crash is offered. */
export const Found: Story = {
  loaders: [
    async () => {
      const recovery = memoryStore();
      await recovery.saveDraft(editedDocument(), { ifRevision: null });
      return { store: memoryStore(), recovery };
    },
  ],
  render: (args, { loaded }) => designer({ ...args, store: loaded['store'], recovery: loaded['recovery'] }),
};

/** Nothing can be changed; what is another than what is published is listed and marked. */
export const Review: Story = withStore(storeWithVersions, { review: true });

export const ReviewNarrow: Story = {
  loaders: Review.loaders ?? [],
  render: (args, { loaded }) =>
    html`<div style="inline-size: 390px">${designer({ ...args, review: true, store: loaded['store'] }, '780px')}</div>`,
};

export const MayNotEdit: Story = withStore(storeWithVersions, { permissions: { edit: false } });

export const MayNotPublish: Story = withStore(storeWithVersions, { permissions: { publish: false } });

export const MayNotSeeValues: Story = withStore(storeWithVersions, { permissions: { values: false } });

export const MayNotSeeTheBoard: Story = withStore(storeWithVersions, { permissions: { values: false }, page: 'board' });

/** A stage is archived, and another one stands in for it. */
export const Archiving: Story = {
  play: ({ canvasElement }) => openArchive(canvasElement),
};

export const VersionsDark: Story = { ...Versions, globals: { theme: 'dark' } };

export const PublishingDark: Story = { ...Publishing, globals: { theme: 'dark' } };

export const VersionsChinese: Story = { ...Versions, globals: { locale: 'zh-CN' } };

export const PublishingChinese: Story = { ...Publishing, globals: { locale: 'zh-CN' } };

export const ArchivingChinese: Story = {
  globals: { locale: 'zh-CN' },
  play: ({ canvasElement }) => openArchive(canvasElement),
};
