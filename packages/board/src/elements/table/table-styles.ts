import { css, unsafeCSS } from 'lit';

/** Columns that a container of a width has room for; later ones go first. The name and the first value always stay. */
const ROOM: readonly (readonly [mostPx: number, columns: number])[] = [
  [250, 2],
  [340, 3],
  [430, 4],
  [520, 6],
  [610, 7],
  [700, 8],
  [790, 9],
  [880, 10],
  [970, 11],
  [1060, 12],
];

const MOST_COLUMNS = 40;

/** The last that is left ends where the last of all does. */
const hideFrom = (columns: number, table = '.ranked'): string =>
  `${table} :is(th, td):nth-child(n + ${columns + 1}):nth-child(-n + ${MOST_COLUMNS}):not(.keep) { display: none; }
  ${table} :is(th, td):nth-child(${columns}) { padding-inline-end: var(--_start, var(--_weir-inset)); }`;

export const tableWidgetStyles = css`
  .scroll {
    /* What is only read out lies in the scrolled part. */
    position: relative;
    flex: 1;
    overflow: auto;
    margin-block-end: 6px;
  }
  /* As high as it is given, not as all its rows would be. */
  .windowed {
    flex: 1 0 448px;
    min-block-size: 0;
    block-size: 0;
    overflow-anchor: none;
  }
  .windowed.on-board {
    flex-basis: 180px;
  }
  .scroll tbody :is(th, td) {
    border-block-end: 0;
  }
  .scroll tfoot :is(th, td) {
    position: sticky;
    z-index: 2;
    inset-block-end: 0;
    background: var(--_weir-raised);
    box-shadow: inset 0 1px var(--_weir-border-strong);
    border-block-start: 0;
  }
  .scroll .text {
    display: inline-block;
    max-inline-size: 220px;
    overflow: hidden;
    vertical-align: top;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .scroll .name:first-child::before {
    content: '' / '';
    display: inline-block;
    inline-size: var(--_rank, 24px);
    vertical-align: top;
    color: var(--_weir-text-subtle);
    font-variant-numeric: var(--_weir-numbers);
  }
  .scroll .name[data-rank]::before {
    content: attr(data-rank) / '';
  }
  .scroll .subtotal > :is(th, td) {
    background: var(--_weir-sunken);
    font-weight: var(--_weir-weight-strong);
  }
  .scroll .subtotal > td.name,
  .scroll .under > th.name > .choose,
  .scroll .under > th.name > .text {
    color: var(--_weir-text-muted);
    font-weight: var(--_weir-weight);
  }
  .windowed {
    --_rank: 48px;
  }
  .scroll thead .name:first-child {
    padding-inline-start: calc(var(--_start, var(--_weir-inset)) + var(--_rank, 24px));
  }
  .scroll thead .name:first-child::before {
    display: none;
  }
  .scroll .space > td {
    padding: 0;
    background: none;
  }
  .widest td {
    block-size: 0 !important;
    line-height: 0;
    visibility: hidden;
  }
  .widest .text {
    block-size: 0;
  }
  /* Names stay in sight while periods are scrolled. */
  .split .name:first-child {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    background: var(--_weir-raised);
  }
  .split :is(thead, tfoot) .name:first-child {
    z-index: 3;
  }
  .split tbody tr:hover > .name:first-child {
    background: linear-gradient(var(--_weir-hover), var(--_weir-hover)), var(--_weir-raised);
  }
  .split.table thead.double tr:first-child th {
    block-size: 28px;
  }
  .split .double tr:last-child th {
    inset-block-start: 28px;
  }
  .split .of-metric {
    color: var(--_weir-text);
    font-weight: var(--_weir-weight-strong);
    text-align: start;
  }
  .split .double .of-metric {
    border-inline-start: 1px solid var(--_weir-border);
  }
  .split .unfinished {
    font-style: italic;
  }
  .split thead .unfinished {
    font-style: normal;
  }
  .split thead .unfinished .sort {
    color: var(--_weir-text);
    font-weight: var(--_weir-weight-strong);
  }
  .split thead .state {
    margin-inline-start: 4px;
    color: var(--_weir-text-subtle);
    font-weight: var(--_weir-weight);
  }
  .find {
    flex: 0 1 200px;
    block-size: 28px;
  }
  .none {
    padding-block: 0 16px;
    padding-inline: var(--_weir-inset);
  }
  .unprinted {
    display: none;
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
    /* Where the columns together ask for more than there is, a bar would be what gives all of it. */
    min-inline-size: 40px;
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
  .sort > span {
    max-inline-size: 220px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .scroll :is(tr.chosen > :is(th, td), td.chosen) {
    background: var(--_weir-accent-soft);
  }
  .scroll .choose:hover {
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
    .scroll .text,
    .sort > span {
      max-inline-size: 110px;
    }
    .scroll :is(th, td) {
      padding-inline: 6px;
    }
    .scroll {
      --_start: 12px;
    }
    .scroll :is(th, td):first-child {
      padding-inline-start: var(--_start);
    }
    .scroll :is(th, td):last-child {
      padding-inline-end: var(--_start);
    }
    .scroll thead .name:first-child {
      padding-inline-start: calc(var(--_start) + var(--_rank, 24px));
    }
  }
  /* Where they are wider than most. */
  @media screen {
    ${unsafeCSS(Array.from({ length: MOST_COLUMNS }, (_, columns) => hideFrom(columns, `.ranked[data-columns='${columns}']`)).join('\n'))}
    .ranked[data-tight] .text,
    .ranked[data-tight] .sort > span {
      max-inline-size: 68px;
    }
  }
  ${unsafeCSS(ROOM.map(([most, columns]) => `@container weir-widget (max-width: ${most}px) { ${hideFrom(columns)} }`).join('\n'))}
  @media print {
    .scroll,
    .windowed {
      block-size: auto;
      overflow: visible;
    }
    .scroll .space,
    .find:has(:placeholder-shown) {
      display: none;
    }
    .unprinted {
      display: block;
      padding-inline: var(--_weir-inset);
    }
  }
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
