import { css } from 'lit';

export const replayStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    background: var(--_weir-overlay);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-block-end: 12px;
  }
  .head p {
    flex: 1 1 320px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  h3 {
    margin-block: 20px 4px;
    font-size: var(--_weir-size-sm);
    font-weight: var(--_weir-weight-strong);
  }
  .totals {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 1px;
    overflow: hidden;
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-md);
    background: var(--_weir-raised);
  }
  .totals > div {
    padding: 10px 12px;
    box-shadow: 0 0 0 1px var(--_weir-border);
  }
  .totals dt {
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .totals dd {
    margin: 2px 0 0;
  }
  .scroll {
    overflow-x: auto;
  }
  .table tbody :is(th, td) {
    block-size: 40px;
    padding-block: 4px;
  }
  .table tbody th {
    position: sticky;
    inset-inline-start: 0;
    background: var(--_weir-overlay);
  }
  .table tbody tr:hover :is(th, td) {
    background: color-mix(in srgb, var(--_weir-hover), var(--_weir-overlay));
  }
  .table th:first-child,
  .table td:first-child {
    padding-inline-start: 0;
  }
  .table :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .stage {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    max-inline-size: 200px;
  }
  .former {
    max-inline-size: 200px;
  }
  .pair {
    display: inline-flex;
    flex-direction: column;
    line-height: 17px;
    font-variant-numeric: var(--_weir-numbers);
  }
  .end .pair {
    align-items: flex-end;
  }
  .pair .now {
    font-weight: var(--_weir-weight-strong);
  }
  .pair.same .now {
    color: var(--_weir-text-muted);
    font-weight: var(--_weir-weight);
  }
  .pair .then,
  .pair .arrow {
    color: var(--_weir-text-muted);
  }
  .pair .difference {
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
  }
  .totals .pair .now {
    font-size: var(--_weir-size-lg);
  }
  .waiting {
    min-block-size: 320px;
  }
  /* A quick answer shows no word in between. */
  .counting {
    display: flex;
    align-items: center;
    gap: 10px;
    margin-block-end: 12px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
    animation: late 0s 200ms backwards;
  }
  .counting progress {
    inline-size: 120px;
    block-size: 4px;
    accent-color: var(--_weir-accent);
  }
  @keyframes late {
    from {
      visibility: hidden;
    }
  }
  @container (max-width: 460px) {
    .totals {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (min-width: 1000px) {
    .totals {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
  }
`;
