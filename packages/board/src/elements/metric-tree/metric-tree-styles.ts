import { css } from 'lit';

export const metricTreeStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    max-block-size: 720px;
  }
  .card {
    flex: 1 1 auto;
    block-size: auto;
    min-block-size: 0;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    padding-block: 0 8px;
    padding-inline: var(--_weir-inset);
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .legend > li {
    display: inline-flex;
    align-items: flex-start;
    gap: 6px;
    max-inline-size: 100%;
  }
  .legend svg {
    flex: none;
    inline-size: 20px;
    block-size: 10px;
    margin-block-start: 4px;
  }
  .edge {
    fill: none;
    stroke: var(--_weir-border-strong);
    stroke-width: 1.5;
  }
  .edge.driver {
    stroke: var(--_weir-neutral-mark);
    stroke-dasharray: 4 4;
  }
  .canvas {
    flex: 1 1 auto;
    overflow: auto;
    min-block-size: 120px;
    border-block-start: 1px solid var(--_weir-border);
    background: var(--_weir-surface);
    scroll-padding: 32px;
    overscroll-behavior: contain;
  }
  .canvas:not(:has(~ .notes)) {
    border-end-start-radius: 9px;
    border-end-end-radius: 9px;
  }
  .notes {
    padding-block: 8px 12px;
    border-block-start: 1px solid var(--_weir-border);
  }
  .canvas.pans {
    cursor: grab;
  }
  .canvas.pans:active {
    cursor: grabbing;
  }
  .drawing {
    position: relative;
    margin-inline: auto;
  }
  .drawing > svg {
    position: absolute;
    inset: 0;
  }
  .node {
    cursor: default;
    outline-offset: 2px;
  }
  .node.selectable {
    cursor: pointer;
  }
  .drawing .node {
    position: absolute;
    padding-block: 10px;
    padding-inline: 12px;
    border: 1px solid var(--_weir-border-strong);
    border-radius: var(--_weir-radius-md);
    background: var(--_weir-raised);
    transition: border-color var(--_weir-fast);
  }
  .drawing .node:is(.part, .parameter) {
    border-color: var(--_weir-border);
  }
  .drawing .node.selectable:hover {
    border-color: var(--_weir-border-control);
  }
  .name {
    display: flex;
    align-items: center;
    gap: 6px;
    block-size: 20px;
    color: var(--_weir-text-muted);
  }
  .name > bdi {
    min-inline-size: 0;
  }
  .root .name {
    color: var(--_weir-text);
    font-weight: var(--_weir-weight-strong);
  }
  .menu {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 6px;
  }
  .editable .name {
    padding-inline-end: 24px;
  }
  .sign {
    flex: none;
    min-inline-size: 18px;
    border-radius: var(--_weir-radius-xs);
    background: var(--_weir-neutral-soft);
    color: var(--_weir-neutral);
    line-height: 18px;
    text-align: center;
  }
  .value {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 26px;
  }
  .value > weir-skeleton {
    flex: 1;
    block-size: 42px;
    margin-block-start: 4px;
  }
  .figure {
    overflow: hidden;
    font-size: 18px;
    font-weight: var(--_weir-weight-strong);
    font-variant-numeric: var(--_weir-numbers);
    line-height: 26px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .root .figure {
    font-size: var(--_weir-size-xl);
  }
  .figure.missing {
    color: var(--_weir-text-muted);
  }
  .change {
    flex: none;
    font-size: var(--_weir-size-xs);
    font-weight: var(--_weir-weight-strong);
  }
  .change > .weir-icon {
    margin-inline-end: 3px;
    vertical-align: 0;
  }
  .line {
    display: flex;
    gap: 4px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
    font-variant-numeric: var(--_weir-numbers);
    line-height: 18px;
  }
  .line > .weir-icon {
    margin-block-start: 3px;
  }
  .line > bdi {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_rows, 1);
  }
  .line.positive {
    color: var(--_weir-positive);
  }
  .line.negative {
    color: var(--_weir-negative);
  }
  .line.warning {
    color: var(--_weir-warning);
  }
  .drawing .hypothesis {
    position: absolute;
    inset-block-start: -26px;
    max-inline-size: 100%;
    border: 1px dashed var(--_weir-border-control);
    background: var(--_weir-raised);
    white-space: nowrap;
  }
  .down .hypothesis {
    inset-inline-start: 50%;
    transform: translateX(-50%);
  }
  .down .hypothesis:dir(rtl) {
    transform: translateX(50%);
  }
  .across .hypothesis {
    inset-inline-start: 0;
  }
  .drawing .toggle {
    position: absolute;
    z-index: 1;
    display: grid;
    place-items: center;
    min-inline-size: 24px;
    block-size: 24px;
    cursor: pointer;
  }
  .drawing .toggle > span {
    display: grid;
    place-items: center;
    min-inline-size: 18px;
    block-size: 18px;
    padding-inline: 4px;
    border: 1px solid var(--_weir-border-strong);
    border-radius: var(--_weir-radius-full);
    background: var(--_weir-raised);
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-2xs);
    font-variant-numeric: var(--_weir-numbers);
    line-height: 1;
  }
  .drawing .toggle:not(.folded) > span {
    padding-inline: 0;
  }
  .drawing .toggle:hover > span {
    border-color: var(--_weir-border-control);
    color: var(--_weir-text);
  }
  .down .toggle {
    inset-block-end: -12px;
    inset-inline-start: 50%;
    transform: translateX(-50%);
  }
  .down .toggle:dir(rtl) {
    transform: translateX(50%);
  }
  .across .node {
    padding-inline-end: 18px;
  }
  .across .toggle {
    inset-block-start: calc(50% - 12px);
    inset-inline-end: -12px;
  }
  .picker {
    position: absolute;
    z-index: 2;
    inset-block: 30px 0;
    inset-inline: 0;
    display: flex;
    align-items: center;
    padding-inline: 12px;
    border-radius: var(--_weir-radius-md);
    background: var(--_weir-raised);
  }
  .picker > weir-combobox {
    inline-size: 100%;
  }
  .outline {
    flex: 1 1 auto;
    overflow: auto;
    padding-block-end: 8px;
    border-block-start: 1px solid var(--_weir-border);
    scroll-padding: 16px;
  }
  .outline .node {
    position: relative;
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) auto;
    column-gap: 4px;
    padding-block: 6px;
    padding-inline: calc(8px + min(var(--_level, 0), 6) * 14px) var(--_weir-inset);
    outline-offset: -2px;
  }
  .outline .node + .node {
    border-block-start: 1px solid var(--_weir-border);
  }
  .outline .node.selectable:hover {
    background: var(--_weir-hover);
  }
  .outline .toggle {
    grid-area: 1 / 1;
    display: grid;
    place-items: center;
    block-size: 24px;
    margin-block: -2px;
    cursor: pointer;
  }
  .outline .toggle > .weir-icon:dir(rtl) {
    transform: scaleX(-1);
  }
  .outline .text {
    display: contents;
  }
  .outline .name {
    grid-area: 1 / 2;
  }
  .outline .menu {
    position: static;
    grid-area: 1 / 4 / span 3;
    margin-block: -3px;
    margin-inline-end: -8px;
  }
  .outline .editable {
    grid-template-columns: 24px minmax(0, 1fr) auto 26px;
  }
  .outline .editable .name {
    padding-inline-end: 0;
  }
  .outline .value {
    grid-area: 1 / 3;
    flex-direction: column;
    align-items: flex-end;
    justify-content: flex-start;
    gap: 0;
    grid-row-end: span 3;
  }
  .outline .value > weir-skeleton {
    flex: none;
    inline-size: 96px;
  }
  .outline :is(.figure, .root .figure) {
    font-size: var(--_weir-size-lg);
    line-height: 20px;
  }
  .outline .lines {
    grid-area: 2 / 2;
  }
  .outline .line > bdi {
    display: block;
  }
  .outline .hypothesis {
    grid-area: 3 / 2;
    justify-self: start;
    border: 1px dashed var(--_weir-border-control);
    background: none;
  }
  .outline .picker {
    inset-inline: 32px var(--_weir-inset);
  }
  .sheet .indented {
    display: inline-block;
    max-inline-size: 320px;
    padding-inline-start: calc(min(var(--_level, 0), 12) * 16px);
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
  }
  @container weir-widget (max-width: 480px) {
    .sheet .indented {
      max-inline-size: 150px;
      padding-inline-start: calc(min(var(--_level, 0), 6) * 8px);
    }
  }
  @media (pointer: coarse) {
    .toggle {
      min-inline-size: 36px;
      min-block-size: 36px;
    }
    .down .toggle {
      inset-block-end: -18px;
    }
    .across .toggle {
      inset-block-start: calc(50% - 18px);
      inset-inline-end: -18px;
    }
    .outline .node {
      grid-template-columns: 36px minmax(0, 1fr) auto;
    }
    .outline .editable {
      grid-template-columns: 36px minmax(0, 1fr) auto 36px;
    }
    .outline .toggle {
      margin-block: -8px;
    }
  }
  @media (forced-colors: active) {
    .edge,
    .edge.driver {
      stroke: CanvasText;
    }
    .drawing .node.selectable:hover {
      border-color: Highlight;
    }
  }
`;
