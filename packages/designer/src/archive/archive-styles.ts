import { css } from 'lit';

export const archiveStyles = css`
  :host {
    display: contents;
  }
  .body {
    display: grid;
    gap: 16px;
  }
  fieldset {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  .option {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 0 8px;
    padding-block: 4px;
    cursor: pointer;
  }
  .option input {
    margin-block-start: 3px;
    accent-color: var(--_weir-accent);
  }
  .option .hint {
    grid-column: 2;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
  }
  .day {
    margin-inline-start: 28px;
    max-inline-size: 200px;
  }
  .users {
    color: var(--_weir-text-muted);
    overflow-wrap: anywhere;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: var(--_weir-numbers);
  }
  th {
    padding-block: 6px;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
    font-weight: var(--_weir-weight);
    text-align: start;
  }
  tbody th {
    color: inherit;
    font-size: inherit;
    overflow-wrap: anywhere;
  }
  th:not(:first-child),
  td {
    padding-block: 6px;
    text-align: end;
  }
  td:last-child {
    font-weight: var(--_weir-weight-strong);
  }
  tr {
    border-block-end: 1px solid var(--_weir-border);
  }
`;
