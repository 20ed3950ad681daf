import { css } from 'lit';

export const pipelineStyles = css`
  :host {
    position: relative;
  }
  /* As high as its place on a board, however many cards there are. */
  .board {
    flex: 1 1 0px;
    display: flex;
    gap: 8px;
    min-block-size: 360px;
    overflow: auto hidden;
    overscroll-behavior-inline: contain;
    padding-block: 2px 12px;
    padding-inline: var(--_weir-inset);
  }
  .waiting {
    --_coming: 372px;
  }
  .sheets {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
  .alone .board {
    flex: none;
    block-size: 520px;
  }
  /* Of cards that nobody can be shown, no place is kept. */
  .board.bare {
    flex: none;
    block-size: auto;
    min-block-size: 0;
  }
  .bare .cards {
    display: none;
  }
  .column {
    display: flex;
    flex: 1 0 188px;
    flex-direction: column;
    min-inline-size: 0;
    max-inline-size: 320px;
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-sunken);
  }
  .column.target,
  .end-stage.target {
    outline: 2px solid var(--_weir-accent);
    outline-offset: -2px;
    background: var(--_weir-accent-soft);
  }
  .column > header {
    flex: none;
    padding: 8px 10px 6px;
  }
  .column h4 {
    display: flex;
    gap: 6px;
    font-size: var(--_weir-size-sm);
    font-weight: var(--_weir-weight-strong);
  }
  .column h4 > .count {
    color: var(--_weir-text-muted);
    font-weight: var(--_weir-weight);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
    min-block-size: 20px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  /* A word says it, and all facts of a column have room in one line. */
  .facts .badge > .weir-icon {
    display: none;
  }
  .cards {
    flex: 1;
    min-block-size: 40px;
    margin: 0;
    padding: 0 6px 6px;
    overflow: hidden auto;
    list-style: none;
  }
  .cards > li {
    margin-block-end: 6px;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 76px;
  }
  .record {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 2px;
    padding: 8px 10px;
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-raised);
    font-size: var(--_weir-size-xs);
    touch-action: manipulation;
    user-select: none;
    -webkit-user-select: none;
  }
  .record.movable {
    cursor: grab;
  }
  .record.late {
    border-inline-start: 3px solid var(--_weir-warning-mark);
    padding-inline-start: 8px;
  }
  .record.moving {
    opacity: 0.65;
  }
  .record.dragged {
    border-style: dashed;
    opacity: 0.5;
  }
  .record.ghost {
    position: absolute;
    z-index: 3;
    box-sizing: border-box;
    box-shadow: var(--_weir-shadow-drag);
    cursor: grabbing;
    pointer-events: none;
  }
  .record > .top {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
  }
  .record .name {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--_weir-text);
    font-size: var(--_weir-size-sm);
    font-weight: var(--_weir-weight-strong);
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .record .line {
    overflow: hidden;
    color: var(--_weir-text-muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .record .since {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--_weir-text-subtle);
  }
  .record.late .since {
    color: var(--_weir-warning);
  }
  .nobody {
    padding: 8px 4px;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
    text-align: center;
  }
  .more {
    display: block;
    margin: 2px auto 6px;
    font-size: var(--_weir-size-xs);
  }
  .ends {
    display: flex;
    flex: 0 0 132px;
    flex-direction: column;
    gap: 6px;
  }
  .end-stage {
    display: flex;
    flex: 1;
    flex-direction: column;
    justify-content: center;
    min-block-size: 44px;
    max-block-size: 120px;
    padding: 6px 10px;
    border: 1px dashed var(--_weir-border-strong);
    border-radius: var(--_weir-radius-sm);
    font-size: var(--_weir-size-xs);
  }
  .end-stage > b {
    font-weight: var(--_weir-weight-strong);
  }
  .status {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 32px;
    padding-block: 2px 8px;
    padding-inline: var(--_weir-inset);
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  /* As long as nothing is said, what follows begins where the columns do. */
  .status > [role='status']:not(:has(bdi:not(:empty))) {
    margin-inline-end: -12px;
  }
  .checklist {
    display: grid;
    gap: 6px;
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  .checklist > li {
    display: flex;
    align-items: flex-start;
    gap: 8px;
  }
  .checklist .needed {
    color: var(--_weir-negative);
  }
  .checklist .done {
    color: var(--_weir-positive);
  }
  .checklist li > .what {
    flex: 1;
    color: var(--_weir-text);
  }
  @container weir-widget (max-width: 560px) {
    .board {
      scroll-snap-type: inline proximity;
      scroll-padding-inline: var(--_weir-inset);
    }
    .column {
      flex: 0 0 78%;
      scroll-snap-align: start;
    }
  }
  @media (forced-colors: active) {
    .column,
    .record {
      border: 1px solid CanvasText;
    }
  }
  /* What is said is what can be done: with a finger there are no arrow keys. */
  .by-finger {
    display: none;
  }
  @media (pointer: coarse) {
    .by-key {
      display: none;
    }
    .by-finger {
      display: inline;
    }
  }
  @media print {
    .by-key,
    .by-finger,
    .record .top > .button {
      display: none;
    }
    .cards > li {
      content-visibility: visible;
    }
  }
`;
