import { css } from 'lit';

export const matrixStyles = css`
  .waiting {
    --_coming: 116px;
  }
  .sheet {
    /* What is only read out lies in the scrolled part. */
    position: relative;
  }
  .matrix tbody :is(th, td) {
    block-size: 36px;
  }
  .matrix :is(th, td):first-child:not(.to) {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    background: var(--_weir-raised);
  }
  .matrix .title {
    display: inline-block;
    max-inline-size: 150px;
    overflow: hidden;
    vertical-align: middle;
    text-overflow: ellipsis;
  }
  .matrix thead tr:last-child > th {
    padding-inline: 10px;
  }
  .matrix .cell .small {
    margin-inline-start: 2px;
  }
  .matrix .none {
    padding-inline-end: 10px;
  }
  .matrix .cell {
    min-inline-size: 84px;
    border: 2px solid var(--_weir-raised);
    border-radius: 5px;
  }
  .matrix .cell b {
    font-weight: var(--_weir-weight-strong);
  }
  .matrix .none {
    color: var(--_weir-text-subtle);
  }
  .matrix .choose:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .matrix .choose[aria-pressed='true'] {
    color: var(--_weir-accent);
    font-weight: var(--_weir-weight-strong);
  }
  .details {
    padding-block: 10px 12px;
    padding-inline: var(--_weir-inset);
    border-block-start: 1px solid var(--_weir-border);
  }
  .details > p {
    margin-block-end: 4px;
    font-weight: var(--_weir-weight-strong);
  }
  .details li {
    display: flex;
    align-items: baseline;
    gap: 12px;
    min-block-size: 24px;
    font-variant-numeric: var(--_weir-numbers);
  }
  .details li > :first-child {
    flex: 1;
    min-inline-size: 0;
  }
  @container weir-widget (max-width: 480px) {
    header {
      flex-wrap: wrap;
    }
    header .caption {
      flex: 1;
    }
    header > weir-segmented {
      order: 1;
      flex-basis: 100%;
    }
    header > :is(.badge, .badge + .link) {
      order: 2;
    }
    /* In two lines, so that the figures are in sight. */
    .matrix .title {
      display: -webkit-box;
      max-inline-size: 72px;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      line-height: 1.25;
      white-space: normal;
    }
    .matrix :is(th, td, thead tr:last-child > th):not(:first-child, :last-child) {
      padding-inline: 6px;
    }
    .matrix :is(thead tr:last-child, tbody tr) > th {
      padding-block: 3px 5px;
    }
    .matrix .cell {
      min-inline-size: 60px;
    }
  }
  @media print {
    header > weir-segmented {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .matrix .cell {
      border: 1px solid CanvasText;
    }
  }
`;
