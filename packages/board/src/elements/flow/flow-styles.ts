import { css } from 'lit';

/** The drawing needs 560 px and 72 px a column; the list stands in for it where there is less. */
export const flowStyles = css`
  .measure {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    container: weir-flow / inline-size;
  }
  .scroll {
    flex: 1;
    display: flex;
    overflow-x: auto;
    padding-block: 4px 12px;
    padding-inline: var(--_weir-inset);
  }
  .plot {
    position: relative;
    flex: 1;
    min-inline-size: calc(72px * var(--_columns));
    min-block-size: 280px;
    border-radius: var(--_weir-radius-xs);
  }
  .plot > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .plot.choosable :is(.band, .bar) {
    cursor: pointer;
  }
  .band {
    fill: none;
    stroke: var(--_weir-flow);
  }
  .band.back {
    stroke: var(--_weir-neutral-mark);
    stroke-opacity: 0.35;
  }
  .band.leave {
    stroke: var(--_weir-neutral-soft);
  }
  .band.leave.lost {
    stroke: var(--_weir-negative-soft);
  }
  .band:hover {
    stroke: var(--_weir-accent-soft-strong);
  }
  .band.far {
    stroke-opacity: 0.25;
  }
  .bar.active {
    stroke: var(--_weir-accent);
    stroke-width: 2;
  }
  .plot > .name {
    position: absolute;
    display: flex;
    flex-direction: column;
    align-items: start;
    min-inline-size: 0;
    pointer-events: none;
  }
  .plot > .name > bdi {
    max-inline-size: 100%;
    font-size: var(--_weir-size-sm);
    font-weight: var(--_weir-weight-strong);
  }
  .plot > .name > b {
    font-size: var(--_weir-size-lg);
    font-weight: var(--_weir-weight-strong);
  }
  .plot > .name.end {
    flex-direction: row;
    align-items: baseline;
    justify-content: end;
    gap: 6px;
  }
  .plot > .name.end > * {
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .plot > .name.end > b {
    color: var(--_weir-text);
  }
  .tip li {
    color: var(--_weir-text-muted);
    font-variant-numeric: var(--_weir-numbers);
  }
  .moves {
    display: none;
    flex-direction: column;
    gap: 10px;
    padding-block: 2px 12px;
    padding-inline: var(--_weir-inset);
  }
  .moves .line {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
  }
  .row-bar {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    margin-block-start: 4px;
  }
  .band-bar {
    fill: var(--_weir-stage-3);
  }
  .band-bar.back {
    fill: var(--_weir-neutral-mark);
  }
  .band-bar.leave {
    fill: var(--_weir-neutral-mark);
  }
  .band-bar.leave.lost {
    fill: var(--_weir-negative-mark);
  }

  .waiting {
    --_coming: 276px;
  }

  @container weir-flow (max-width: 560px) {
    .waiting {
      --_coming: calc(var(--_moves) * 40px - 16px);
    }
    .scroll {
      display: none;
    }
    .moves {
      display: flex;
    }
  }
  @media (forced-colors: active) {
    .band:is(*, .leave.lost) {
      stroke: CanvasText;
      stroke-opacity: 0.35;
    }
    .band.leave {
      stroke-opacity: 0.2;
    }
    .bar,
    .band-bar {
      fill: CanvasText;
    }
    .bar.active {
      stroke: Highlight;
    }
  }
`;
