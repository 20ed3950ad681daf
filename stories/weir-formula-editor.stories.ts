import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { parseFormula } from '@weir/formula/text';
import type { WeirFormulaEditor } from '@weir/designer';
import type { DataAdapter } from '@weir/query';
import type { Metric, WeirDocument } from '@weir/schema';
import { exampleAdapter, exampleDocument } from './support/example.js';
import { neverAnswering, unreliable } from './support/fake-adapters.js';
import { framed, onDark } from './support/states.js';
import { withLongNames } from './support/variants.js';

interface Args {
  readonly document?: WeirDocument;
  readonly adapter?: DataAdapter;
  /** Its rows are what the formula is about; absent: a formula over many rows. */
  readonly dataset?: string;
  readonly metric?: string;
  /** A formula, as a person writes it. */
  readonly formula?: string;
  /** What is typed, also where it is no formula. */
  readonly text?: string;
  readonly expects?: WeirFormulaEditor['expects'];
  readonly label?: string;
  readonly placeholder?: string;
  readonly large?: boolean;
  readonly readOnly?: boolean;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly theme?: WeirFormulaEditor['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

function editor({ formula, text, dataset, ...args }: Args) {
  return html`<weir-formula-editor
    .document=${args.document}
    .adapter=${args.adapter}
    .value=${formula === undefined ? undefined : parseFormula(formula, dataset ? { dataset } : {}).formula}
    .text=${text}
    .expects=${args.expects}
    dataset=${dataset ?? nothing}
    metric=${args.metric ?? nothing}
    label=${args.label ?? nothing}
    placeholder=${args.placeholder ?? nothing}
    name="formula"
    ?large=${args.large ?? false}
    ?readonly=${args.readOnly ?? false}
    ?disabled=${args.disabled ?? false}
    ?required=${args.required ?? false}
    theme=${args.theme ?? nothing}
    locale=${args.locale ?? nothing}
  ></weir-formula-editor>`;
}

const winRate =
  'count(deals where stage = "won" on closed_on) / count(deals where stage in ("won", "lost") on closed_on)';

async function elementIn(canvas: HTMLElement): Promise<WeirFormulaEditor> {
  const element = canvas.querySelector('weir-formula-editor');
  if (!element) throw new Error('There is no editor.');
  await element.updateComplete;
  return element;
}

const inShadow = (element: WeirFormulaEditor, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

/** Asks for suggestions at the end of the text. */
async function complete(canvas: HTMLElement): Promise<WeirFormulaEditor> {
  const element = await elementIn(canvas);
  const box = await waitFor(
    () => inShadow(element, '.cm-content') ?? Promise.reject(new Error('There is no text box.')),
  );
  element.focus();
  for (const key of ['End', ' ']) {
    box.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }));
  }
  await waitFor(() => expect(inShadow(element, '.completions')).not.toBeNull());
  return element;
}

/** Suggestions are gone through with the arrow keys of the text, which axe knows of lists of comboboxes only. */
const longList = { a11y: { config: { rules: [{ id: 'scrollable-region-focusable', enabled: false }] } } };

/** A document that has a great deal to choose from. */
function large(): WeirDocument {
  const metrics = Array.from({ length: 500 }, (_, place): Metric => ({
    id: `metric_${place}`,
    title: { en: `Figure ${place}`, 'zh-CN': `指标 ${place}` },
    formula: { count: ['deals'] },
  }));
  const fields = Array.from({ length: 1000 }, (_, place) => ({
    id: `field_${place}`,
    title: { en: `Field ${place}`, 'zh-CN': `字段 ${place}` },
    type: 'number' as const,
  }));
  return { ...exampleDocument, datasets: [{ id: 'deals', fields }], funnels: [], boards: [], insights: [], metrics };
}

export default {
  title: 'Designer/weir-formula-editor',
  component: 'weir-formula-editor',
  render: (args) => framed(editor(args), 640),
  args: {
    document: exampleDocument,
    adapter: exampleAdapter(),
    formula: winRate,
    label: 'Formula',
    large: true,
  },
  play: async ({ canvasElement }) => void (await elementIn(canvasElement)),
} satisfies Meta<Args>;

/** The win rate by the date of closing: what it gives stands above it. */
export const Default: Story = {};

/** Nothing is typed yet. */
export const Empty: Story = { args: { formula: undefined, placeholder: 'count(deals where …)' } };

/** What may stand at the caret, the fitting first, with what is known about the chosen one. */
export const Completing: Story = {
  parameters: longList,
  args: { formula: undefined, text: 'count(deals where st' },
  play: async ({ canvasElement }) => void (await complete(canvasElement)),
};

/** Several problems: each is underlined, the one at the caret is said below with what mends it. */
export const Problems: Story = {
  args: {
    formula: undefined,
    text: 'count(deals where stgae = "won" on closed_on) /\ncount(deals where stage in ("won", "lots") on closed)',
  },
  play: async ({ canvasElement }) => {
    const element = await elementIn(canvasElement);
    await waitFor(() => expect(inShadow(element, '.problem')).not.toBeNull());
  },
};

