import { css } from 'lit';

/** `.table`: numbers (`.end`) end-aligned, hairlines under the head and over the total, `.table.lined` between all rows. */
export const tableStyles = css`
  .table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: var(--_weir-numbers);
  }
  .table :is(th, td) {
    padding-block: 0;
    padding-inline: 8px;
    text-align: start;
    white-space: nowrap;
  }
  .table thead th {
    block-size: 28px;
    border-block-end: 1px solid var(--_weir-border);
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
    font-weight: var(--_weir-weight);
  }
  .table tbody :is(th, td) {
    block-size: var(--_weir-row);
    font-weight: var(--_weir-weight);
  }
  .table.lined tbody tr:not(:last-child) :is(th, td) {
    border-block-end: 1px solid var(--_weir-border);
  }
  .table .end {
    text-align: end;
  }
  .table :is(th, td):first-child {
    padding-inline-start: var(--_weir-inset);
  }
  .table :is(th, td):last-child {
    padding-inline-end: var(--_weir-inset);
  }
  .table tbody tr:hover :is(th, td) {
    background: var(--_weir-hover);
  }
  .table tfoot :is(th, td) {
    block-size: var(--_weir-row);
    border-block-start: 1px solid var(--_weir-border-strong);
    font-weight: var(--_weir-weight-strong);
  }
`;
