import { css } from 'lit';

/** The overview in the corner. */
export const mapStyles = css`
  .overview {
    position: absolute;
    inset: 16px 16px auto auto;
    z-index: 5;
    box-sizing: content-box;
    border: 1px solid var(--_weir-border);
    border-radius: 8px;
    background: var(--_weir-raised);
    box-shadow: var(--_weir-shadow-node);
    cursor: grab;
    touch-action: none;
  }
  .overview:active {
    cursor: grabbing;
  }
  .overview .map-open {
    fill: var(--_weir-kind-open);
  }
  .overview .map-won {
    fill: var(--_weir-kind-won);
  }
  .overview .map-lost {
    fill: var(--_weir-kind-lost);
  }
  .overview :is(.map-parked, .map-disqualified) {
    fill: var(--_weir-kind-parked);
  }
  .overview .map-portal {
    fill: none;
    stroke: var(--_weir-kind-handoff);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .overview .view {
    fill: color-mix(in srgb, var(--_weir-accent) 8%, transparent);
    stroke: var(--_weir-accent);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
`;
