import { css } from 'lit';

/** What floats over the drawing. */
export const barStyles = css`
  :host {
    position: relative;
    display: block;
    container-type: size;
    overflow: hidden;
    background: var(--_weir-sunken);
  }
  .bar-group {
    position: absolute;
    display: flex;
    align-items: center;
    gap: 2px;
    block-size: 34px;
    padding: 3px;
    border: 1px solid var(--_weir-border);
    border-radius: 8px;
    background: var(--_weir-raised);
    box-shadow: var(--_weir-shadow-node);
  }
  .tops {
    position: absolute;
    inset-block-start: 16px;
    inset-inline: calc(16px + var(--_weir-view-switch, 0px)) 16px;
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
    pointer-events: none;
  }
  /* The drawing runs from left to right in every language, and so lies where it leaves room. */
  .tops:dir(rtl) {
    flex-direction: row-reverse;
    justify-content: flex-start;
  }
  /* The overview is in the same corner in every language. */
  .tops.beside-map {
    padding-right: 186px;
  }
  .tops > * {
    position: static;
    pointer-events: auto;
  }
  .rule {
    inline-size: 1px;
    block-size: 16px;
    margin-inline: 3px;
    background: var(--_weir-border);
  }
  .live-button {
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: 26px;
    padding-inline: 8px;
    border-radius: var(--_weir-radius-sm);
    font-size: var(--_weir-size-xs);
    white-space: nowrap;
  }
  .live-button:hover {
    background: var(--_weir-hover);
  }
  .dot {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_weir-neutral-mark);
  }
  .dot.ready {
    background: var(--_weir-positive-mark);
  }
  .dot.failed {
    background: var(--_weir-negative-mark);
  }
  .search {
    gap: 4px;
    padding-inline-start: 10px;
  }
  .search input {
    inline-size: 150px;
    border: 0;
    background: none;
    outline: 0;
    font-size: var(--_weir-size-sm);
  }
  .search:focus-within {
    border-color: var(--_weir-focus);
  }
  .search input::-webkit-search-cancel-button {
    display: none;
  }
  .search output {
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
    font-variant-numeric: var(--_weir-numbers);
    white-space: nowrap;
  }
  /* Over the legend and the zoom, not over where the drawing begins. In a narrow place its buttons stand in several lines. */
  .arrange {
    inset-block-end: 60px;
    inset-inline: 0;
    flex-wrap: wrap;
    justify-content: center;
    inline-size: fit-content;
    block-size: auto;
    max-inline-size: calc(100% - 32px);
    margin-inline: auto;
  }
  .swatches {
    display: inline-flex;
  }
  .swatches > .swatch {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 26px;
    border-radius: var(--_weir-radius-sm);
  }
  .swatches > .swatch::before {
    content: '';
    box-sizing: border-box;
    inline-size: 14px;
    block-size: 14px;
    border: 1.5px solid var(--_color, var(--_weir-border-control));
    border-radius: 50%;
    background: var(--_color, none);
  }
  .swatches > .swatch:hover {
    background: var(--_weir-hover);
  }
  .swatches > .swatch[aria-pressed='true']::before {
    outline: 2px solid var(--_weir-accent);
    outline-offset: 2px;
  }
  .zoom {
    inset: auto 16px 16px auto;
  }
  .zoom output {
    min-inline-size: 44px;
    font-size: var(--_weir-size-xs);
    text-align: center;
    font-variant-numeric: var(--_weir-numbers);
  }
  .legend {
    inset: auto auto 16px 16px;
    gap: 14px;
    padding-inline: 12px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .legend svg {
    inline-size: 22px;
    block-size: 9px;
    overflow: visible;
  }
  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    pointer-events: none;
  }
  .empty > * {
    pointer-events: auto;
  }
  .context-menu {
    position: absolute;
  }
  .context-menu > [slot='trigger'] {
    display: none;
  }
  @container (max-width: 700px) {
    .legend {
      display: none;
    }
    .tops {
      inset-block-start: 8px;
      inset-inline: calc(8px + var(--_weir-view-switch, 0px)) 8px;
      gap: 8px;
    }
    .zoom {
      inset: auto 8px 8px auto;
    }
    .arrange {
      inset-block-end: 58px;
      max-inline-size: calc(100% - 16px);
    }
    .wide {
      display: none;
    }
  }
`;
