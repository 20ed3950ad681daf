import { css } from 'lit';
import { tokens } from '../tokens/index.js';

/** Stops what a page would hand down by inheritance: type, alignment, spacing, colour. The direction does come from the page. */
export const typographyStyles = css`
  :host {
    color: var(--_weir-text);
    font: var(--_weir-weight) var(--_weir-size-sm) / var(--_weir-line) var(--_weir-font);
    -webkit-font-smoothing: antialiased;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
    cursor: auto;
    accent-color: var(--_weir-accent);
  }
`;

/**
 * Box model, bare elements and the focus ring. Nothing is said of `*::before` and `*::selection`: the browser would work out such a style for
 * every element of a board.
 */
export const resetStyles = css`
  :host {
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  :where(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure, table, fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
    list-style: none;
  }
  :where(button, input, select, textarea) {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  :where(button) {
    border: 0;
    padding: 0;
    background: none;
    text-align: inherit;
    cursor: pointer;
  }
  :where(button:disabled) {
    cursor: default;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--_weir-focus);
    outline-offset: 2px;
  }
  :host::selection {
    background: var(--_weir-accent-soft-strong);
    color: var(--_weir-text);
  }
  .weir-icon {
    display: inline-block;
    flex: none;
    vertical-align: -0.2em;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .weir-icon.mirrored:dir(rtl) {
    transform: scaleX(-1);
  }
`;

/** Where every Weir element's `static styles` begin. */
export const baseStyles = [tokens, typographyStyles, resetStyles];
