import { css } from 'lit';

/** What is dragged by a grip: the line where it would be dropped, and what goes with the pointer. */
export const dragStyles = css`
  .grip {
    cursor: grab;
    touch-action: none;
  }
  .dragging {
    cursor: grabbing;
    user-select: none;
  }
  .dragging .grip {
    cursor: grabbing;
  }
  .drop-line {
    position: absolute;
    z-index: 1;
    block-size: 2px;
    border-radius: 1px;
    background: var(--_weir-accent);
    pointer-events: none;
  }
  .ghost {
    position: absolute;
    inset: 0 auto auto 0;
    z-index: 2;
    max-inline-size: 280px;
    padding: 5px 10px;
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-overlay);
    box-shadow: var(--_weir-shadow-drag);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    pointer-events: none;
  }
`;
