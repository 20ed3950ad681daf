import { css } from 'lit';

/** What is chosen and typed in a condition: field, comparison and value, without borders of their own. */
export const inputStyles = css`
  weir-combobox {
    min-inline-size: 0;
  }
  weir-combobox::part(trigger) {
    block-size: calc(var(--_weir-field) - 2px);
    border: 0;
    border-radius: 0;
    outline-offset: -2px;
    background: none;
  }
  weir-combobox::part(trigger):hover {
    background: var(--_weir-hover);
  }
  .field-input {
    flex: 1 1 auto;
    min-inline-size: 64px;
  }
  .field-input.unknown::part(trigger) {
    color: var(--_weir-negative);
    font-family: var(--_weir-font-mono);
  }
  .value {
    display: flex;
    flex: 3 1 70px;
    min-inline-size: 0;
  }
  .value.many {
    flex-basis: 124px;
  }
  /* What is chosen is read as a whole: where it is too long beside its field, it has a line of its own. */
  .value:has(> weir-combobox),
  .value.many:has(> weir-combobox) {
    flex-basis: auto;
  }
  /* A large number with its unit is never cut. */
  .value:has(> weir-number-field:not(.count)) {
    flex-basis: 116px;
  }
  .value.dated {
    flex-wrap: wrap;
    flex-basis: 200px;
    gap: 1px;
    background: none;
  }
  .value.dated > * {
    background: var(--_weir-surface);
  }
  .value > weir-combobox {
    flex: 1;
  }
  .joint {
    flex: none;
    padding-inline: 8px 0;
    color: var(--_weir-text-muted);
    line-height: calc(var(--_weir-field) - 2px);
  }
  .value.dated > .joint {
    padding-inline-end: 8px;
  }
  .choice {
    position: relative;
    display: flex;
    flex: 0 1 auto;
    align-items: center;
    min-inline-size: 0;
  }
  .choice:hover {
    background: linear-gradient(var(--_weir-hover), var(--_weir-hover)), var(--_weir-surface);
  }
  .choice > select {
    flex: 1;
    min-inline-size: 0;
    block-size: calc(var(--_weir-field) - 2px);
    border: 0;
    padding-inline: 8px 22px;
    background: none;
    text-overflow: ellipsis;
    cursor: pointer;
    appearance: none;
    field-sizing: content;
  }
  .choice option {
    background: var(--_weir-overlay);
    color: var(--_weir-text);
  }
  .choice > .weir-icon {
    position: absolute;
    inset-inline-end: 7px;
    color: var(--_weir-text-subtle);
    pointer-events: none;
  }
  .operator {
    flex-shrink: 0;
    max-inline-size: 70%;
  }
  .operator > select {
    color: var(--_weir-text-muted);
  }
  .typed {
    flex: 1 1 60px;
    min-inline-size: 0;
    inline-size: 100%;
    block-size: calc(var(--_weir-field) - 2px);
    border: 0;
    padding-inline: 8px;
    background: none;
    text-overflow: ellipsis;
    outline-offset: -2px;
  }
  .typed[type='date'] {
    min-inline-size: 124px;
  }
  .typed::placeholder {
    color: var(--_weir-text-subtle);
    opacity: 1;
  }
  .typed:disabled,
  select:disabled {
    color: var(--_weir-text-disabled);
    cursor: default;
  }
  .value > .choice {
    flex: 1 1 auto;
  }
  .value:not(.dated) > .choice:not(:first-child) {
    border-inline-start: 1px solid var(--_weir-border);
  }
  weir-number-field {
    flex: 1 1 60px;
    min-inline-size: 0;
  }
  weir-number-field.count {
    flex: 0 1 52px;
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
  weir-number-field::part(field) {
    block-size: calc(var(--_weir-field) - 2px);
    border: 0;
    border-radius: 0;
    outline-offset: -2px;
    background: none;
  }
  weir-number-field::part(problem) {
    margin: 0;
    padding: 0 8px 4px;
  }
  .calculated {
    flex: 1;
    min-inline-size: 0;
    padding-inline: 8px;
    overflow: hidden;
    font: inherit;
    font-family: var(--_weir-font-mono);
    line-height: calc(var(--_weir-field) - 2px);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .block > weir-formula-editor {
    flex: 1;
    min-inline-size: 0;
  }
  weir-formula-editor::part(head) {
    display: none;
  }
  weir-formula-editor::part(box) {
    border: 0;
    border-radius: 0;
    outline-offset: -2px;
    background: none;
  }
`;
