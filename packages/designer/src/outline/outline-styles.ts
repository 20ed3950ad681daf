import { css } from 'lit';

export const outlineStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    container-type: inline-size;
    min-block-size: 0;
    overflow: hidden;
    background: var(--_weir-surface);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-block-size: 58px;
    padding: 16px 16px 8px;
    /* The switch between the views lies over its beginning. */
    padding-inline-start: calc(16px + var(--_weir-view-switch, 0px));
    border-block-end: 1px solid var(--_weir-border);
  }
  .bar .bar-group {
    position: static;
    block-size: auto;
    padding: 0;
    border: 0;
    background: none;
    box-shadow: none;
  }
  .finder {
    grid-area: 2 / 1;
    z-index: 2;
    place-self: start end;
    margin: 8px 16px;
  }
  .finder .bar-group {
    position: static;
  }
  .scroller {
    grid-area: 2 / 1;
    position: relative;
    min-block-size: 0;
    overflow: auto;
    padding: 8px;
    scrollbar-gutter: stable;
  }
  .rows {
    position: relative;
  }
  .row {
    position: absolute;
    inset-inline: 0;
    gap: 10px;
    block-size: var(--_row, 34px);
    padding-inline: 4px;
    border-radius: var(--_weir-radius-sm);
    cursor: pointer;
    user-select: none;
  }
  .row:is(.is-group, .is-stage) {
    padding-inline-start: 20px;
  }
  .row.is-transition {
    padding-inline-start: 62px;
  }
  .row.is-stage.in-group {
    padding-inline-start: 44px;
  }
  .row.is-transition.in-group {
    padding-inline-start: 86px;
  }
  .row:hover {
    background: var(--_weir-hover);
  }
  .row[aria-selected='true'] {
    background: var(--_weir-accent-soft);
    color: var(--_weir-accent);
  }
  .row[aria-selected='true'] .subtle {
    color: inherit;
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  .part {
    display: contents;
  }
  .twist {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin-inline-end: -6px;
    border-radius: var(--_weir-radius-sm);
    color: var(--_weir-text-subtle);
  }
  .twist:not(:empty):hover {
    background: var(--_weir-hover);
  }
  /* Long names give way before anything else does. */
  .name {
    flex: 0 1000 auto;
    min-inline-size: 4ch;
  }
  :is(.is-funnel, .is-group, .is-stage) .name {
    font-weight: var(--_weir-weight-strong);
  }
  .is-funnel .name {
    font-size: var(--_weir-size-md);
  }
  .archived .name {
    color: var(--_weir-text-subtle);
  }
  .name-field {
    flex: 1;
    min-inline-size: 8ch;
    max-inline-size: 360px;
    block-size: 26px;
    padding-inline: 6px;
    border: 1px solid var(--_weir-border-control);
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-raised);
    color: var(--_weir-text);
    user-select: text;
  }
  .name-field:focus-visible {
    outline-offset: -1px;
  }
  .figure {
    flex: none;
    min-inline-size: 96px;
    text-align: end;
  }
  /* Read out before what a narrow place leaves away, and seen behind it. */
  .mark {
    order: 1;
  }
  .flag {
    order: 2;
  }
  .more {
    order: 3;
  }
  .probability {
    flex: none;
    min-inline-size: 48px;
    text-align: end;
  }
  .more {
    color: var(--_weir-text-subtle);
  }
  .row .badge {
    flex: none;
  }
  .fact {
    display: flex;
    flex: 0 1 128px;
    min-inline-size: 0;
  }
  .row .fact > * {
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .flag {
    flex: none;
    inline-size: 18px;
    line-height: 0;
  }
  .shape {
    display: inline-block;
    inline-size: 64px;
    block-size: 10px;
    border-radius: 3px;
    background: var(--_weir-neutral-soft);
  }
  .color {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_color, var(--_weir-neutral-mark));
  }
  .handle {
    cursor: grab;
    touch-action: none;
  }
  .row.target {
    background: var(--_weir-accent-soft);
    outline: 2px dashed var(--_weir-accent);
    outline-offset: -2px;
  }
  .scroller.dragging .row {
    cursor: grabbing;
  }
  .drop-line {
    inset-inline: 28px 8px;
  }
  .drop-line.in-group {
    inset-inline-start: 52px;
  }
  .none {
    padding: 24px 16px;
  }
  .context-menu {
    position: absolute;
  }
  /* What closes gives the focus back to it, and it hands it on to the line. */
  .context-menu > [slot='trigger'] {
    position: absolute;
    display: block;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    opacity: 0;
    pointer-events: none;
  }
  @container (max-width: 700px) {
    .bar {
      min-block-size: 50px;
      padding: 8px;
      padding-inline-start: calc(8px + var(--_weir-view-switch, 0px));
    }
  }
  @container (max-width: 520px) {
    /* The switch between the views has its own place under the lines. */
    :host {
      padding-block-end: 52px;
    }
    .scroller {
      border-block-end: 1px solid var(--_weir-border);
    }
  }
  @container (max-width: 620px) {
    .scroller {
      padding-block-start: 4px;
      padding-inline: 4px;
    }
    .row {
      gap: 8px;
    }
    .row:is(.is-group, .is-stage) {
      padding-inline-start: 4px;
    }
    .row.is-transition {
      padding-inline-start: 34px;
    }
    .row.is-stage.in-group {
      padding-inline-start: 20px;
    }
    .row.is-transition.in-group {
      padding-inline-start: 50px;
    }
    .figure {
      min-inline-size: 64px;
    }
    .fact {
      flex-basis: 82px;
    }
    /* A transition’s name takes the place of the fact that it does not have. */
    :is(.probability, .fact .plain, .wide, .is-transition .fact:not(:has(*))) {
      display: none;
    }
  }
  @container (max-width: 400px) {
    .row {
      gap: 6px;
    }
    .flag:empty {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
