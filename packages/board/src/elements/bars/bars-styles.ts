import { css } from 'lit';

export const barsStyles = css`
  .ranking {
    flex: 1;
    display: flex;
    flex-direction: column;
    overflow: auto;
    /* What is only read out lies in the scrolled part. */
    position: relative;
    padding-block: 2px 12px;
    padding-inline: var(--_weir-inset);
  }
  .bars {
    display: flex;
    flex-direction: column;
    gap: 10px;
  }
  .line {
    display: flex;
    align-items: baseline;
    gap: 12px;
    font-variant-numeric: var(--_weir-numbers);
  }
  .line > :first-child {
    flex: 1;
    min-inline-size: 0;
    text-align: start;
  }
  /* Cut at its own end, whichever way it is written, and standing where the page begins. */
  .line .truncate {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
  }
  .line > b {
    font-weight: var(--_weir-weight-strong);
  }
  .change {
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .change.positive {
    color: var(--_weir-positive);
  }
  .change.negative {
    color: var(--_weir-negative);
  }
  .rest > .line > :first-child {
    color: var(--_weir-text-muted);
  }
  .total {
    margin-block-start: 12px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_weir-border-strong);
    font-weight: var(--_weir-weight-strong);
  }
  .row-bar {
    display: block;
    inline-size: 100%;
    block-size: 10px;
    margin-block-start: 3px;
  }
  .part {
    fill: var(--_weir-stage-3);
  }
  .part.below {
    fill: var(--_weir-negative-mark);
  }
  .rest .part {
    fill: var(--_weir-neutral-mark);
  }
  .break {
    overflow: visible;
    stroke: var(--_weir-raised);
    stroke-width: 3;
  }
  .target {
    fill: var(--_weir-text);
  }
  .ranked.chosen {
    margin-inline: -8px;
    padding-inline: 8px;
    padding-block: 3px;
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-accent-soft);
  }
  .choose:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  :host([compact]) header {
    min-block-size: 34px;
    padding-block: 4px 0;
  }
  :host([compact]) header > b {
    margin-inline-start: auto;
  }
  :host([compact]) .caption {
    display: none;
  }
  :host([compact]) .ranking {
    min-block-size: 0;
    padding-block: 3px 6px;
  }
  /* Between the edge of what scrolls and the bar below. */
  :host([compact]) .choose:focus-visible {
    outline-offset: -1px;
  }
  /* The name matters more. */
  @container weir-widget (max-width: 260px) {
    :host([compact]) header > .change {
      display: none;
    }
  }
  :host([compact]) .bars {
    gap: 4px;
  }
  :host([compact]) .line {
    gap: 8px;
  }
  :host([compact]) .row-bar {
    block-size: 4px;
    margin-block-start: 1px;
    border-radius: 2px;
  }
  @media (forced-colors: active) {
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .part {
      fill: CanvasText;
    }
    .break {
      stroke: Canvas;
    }
    .target {
      fill: Highlight;
    }
  }
`;
