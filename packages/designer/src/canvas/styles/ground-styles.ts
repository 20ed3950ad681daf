import { css } from 'lit';

/** The ground that everything is drawn on. */
export const groundStyles = css`
  .island {
    position: absolute;
    inset: 0;
    /* The drawing runs from left to right in every language. */
    direction: ltr;
  }
  .react-flow {
    --xy-background-color: var(--_weir-sunken);
    --xy-background-pattern-color: var(--_weir-grid-dot);
    --xy-edge-stroke: var(--_weir-edge-advance);
    --xy-connectionline-stroke: var(--_weir-accent);
    --xy-connectionline-stroke-width: 2;
    --xy-selection-background-color: color-mix(in srgb, var(--_weir-accent) 8%, transparent);
    --xy-selection-border: 1px solid var(--_weir-accent);
    --xy-minimap-background-color: var(--_weir-raised);
    --xy-minimap-mask-background-color: color-mix(in srgb, var(--_weir-sunken) 60%, transparent);
    --xy-minimap-mask-stroke-color: var(--_weir-accent);
    --xy-minimap-mask-stroke-width: 6;
    background: var(--_weir-sunken);
    font: inherit;
  }
  .react-flow:focus {
    outline: none;
  }
  .react-flow:focus-visible::after {
    content: '';
    position: absolute;
    inset: 0;
    outline: 2px solid var(--_weir-focus);
    outline-offset: -3px;
    pointer-events: none;
  }
  .react-flow__nodesselection-rect {
    border-radius: var(--_weir-radius-md);
  }
  .react-flow__pane {
    cursor: default;
  }
  .react-flow__pane.draggable {
    cursor: grab;
  }
  /* Layers of their own: what is dragged over the dots does not have them drawn anew. */
  .react-flow__background,
  .react-flow__node.dragging {
    will-change: transform;
  }
  .react-flow__node {
    outline: none;
    cursor: default;
  }
  .react-flow__node.draggable {
    cursor: grab;
  }
  .react-flow__node.dragging {
    cursor: grabbing;
  }
`;
