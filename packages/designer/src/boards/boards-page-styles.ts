import { css } from 'lit';

export const boardsPageStyles = css`
  :host {
    position: relative;
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) auto;
    min-block-size: 0;
    overflow: hidden;
    background: var(--_weir-surface);
  }
  .bar {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    min-inline-size: 0;
    padding: 7px 16px;
    border-block-end: 1px solid var(--_weir-border);
    background: var(--_weir-raised);
  }
  .bar h2 {
    overflow: hidden;
    font-size: var(--_weir-size-lg);
    font-weight: var(--_weir-weight-strong);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .bar weir-menu {
    min-inline-size: 0;
  }
  .chooser {
    max-inline-size: 260px;
    font-weight: var(--_weir-weight-strong);
  }
  .stage {
    grid-area: 2 / 1;
    min-inline-size: 0;
    overflow: auto;
    background: var(--_weir-sunken);
  }
  weir-board-arranger {
    min-block-size: 100%;
  }
  weir-empty {
    min-block-size: 320px;
  }
  .proposal {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
    margin-block-start: 12px;
    padding: 0;
    font-size: var(--_weir-size-xs);
    list-style: none;
  }
  .proposal > li {
    display: grid;
    justify-items: center;
    gap: 4px;
  }
  .proposal .sketch {
    inline-size: 60px;
    block-size: 38px;
    background: var(--_weir-raised);
  }
  .note {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    display: flex;
    align-items: baseline;
    gap: 8px;
    padding: 6px 16px;
    border-block-end: 1px solid var(--_weir-border);
    background: var(--_weir-raised);
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .note > .weir-icon {
    flex: none;
    align-self: flex-start;
    margin-block-start: 2px;
  }
  .sheet {
    grid-area: 2 / 2;
    inline-size: 324px;
    min-block-size: 0;
    overflow: hidden;
    border-inline-start: 1px solid var(--_weir-border);
  }
  .sheet > weir-board-panel {
    block-size: 100%;
  }
  :host([narrow]) .bar {
    padding-inline: 10px;
  }
  :host([narrow]) .sheet {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    z-index: 4;
    inline-size: auto;
    block-size: min(62%, 520px);
    border: 0;
    border-start-start-radius: var(--_weir-radius-lg);
    border-start-end-radius: var(--_weir-radius-lg);
    background: var(--_weir-raised);
    box-shadow: var(--_weir-shadow-pop);
  }
`;
