import { css } from 'lit';

/** The head of a table stays in sight while its rows are scrolled. */
export const stickyHeadStyles = css`
  .table thead th {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    background: var(--_weir-raised);
    /* A border does not stick with its cell. */
    box-shadow: inset 0 -1px var(--_weir-border);
    border-block-end: 0;
  }
`;

/** Heads by which rows are sorted. Only that of the sorted column has a triangle, so that names stand over the ends of numbers. */
export const sortStyles = css`
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    border-radius: var(--_weir-radius-xs);
    white-space: nowrap;
  }
  /* The head is hardly higher, and what it sticks to cuts it. */
  .sort:focus-visible {
    outline-offset: 0;
  }
  .sort:hover {
    color: var(--_weir-text);
  }
  [aria-sort='none'] .sort > .weir-icon {
    display: none;
  }
  :is([aria-sort='ascending'], [aria-sort='descending']) .sort {
    color: var(--_weir-text);
    font-weight: var(--_weir-weight-strong);
  }
`;
