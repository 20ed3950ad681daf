import { css } from 'lit';

/** What stands on lines. */
export const labelStyles = css`
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
    /* Not only transparent: hundreds of these would be drawn anew with each step of a drag. */
    visibility: hidden;
  }
  .label.empty:hover .insert {
    visibility: visible;
  }
  @media (hover: none) {
    .label.empty:not(.chosen) .insert {
      display: none;
    }
  }
`;
