import { css } from 'lit';

export const compareStyles = css`
  :host {
    display: contents;
  }
  .compare {
    display: grid;
    gap: 12px;
    container-type: inline-size;
  }
  .choice {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
    align-items: end;
    gap: 8px;
  }
  .pictures {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
  }
  .drawing {
    block-size: 150px;
    padding: 8px;
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-sunken);
  }
  .scroll {
    overflow: auto hidden;
  }
  .table thead .names th {
    color: var(--_weir-text);
    font-weight: var(--_weir-weight-strong);
  }
  .table :is(th, td).side {
    border-inline-start: 1px solid var(--_weir-border);
  }
  .table :is(th, td):first-child {
    padding-inline-start: 0;
  }
  .table tbody th {
    max-inline-size: 240px;
  }
  .stage {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .missing {
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
  }
  tfoot :is(th, td) {
    block-size: 28px;
    font-weight: var(--_weir-weight-strong);
    text-align: start;
  }
  tfoot tr:first-child :is(th, td) {
    border-block-start: 1px solid var(--_weir-border-strong);
  }
  @container (max-width: 480px) {
    .drawing {
      block-size: 96px;
    }
  }
`;