/** It cannot be read: the last formula holds, and a form is not sent. */
export const Unreadable: Story = {
  args: { formula: winRate, text: `${winRate} / (` },
  play: async ({ canvasElement }) => {
    const element = await elementIn(canvasElement);
    await waitFor(() => expect(inShadow(element, '.problem')).not.toBeNull());
    await expect(element.value).toBeDefined();
  },
};

/** An operator that Weir does not know stays as it is, and is said to be unknown. */
export const UnknownOperator: Story = { args: { formula: 'frobnicate(won_deals, 3) + 1' } };

/** A metric cannot be made of itself: the way round is shown. */
export const Circle: Story = { args: { formula: 'average_deal_size * won_deals', metric: 'won_revenue' } };

/** A formula about one row, that has to be true or false. */
export const RowFormula: Story = {
  args: { dataset: 'deals', expects: 'boolean', formula: 'stage = "won" and amount > 500000', large: false },
};

/** Broken over lines where it is long: formatting does that on demand. */
export const Long: Story = {
  args: {
    formula:
      '(sum(amount of deals where stage = "won" and source in ("partner", "inbound") on closed_on) - sum(cost of deals where stage = "won" on closed_on)) / prior(sum(amount of deals where stage = "won" on closed_on), 1, "quarter") - if(won_deals > 10, 0.05, 0)',
  },
};

/** 1,000 fields and 500 metrics to choose from. */
export const LargeDocument: Story = {
  parameters: longList,
  args: { document: large(), formula: undefined, text: 'metric_1 + fig' },
  play: async ({ canvasElement }) => void (await complete(canvasElement)),
};

/** A formula far beyond what one may be: it is kept, and refused with the reason. */
export const TooLarge: Story = {
  args: { formula: undefined, text: 'won_revenue + '.repeat(12_000) },
  render: (args) => html`<div style="max-block-size: 480px; overflow: auto">${framed(editor(args), 640)}</div>`,
};

/** Values of a field are on their way; one can go on typing. */
export const ValuesLoading: Story = {
  args: {
    adapter: { ...neverAnswering(), values: () => new Promise(() => {}) },
    formula: undefined,
    text: 'count(deals where owner = "',
  },
  play: async ({ canvasElement }) => {
    const element = await complete(canvasElement);
    await waitFor(() => expect(inShadow(element, '.completions .status')).not.toBeNull());
  },
};

/** Values of a field cannot be had: it says so, and what the document knows is offered. */
export const ValuesFailed: Story = {
  args: {
    adapter: { ...unreliable(exampleAdapter()), values: () => Promise.reject(new Error('unreachable')) },
    formula: undefined,
    text: 'count(deals where owner = "',
  },
  play: async ({ canvasElement }) => {
    const element = await complete(canvasElement);
    await waitFor(() => expect(inShadow(element, '.completions .status')).not.toBeNull());
  },
};

/** Neither a document nor data: a formula can be written, and what it names is unknown. */
export const WithoutDocument: Story = { args: { document: undefined, adapter: undefined } };

/** As the field of a form: required, and with the form's own button. */
export const InAForm: Story = {
  args: { formula: undefined, large: false, required: true },
  render: (args) =>
    framed(
      html`<form @submit=${send}>
        ${editor(args)}
        <p><button type="submit">OK</button> <output></output></p>
      </form>`,
      640,
    ),
};

/** Shows what a server would be given. */
function send(event: SubmitEvent): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const output = form.querySelector('output');
  if (output) output.value = String(new FormData(form).get('formula'));
}

export const ReadOnly: Story = { args: { readOnly: true } };

export const Disabled: Story = { args: { disabled: true } };

export const LongNames: Story = {
  parameters: longList,
  args: { document: withLongNames(exampleDocument), formula: undefined, text: 'won_revenue / won' },
  play: async ({ canvasElement }) => void (await complete(canvasElement)),
};

export const Narrow: Story = { render: (args) => framed(editor(args), 390) };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Chinese: Story = {
  args: { adapter: exampleAdapter('zh-CN'), label: '公式' },
  globals: { locale: 'zh-CN' },
};

export const TwoLanguages: Story = {
  render: ({ text: _text, formula: _formula, ...args }) => {
    const text = 'count(deals where stgae = "won")';
    return framed(
      [
        editor({ ...args, text, locale: 'en' }),
        onDark(editor({ ...args, text, label: '公式', locale: 'zh-CN', theme: 'dark' })),
      ],
      640,
    );
  },
};

/** What is around it reads from right to left; formulas do not. */
export const RightToLeft: Story = { render: (args) => html`<div dir="rtl">${framed(editor(args), 640)}</div>` };
