import { css } from 'lit';

/** The bar below the text: what is wrong, with its cures. */
export const problemBarStyles = css`
  .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-block-size: 40px;
    padding: 7px 12px;
    border-block-start: 1px solid var(--_weir-border);
    background: var(--_weir-negative-soft);
    overflow-wrap: anywhere;
  }
  /* Where the text is higher than the window, its problem can be read nevertheless. */
  :host([plain]) .problem {
    position: sticky;
    inset-block-end: var(--_weir-problem-end, 0);
    z-index: 1;
  }
  .problem.warning {
    background: var(--_weir-warning-soft);
  }
  .problem.info {
    background: var(--_weir-neutral-soft);
  }
  .problem > .weir-icon {
    align-self: flex-start;
    margin-block-start: 4px;
    color: var(--_weir-negative);
  }
  .problem > p {
    flex: 1 1 200px;
    min-inline-size: 0;
  }
  .problem .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
    margin-inline-start: auto;
  }
  .problem .link {
    color: var(--_weir-negative);
    white-space: normal;
  }
  .problem.warning :is(.link, .weir-icon) {
    color: var(--_weir-warning);
  }
  .problem.info :is(.link, .weir-icon) {
    color: var(--_weir-neutral);
  }
  .problem .link.plain {
    font-weight: var(--_weir-weight);
    font-variant-numeric: var(--_weir-numbers);
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    .problem .link {
      min-block-size: 36px;
    }
  }
`;
