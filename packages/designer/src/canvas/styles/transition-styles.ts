import { css } from 'lit';

/** Lines. */
export const transitionStyles = css`
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
`;
