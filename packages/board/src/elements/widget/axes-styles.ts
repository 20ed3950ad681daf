import { css } from 'lit';

/** A drawing on axes, with a legend above it. */
export const axesStyles = css`
  /* In a place that is too low for all, drawings give way as far as they can be read, then legends but for a line. */
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    min-block-size: 18px;
    overflow: auto;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .legend > li {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .legend svg {
    flex: none;
    inline-size: 14px;
    block-size: 10px;
  }
  .plot {
    position: relative;
    flex: 1 999 190px;
    min-block-size: 64px;
    border-radius: var(--_weir-radius-xs);
  }
  /* A change of direction is one of size, too: observers tell of nothing else. */
  .plot:dir(rtl) {
    padding-inline-end: 1px;
  }
  .plot > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  text {
    /* The places of texts are worked out: an anchor must not turn round with the page. */
    direction: ltr;
    font-family: var(--_weir-font);
    font-variant-numeric: var(--_weir-numbers);
  }
  .axis {
    fill: var(--_weir-text-subtle);
    font-size: var(--_weir-size-2xs);
  }
  .grid {
    stroke: var(--_weir-border);
    fill: none;
  }
  .base {
    stroke: var(--_weir-border-strong);
  }
  @media (forced-colors: active) {
    text,
    .axis {
      fill: CanvasText;
    }
  }
`;
