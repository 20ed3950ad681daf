import { css } from 'lit';

/** Frames of groups, and what their colours and those of stages colour. */
export const frameStyles = css`
  /* React Flow says the opposite in a style attribute: what is not the title belongs to the ground. */
  .react-flow__node-frame {
    pointer-events: none !important;
    /* Nothing that React Flow would measure: it follows its stages, and is as large as the model says. */
    inline-size: 0 !important;
    block-size: 0 !important;
  }
  /* Its title may lie under a stage of another group. */
  .react-flow__node-frame:has(.name-field) {
    z-index: 1000 !important;
  }
  .frame {
    border: 1.5px solid var(--_color, var(--_weir-border-strong));
    border-radius: var(--_weir-radius-lg);
    background: color-mix(in srgb, var(--_color, var(--_weir-text)) 5%, transparent);
  }
  .frame-title {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    block-size: 28px;
    padding-inline: 12px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-sm);
    font-weight: var(--_weir-weight-strong);
    pointer-events: all;
    cursor: pointer;
  }
  .react-flow__node-frame.draggable .frame-title {
    cursor: grab;
  }
  .frame-title::before {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 7px;
    border-radius: 50%;
    background: var(--_color, var(--_weir-neutral-mark));
  }
  .frame-title .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .frame-title:hover {
    color: var(--_weir-text);
  }
  .frame.chosen {
    border-color: var(--_weir-accent);
  }
  .frame.chosen .frame-title {
    color: var(--_weir-accent);
  }
  /* What is dragged gets into it. */
  .frame.joined {
    border: 2px dashed var(--_weir-accent);
    background: var(--_weir-accent-soft);
  }
  .frame.joined .frame-title {
    color: var(--_weir-accent);
  }
  .react-flow__node-frame:focus-visible .frame {
    outline: 2px solid var(--_weir-focus);
    outline-offset: 2px;
  }
  .frame-title .name-field {
    inline-size: 160px;
    margin-block: 0;
    font-size: inherit;
  }
  .stage-icon {
    flex: none;
    fill: none;
    stroke: var(--_color, var(--_weir-text-muted));
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .stage-icon + .name {
    flex: 1;
  }
  .stage[class*='color-']:where(:not(.error, .archived)) {
    border-color: color-mix(in srgb, var(--_color) 55%, var(--_weir-border-strong));
    background: color-mix(in srgb, var(--_color) 9%, var(--_weir-raised));
  }
  .guides {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 0;
    block-size: 0;
    transform-origin: 0 0;
    pointer-events: none;
    z-index: 5;
  }
  .guide {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 0;
    block-size: 0;
    border: 0 solid var(--_weir-accent);
  }
  .guide.x {
    border-inline-start-width: 1px;
  }
  .guide.y {
    border-block-start-width: 1px;
  }
`;
