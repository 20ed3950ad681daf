import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { WeirText } from '@weir/board';
import type { Widget } from '@weir/schema';
import { framed } from './support/states.js';

interface Args {
  readonly widget: Widget;
  readonly theme?: WeirText['theme'];
  readonly locale?: string;
}

type Story = StoryObj<Args>;

const note: Widget = {
  id: 'note',
  type: 'text',
  title: { en: 'How to read this', 'zh-CN': '如何阅读' },
  text: {
    en: 'Deals are counted by the day on which something happened to them.\n\nTargets are those of the plan of January.',
    'zh-CN': '商机按其发生变化的日期统计。\n\n目标以一月的计划为准。',
  },
};

function text({ widget, theme, locale }: Args) {
  return html`<weir-text .widget=${widget} theme=${theme ?? nothing} locale=${locale ?? nothing}></weir-text>`;
}

export default {
  title: 'Board/weir-text',
  component: 'weir-text',
  render: (args) => framed(text(args), 420),
  args: { widget: note },
} satisfies Meta<Args>;

export const Default: Story = {};

export const WithoutTitle: Story = { args: { widget: { id: 'note', type: 'text', text: 'Figures are net.' } } };

/** Text, never markup. */
export const Markup: Story = {
  args: {
    widget: {
      id: 'note',
      type: 'text',
      title: '<b>Bold?</b>',
      text: '<img src="x" onerror="alert(1)" /> & <i>so on</i>',
    },
  },
};

export const LongWord: Story = {
  args: {
    widget: {
      id: 'note',
      type: 'text',
      title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenband',
      text: 'https://example.com/a-very-long-address-without-a-space-in-it/and-still-longer/until-it-does-not-fit-any-more',
    },
  },
  render: (args) => framed(text(args), 260),
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const Chinese: Story = { globals: { locale: 'zh-CN' } };

export const TwoLanguages: Story = {
  render: (args) => framed([text({ ...args, locale: 'en' }), text({ ...args, locale: 'zh-CN', theme: 'dark' })], 420),
};
