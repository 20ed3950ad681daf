import { css } from 'lit';

/** Names stand at the ends of lines where there is room for them, else in the legend. */
export const NAMES_FROM_PX = 440;

export const trendStyles = css`
  .panels {
    container-type: inline-size;
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding-block: 2px 10px;
    padding-inline: var(--_weir-inset);
  }
  @container (min-width: ${NAMES_FROM_PX}px) {
    .legend.end-name,
    .legend > .end-name {
      display: none;
    }
  }
  .plot.choosable {
    cursor: pointer;
  }
  .axis > .now {
    fill: var(--_weir-text);
    font-weight: var(--_weir-weight-strong);
  }
  .label {
    fill: var(--_weir-text);
    font-size: var(--_weir-size-2xs);
    font-weight: var(--_weir-weight-strong);
  }
  .name {
    font-size: var(--_weir-size-xs);
    fill: var(--_weir-text-muted);
  }
  .halo {
    paint-order: stroke;
    stroke: var(--_weir-raised);
    stroke-width: 3;
    stroke-linejoin: round;
  }
  .column {
    fill: var(--_weir-stage-3);
  }
  .unfinished {
    stroke: var(--_weir-stage-3);
  }
  .hatch-ground {
    fill: var(--_weir-flow);
  }
  .hatch-line {
    fill: var(--_weir-stage-3);
  }
  .hatch-stroke {
    fill: none;
    stroke: var(--_weir-stage-3);
    stroke-width: 1.5;
  }
  .earlier {
    fill: var(--_weir-neutral-mark);
  }
  .line {
    fill: none;
    stroke: var(--_weir-stage-3);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .line.open {
    stroke-dasharray: 3 5;
  }
  .line.past {
    stroke: var(--_weir-neutral-mark);
    stroke-width: 1.5;
  }
  .lead {
    fill: none;
    stroke: var(--_weir-stage-3);
    opacity: 0.6;
  }
  .dot {
    fill: var(--_weir-stage-3);
  }
  .target {
    fill: none;
    stroke: var(--_weir-warning-mark);
    stroke-width: 1.5;
    stroke-dasharray: 5 4;
  }
  .cursor {
    fill: var(--_weir-hover);
  }
  .chosen {
    fill: var(--_weir-accent-soft);
    stroke: var(--_weir-accent);
    stroke-width: 1;
  }
  @media (forced-colors: active) {
    .column,
    .hatch-line,
    .dot {
      fill: CanvasText;
    }
    .hatch-ground {
      fill: Canvas;
    }
    .line,
    .unfinished,
    .hatch-stroke,
    .base {
      stroke: CanvasText;
    }
    .grid {
      stroke: CanvasText;
      stroke-opacity: 0.3;
    }
    .line.past {
      stroke: CanvasText;
      stroke-dasharray: 1 4;
    }
    .earlier {
      fill: Canvas;
      stroke: CanvasText;
    }
    .target {
      stroke: Highlight;
    }
  }
`;
