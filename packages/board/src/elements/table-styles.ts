import { css, unsafeCSS } from 'lit';

/** Columns that a container of a width has room for; later ones go first. The name and the first value always stay. */
const ROOM: readonly (readonly [mostPx: number, columns: number])[] = [
  [250, 2],
  [300, 3],
  [340, 4],
  [430, 5],
  [520, 6],
  [610, 7],
  [700, 8],
  [790, 9],
  [880, 10],
  [970, 11],
  [1060, 12],
];

const MOST_COLUMNS = 40;

const hideFrom = (columns: number): string =>
  `.ranked :is(th, td):nth-child(n + ${columns + 1}):nth-child(-n + ${MOST_COLUMNS}):not(.keep) { display: none; }`;

export const tableWidgetStyles = css`
  .scroll {
    flex: 1;
    overflow: auto;
    margin-block-end: 6px;
  }
  .ranked tbody :is(th, td) {
    border-block-end: 0;
  }
  .ranked thead th {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    background: var(--_weir-raised);
    /* A border does not stick with its cell. */
    box-shadow: inset 0 -1px var(--_weir-border);
    border-block-end: 0;
  }
  .ranked .text {
    display: inline-block;
    max-inline-size: 220px;
    overflow: hidden;
    vertical-align: top;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ranked tbody tr {
    counter-increment: rank;
  }
  .ranked .name:first-child::before {
    content: '' / '';
    display: inline-block;
    inline-size: 24px;
    vertical-align: top;
    color: var(--_weir-text-subtle);
  }
  .ranked tbody .name:first-child::before {
    content: counter(rank) / '';
  }
  .ranked thead th:first-child {
    padding-inline-start: calc(var(--_weir-inset) + 24px);
  }
  .ranked .first {
    font-weight: var(--_weir-weight-strong);
  }
  .ranked .bar {
    inline-size: 150px;
  }
  .ranked .bar > svg {
    display: block;
    inline-size: 100%;
    block-size: 8px;
  }
  .ranked .bar > svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .bar .track {
    fill: var(--_weir-sunken);
  }
  .bar .part {
    fill: var(--_weir-stage-3);
  }
  .bar .part.below {
    fill: var(--_weir-negative-mark);
  }
  .bar .pace,
  .pace-key rect {
    fill: var(--_weir-text);
  }
  .pace-key {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    color: var(--_weir-text-muted);
    white-space: nowrap;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    border-radius: var(--_weir-radius-xs);
    white-space: nowrap;
  }
  .sort:hover {
    color: var(--_weir-text);
  }
  [aria-sort='none'] .sort .weir-icon {
    display: none;
  }
  .more {
    display: flex;
    justify-content: center;
    padding-block-end: 12px;
  }
  .ranked tr.chosen > :is(th, td) {
    background: var(--_weir-accent-soft);
  }
  .ranked .choose:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @container weir-widget (max-width: 640px) {
    .ranked .bar {
      inline-size: 72px;
    }
    .pace-key {
      display: none;
    }
    .ranked .text {
      max-inline-size: 110px;
    }
    .ranked :is(th, td) {
      padding-inline: 6px;
    }
    .ranked :is(th, td):first-child {
      padding-inline-start: 12px;
    }
    .ranked thead th:first-child {
      padding-inline-start: 36px;
    }
  }
  ${unsafeCSS(ROOM.map(([most, columns]) => `@container weir-widget (max-width: ${most}px) { ${hideFrom(columns)} }`).join('\n'))}
  @media (forced-colors: active) {
    .bar .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .bar .part {
      fill: CanvasText;
    }
  }
`;
