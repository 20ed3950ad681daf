import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { WeirImport, WeirImportEvent } from '@weir/designer';
import { exampleCrmExport } from '@weir/templates/example';
import { framed } from './support/states.js';
import { textIn } from './support/text-in.js';

interface Args {
  /** Name → text. */
  readonly files: Readonly<Record<string, string>>;
  readonly take?: (event: WeirImportEvent) => void;
  readonly theme?: WeirImport['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

const crm = exampleCrmExport().files;

function importer({ take, theme, locale }: Args) {
  return html`<weir-import
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
    @weir-import=${take ?? nothing}
  ></weir-import>`;
}

async function dropFiles(canvas: HTMLElement, files: Args['files']): Promise<WeirImport[]> {
  const elements = [...canvas.querySelectorAll('weir-import')];
  for (const element of elements) {
    await element.addFiles(Object.entries(files).map(([name, text]) => new File([text], name, { type: 'text/csv' })));
    await element.updateComplete;
  }
  return elements;
}

export default {
  title: 'Designer/weir-import',
  component: 'weir-import',
  render: importer,
  args: { files: crm },
  play: async ({ canvasElement, args }) => void (await dropFiles(canvasElement, args.files)),
} satisfies Meta<Args>;

/** The files of an invented CRM, with the faults that real exports have: what was guessed, what cannot be used. */
export const WithFiles: Story = {};

export const Empty: Story = { args: { files: {} } };

/** Every column of every file. */
export const Columns: Story = {
  play: async ({ canvasElement, args }) => {
    const [element] = await dropFiles(canvasElement, args.files);
    for (const details of element?.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  },
};

/** No file holds opportunities: the data can be imported, without a board. */
export const NoOpportunities: Story = {
  args: { files: { 'visits.csv': 'id,visited on,minutes\n1,2025-01-02,30\n2,2025-01-03,45\n3,,20\n' } },
};

/** A file that is no table, and one without rows. */
export const BadFiles: Story = {
  args: { files: { 'notes.csv': '', 'only-a-header.csv': 'id,name\n', 'good.csv': 'id,name\n1,Ann\n2,Bob\n' } },
};

export const AllBad: Story = { args: { files: { 'notes.csv': '', 'only-a-header.csv': 'id,name\n' } } };

export const Importing: Story = {
  args: {
    take: (event) => {
      event.waitUntil(new Promise(() => {}));
      event.progress(42, 100);
    },
  },
  play: async ({ canvasElement, args }) => {
    const [element] = await dropFiles(canvasElement, args.files);
    element?.shadowRoot?.querySelector<HTMLElement>('.primary')?.click();
    await waitFor(() => expect(textIn(element)).toContain('42'));
  },
};

/** The host could not keep the data: it says why, and nothing that was chosen is lost. */
export const Failed: Story = {
  args: { take: (event) => event.waitUntil(Promise.reject(new Error('no room left on this device'))) },
  play: async ({ canvasElement, args }) => {
    const [element] = await dropFiles(canvasElement, args.files);
    element?.shadowRoot?.querySelector<HTMLElement>('.primary')?.click();
    await waitFor(() => expect(textIn(element)).toContain('no room left on this device'));
  },
};

export const Done: Story = {
  args: { take: (event) => event.waitUntil(Promise.resolve()) },
  play: async ({ canvasElement, args }) => {
    const [element] = await dropFiles(canvasElement, args.files);
    element?.shadowRoot?.querySelector<HTMLElement>('.primary')?.click();
    await waitFor(() => expect(element?.shadowRoot?.querySelector('.note.positive')).not.toBeNull());
  },
};

export const LongNames: Story = {
  args: {
    files: {
      'export_of_all_opportunities_of_the_last_three_years_final_version_2_corrected.csv':
        'the unique number of the opportunity in the system of record,name of the person who is responsible for it,the stage it is in\n1,Ann,Won\n2,Bob,Lost\n3,Cem,Won\n',
    },
  },
};

export const Narrow: Story = { render: (args) => html`<div style="inline-size: 390px">${importer(args)}</div>` };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Chinese: Story = { globals: { locale: 'zh-CN' } };

export const TwoLanguages: Story = {
  render: (args) =>
    framed([importer({ ...args, locale: 'en' }), importer({ ...args, locale: 'zh-CN', theme: 'dark' })], 1100),
};
