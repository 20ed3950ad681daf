import { css } from 'lit';

/** The frame: what stands above the text, and the box around it. */
export const frameStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .frame {
    text-autospace: normal;
  }
  .text,
  .waiting,
  .code {
    text-autospace: no-autospace;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
    margin-block-end: 2px;
  }
  .head .label {
    margin: 0;
  }
  .result {
    overflow: hidden;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .result b {
    color: var(--_weir-text-muted);
    font-weight: var(--_weir-weight-strong);
  }
  .tools {
    position: absolute;
    inset-block-start: 3px;
    inset-inline-end: 3px;
    z-index: 1;
  }
  :host([large]) .tools {
    inset-block-start: 8px;
    inset-inline-end: 8px;
  }
  .tools .button.icon {
    inline-size: 24px;
    block-size: 24px;
    color: var(--_weir-text-subtle);
  }
  .tools .button.icon:disabled {
    color: var(--_weir-text-disabled);
  }
  .box {
    position: relative;
    border: 1px solid var(--_weir-border-control);
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-raised);
    overflow: clip;
  }
  .box:hover {
    border-color: var(--_weir-text-muted);
  }
  :host([plain]) {
    display: flex;
    flex-direction: column;
  }
  :host([plain]) .frame {
    display: flex;
    flex: 1;
    flex-direction: column;
    border-radius: inherit;
  }
  :host([plain]) .head {
    display: none;
  }
  :host([plain]) .box {
    display: flex;
    flex: 1;
    flex-direction: column;
    border: 0;
    border-radius: inherit;
    background: none;
  }
  /* Until the text box is there, the text stands where its first line will. */
  :host([plain]) .text:not(:empty) {
    flex: 1;
  }
  .text {
    cursor: text;
  }
  .waiting {
    min-block-size: calc(var(--_weir-field) - 2px);
    padding: 3px 8px;
    font-family: var(--_weir-font-mono);
    line-height: 22px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  :host([large]) .waiting {
    min-block-size: 116px;
    padding: 10px 12px 10px 44px;
    line-height: 24px;
  }
  :host(:not([readonly], [disabled])) .waiting {
    padding-inline-end: 40px;
  }
  :host([large]:not([readonly], [disabled])) .waiting {
    padding-inline-end: 44px;
  }
  :host(:not([large])) .cm-line {
    line-height: 22px;
  }
  :host(:not([readonly], [disabled])) .cm-line {
    padding-inline-end: 32px;
  }
  :host(:not([large])) .cm-scroller {
    min-block-size: calc(var(--_weir-field) - 2px);
    padding-block: calc((var(--_weir-field) - 2px - 22px) / 2);
    max-block-size: 240px;
  }
  :host([large]) .cm-scroller {
    min-block-size: 116px;
    padding-block: 10px;
    max-block-size: 480px;
  }
  :host([large]) .cm-line {
    padding-inline-start: 12px;
  }
  /* A formula is written from left to right there too, and the button stands at its left. */
  :host(:dir(rtl):not([readonly], [disabled])) .cm-line {
    padding-inline: 44px 6px;
  }
  .box:focus-within {
    border-color: var(--_weir-focus);
    outline: 1px solid var(--_weir-focus);
    outline-offset: 0;
  }
  :host([plain]) .box:focus-within {
    outline-offset: -1px;
  }
  .box.wrong {
    border-color: var(--_weir-negative-mark);
  }
  .box.wrong:focus-within {
    outline-color: var(--_weir-negative-mark);
  }
  :host([readonly]) .box {
    border-color: transparent;
    background: none;
  }
  :host([readonly]:not([large])) .cm-line {
    padding-inline-start: 0;
  }
  .box.disabled {
    border-color: var(--_weir-border);
    background: var(--_weir-sunken);
    color: var(--_weir-text-disabled);
    cursor: default;
  }
  .box.disabled .cm-content,
  .box.disabled .cm-content * {
    color: inherit;
  }
  @media (forced-colors: active) {
    .box.wrong {
      border-style: dashed;
    }
  }
  @media (pointer: coarse) {
    .tools .button.icon {
      inline-size: 36px;
      block-size: 36px;
    }
  }
`;
