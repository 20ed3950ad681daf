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
  .bare .records thead th {
    background: var(--_weir-overlay);
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
  @media print {
    .foot > .link {
      display: none;
    }
  }
`;
