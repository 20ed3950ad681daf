import { css, unsafeCSS } from 'lit';
import { BAR_SHARE, LAST_COLUMN } from '../../layout/funnel-bars.js';

const barShare = unsafeCSS(`${BAR_SHARE * 100}%`);
const lastColumn = unsafeCSS(`${LAST_COLUMN}fr`);

/**
 * The wide form has a column a stage, the narrow one a row. Six stages need 840 px for columns, more stages need more: the container
 * that is asked (`.measure`) is narrower than the card by as much as there are more stages than six, its content is not.
 */
export const funnelStyles = css`
  .measure {
    flex: 1;
    display: flex;
    flex-direction: column;
    inline-size: calc(100% * 6 / max(6, var(--_stages)));
    container: weir-funnel / inline-size;
  }
  .measure > * {
    inline-size: calc(100% * max(6, var(--_stages)) / 6);
  }
  /* A container that is narrow, and what is in it as wide as the card. */
  .measure.vertical {
    inline-size: 25%;
  }
  .measure.vertical > * {
    inline-size: 400%;
  }
  .flow {
    flex: 1;
    display: grid;
    grid-template-columns: repeat(calc(var(--_stages) - 1), minmax(0, 1fr)) minmax(0, ${lastColumn});
    grid-template-rows: auto minmax(120px, 1fr) auto;
    padding-block: 2px 12px;
    padding-inline: var(--_weir-inset);
  }
  .stages {
    display: grid;
    grid-area: 1 / 1 / -1 / -1;
    grid-template: subgrid / subgrid;
  }
  .plot {
    position: relative;
    grid-area: 2 / 1 / 3 / -1;
    margin-block-start: 8px;
    border-block-end: 1px solid var(--_weir-border-strong);
  }
  /* What a conversion is held against stands above its stream. */
  .flow:has(.held) > .plot {
    margin-block-start: 22px;
  }
  .plot > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .plot > svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .water {
    fill: var(--_weir-flow);
  }
  .earlier {
    fill: var(--_weir-neutral-mark);
  }
  .then {
    fill: var(--_weir-text-muted);
  }
  .key {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 6px;
    color: var(--_weir-text-muted);
    white-space: nowrap;
  }
  .stage {
    display: grid;
    grid-row: 1 / -1;
    grid-template-rows: subgrid;
    min-inline-size: 0;
    padding-inline-end: 6px;
    font-variant-numeric: var(--_weir-numbers);
    white-space: nowrap;
  }
  .stage:last-child {
    padding-inline-end: 0;
  }
  .head {
    min-inline-size: 0;
  }
  .name {
    overflow: hidden;
    line-height: 20px;
    font-weight: var(--_weir-weight-strong);
    text-overflow: ellipsis;
  }
  .count {
    position: relative;
    display: grid;
    grid-template-columns: minmax(${barShare}, max-content) auto;
    align-items: center;
    column-gap: 4px;
    block-size: 30px;
  }
  .count > b {
    font-size: var(--_weir-size-xl);
    font-weight: var(--_weir-weight-strong);
    line-height: 30px;
  }
  .conversion {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 4px;
    block-size: 22px;
    margin-inline-start: -3px;
    padding-inline: 3px 6px;
    border-radius: var(--_weir-radius-sm);
    color: var(--_weir-text-muted);
  }
  .conversion .weir-icon {
    color: var(--_weir-text-subtle);
  }
  .conversion.low {
    background: var(--_weir-warning-soft);
    color: var(--_weir-warning);
    font-weight: var(--_weir-weight-strong);
  }
  .conversion.low .weir-icon {
    color: inherit;
  }
  .held {
    position: absolute;
    inset-block-start: 31px;
    inset-inline-start: ${barShare};
    padding-inline-start: 7px;
    color: var(--_weir-warning);
    font-size: var(--_weir-size-xs);
  }
  .row-bar {
    display: none;
  }
  .facts {
    grid-row: 3;
    margin-block-start: 10px;
    font-size: var(--_weir-size-xs);
  }
  .facts > li {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 22px;
    color: var(--_weir-text-muted);
  }
  .facts > .main {
    color: var(--_weir-text);
  }
  .facts > .won {
    color: var(--_weir-positive);
    font-weight: var(--_weir-weight-strong);
  }
  .stage .choose {
    display: block;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .stage .choose:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  @container weir-funnel (max-width: 808px) {
    .flow {
      display: block;
      padding-block-end: 6px;
    }
    .waiting {
      --_coming: calc(var(--_stages) * 87px - 23px);
    }
    /* Bars of rows in the place of columns, which have no room left. */
    .waiting > weir-skeleton {
      padding-inline-start: 100%;
      background: repeating-linear-gradient(#0000 0 32px, var(--_weir-neutral-soft) 0 40px, #0000 0 87px);
    }
    .stages {
      display: block;
    }
    .plot {
      display: none;
    }
    .stage {
      display: block;
      padding-block: 10px 8px;
      padding-inline-end: 0;
      border-block-start: 1px solid var(--_weir-border);
    }
    .stage:first-child {
      padding-block-start: 0;
      border-block-start: 0;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      column-gap: 10px;
    }
    .name {
      flex: 1 0 auto;
      max-inline-size: 100%;
    }
    .count {
      display: flex;
      flex-direction: row-reverse;
      column-gap: 10px;
      margin-inline-start: auto;
    }
    .count > b {
      min-inline-size: 48px;
      font-size: var(--_weir-size-lg);
      text-align: end;
    }
    .held {
      position: static;
      padding: 0;
    }
    .row-bar {
      display: block;
      inline-size: 100%;
      block-size: 8px;
      margin-block: 2px 6px;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      column-gap: 12px;
      margin-block-start: 0;
    }
  }
  @container weir-widget (max-width: 340px) {
    .held {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .water {
      fill: none;
    }
    .earlier,
    .then {
      fill: GrayText;
    }
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .bar {
      stroke: CanvasText;
    }
    .conversion.low {
      outline: 1px solid CanvasText;
    }
  }
`;
