import { css } from 'lit';

/** What React draws. Lengths are in pixels of the drawing, so they grow and shrink with it. */
export const canvasStyles = css`
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

  .stage {
    position: relative;
    inline-size: 160px;
    block-size: 84px;
    padding: 8px 10px;
    padding-inline-start: 14px;
    border: 1px solid var(--_weir-border-strong);
    border-radius: var(--_weir-radius-md);
    background: var(--_weir-raised);
    box-shadow: var(--_weir-shadow-node);
    color: var(--_weir-text);
    text-align: start;
    transition: border-color var(--_weir-fast);
  }
  .stage .bar {
    position: absolute;
    inset-block: -1px;
    inset-inline-start: -1px;
    inline-size: 5px;
    border-start-start-radius: var(--_weir-radius-md);
    border-end-start-radius: var(--_weir-radius-md);
    background: var(--_kind);
  }
  .kind-open {
    --_kind: var(--_weir-kind-open);
  }
  .kind-won {
    --_kind: var(--_weir-kind-won);
  }
  .kind-lost {
    --_kind: var(--_weir-kind-lost);
  }
  .kind-parked {
    --_kind: var(--_weir-kind-parked);
  }
  .kind-disqualified {
    --_kind: repeating-linear-gradient(135deg, var(--_weir-kind-parked) 0 4px, var(--_weir-raised) 4px 7px);
  }
  .stage .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 6px;
    block-size: 20px;
    line-height: 20px;
  }
  .stage .name {
    overflow: hidden;
    font-size: var(--_weir-size-md);
    font-weight: var(--_weir-weight-strong);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .stage .probability {
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
    font-variant-numeric: var(--_weir-numbers);
  }
  .stage .live {
    display: flex;
    align-items: baseline;
    gap: 4px;
    block-size: 24px;
    margin-block-start: 1px;
    line-height: 24px;
    font-variant-numeric: var(--_weir-numbers);
  }
  .stage .live b {
    font-size: var(--_weir-size-lg);
    font-weight: var(--_weir-weight-strong);
  }
  .stage .live span {
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .stage .live .change {
    margin-inline-start: auto;
    color: var(--_weir-text);
    font-weight: var(--_weir-weight-strong);
  }
  .stage .foot {
    display: flex;
    align-items: center;
    block-size: 20px;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
    white-space: nowrap;
  }
  .stage .foot > span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .stage .foot .badge {
    flex: 0 1 auto;
    display: block;
    line-height: 20px;
  }
  .stage .foot .badge.negative {
    padding-inline: 0;
    background: none;
  }
  .stage .shapes {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
    animation: weir-shapes 0s 200ms backwards;
  }
  .stage .shapes span {
    inline-size: 64px;
    block-size: 10px;
    border-radius: 3px;
    background: var(--_weir-neutral-soft);
  }
  @keyframes weir-shapes {
    from {
      visibility: hidden;
    }
  }
  .stage .flag {
    position: absolute;
    inset-block-start: -10px;
    inset-inline-end: -10px;
    display: grid;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    border-radius: 50%;
    background: var(--_weir-negative-mark);
    color: var(--_weir-raised);
  }
  .stage.warning .flag {
    background: var(--_weir-warning-mark);
  }
  .stage.error {
    border-color: var(--_weir-negative-mark);
  }
  .stage.archived {
    --_kind: var(--_weir-kind-parked);
    border-style: dashed;
    background: var(--_weir-surface);
    box-shadow: none;
  }
  .stage.archived :is(.name, b) {
    color: var(--_weir-text-muted);
  }
  .react-flow__node:hover .stage,
  .react-flow__node:hover .portal {
    border-color: var(--_weir-border-control);
  }
  .react-flow__node.selected .stage {
    border-color: var(--_weir-accent);
    box-shadow:
      var(--_weir-shadow-node),
      inset 0 0 0 1px var(--_weir-accent);
  }
  .react-flow__node:focus-visible > * {
    outline: 2px solid var(--_weir-focus);
    outline-offset: 2px;
  }
  .react-flow__node.dragging .stage {
    box-shadow: var(--_weir-shadow-drag);
  }

  .name-field {
    inline-size: 100%;
    block-size: 22px;
    margin-block: -1px;
    margin-inline-start: -4px;
    padding-inline: 3px;
    border: 1px solid var(--_weir-focus);
    border-radius: 4px;
    background: var(--_weir-raised);
    font-size: var(--_weir-size-md);
    font-weight: var(--_weir-weight-strong);
    outline: 1px solid var(--_weir-focus);
  }

  .react-flow__handle {
    inline-size: 10px;
    block-size: 10px;
    min-inline-size: 0;
    min-block-size: 0;
    border: 2px solid var(--_weir-accent);
    border-radius: 50%;
    background: var(--_weir-raised);
    opacity: 0;
    transition: opacity var(--_weir-fast);
  }
  /* A port is small, what a finger or a pointer hits is not. */
  .react-flow__handle.connectionindicator::before {
    content: '';
    position: absolute;
    inset: -7px;
    border-radius: 50%;
  }
  .react-flow__node:is(:hover, :focus-visible, .selected) .react-flow__handle.connectionindicator,
  .react-flow__handle:is(.connectingfrom, .connectingto) {
    opacity: 1;
  }
  .react-flow__handle.connectingto {
    background: var(--_weir-accent);
  }

  .portal {
    inline-size: 164px;
    block-size: 57px;
    padding: 7px 12px;
    border: 1.5px dashed var(--_weir-edge-handoff);
    border-radius: var(--_weir-radius-md);
    background: var(--_weir-raised);
    color: var(--_weir-text);
    text-align: start;
  }
  .portal .head {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_weir-kind-handoff);
  }
  .portal .name {
    overflow: hidden;
    color: var(--_weir-text);
    font-weight: var(--_weir-weight-strong);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .portal .caption {
    overflow: hidden;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .react-flow__node-portal,
  .react-flow__node-portal .portal {
    cursor: pointer;
  }

  .mark {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .transition {
    --_line: var(--_weir-edge-advance);
  }
  .transition.lose {
    --_line: var(--_weir-edge-lose);
  }
  .transition.recycle {
    --_line: var(--_weir-edge-recycle);
  }
  .transition.handoff {
    --_line: var(--_weir-edge-handoff);
  }
  .transition.to-parked {
    --_line: var(--_weir-kind-parked);
  }
  .transition.chosen {
    --_line: var(--_weir-accent);
  }
  .react-flow__edge {
    cursor: pointer;
  }
  .transition path {
    fill: none;
  }
  .transition .hit {
    stroke: transparent;
    stroke-width: 16;
  }
  .transition .line {
    stroke: var(--_line);
    stroke-width: 1.75;
  }
  .transition.lose .line {
    stroke-width: 1.5;
    stroke-dasharray: 6 4;
  }
  .transition.recycle .line {
    stroke-width: 2;
    stroke-dasharray: 0.1 5;
    stroke-linecap: round;
  }
  .transition.handoff .line {
    stroke-width: 5;
  }
  .transition .core {
    stroke: var(--_weir-sunken);
    stroke-width: 2;
  }
  .transition.chosen .line {
    stroke-width: 2.5;
  }
  .transition.handoff.chosen .line {
    stroke-width: 6;
  }
  .transition .tip {
    fill: var(--_line);
    stroke: none;
  }
  .react-flow__edge:hover .line {
    stroke-width: 2.5;
  }
  .react-flow__edge.handoff:hover .line {
    stroke-width: 6;
  }
  .react-flow__edge:focus-visible {
    outline: none;
  }
  .react-flow__edge:focus-visible .hit {
    stroke: color-mix(in srgb, var(--_weir-focus) 30%, transparent);
    stroke-width: 10;
  }

  .labels {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 0;
    block-size: 0;
    transform-origin: 0 0;
    pointer-events: none;
    /* Over the drawing, under the overview. */
    z-index: 4;
  }
  .label {
    position: absolute;
    inset: 0 auto auto 0;
    display: inline-flex;
    align-items: center;
    block-size: 20px;
    padding-inline: 6px;
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-full);
    background: var(--_weir-raised);
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
    font-variant-numeric: var(--_weir-numbers);
    line-height: 1;
    white-space: nowrap;
    pointer-events: all;
    cursor: pointer;
  }
  .label.advance {
    color: var(--_weir-text);
    font-weight: var(--_weir-weight-strong);
  }
  .label.lose {
    color: var(--_weir-negative);
  }
  .label.to-parked {
    color: var(--_weir-text-muted);
  }
  .label.handoff {
    color: var(--_weir-syntax-metric);
  }
  .label.low {
    border-color: transparent;
    background: var(--_weir-warning-soft);
    color: var(--_weir-warning);
  }
  .label.chosen {
    border-color: var(--_weir-accent);
  }
  .label.empty {
    padding: 0;
    border-color: transparent;
    background: none;
  }
  .label .insert {
    display: none;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    border-radius: 50%;
    background: var(--_weir-accent);
    color: var(--_weir-on-accent);
  }
  .label:not(.empty) .insert {
    margin-inline: 4px -7px;
  }
  .label:is(:hover, .chosen) .insert {
    display: grid;
  }
  .label.empty:not(.chosen) .insert {
    display: grid;
    opacity: 0;
    transition: opacity var(--_weir-fast);
  }
  .label.empty:hover .insert {
    opacity: 1;
  }
  @media (hover: none) {
    .label.empty:not(.chosen) .insert {
      display: none;
    }
  }

  .react-flow__minimap {
    inline-size: 168px;
    block-size: 116px;
    margin: 16px;
    border: 1px solid var(--_weir-border);
    border-radius: 8px;
    box-shadow: var(--_weir-shadow-node);
    overflow: hidden;
  }
  .react-flow__minimap-svg {
    inline-size: 100%;
    block-size: 100%;
  }
  .react-flow__minimap-node.map-open {
    fill: var(--_weir-kind-open);
  }
  .react-flow__minimap-node.map-won {
    fill: var(--_weir-kind-won);
  }
  .react-flow__minimap-node.map-lost {
    fill: var(--_weir-kind-lost);
  }
  .react-flow__minimap-node:is(.map-parked, .map-disqualified) {
    fill: var(--_weir-kind-parked);
  }
  .react-flow__minimap-node.map-portal {
    fill: none;
    stroke: var(--_weir-kind-handoff);
    stroke-width: 8;
  }

  /* Far away there is no room for small print: under 60 % the name and the count, under 35 % the kind's colour. */
  .island.mid :is(.probability, .foot, .live span, .caption) {
    display: none;
  }
  .island.mid .stage .head {
    block-size: 32px;
    line-height: 32px;
  }
  .island.mid .stage .name,
  .island.mid .portal .name {
    font-size: 21px;
  }
  .island.mid .portal .head {
    block-size: 100%;
  }
  .island.mid .stage .live {
    block-size: 32px;
    line-height: 32px;
  }
  .island.mid .stage .live b {
    font-size: 24px;
  }
  .island.mid .label:not(.chosen),
  .island.far .label {
    display: none;
  }
  .island.far .stage {
    border-color: transparent;
    background: var(--_kind);
  }
  .island.far :is(.stage, .portal) > *:not(.react-flow__handle, .flag) {
    visibility: hidden;
  }
  @media (forced-colors: active) {
    .stage .bar,
    .island.far .stage,
    .react-flow__minimap-node {
      forced-color-adjust: none;
    }
    .react-flow__node.selected .stage {
      outline: 3px solid Highlight;
    }
  }
`;
