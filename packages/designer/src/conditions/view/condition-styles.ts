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
    box-sizing: border-box;
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
  .adds > .button:disabled,
  .grip:disabled,
  .kill:disabled {
    color: var(--_weir-text-disabled);
    cursor: default;
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
