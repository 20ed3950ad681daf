import { css } from 'lit';

/** The places of a block: lists, choices, numbers, and what only stands there. */
export const slotStyles = css`
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
  @media (pointer: coarse) {
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
