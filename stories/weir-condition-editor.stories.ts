import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { parseFormula } from '@weir/formula/text';
import type { WeirConditionEditor } from '@weir/designer';
import type { DataAdapter } from '@weir/query';
import { WeirError } from '@weir/schema';
import type { Formula, WeirDocument } from '@weir/schema';
import type { WeirCombobox } from '@weir/ui';
import { exampleAdapter, exampleDocument } from './support/example.js';
import { framed, onDark } from './support/states.js';
import { textIn } from './support/text-in.js';
import { withLongNames } from './support/variants.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter?: DataAdapter;
  readonly dataset?: string;
  /** As a person writes it; every row when absent. */
  readonly where?: string;
  readonly value?: Formula;
  readonly label?: string;
  readonly inCell?: boolean;
  readonly readOnly?: boolean;
  readonly disabled?: boolean;
  readonly theme?: WeirConditionEditor['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

function editor({ where, value, dataset = 'deals', ...args }: Args) {
  return html`<weir-condition-editor
    .document=${args.document}
    .adapter=${args.adapter}
    dataset=${dataset}
    .value=${where === undefined ? value : parseFormula(where, { dataset }).formula}
    label=${args.label ?? nothing}
    ?in-cell=${args.inCell ?? false}
    ?readonly=${args.readOnly ?? false}
    ?disabled=${args.disabled ?? false}
    theme=${args.theme ?? nothing}
    locale=${args.locale ?? nothing}
  ></weir-condition-editor>`;
}

const inTheShadow = (canvas: HTMLElement, selector: string): HTMLElement | null =>
  canvas.querySelector('weir-condition-editor')?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

const nested =
  'stage in ("won", "lost") and (amount >= 500000 or not (source = "partner" or budget_confirmed = true)) and closed_on > add(today(), -90, "day") and closed_on <= today()';

export default {
  title: 'Designer/weir-condition-editor',
  component: 'weir-condition-editor',
  render: (args) => framed(editor(args), 640),
  args: { document: exampleDocument, adapter: exampleAdapter(), label: 'Only where', where: nested },
} satisfies Meta<Args>;

/** Groups in groups: the bracket joins what the switch above it says. */
export const Default: Story = {};

/** Nothing is asked: every row is meant. */
export const Empty: Story = { args: { where: undefined } };

export const OneCondition: Story = { args: { where: 'stage = "won"' } };

/** Fixed, relative to today, and by the period that a figure is calculated for. */
export const Dates: Story = {
  args: {
    inCell: true,
    where:
      'closed_on = "2025-07-01" and "2025-01-01" <= created_on <= "2025-06-30" and qualified_on >= start_of(today(), "quarter") and start_of(quoted_on, "month") = add(start_of(today(), "month"), -1, "month") and created_on < add(period_end(), -90, "day")',
  },
};

/** Amounts with their currency, shares in percent, a parameter, another field. */
export const Numbers: Story = {
  args: {
    document: {
      ...exampleDocument,
      parameters: [
        { id: 'big', title: { en: 'Big deal', 'zh-CN': '大单' }, type: 'number', unit: 'CNY', default: 500_000 },
      ],
    },
    where: '100000 <= amount <= 900000 and amount > cost and amount < param(big) and probability >= 0.5',
  },
};

/** What has no shape of a condition stays as text; a field that is not there, and a value that is not known, with their cures. */
export const Broken: Story = {
  args: {
    where:
      'quote_sent_on != missing and stage in ("won", "lots") and amount * 2 > cost and frobnicate(stage) and amount > "many"',
  },
};

/** The first condition was added and is still open: it is left out of the value, and the form is not sent. */
export const Unfinished: Story = {
  args: { where: 'stage = "won"' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(inTheShadow(canvasElement, '[data-control="add-test"]')).not.toBeNull());
    inTheShadow(canvasElement, '[data-control="add-test"]')?.click();
    await waitFor(() => expect(textIn(canvasElement.querySelector('weir-condition-editor'))).toContain('left out'));
  },
};

/** Values of a field with their counts, from the data. */
export const Values: Story = {
  args: { where: 'owner = "Li"' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(inTheShadow(canvasElement, '[data-control="value-0"]')).not.toBeNull());
    (inTheShadow(canvasElement, '[data-control="value-0"]') as { show?: () => void } | null)?.show?.();
    await waitFor(() =>
      expect(
        inTheShadow(canvasElement, '[data-control="value-0"]')?.shadowRoot?.querySelectorAll('[role=option]').length,
      ).toBeGreaterThan(2),
    );
  },
};

/** Opens the values of the first condition, and types what is looked for. */
const searching =
  (typed: string, until: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const values = () => inTheShadow(canvasElement, '[data-control="value-0"]') as WeirCombobox | null;
    await waitFor(() => expect(values()).not.toBeNull());
    values()?.show();
    const search = values()?.shadowRoot?.querySelector('input');
    if (search && typed) {
      search.value = typed;
      search.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await waitFor(() => expect(textIn(values())).toContain(until));
  };

/** 10,000 values with long names: they are searched where the data is. */
export const ManyValues: Story = {
  args: {
    where: 'owner = "Li"',
    adapter: {
      ...exampleAdapter(),
      values: async (_dataset, _field, { search = '', limit }) => {
        const all = Array.from({ length: 10_000 }, (_, index) => ({
          value: `Owner ${index}, who looks after the companies that were met at a trade fair in the last two years`,
          count: 10_000 - index,
        })).filter(({ value }) => value.includes(search));
        return { values: all.slice(0, limit), more: all.length > limit };
      },
    },
  },
  play: searching('77', 'Owner 77,'),
};

/** The data is still being asked. */
export const SlowValues: Story = {
  args: { where: 'owner = "Li"', adapter: { ...exampleAdapter(), values: () => new Promise(() => {}) } },
  play: searching('', 'Loading'),
};

/** The data cannot be asked: a value can still be typed. */
export const FailingValues: Story = {
  args: {
    where: 'owner = "Li"',
    adapter: {
      ...exampleAdapter(),
      values: async () => {
        throw new WeirError('adapter/failed', { reason: 'the server did not answer within 30 seconds' });
      },
    },
  },
  play: searching('Wang', 'Try again'),
};

/** As many as nobody should need. */
export const FiftyConditions: Story = {
  args: { where: Array.from({ length: 50 }, (_, index) => `amount > ${index * 1000}`).join(' and ') },
};

/** 1,000 fields: they are searched. */
export const ManyFields: Story = {
  args: {
    document: {
      ...exampleDocument,
      datasets: [
        {
          id: 'deals',
          fields: Array.from({ length: 1000 }, (_, index) => ({
            id: `field_${index}`,
            title: { en: `Field ${index}`, 'zh-CN': `字段 ${index}` },
            type: 'number' as const,
          })),
        },
      ],
    },
    where: 'field_7 > 7 and field_999 < 3',
  },
};

export const ReadOnly: Story = { args: { readOnly: true } };

export const Disabled: Story = { args: { disabled: true } };

export const LongNames: Story = { args: { document: withLongNames(exampleDocument) } };

export const Narrow: Story = { render: (args) => framed(editor(args), 390) };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Chinese: Story = {
  args: { adapter: exampleAdapter('zh-CN'), label: '条件' },
  globals: { locale: 'zh-CN' },
};

export const TwoLanguages: Story = {
  render: (args) =>
    framed(
      [
        editor({ ...args, locale: 'en' }),
        onDark(editor({ ...args, adapter: exampleAdapter('zh-CN'), label: '条件', locale: 'zh-CN', theme: 'dark' })),
      ],
      640,
    ),
};
