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
    font-variant-numeric: var(--_weir-numbers);
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
  }
`;
