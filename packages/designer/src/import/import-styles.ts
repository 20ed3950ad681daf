import { css } from 'lit';

export const importStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    background: var(--_weir-surface);
    container: import / inline-size;
  }
  .layout {
    display: grid;
    gap: var(--_weir-gap);
    padding: var(--_weir-space-5) var(--_weir-space-6);
  }
  .drop {
    display: grid;
    place-items: center;
    min-block-size: 240px;
    border: 1px dashed var(--_weir-border-control);
    border-radius: var(--_weir-radius-md);
    background: var(--_weir-raised);
    transition: background-color var(--_weir-fast);
  }
  .drop.over {
    border-color: var(--_weir-accent);
    background: var(--_weir-accent-soft);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .bar .status {
    flex: 1;
    min-inline-size: 12em;
  }
  .body {
    display: grid;
    gap: 12px;
    padding: 0 var(--_weir-inset) var(--_weir-inset);
  }
  .file {
    padding: 8px var(--_weir-inset);
    border-block-start: 1px solid var(--_weir-border);
  }
  .file-line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, 240px);
    align-items: center;
    gap: 4px 20px;
  }
  .key {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .key > .muted {
    white-space: nowrap;
    font-size: var(--_weir-size-xs);
  }
  .key .field {
    flex: 1;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  strong {
    font-weight: var(--_weir-weight-strong);
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--_weir-text-muted);
    cursor: pointer;
  }
  .scroll {
    overflow-x: auto;
    margin-inline: calc(-1 * var(--_weir-inset));
  }
  .table .field {
    inline-size: 140px;
    block-size: 26px;
  }
  .samples {
    max-inline-size: 360px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .roles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(170px, 1fr));
    gap: 12px 16px;
  }
  .roles .label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  legend {
    margin-block-end: 8px;
  }
  .note {
    color: var(--_weir-text-muted);
  }
  .note.warning {
    color: var(--_weir-warning);
  }
  .note.positive {
    color: var(--_weir-positive);
  }
  .note.negative {
    color: var(--_weir-negative);
  }
  ul {
    display: grid;
    gap: 8px;
  }
  li {
    display: grid;
    grid-template-columns: 16px 1fr;
    gap: 8px;
  }
  li .weir-icon {
    margin-block-start: 2px;
    color: var(--_weir-warning-mark);
  }
  progress {
    inline-size: 120px;
    block-size: 4px;
    accent-color: var(--_weir-accent);
  }
  @container import (inline-size < 560px) {
    .layout {
      padding: var(--_weir-space-3);
    }
    .file-line {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .key {
      grid-column: 1 / -1;
    }
    .roles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
