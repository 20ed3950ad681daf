import { css } from 'lit';

/**
 * `.field` around an `input`, `select` or `textarea`, with an icon before and a `.unit` after it; states follow the
 * control: `aria-invalid`, `readonly`, `disabled`. A `select` that is only to be read is disabled and in a `.field.read-only`.
 * `.label` stands above, `.hint` below. `.check` is a line with a checkbox or radio.
 */
export const fieldStyles = css`
  .field {
    position: relative;
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    block-size: var(--_weir-field);
    padding-inline: 8px;
    border: 1px solid var(--_weir-border-control);
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-raised);
    cursor: text;
  }
  .field:hover {
    border-color: var(--_weir-text-muted);
  }
  .field:focus-within {
    border-color: var(--_weir-focus);
    outline: 1px solid var(--_weir-focus);
    outline-offset: 0;
  }
  .field > :is(input, select, textarea) {
    flex: 1;
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 100%;
    border: 0;
    padding: 0;
    background: none;
    outline: 0;
    text-overflow: ellipsis;
  }
  .field > ::placeholder {
    color: var(--_weir-text-subtle);
    opacity: 1;
  }
  .field > input[type='number'] {
    appearance: textfield;
  }
  .field > input::-webkit-search-cancel-button {
    display: none;
  }
  .field > select {
    appearance: none;
    margin-inline: -8px -28px;
    padding-inline: 8px 28px;
    cursor: pointer;
  }
  .field > select option {
    background: var(--_weir-overlay);
    color: var(--_weir-text);
  }
  .field > select ~ .weir-icon {
    pointer-events: none;
  }
  .field:has(> textarea) {
    block-size: auto;
  }
  .field > textarea {
    min-block-size: 4.5em;
    padding-block: 5px;
    resize: vertical;
  }
  .field > :is(.weir-icon, .unit) {
    color: var(--_weir-text-subtle);
    white-space: nowrap;
  }
  .field:has(> [aria-invalid='true']) {
    border-color: var(--_weir-negative-mark);
    outline: 1px solid var(--_weir-negative-mark);
    outline-offset: 0;
  }
  .field:has(> :is(input, textarea)[readonly]) {
    border-color: transparent;
    padding-inline-start: 0;
    background: none;
  }
  .field:has(> :disabled) {
    border-color: var(--_weir-border);
    background: var(--_weir-sunken);
    color: var(--_weir-text-disabled);
  }
  .field:has(> :disabled) > :is(.weir-icon, .unit) {
    color: inherit;
  }
  .field.read-only {
    border-color: transparent;
    padding-inline-start: 0;
    background: none;
    color: var(--_weir-text);
  }
  .field.read-only > select {
    margin-inline: 0;
    padding-inline: 0;
    color: inherit;
    opacity: 1;
    cursor: default;
  }
  .field:has(> .unit) > input[readonly] {
    flex: 0 1 auto;
    inline-size: auto;
    field-sizing: content;
  }
  .field:has(> .unit):has(> input[readonly]) {
    gap: 2px;
  }
  .label {
    display: block;
    margin-block-end: 4px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .hint {
    display: block;
    margin-block-start: 4px;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
  }
  .hint.negative {
    color: var(--_weir-negative);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
    cursor: pointer;
  }
  .check > input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
  }
  @media (pointer: coarse) {
    .check {
      min-block-size: 36px;
    }
  }
`;
