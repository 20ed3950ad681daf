import { css } from 'lit';

export const arrangerStyles = css`
  :host {
    position: relative;
    display: block;
    min-inline-size: 0;
  }
  .surface {
    margin-inline: auto;
    border: 0;
  }
  weir-board {
    background: none;
  }
  .card-frame {
    --_grip-w: calc(40px * var(--_unzoom, 1));
    --_grip-h: calc(24px * var(--_unzoom, 1));
    --_corner: calc(24px * var(--_unzoom, 1));
    z-index: 1;
    inline-size: 100%;
    padding: 0;
    border: 0;
    border-radius: var(--_weir-radius-md);
    background: none;
    cursor: pointer;
  }
  .card-frame:hover,
  .card-frame:focus-visible {
    outline: 1px solid var(--_weir-border-control);
  }
  .card-frame[aria-pressed='true'] {
    outline: 2px solid var(--_weir-accent);
    outline-offset: -1px;
  }
  .card-frame:focus-visible {
    box-shadow:
      0 0 0 3px var(--_weir-surface),
      0 0 0 5px var(--_weir-focus);
  }
  .card-frame.held {
    background: var(--_weir-accent-soft);
    outline: 2px dashed var(--_weir-accent);
    opacity: 0.85;
    box-shadow: var(--_weir-shadow-drag);
  }
  .grip,
  .corner {
    position: absolute;
    display: none;
    touch-action: none;
  }
  .card-frame:is(:hover, :focus-visible, [aria-pressed='true']) > :is(.grip, .corner),
  .dragging .held > :is(.grip, .corner) {
    display: grid;
    place-items: center;
  }
  .grip {
    inset-block-start: calc(var(--_grip-h) * -0.55);
    inset-inline-start: calc(50% - var(--_grip-w) / 2);
    inline-size: var(--_grip-w);
    block-size: var(--_grip-h);
    border: 1px solid var(--_weir-border-control);
    border-radius: calc(var(--_grip-h) / 2);
    background: var(--_weir-overlay);
    color: var(--_weir-text-muted);
    cursor: grab;
  }
  .grip > .weir-icon {
    rotate: 90deg;
  }
  .corner {
    inset-block-end: 0;
    inset-inline-end: 0;
    inline-size: var(--_corner);
    block-size: var(--_corner);
    cursor: nwse-resize;
  }
  .corner:dir(rtl) {
    cursor: nesw-resize;
  }
  .corner::after {
    content: '';
    box-sizing: border-box;
    inline-size: 10px;
    block-size: 10px;
    border: 0 solid var(--_weir-accent);
    border-width: 0 2px 2px 0;
    border-end-end-radius: 3px;
  }
  .corner:dir(rtl)::after {
    border-width: 0 0 2px 2px;
    border-end-end-radius: 0;
    border-end-start-radius: 3px;
  }
  .dragging,
  .dragging .card-frame,
  .dragging .grip {
    cursor: grabbing;
    user-select: none;
  }
  .flag {
    position: absolute;
    inset-block-start: -7px;
    inset-inline-end: -7px;
    display: grid;
    place-items: center;
    inline-size: 22px;
    block-size: 22px;
    border-radius: 50%;
    background: var(--_weir-overlay);
    box-shadow: 0 0 0 1px var(--_weir-border-strong);
    color: var(--_weir-warning);
  }
  .flag.error {
    color: var(--_weir-negative);
  }
  .size {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-end: 28px;
  }
  textarea {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
    padding: 0;
    opacity: 0;
    pointer-events: none;
    resize: none;
  }
  @media (pointer: coarse) {
    .card-frame {
      --_grip-w: calc(56px * var(--_unzoom, 1));
      --_grip-h: calc(36px * var(--_unzoom, 1));
      --_corner: calc(36px * var(--_unzoom, 1));
    }
  }
`;
