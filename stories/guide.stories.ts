import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { exampleCrmExport } from '@weir/templates/example';
import { keepInTheBrowser } from './docs/examples/adapter-indexeddb.js';
import { design } from './docs/examples/embed-designer.js';
import { listenTo } from './docs/examples/embed-events.js';
import { keepInUrl } from './docs/examples/embed-url.js';
import { useOwnWords } from './docs/examples/embed-strings.js';
import { embedGauge } from './docs/examples/embed-widget.js';
import { adapterWithWorker } from './docs/examples/embed-worker.js';
import { embed } from './docs/examples/embed.js';
import theme from './docs/examples/embed-theme.css?inline';
import { sales } from './docs/examples/sales/index.js';
import { importInto } from './docs/examples/import-files.js';
import { textIn } from './support/text-in.js';

/** The examples of the guide that need a page, running. */
export default { title: 'Guide/Running', tags: ['!autodocs'] } satisfies Meta;

type Story = StoryObj;

function place(): HTMLElement {
  return document.createElement('div');
}

export const ABoardInAPage: Story = {
  render: () => {
    const host = place();
    embed(host);
    return host;
  },
  play: async ({ canvasElement }) => {
    const board = canvasElement.querySelector('weir-board');
    await board?.ready;
    await expect(textIn(board)).toContain('Win rate');
  },
};

/** The browser's back goes back on the board. */
export const ViewInUrl: Story = {
  render: () => {
    const host = place();
    keepInUrl(embed(host), sales);
    return host;
  },
  play: async ({ canvasElement }) => {
    const board = canvasElement.querySelector('weir-board');
    await board?.ready;
    await expect(textIn(board)).toContain('Win rate');
  },
};

export const OwnWords: Story = {
  render: () => {
    const host = place();
    useOwnWords(embed(host));
    return host;
  },
  play: async ({ canvasElement }) => {
    const board = canvasElement.querySelector('weir-board');
    await board?.ready;
    await expect(board?.shadowRoot?.querySelector('[aria-label="重新加载"]')).not.toBeNull();
    await expect(textIn(board)).toContain('1 个停滞');
  },
};

export const OwnLooks: Story = {
  render: () => {
    const host = place();
    host.className = 'acme';
    const style = document.createElement('style');
    style.textContent = theme;
    host.append(style);
    embed(host);
    return host;
  },
  play: async ({ canvasElement }) => {
    const board = canvasElement.querySelector('weir-board');
    await board?.ready;
    const card = board?.shadowRoot?.querySelector('weir-kpi')?.shadowRoot?.querySelector('[part=card]');
    if (!card) throw new Error('There is no card.');
    await expect(getComputedStyle(card).borderInlineStartWidth).toBe('3px');
    await expect(getComputedStyle(card).borderStartEndRadius).toBe('4px');
  },
};

export const OwnWidget: Story = {
  render: () => {
    const host = place();
    const board = embed(host);
    const [first] = sales.boards ?? [];
    const widgets = [{ id: 'gauge', type: 'gauge' }];
    if (first) board.document = { ...sales, boards: [{ ...first, widgets }] };
    embedGauge(board);
    return host;
  },
  play: async ({ canvasElement }) => {
    const board = canvasElement.querySelector('weir-board');
    await board?.ready;
    await waitFor(() => expect(board?.shadowRoot?.querySelector('acme-gauge')?.textContent).toMatch(/^\d+ %$/));
  },
};

export const Worker: Story = {
  render: () => {
    const host = place();
    embed(host).adapter = adapterWithWorker();
    return host;
  },
  play: async ({ canvasElement }) => {
    const board = canvasElement.querySelector('weir-board');
    await board?.ready;
    await expect(textIn(board)).toContain('€');
  },
};

export const Events: Story = {
  render: () => {
    const host = place();
    const lines = document.createElement('pre');
    listenTo(embed(host), (line) => lines.append(`${line}\n`));
    host.prepend(lines);
    return host;
  },
  play: async ({ canvasElement }) => {
    const board = canvasElement.querySelector('weir-board');
    await board?.ready;
    const lines = canvasElement.querySelector('pre');
    await waitFor(() => expect(lines?.textContent).toMatch(/answer in \d+ ms/));
    board?.shadowRoot?.querySelector('weir-kpi')?.shadowRoot?.querySelector<HTMLElement>('button.choose')?.click();
    await waitFor(() => expect(lines?.textContent).toContain('chosen: metric'));
  },
};

export const DesignerAndBoard: Story = {
  render: () => {
    const host = place();
    design(host, async () => {});
    return host;
  },
  play: async ({ canvasElement }) => {
    const designer = canvasElement.querySelector('weir-designer');
    const board = canvasElement.querySelector('weir-board');
    await designer?.ready;
    const exported = designer?.exportJson() ?? '';
    await expect(designer?.importJson(exported.replace('"Pipeline"', '"Our pipeline"'))).toEqual([]);
    await board?.ready;
    await waitFor(() => expect(textIn(board)).toContain('Our pipeline'));
  },
};

export const DataInTheBrowser: Story = {
  render: () => {
    const host = place();
    const said = document.createElement('p');
    host.append(said);
    void keepInTheBrowser('weir-guide').then((won) => (said.textContent = `Won: ${String(won)}`));
    return host;
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.textContent).toContain('Won: 32000'), { timeout: 10_000 });
  },
};

export const ImportToBoard: Story = {
  render: () => {
    const host = place();
    importInto(host);
    return host;
  },
  play: async ({ canvasElement }) => {
    const { files, facts } = exampleCrmExport();
    const importer = canvasElement.querySelector('weir-import');
    await importer?.addFiles(Object.entries(files).map(([name, text]) => new File([text], name)));
    await importer?.updateComplete;
    importer?.shadowRoot?.querySelector<HTMLElement>('.button.primary')?.click();
    const board = canvasElement.querySelector('weir-board');
    await waitFor(() => expect(textIn(board)).toContain(String(facts.won)), { timeout: 10_000 });
  },
};
