import { css } from 'lit';

/** Stages of other funnels that are handed off to, and the icons of the canvas. */
export const portalStyles = css`
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
`;
