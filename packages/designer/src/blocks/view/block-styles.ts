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
    line-height: 30px;
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

  .slot {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  weir-combobox.slot {
    display: inline-block;
  }
  weir-combobox.slot::part(trigger) {
    block-size: 26px;
    border-color: var(--_weir-border);
    background: var(--_weir-surface);
  }
  weir-combobox.slot::part(trigger):hover {
    border-color: var(--_weir-border-strong);
  }
  weir-combobox.slot.open::part(trigger) {
    border: 1px dashed var(--_weir-border-control);
    background: transparent;
  }
  weir-combobox.slot.unknown::part(trigger) {
    border-color: var(--_weir-negative-mark);
    box-shadow: inset 0 0 0 1px var(--_weir-negative-mark);
    color: var(--_weir-negative);
  }
  .choice {
    position: relative;
    display: inline-flex;
    align-items: center;
  }
  .choice > select {
    min-inline-size: 0;
    max-inline-size: 100%;
    block-size: 26px;
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-sm);
    padding-inline: 8px 24px;
    background: var(--_weir-surface);
    text-overflow: ellipsis;
    cursor: pointer;
    appearance: none;
    field-sizing: content;
  }
  .choice > select:hover:not(:disabled) {
    border-color: var(--_weir-border-strong);
  }
  .choice > select:disabled {
    cursor: default;
  }
  .choice option {
    background: var(--_weir-overlay);
    color: var(--_weir-text);
  }
  .choice > .weir-icon {
    position: absolute;
    inset-inline-end: 8px;
    color: var(--_weir-text-subtle);
    pointer-events: none;
  }
  .over select {
    border-color: transparent;
    background: transparent;
    color: var(--_weir-text-muted);
  }
  weir-number-field.slot {
    display: inline-block;
    inline-size: 76px;
  }
  .number > p weir-number-field.slot {
    inline-size: 140px;
  }
  weir-formula-editor::part(head) {
    display: none;
  }
  weir-number-field::part(label) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  weir-number-field.slot::part(field) {
    block-size: 26px;
    background: var(--_weir-surface);
  }
  weir-number-field.open::part(field) {
    border-style: dashed;
    background: transparent;
  }
  .said {
    font-weight: var(--_weir-weight-strong);
  }
  .fixed,
  .slot-button {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 26px;
    padding-inline: 8px;
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-surface);
  }
  .slot-button {
    border: 1px dashed var(--_weir-border-control);
    background: transparent;
    color: var(--_weir-text-muted);
  }
  .slot-button:hover {
    color: var(--_weir-text);
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

  .picker {
    display: grid;
    gap: 14px;
    container-type: inline-size;
  }
  .question {
    font-size: var(--_weir-size-md);
    font-weight: var(--_weir-weight-strong);
  }
  .picker section {
    display: grid;
    gap: 6px;
    margin-block-start: 12px;
  }
  summary {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 28px;
    border-radius: 4px;
    color: var(--_weir-text-muted);
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary > .weir-icon {
    transition: rotate var(--_weir-fast);
  }
  details[open] > summary > .weir-icon {
    rotate: 90deg;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 196px), 1fr));
    gap: 8px;
  }
  .card {
    display: grid;
    align-content: start;
    gap: 2px;
    padding: 8px 12px;
    border: 1px solid var(--_weir-border);
    border-radius: 8px;
    background: var(--_weir-raised);
  }
  .card:hover {
    border-color: var(--_weir-border-control);
    background: linear-gradient(var(--_weir-hover), var(--_weir-hover)), var(--_weir-raised);
  }
  @media (pointer: coarse) {
    .head,
    .slot-button,
    .choice > select {
      min-block-size: 36px;
    }
    weir-combobox.slot::part(trigger),
    weir-number-field.slot::part(field) {
      block-size: 36px;
    }
  }
`;
