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
  .panel.as-table {
    flex: none;
  }
  .legend {
    font-variant-numeric: var(--_weir-numbers);
  }
  .plot.choosable {
    cursor: pointer;
  }
  .times .range {
    inline-size: 40%;
    min-inline-size: 120px;
  }
  .axis-ends {
    display: flex;
    justify-content: space-between;
    font-variant-numeric: var(--_weir-numbers);
  }
  .spread {
    display: block;
    inline-size: 100%;
    block-size: 14px;
  }
  .spread:dir(rtl) {
    transform: scaleX(-1);
  }
  .spread .middle {
    fill: var(--_weir-text);
  }
  .times .who {
    max-inline-size: 180px;
  }
  .left {
    padding-block: 8px;
    padding-inline: var(--_weir-inset);
  }
  @container weir-widget (max-width: 480px) {
    .times .range {
      min-inline-size: 72px;
    }
    .times .who {
      max-inline-size: 88px;
    }
    .times :is(th, td) {
      padding-inline: 6px;
    }
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
    :is(.mark, .mark.p90) {
      stroke: Highlight;
    }
    .grid {
      stroke-opacity: 0.3;
    }
  }
`;
