import { css } from 'lit';

/** One-property classes for text and rows. */
export const utilityStyles = css`
  .num {
    font-variant-numeric: var(--_weir-numbers);
    white-space: nowrap;
  }
  /* In a text from right to left a sign stays before its figure. A cell keeps its alignment instead. */
  .num:not(td, th) {
    unicode-bidi: plaintext;
  }
  .muted {
    color: var(--_weir-text-muted);
  }
  .subtle {
    color: var(--_weir-text-subtle);
  }
  .small {
    font-size: var(--_weir-size-xs);
  }
  .strong {
    font-weight: var(--_weir-weight-strong);
  }
  .mono {
    font-family: var(--_weir-font-mono);
  }
  .positive {
    color: var(--_weir-positive);
  }
  .negative {
    color: var(--_weir-negative);
  }
  .warning {
    color: var(--_weir-warning);
  }
  .row {
    display: flex;
    align-items: center;
    gap: var(--_weir-space-2);
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  .truncate {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    border: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* What a control says on the screen, in words for paper. */
  .on-paper {
    display: none;
  }
  @media print {
    .on-paper {
      display: inline;
    }
  }
`;
