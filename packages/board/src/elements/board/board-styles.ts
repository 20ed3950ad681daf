import { css } from 'lit';

/** Twelve columns as the document places its widgets, six, then two; the container is asked, never the window. */
export const boardStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    background: var(--_weir-surface);
    container: weir-board / inline-size;
  }
  :host(:fullscreen) {
    overflow: auto;
  }
  .board {
    padding: 18px var(--_weir-space-6) var(--_weir-space-5);
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 10px var(--_weir-space-4);
    margin-block-end: var(--_weir-gap);
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px var(--_weir-space-5);
    min-inline-size: 0;
  }
  h2 {
    overflow: hidden;
    border-radius: var(--_weir-radius-xs);
    font-size: var(--_weir-size-xl);
    font-weight: var(--_weir-weight-strong);
    line-height: 1.4;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tools {
    display: flex;
    align-items: center;
    gap: var(--_weir-space-2);
  }
  .coming {
    visibility: hidden;
  }
  .filters,
  .head > .unfetched,
  .breakdowns {
    grid-column: 1 / -1;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    min-block-size: 28px;
  }
  .coming > i {
    block-size: var(--_weir-chip);
    padding-inline: 32px;
    white-space: nowrap;
  }
  .coming > .period {
    padding-inline: 188px;
  }
  .breakdowns {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .alert > :not(bdi) {
    flex: none;
  }
  .breakdowns > .chip {
    padding-inline-start: 10px;
  }
  .back:dir(rtl) > .weir-icon {
    transform: scaleX(-1);
  }
  .turning {
    animation: weir-turn 1s linear infinite;
  }
  @keyframes weir-turn {
    to {
      rotate: 360deg;
    }
  }
  .alert {
    display: flex;
    align-items: center;
    gap: 4px 8px;
    margin-block-end: var(--_weir-gap);
    padding-block: 6px;
    padding-inline: var(--_weir-space-3);
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-warning-soft);
    color: var(--_weir-warning);
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    grid-auto-rows: minmax(56px, auto);
    gap: var(--_weir-gap);
  }
  .cell {
    grid-column: var(--_column);
    grid-row: var(--_row);
    min-inline-size: 0;
  }
  .cell > * {
    block-size: 100%;
  }
  /* Of an element that is fetched, as high as it begins. */
  .waiting {
    min-block-size: 274px;
  }
  .waiting > * {
    flex: 1;
    margin: 48px var(--_weir-inset) 16px;
  }
  /* What stands in the place of a card keeps its height, so that the row beside it does not grow. */
  .held {
    min-block-size: calc(var(--_rows) * 56px + (var(--_rows) - 1) * var(--_weir-gap));
  }
  .held > * {
    container-type: size;
  }
  .arranged {
    position: relative;
  }
  .arranged > slot::slotted(*) {
    position: absolute;
    inset: 0;
  }
  .blank {
    min-block-size: 240px;
    border: 1px dashed var(--_weir-border-strong);
    border-radius: var(--_weir-radius-md);
  }
  .notes {
    margin-block-start: var(--_weir-space-3);
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
  }
  @container weir-board (max-width: 1100px) {
    .grid {
      grid-template-columns: repeat(6, minmax(0, 1fr));
      grid-auto-rows: auto;
    }
    .cell {
      grid-column: span var(--_medium);
      grid-row: auto;
    }
    .weir-cohort {
      min-block-size: 498px;
    }
    .weir-flow {
      min-block-size: 342px;
    }
    .weir-pipeline {
      min-block-size: 438px;
    }
  }
  @container weir-board (max-width: 640px) {
    .board {
      padding: 12px;
    }
    .head {
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
      margin-block-end: 10px;
    }
    .heading {
      justify-content: space-between;
    }
    .as-of {
      flex: 1;
    }
    .filters {
      min-block-size: 34px;
    }
    .filters {
      flex-wrap: nowrap;
      margin-inline: -12px;
      padding-inline: 12px;
      padding-block: 3px;
      overflow-x: auto;
      scrollbar-width: none;
    }
    .grid {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 10px;
    }
    .cell {
      grid-column: span var(--_small);
    }
    .weir-flow {
      min-block-size: 640px;
    }
    .held {
      min-block-size: 0;
    }
    .held > * {
      container-type: inline-size;
      max-block-size: 320px;
    }
  }
  @container weir-board (max-width: 340px) {
    .grid {
      grid-template-columns: minmax(0, 1fr);
    }
    .cell {
      grid-column: auto;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .turning {
      animation: none;
    }
  }
  @media print {
    :host {
      print-color-adjust: exact;
    }
    .tools > :not(.as-of),
    .heading > weir-segmented {
      display: none;
    }
    .cell {
      break-inside: avoid;
    }
  }
`;
