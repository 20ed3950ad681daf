import { css } from 'lit';

export const designerStyles = css`
  :host {
    display: block;
    block-size: 720px;
    min-block-size: 320px;
    background: var(--_weir-surface);
  }
  /* Hosts like to say what an element's display is. */
  .frame {
    position: relative;
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100%;
    overflow: hidden;
  }
  .top {
    display: flex;
    align-items: stretch;
    gap: 8px;
    min-block-size: 52px;
    padding-inline: 16px 12px;
    border-block-end: 1px solid var(--_weir-border);
    background: var(--_weir-raised);
  }
  .side {
    display: flex;
    flex: 1 1 0;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .side.end {
    justify-content: flex-end;
  }
  h1 {
    overflow: hidden;
    min-inline-size: 3ch;
    font-size: var(--_weir-size-lg);
    font-weight: var(--_weir-weight-strong);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .saved {
    overflow: hidden;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .rule {
    flex: none;
    inline-size: 1px;
    block-size: 20px;
    background: var(--_weir-border);
  }
  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 6px 16px;
    border-block-end: 1px solid var(--_weir-border);
    background: var(--_weir-warning-soft);
    color: var(--_weir-warning);
  }
  .banner.negative {
    background: var(--_weir-negative-soft);
    color: var(--_weir-negative);
  }
  .page {
    grid-row: 3;
    display: grid;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .page.funnels {
    grid-template: minmax(0, 1fr) auto / 228px minmax(0, 1fr) auto;
  }
  .page.boards {
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
  }
  .page.metrics {
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
  }
  weir-funnel-rail {
    grid-area: 1 / 1;
    border-inline-end: 1px solid var(--_weir-border);
  }
  weir-funnel-view {
    grid-area: 1 / 2;
    min-block-size: 0;
  }
  weir-selection-panel {
    grid-area: 1 / 3 / 3 / 4;
    inline-size: 324px;
    /* What it holds must not stretch the rows that it spans. */
    block-size: 0;
    min-block-size: 100%;
    border-inline-start: 1px solid var(--_weir-border);
  }
  .review {
    grid-area: 1 / 3 / 3 / 4;
    inline-size: 380px;
    /* What it holds must not stretch the rows that it spans. */
    block-size: 0;
    min-block-size: 100%;
    overflow: auto;
    padding: 16px;
    border-inline-start: 1px solid var(--_weir-border);
    background: var(--_weir-raised);
  }
  .review h2 {
    margin-block-end: 12px;
    font-size: var(--_weir-size-lg);
    font-weight: var(--_weir-weight-strong);
  }
  .funnels weir-problem-list {
    grid-area: 2 / 1 / 3 / 3;
  }
  :is(.metrics, .boards) weir-problem-list {
    grid-area: 2 / 1;
  }
  .board {
    overflow: auto;
    min-block-size: 0;
    padding: 16px 24px;
  }

  :host([narrow]) .top {
    flex-wrap: wrap;
    gap: 0 4px;
    padding-inline: 8px;
  }
  :host([narrow]) .side {
    min-block-size: 48px;
    gap: 4px;
  }
  :host([narrow]) .side.end {
    flex: none;
  }
  :host([narrow]) weir-tabs {
    flex: 1 0 100%;
    order: 1;
  }
  :host([narrow]) :is(.saved, .top .rule) {
    display: none;
  }
  :host([narrow]) .page.funnels {
    grid-template-columns: minmax(0, 1fr);
  }
  :host([narrow]) weir-funnel-view {
    grid-area: 1 / 1;
  }
  :host([narrow]) .funnels weir-problem-list {
    grid-area: 2 / 1;
  }
  .drawer,
  .sheet {
    display: contents;
  }
  :host([narrow]) :is(.drawer, .sheet) {
    position: absolute;
    z-index: 2;
    display: block;
    background: var(--_weir-raised);
    box-shadow: var(--_weir-shadow-pop);
    animation: weir-slide var(--_weir-medium) var(--_weir-ease);
  }
  :host([narrow]) .drawer {
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: min(300px, 86%);
    --_from: -24px 0;
  }
  :host([narrow]) .sheet {
    inset-inline: 0;
    inset-block-end: 0;
    block-size: min(62%, 520px);
    border-start-start-radius: var(--_weir-radius-lg);
    border-start-end-radius: var(--_weir-radius-lg);
    overflow: hidden;
    --_from: 0 24px;
  }
  :host([narrow]) :is(weir-funnel-rail, weir-selection-panel, .review) {
    block-size: 100%;
    inline-size: 100%;
    border: 0;
  }
  @keyframes weir-slide {
    from {
      opacity: 0;
      translate: var(--_from);
    }
  }
  .dialog-fields {
    display: grid;
    gap: 12px;
  }
  .fault-list {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
  }
  .fault-list li {
    overflow-wrap: anywhere;
  }
  .fault-list code {
    display: block;
    color: var(--_weir-text-subtle);
    font: var(--_weir-size-xs) var(--_weir-font-mono);
  }
`;
