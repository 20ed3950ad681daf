import { css } from 'lit';

/** What floats above the page: suggestions, signatures, explanations. */
export const popupStyles = css`
  /* As wide as the text box, but not around it: Chromium takes the focus from what is in a container when a fieldset gets another child. */
  .popups {
    container-type: inline-size;
  }
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
