import { css } from 'lit';

export const histogramStyles = css`
  .panel {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding-block: 2px 10px;
    padding-inline: var(--_weir-inset);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
    font-variant-numeric: var(--_weir-numbers);
  }
  .legend > li {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  .legend svg {
    flex: none;
    inline-size: 14px;
    block-size: 10px;
  }
  .plot {
    position: relative;
    flex: 1;
    min-block-size: 190px;
    border-radius: var(--_weir-radius-xs);
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
    fill: var(--_weir-text-subtle);
    font-family: var(--_weir-font);
    font-size: var(--_weir-size-2xs);
    font-variant-numeric: var(--_weir-numbers);
  }
  .grid {
    stroke: var(--_weir-border);
  }
  .base {
    stroke: var(--_weir-border-strong);
  }
  .bars {
    fill: var(--_weir-stage-3);
  }
  .pointed {
    fill: var(--_weir-accent);
  }
  .halo {
    stroke: var(--_weir-raised);
    stroke-width: 4;
  }
  .mark {
    stroke: var(--_weir-text);
    stroke-width: 1.5;
  }
  .mark.p90 {
    stroke: var(--_weir-warning-mark);
    stroke-dasharray: 5 4;
  }
  .legend .mark.p90 {
    stroke-dasharray: 4 2;
  }
  @media (forced-colors: active) {
    .bars {
      fill: CanvasText;
    }
    .pointed {
      fill: Highlight;
    }
    .mark {
      stroke: Highlight;
    }
    text {
      fill: CanvasText;
    }
  }
`;
