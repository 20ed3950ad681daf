import { css } from 'lit';

/** The frame: what stands above the text, the box around it, and the bar of its problem. */
const frameStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .frame {
    container-type: inline-size;
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
  .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-block-size: 40px;
    padding: 7px 12px;
    border-block-start: 1px solid var(--_weir-border);
    background: var(--_weir-negative-soft);
    overflow-wrap: anywhere;
  }
  /* Where the text is higher than the window, its problem can be read nevertheless. */
  :host([plain]) .problem {
    position: sticky;
    inset-block-end: var(--_weir-problem-end, 0);
    z-index: 1;
  }
  .problem.warning {
    background: var(--_weir-warning-soft);
  }
  .problem.info {
    background: var(--_weir-neutral-soft);
  }
  .problem > .weir-icon {
    align-self: flex-start;
    margin-block-start: 4px;
    color: var(--_weir-negative);
  }
  .problem > p {
    flex: 1 1 200px;
    min-inline-size: 0;
  }
  .problem .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
    margin-inline-start: auto;
  }
  .problem .link {
    color: var(--_weir-negative);
    white-space: normal;
  }
  .problem.warning :is(.link, .weir-icon) {
    color: var(--_weir-warning);
  }
  .problem.info :is(.link, .weir-icon) {
    color: var(--_weir-neutral);
  }
  .problem .link.plain {
    font-weight: var(--_weir-weight);
    font-variant-numeric: var(--_weir-numbers);
    white-space: nowrap;
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
    .problem .link {
      min-block-size: 36px;
    }
  }
`;

/** Colours of what is written. */
const textStyles = css`
  .text {
    color: var(--_weir-syntax-field);
    font-size: var(--_weir-size-sm);
  }
  .f {
    color: var(--_weir-syntax-function);
  }
  .k {
    color: var(--_weir-syntax-keyword);
  }
  .s {
    color: var(--_weir-syntax-text);
  }
  .n {
    color: var(--_weir-syntax-number);
  }
  .m {
    color: var(--_weir-syntax-metric);
  }
  .m.r,
  :host([dataset]) .m {
    color: var(--_weir-syntax-field);
  }
`;

/** What floats above the page: suggestions, signatures, explanations. */
const popupStyles = css`
  .layer {
    position: fixed;
    inset: 0 auto auto 0;
    margin: 0;
    border: 0;
    padding: 0;
    inline-size: 0;
    block-size: 0;
    overflow: visible;
    background: none;
    color: inherit;
    font: inherit;
  }
  .layer .cm-tooltip {
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-lg);
    background: var(--_weir-overlay);
    color: var(--_weir-text);
    font: var(--_weir-weight) var(--_weir-size-sm) / var(--_weir-line) var(--_weir-font);
    box-shadow: var(--_weir-shadow-pop);
  }
  .layer .cm-tooltip-above {
    margin-block-end: 4px;
  }
  .completions {
    display: grid;
    grid-template: minmax(0, 1fr) auto auto / minmax(168px, max-content) 204px;
    inline-size: max-content;
    max-inline-size: calc(100vw - 16px);
    overflow: hidden;
  }
  .completions:not(:has(> .about)) {
    grid-template-columns: minmax(240px, max-content);
  }
  .completions ul {
    padding: 5px;
    max-block-size: 250px;
    max-inline-size: 320px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .completions li {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 30px;
    padding-inline: 8px;
    border-radius: var(--_weir-radius-sm);
    cursor: pointer;
  }
  .completions li:hover {
    background: var(--_weir-hover);
  }
  .completions li[aria-selected='true'] {
    background: var(--_weir-accent-soft);
  }
  .completions .kind {
    flex: none;
    min-inline-size: 54px;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
  }
  .completions .name {
    flex: none;
    max-inline-size: calc(100% - 70px);
    overflow: hidden;
    font-family: var(--_weir-font-mono);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .completions .title {
    overflow: hidden;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .completions li b {
    color: var(--_weir-accent);
    font-weight: var(--_weir-weight-strong);
  }
  .about {
    padding: 10px 12px;
    overflow: auto;
    overflow-wrap: anywhere;
    font-size: var(--_weir-size-xs);
  }
  .completions .about {
    border-inline-start: 1px solid var(--_weir-border);
    max-block-size: 250px;
  }
  .about p + p,
  .signature p + p {
    margin-block-start: 3px;
  }
  .layer .code {
    font-family: var(--_weir-font-mono);
    font-size: var(--_weir-size-xs);
    overflow-wrap: anywhere;
  }
  .completions .status {
    grid-column: 1 / -1;
    padding: 4px 13px 6px;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
  }
  .completions footer {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 6px;
    block-size: 32px;
    padding-inline: 12px;
    border-block-start: 1px solid var(--_weir-border);
    background: var(--_weir-hover);
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
    white-space: nowrap;
  }
  .completions footer .key-cap {
    background: var(--_weir-overlay);
  }
  .completions footer span + .key-cap {
    margin-inline-start: 8px;
  }
  .signature {
    padding: 6px 10px;
    max-inline-size: min(480px, calc(100vw - 16px));
    font-size: var(--_weir-size-xs);
  }
  .signature b {
    color: var(--_weir-accent);
    font-weight: var(--_weir-weight-strong);
  }
  .layer .cm-tooltip-hover {
    max-inline-size: min(360px, calc(100vw - 16px));
    max-block-size: 260px;
    overflow: auto;
  }
  .cm-tooltip-section + .cm-tooltip-section {
    border-block-start: 1px solid var(--_weir-border);
  }
  .cm-tooltip-lint {
    margin: 0;
    padding: 10px 12px;
    list-style: none;
  }
  .cm-tooltip-lint .cm-diagnostic {
    margin: 0;
    border: 0;
    padding: 0;
    font-size: var(--_weir-size-xs);
    white-space: normal;
  }
  .cm-tooltip-lint .cm-diagnosticAction {
    display: block;
    margin: 0;
    min-block-size: 24px;
    padding: 0;
    background: none;
    color: var(--_weir-accent);
    font: inherit;
    font-weight: var(--_weir-weight-strong);
  }
  .cm-tooltip-lint .cm-diagnosticAction u {
    text-decoration: none;
  }
  @media (pointer: coarse) {
    .completions li {
      min-block-size: 36px;
    }
    .completions footer {
      display: none;
    }
  }
  @container (max-width: 440px) {
    .completions {
      grid-template: minmax(0, 1fr) auto auto auto / minmax(0, 1fr);
      inline-size: max(260px, 100cqi);
    }
    .completions:not(:has(> .about)) {
      grid-template: minmax(0, 1fr) auto auto / minmax(0, 1fr);
    }
    .completions ul {
      max-block-size: 160px;
      max-inline-size: none;
    }
    .completions .about {
      border-inline-start: 0;
      border-block-start: 1px solid var(--_weir-border);
      max-block-size: 110px;
    }
  }
  @media (forced-colors: active) {
    .completions li[aria-selected='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .completions li[aria-selected='true'] * {
      color: inherit;
    }
  }
`;

export const editorStyles = [frameStyles, textStyles, popupStyles];
