import { css } from 'lit';

/** What who starts from nothing chooses from. */
export const pickerStyles = css`
  .picker {
    display: grid;
    gap: 14px;
    container-type: inline-size;
  }
  .question {
    font-size: var(--_weir-size-md);
    font-weight: var(--_weir-weight-strong);
  }
  .picker section {
    display: grid;
    gap: 6px;
    margin-block-start: 12px;
  }
  summary {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 28px;
    border-radius: 4px;
    color: var(--_weir-text-muted);
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary > .weir-icon {
    transition: rotate var(--_weir-fast);
  }
  details[open] > summary > .weir-icon {
    rotate: 90deg;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 196px), 1fr));
    gap: 8px;
  }
  .card {
    display: grid;
    align-content: start;
    gap: 2px;
    padding: 8px 12px;
    border: 1px solid var(--_weir-border);
    border-radius: 8px;
    background: var(--_weir-raised);
  }
  .card:hover {
    border-color: var(--_weir-border-control);
    background: linear-gradient(var(--_weir-hover), var(--_weir-hover)), var(--_weir-raised);
  }
  @media (pointer: coarse) {
    summary {
      min-block-size: 36px;
    }
  }
`;
