import { css } from 'lit';

export const conditionStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .editor {
    position: relative;
  }
  .group {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
  }
  .joined {
    display: flex;
    align-items: center;
    gap: 2px;
    min-inline-size: 0;
  }
  .mode {
    min-inline-size: 0;
    margin-inline-end: auto;
  }
  ul {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
  }
  .items:empty {
    display: none;
  }
  li {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  .bracket {
    position: relative;
    padding-inline-start: 14px;
  }
  .bracket::before {
    content: '';
    position: absolute;
    inset-inline-start: 3px;
    inset-block: 14px;
    inline-size: 8px;
    border: 1px solid var(--_weir-border-strong);
    border-inline-end: 0;
    border-start-start-radius: 4px;
    border-end-start-radius: 4px;
    pointer-events: none;
  }
  .block {
    display: flex;
    min-inline-size: 0;
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-surface);
    overflow: clip;
  }
  /* The lines between the controls are the ground that shows in the gaps, also where they go on in another row. */
  .asked {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 1px;
    min-inline-size: 0;
    background: var(--_weir-border);
  }
  .block:hover {
    border-color: var(--_weir-border-strong);
  }
  .block:focus-within {
    border-color: var(--_weir-border-control);
  }
  .block.open {
    border-style: dashed;
    border-color: var(--_weir-border-control);
  }
  .block.wrong {
    border-color: var(--_weir-negative-mark);
    box-shadow: 0 0 0 1px var(--_weir-negative-mark);
  }
  .about {
    display: flex;
    flex: 4 1 auto;
    max-inline-size: 100%;
    gap: 1px;
    min-inline-size: 0;
  }
  .about > *,
  .asked > .value:not(.dated) {
    background: var(--_weir-surface);
  }
  .handle {
    display: inline-flex;
    flex: none;
  }
  .grip {
    display: grid;
    place-items: center;
    inline-size: 20px;
    block-size: 100%;
    min-block-size: 24px;
    border-radius: 4px;
    color: var(--_weir-text-subtle);
  }
  .grip:hover:not(:disabled) {
    background: var(--_weir-hover);
    color: var(--_weir-text);
  }
  .kill {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 26px;
    min-block-size: 28px;
    color: var(--_weir-text-subtle);
  }
  .joined > .kill {
    border-radius: var(--_weir-radius-sm);
  }
  .kill:hover:not(:disabled) {
    background: var(--_weir-hover);
    color: var(--_weir-text);
  }
  .block :focus-visible,
  .joined > .kill:focus-visible,
  .grip:focus-visible {
    outline-offset: -2px;
  }

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
  .value:has(> weir-combobox) {
    flex-basis: auto;
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
  .typed::placeholder {
    color: var(--_weir-text-subtle);
    opacity: 1;
  }
  .typed:disabled,
  select:disabled,
  .grip:disabled,
  .kill:disabled {
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
  .every {
    line-height: var(--_weir-field);
  }
  .hint {
    margin: 0;
  }
  .hint.warning {
    color: var(--_weir-warning);
  }
  .adds {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    margin-inline-start: -9px;
  }
  .adds.inside {
    margin-inline-start: 5px;
  }
  .adds > .button {
    gap: 4px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .adds > .button:disabled {
    color: var(--_weir-text-disabled);
  }

  li.dragged > * {
    opacity: 0.35;
  }
  li.dragged > .block {
    border-style: dashed;
    border-color: var(--_weir-border-control);
  }

  .read {
    display: grid;
    gap: 4px;
  }
  .read > ul {
    gap: 4px;
  }
  .disabled {
    color: var(--_weir-text-disabled);
  }
  code {
    font-family: var(--_weir-font-mono);
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    .grip,
    .kill {
      inline-size: 36px;
      min-block-size: 34px;
    }
  }
`;
