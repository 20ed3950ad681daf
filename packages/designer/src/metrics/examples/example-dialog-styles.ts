import { css } from 'lit';

export const exampleDialogStyles = css`
  :host {
    display: contents;
  }
  .fields {
    display: grid;
    gap: 16px;
  }
  h3 {
    margin-block-end: 6px;
    font-weight: var(--_weir-weight-strong);
  }
  h3 > .subtle {
    font-weight: var(--_weir-weight);
  }
  .given {
    min-inline-size: 0;
  }
  .scroller {
    overflow-x: auto;
    padding: 2px;
    margin: -2px;
  }
  .grid {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .grid :is(th, td) {
    min-inline-size: 92px;
    padding: 2px 4px 2px 0;
    text-align: start;
    vertical-align: top;
  }
  .grid :is(th, td):last-child {
    min-inline-size: 0;
    inline-size: 1px;
  }
  .grid td > .button {
    margin-block: 2px;
  }
  .grid th {
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
    font-weight: var(--_weir-weight);
    white-space: nowrap;
  }
  .button.muted {
    margin-block-start: 4px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .circumstances,
  .expectation {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    align-items: start;
    gap: 12px;
  }
  .expectation {
    padding: 12px;
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-sunken);
  }
  .expectation .check {
    align-self: center;
  }
  .got .row {
    min-block-size: 30px;
  }
  .tools {
    display: flex;
    flex: 1;
    gap: 8px;
  }
`;
