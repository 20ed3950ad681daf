import { css } from 'lit';

export const blockStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .blocks {
    position: relative;
    display: grid;
    gap: 8px;
    min-inline-size: 0;
  }
  .block {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
    padding: 10px 12px;
    border: 1px solid var(--_weir-border);
    border-inline-start: 3px solid var(--_weir-syntax-function);
    border-radius: 8px;
    background: var(--_weir-raised);
  }
  .block.metric {
    border-inline-start-color: var(--_weir-syntax-metric);
  }
  .block:is(.number, .parameter) {
    border-inline-start-color: var(--_weir-syntax-number);
  }
  .block.formula {
    border-inline-start-color: var(--_weir-syntax-keyword);
  }
  .block.empty {
    border: 1px dashed var(--_weir-border-control);
    background: transparent;
  }
  .block.wrong {
    border-color: var(--_weir-negative-mark);
    box-shadow: 0 0 0 1px var(--_weir-negative-mark);
  }
  .block p:not(.hint, .problem) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }
  /* A word never stands at the end of a line without what it is about. */
  .phrase {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .phrase > .word {
    flex: none;
  }
  .dragged {
    border-style: dashed;
    border-color: var(--_weir-border-control);
  }
  .dragged > * {
    opacity: 0.35;
  }
  .grip {
    display: grid;
    place-items: center;
    inline-size: 20px;
    min-block-size: 26px;
    margin-inline: -8px -4px;
    border-radius: 4px;
    color: var(--_weir-text-subtle);
  }
  .grip:hover {
    background: var(--_weir-hover);
    color: var(--_weir-text);
  }
  .operation {
    display: grid;
    min-inline-size: 0;
  }
  .operation.nested {
    padding: 10px;
    border: 1px solid var(--_weir-border-strong);
    border-radius: 10px;
  }
  .operation.nested > p:first-child {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-block-end: 6px;
  }
  .operation.nested > p > .grip {
    margin-inline-start: -6px;
  }
  .operation > .problem {
    margin-block-start: 6px;
  }
  .over {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 36px;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
  }
  .over::before,
  .over::after {
    content: '';
    flex: 1;
    block-size: 1px;
    background: var(--_weir-border-strong);
  }
  .inside {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  .inside > .block,
  .inside > .operation {
    background: var(--_weir-surface);
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    min-inline-size: 0;
  }
  .where > weir-condition-editor {
    flex: 1 1 216px;
  }
  .where > .word {
    line-height: var(--_weir-field);
  }
  .where.read > .word {
    line-height: inherit;
  }

  .head {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    min-block-size: 26px;
    border-radius: 4px;
    color: var(--_weir-syntax-function);
    font-weight: var(--_weir-weight-strong);
  }
  .metric .head {
    color: var(--_weir-syntax-metric);
  }
  :is(.number, .parameter) > p .head {
    color: var(--_weir-syntax-number);
  }
  .formula > p .head,
  .nested > p .head {
    color: var(--_weir-text-muted);
  }
  button.head:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .head > .weir-icon {
    color: var(--_weir-text-subtle);
  }
  .word {
    color: var(--_weir-text-muted);
  }

  .more {
    justify-self: start;
    margin-inline-start: -9px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .blocks > weir-menu > .more {
    margin-inline-start: 0;
  }
  .hint {
    margin: 0;
  }
  .hint.warning {
    color: var(--_weir-warning);
  }
  @media (pointer: coarse) {
    .head {
      min-block-size: 36px;
    }
    .grip {
      inline-size: 36px;
      min-block-size: 36px;
    }
  }
`;
