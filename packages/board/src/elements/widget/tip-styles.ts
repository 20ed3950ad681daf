import { css } from 'lit';

/** The figures of what is pointed at in a drawing. */
export const tipStyles = css`
  .tip {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: max-content;
    max-inline-size: min(260px, 80%);
    padding: 8px 10px;
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-overlay);
    box-shadow: var(--_weir-shadow-pop);
    font-size: var(--_weir-size-xs);
    font-variant-numeric: var(--_weir-numbers);
    pointer-events: none;
  }
  .tip[hidden] {
    display: none;
  }
  .tip > p:first-child {
    font-weight: var(--_weir-weight-strong);
  }
`;
