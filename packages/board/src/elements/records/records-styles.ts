import { css } from 'lit';

export const recordsStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    container: weir-widget / inline-size;
  }
  .card {
    block-size: 100%;
  }
  .bare {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }
  .bare > header {
    display: flex;
    align-items: center;
    gap: var(--_weir-space-2);
    min-block-size: 36px;
    padding-inline: var(--_weir-inset) 8px;
  }
  .bare > header .caption {
    flex: 1;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .scroll {
    /* What is only read out lies in the scrolled part. */
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    /* A head that is gone to is not left below what a record is called. */
    scroll-padding-inline-start: 150px;
  }
  /* As high as its place on a board, however many records there are. */
  .card:not(.alone) > .scroll {
    flex: 1 1 0px;
    min-block-size: 240px;
  }
  /* Nothing else says how high it is. */
  .alone > .scroll {
    max-block-size: 480px;
  }
  .bare {
    --_ground: var(--_weir-overlay);
  }
  /* What a record is called stays in sight while its fields are scrolled. */
  .records :is(thead, tbody) th:first-child {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
  }
  .records thead th:first-child {
    z-index: 3;
  }
  .records :is(thead th, tbody th:first-child) {
    background: var(--_ground, var(--_weir-raised));
  }
  .records tbody tr:hover > th:first-child {
    background: linear-gradient(var(--_weir-hover), var(--_weir-hover)), var(--_ground, var(--_weir-raised));
  }
  .records .text {
    display: inline-block;
    max-inline-size: 260px;
    overflow: hidden;
    vertical-align: middle;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .records th > .link {
    line-height: inherit;
  }
  .records.busy tbody {
    opacity: 0.6;
  }
  .records .gap > td {
    padding: 0;
    border: 0;
    background: none;
  }
  .foot {
    display: flex;
    flex: none;
    align-items: center;
    gap: 12px;
    flex-wrap: wrap;
    min-block-size: 36px;
    padding-block: 4px;
    padding-inline: var(--_weir-inset);
    border-block-start: 1px solid var(--_weir-border);
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
  }
  .foot .failure {
    color: var(--_weir-negative);
  }
  .waiting {
    flex: 1;
    padding-block: 4px 16px;
    padding-inline: var(--_weir-inset);
  }
  /* As high as the list with its foot. */
  .waiting > weir-skeleton {
    block-size: 100%;
    min-block-size: 256px;
  }
  weir-empty {
    flex: 1;
  }
  @container weir-widget (max-width: 480px) {
    .records .text {
      max-inline-size: 140px;
    }
  }
  @media print {
    .foot > .link {
      display: none;
    }
  }
`;
