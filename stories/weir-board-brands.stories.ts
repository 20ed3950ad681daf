import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { WeirBoard } from '@weir/board';
import fern from './brands/fern.css?inline';
import meridian from './brands/meridian.css?inline';
import signal from './brands/signal.css?inline';
import { asOf, exampleAdapter, exampleDocument } from './support/example.js';

interface Args {
  readonly brand: string;
  readonly styles: string;
  readonly theme?: WeirBoard['theme'];
  readonly locale?: 'en' | 'zh-CN';
}

type Story = StoryObj<Args>;

/** The same board as three vendors would have it: what differs is a sheet of `--weir-*` tokens and parts. */
export default {
  title: 'Board/Brands',
  tags: ['!autodocs'],
  render: ({ brand, styles, theme = 'light', locale = 'en' }: Args) => {
    const sheet = document.createElement('style');
    sheet.textContent = styles;
    return html`${sheet}
      <div class=${brand}>
        <weir-board
          .document=${exampleDocument}
          .adapter=${exampleAdapter(locale)}
          .asOf=${asOf}
          .theme=${theme}
          .locale=${locale}
        ></weir-board>
      </div>`;
  },
  play: async ({ canvasElement, args }) => {
    const board = canvasElement.querySelector('weir-board');
    await board?.ready;
    const card = board?.shadowRoot?.querySelector('weir-kpi')?.shadowRoot?.querySelector('[part=card]');
    const [, family] = /--weir-font:\s*["']?([\w ]+)/.exec(args.styles) ?? [];
    await expect(card && getComputedStyle(card).fontFamily).toContain(family);
  },
} satisfies Meta<Args>;

/** A private bank. */
export const Meridian: Story = { args: { brand: 'meridian', styles: meridian } };

/** A tool for small teams. */
export const Fern: Story = { args: { brand: 'fern', styles: fern } };

/** A console, dark whatever the page is. */
export const Signal: Story = { args: { brand: 'signal', styles: signal, theme: 'dark' } };

export const MeridianChinese: Story = { args: { ...Meridian.args, locale: 'zh-CN' } };
export const SignalChinese: Story = { args: { ...Signal.args, locale: 'zh-CN' } };
