import { css } from 'lit';

export const publishStyles = css`
  :host {
    display: contents;
  }
  .body {
    display: grid;
    gap: 16px;
  }
  .changes {
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-md);
  }
  .changes summary {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 36px;
    padding-inline: 10px;
    border-radius: inherit;
    cursor: pointer;
    list-style: none;
  }
  .changes summary::-webkit-details-marker {
    display: none;
  }
  .changes summary:hover {
    background: var(--_weir-hover);
  }
  .changes[open] summary > .weir-icon {
    rotate: 90deg;
  }
  .changes weir-version-comparison {
    max-block-size: 320px;
    overflow: auto;
    padding: 4px 12px 8px;
    border-block-start: 1px solid var(--_weir-border);
  }
  .impact {
    display: grid;
    gap: 8px;
  }
  .impact h3 {
    font-weight: var(--_weir-weight-strong);
  }
  .impact :is(ul, .names) + h3 {
    margin-block-start: 8px;
  }
  .impact ul {
    display: grid;
    gap: 8px;
  }
  .impact li {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 8px;
  }
  .impact li > .weir-icon {
    margin-block-start: 2px;
    color: var(--_weir-text-subtle);
  }
  .names {
    display: block;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
    overflow-wrap: anywhere;
  }
  .records {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .records tr {
    border-block-end: 1px solid var(--_weir-border);
  }
  .records th {
    padding-block: 6px;
    font-weight: var(--_weir-weight);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .records td {
    padding-block: 6px;
    font-weight: var(--_weir-weight-strong);
    text-align: end;
  }
`;
