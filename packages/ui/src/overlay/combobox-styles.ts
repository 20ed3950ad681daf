import { css } from 'lit';

export const comboboxStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }
  :host([look='field']) {
    display: block;
  }
  :host([look='add']) .trigger {
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .value {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  button.field {
    inline-size: 100%;
    cursor: pointer;
  }
  button.field:disabled {
    border-color: var(--_weir-border);
    background: var(--_weir-sunken);
    color: var(--_weir-text-disabled);
  }
  button.field > .value {
    flex: 1;
    white-space: nowrap;
  }
  .popup {
    --_popup-block: 380px;
    min-inline-size: max(240px, var(--_anchor-inline, 0px));
    padding: 0;
    overflow: hidden;
  }
  .popup:popover-open {
    display: flex;
    flex-direction: column;
  }
  .search {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    block-size: 40px;
    padding-inline: 13px;
    border-block-end: 1px solid var(--_weir-border);
    color: var(--_weir-text-subtle);
  }
  .search > input {
    flex: 1;
    min-inline-size: 0;
    block-size: 100%;
    border: 0;
    padding: 0;
    background: none;
    color: var(--_weir-text);
    outline: 0;
  }
  .search > input::placeholder {
    color: var(--_weir-text-subtle);
    opacity: 1;
  }
  .list {
    flex: 0 1 auto;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 5px;
  }
  .list.stale {
    opacity: 0.55;
  }
  .list .item.active {
    outline: 2px solid var(--_weir-focus);
    outline-offset: -2px;
  }
  .list .item {
    background: none;
    color: inherit;
  }
  .list .item:is(:hover, .active) {
    background: var(--_weir-hover);
  }
  .list .item[aria-selected='true'] {
    background: var(--_weir-accent-soft);
    color: var(--_weir-accent);
  }
  .box {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 16px;
    block-size: 16px;
    border: 1px solid var(--_weir-border-control);
    border-radius: 4px;
    background: var(--_weir-raised);
    color: var(--_weir-on-accent);
  }
  .item[aria-selected='true'] > .box {
    border-color: var(--_weir-accent);
    background: var(--_weir-accent);
  }
  .status {
    padding: 10px 13px;
    color: var(--_weir-text-muted);
  }
  .list:not([hidden]) + .status {
    padding-block: 0 10px;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
  }
  footer {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 36px;
    padding-inline: 13px;
    border-block-start: 1px solid var(--_weir-border);
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
  }
`;
