import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { parseFormula, printFormula } from '@weir/formula/text';
import type { DataAdapter } from '@weir/query';
import type { Formula, WeirDocument } from '@weir/schema';
import { exampleAdapter, exampleDocument } from './support/example.js';
import { framed, onDark } from './support/states.js';
import { textIn } from './support/text-in.js';
import { withLongNames } from './support/variants.js';

interface Args {
  readonly document: WeirDocument;
  readonly adapter?: DataAdapter;
  /** As a person writes it; absent: nothing is chosen yet. */
  readonly formula?: string;
  readonly readOnly?: boolean;
  readonly theme?: 'light' | 'dark' | 'auto';
  readonly locale?: string;
}

type Story = StoryObj<Args>;

/** The blocks, and below them the text that they are. */
function blocks({ document, adapter, formula, readOnly, theme, locale }: Args) {
  const value = formula === undefined ? undefined : parseFormula(formula).formula;
  const write = (event: Event) => {
    const element = event.target as HTMLElement & { readonly value?: Formula };
    const text = element.nextElementSibling;
    if (text) text.textContent = element.value === undefined ? '' : printFormula(element.value);
  };
  return html`<div>
    <weir-formula-blocks
      .document=${document}
      .adapter=${adapter}
      .value=${value}
      ?readonly=${readOnly ?? false}
      theme=${theme ?? nothing}
      locale=${locale ?? nothing}
      @input=${write}
    ></weir-formula-blocks>
    <pre style="white-space: pre-wrap; font-size: 12px; opacity: 0.75">
${value === undefined ? '' : printFormula(value)}</pre>
  </div>`;
}

export default {
  title: 'Designer/Formula blocks',
  render: (args) => framed(blocks(args), 480),
  args: {
    document: exampleDocument,
    adapter: exampleAdapter(),
    formula: 'count(deals where stage = "won" on closed_on) / count(deals where stage in ("won", "lost") on closed_on)',
  },
} satisfies Meta<Args>;

/** The win rate: a ratio of two counts. */
export const Default: Story = {};

/** Nothing yet: pick a block, fill what is open. */
export const Empty: Story = { args: { formula: undefined } };

export const Share: Story = {
  args: {
    formula:
      'count(deals where stage = "won" and amount > 500000 on closed_on) / count(deals where stage = "won" on closed_on)',
  },
};

/** Written by somebody else: what is shared stands last. It opens as the same share, and stays as it is written. */
export const ShareInAnotherOrder: Story = {
  args: {
    formula:
      'count(deals where amount > 500000 and stage = "won" on closed_on) / count(deals where stage = "won" on closed_on)',
  },
};

export const Percentile: Story = {
  args: { formula: 'percentile(days_between(qualified_on, closed_on) of deals where stage = "won" on closed_on, 90)' },
};

export const Funnel: Story = {
  args: { formula: 'conversion("b2b", "lead", "won", 90) / conversion("b2b", "qualified", "won")' },
};

export const TimeBetweenStages: Story = { args: { formula: 'time_between("b2b", "lead", "won", "p90")' } };

/** As somebody may write it: nothing lies between a stage and itself. */
export const OneStageTwice: Story = { args: { formula: 'time_between("b2b", "lead", "lead", "mean")' } };

export const ComparedWithTheMonthBefore: Story = {
  args: { formula: 'won_revenue / prior(won_revenue, 1, "month") - 1' },
};

export const OverTime: Story = {
  args: {
    formula: 'rolling(sum(amount of deals where stage = "won" on closed_on), 3, "month") / total(won_revenue, "team")',
  },
};

/** A calculation inside another one. */
export const Calculation: Story = {
  args: {
    formula: '(won_revenue - sum(cost of deals where stage = "won" on closed_on)) / won_revenue * 100',
  },
};

/** A part without a shape of its own stays as text. */
export const PartsAsText: Story = { args: { formula: 'round(won_revenue / 1000, 0) * 1000 + won_deals' } };

/** The whole has no shape: it stays as text, and a block can be put around it. */
export const OnlyText: Story = { args: { formula: 'if(won_deals > 10, won_revenue / won_deals, missing)' } };

/** A field and a metric that are not there, a value that is not known. */
export const Broken: Story = {
  args: { formula: 'sum(amonut of deals where stage = "lots") / won_revenu' },
};

/** Something is still to be chosen: it says what, and the formula stays as it was. */
export const Unfinished: Story = {
  args: { formula: undefined },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('weir-formula-blocks');
    await waitFor(() => expect(element?.shadowRoot?.querySelector('[data-control="card-conversion"]')).not.toBeNull());
    element?.shadowRoot?.querySelector<HTMLElement>('[data-control="card-conversion"]')?.click();
    await waitFor(() => expect(textIn(element)).toMatch(/Choose a funnel|选择漏斗/));
  },
};

export const ReadOnly: Story = { args: { readOnly: true } };

export const LongNames: Story = { args: { document: withLongNames(exampleDocument) } };

export const Narrow: Story = { render: (args) => framed(blocks(args), 390) };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Chinese: Story = { args: { adapter: exampleAdapter('zh-CN') }, globals: { locale: 'zh-CN' } };

export const TwoLanguages: Story = {
  render: (args) =>
    framed([blocks({ ...args, locale: 'en' }), onDark(blocks({ ...args, locale: 'zh-CN', theme: 'dark' }))], 480),
};
