import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

const schemes: Readonly<Record<string, string>> = { light: 'light', dark: 'dark', auto: 'light dark' };

/** The page around a story, in the theme and the language of the toolbar: elements take both from it. */
export const onPage: Decorator = (story, { globals }) => {
  const locale = String(globals['locale']);
  const scheme = schemes[String(globals['theme'])] ?? 'light';
  const style = `color-scheme: ${scheme}; background: Canvas; color: CanvasText; min-height: 100vh; display: flow-root`;
  return html`<main lang=${locale} style=${style}>${keyed(locale, story())}</main>`;
};
