import { css } from 'lit';

/** The form: head, formula, goals and examples side by side where there is room, drivers. */
export const formStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    min-block-size: 0;
    container: metric-form / inline-size;
  }
  .frame {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) 332px;
    block-size: 100%;
  }
  .work {
    display: flex;
    flex-direction: column;
    gap: var(--_weir-gap);
    min-inline-size: 0;
    padding: 20px var(--_weir-space-6);
    overflow: auto;
  }
  .work > * {
    flex: none;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: 10px var(--_weir-space-6);
  }
  /* Beside the facts while the title fits there, else on lines of its own. */
  .name {
    flex: 1 1 auto;
    min-inline-size: min(240px, 100%);
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 4px;
  }
  h2 {
    overflow-wrap: anywhere;
    margin-inline-end: 4px;
    font-size: var(--_weir-size-xl);
    font-weight: var(--_weir-weight-strong);
    line-height: 1.4;
  }
  h2:focus {
    outline: none;
  }
  .sub {
    display: -webkit-box;
    inline-size: 0;
    min-inline-size: 100%;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px var(--_weir-space-6);
  }
  .facts dt {
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
  }
  .facts dd {
    min-block-size: 28px;
    line-height: 28px;
  }
  .fact {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 28px;
    margin-inline: -6px;
    padding-inline: 6px;
    border-radius: var(--_weir-radius-sm);
    white-space: nowrap;
  }
  .fact:hover {
    background: var(--_weir-hover);
  }
  .fact > .weir-icon {
    color: var(--_weir-text-subtle);
  }
  .band {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    align-items: center;
    gap: 6px;
    max-inline-size: 220px;
    margin-block-start: 6px;
    line-height: var(--_weir-line);
  }
  .facts .problem {
    max-inline-size: 260px;
  }
  .facts .problem,
  .lines > .problem {
    margin-block-start: 4px;
  }
  .popover-fields {
    display: grid;
    gap: 12px;
    inline-size: 220px;
    max-inline-size: 100%;
  }
  .popover-fields.wide {
    inline-size: 280px;
  }
  .archived-note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 6px 12px;
    border: 1px dashed var(--_weir-border-strong);
    border-radius: var(--_weir-radius-sm);
    color: var(--_weir-text-muted);
  }
  .names {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.6fr);
    gap: 12px 16px;
    padding: 14px 16px 16px;
  }

  .card > header {
    flex-wrap: wrap;
    row-gap: 0;
  }
  .card > header > h3 {
    line-height: 34px;
  }
  .card > header .button.small {
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .adds {
    display: flex;
    flex: none;
    margin-inline-start: -8px;
  }
  .line.heads > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .gives {
    padding-inline-end: 8px;
  }
  .gives b {
    color: var(--_weir-text-muted);
    font-weight: var(--_weir-weight-strong);
  }
  .side-choice {
    display: none;
    margin: 0 var(--_weir-inset) 10px;
  }
  .formula-sides {
    display: grid;
    grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
    border-block-start: 1px solid var(--_weir-border);
  }
  .text-side {
    display: grid;
    border-end-start-radius: var(--_weir-radius-md);
  }
  .text-side > .formula {
    /* At the very end of what scrolls, over its padding. */
    --_weir-problem-end: -20px;
    border-radius: inherit;
  }
  .blocks-side {
    border-inline-start: 1px solid var(--_weir-border);
    border-end-end-radius: var(--_weir-radius-md);
    padding: 14px;
    background: var(--_weir-sunken);
  }
  /* What is wrong with the formula before is no call to mend it while its text is being changed. */
  .behind weir-formula-blocks {
    filter: grayscale(1);
  }
  .behind > p {
    display: flex;
    gap: 6px;
    margin-block-start: 10px;
  }
  .body {
    padding: 0 var(--_weir-inset) var(--_weir-inset);
  }
  .none {
    padding-block: 2px 14px;
  }

  .lower {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--_weir-gap);
  }
  .line {
    display: grid;
    grid-template-columns: 84px 96px minmax(0, 1fr) auto;
    align-items: start;
    gap: 8px;
    margin-block-start: 8px;
  }
  .line.heads {
    margin-block: 0;
  }
  .line.heads + .line {
    margin-block-start: 4px;
  }
  .line .remove {
    color: var(--_weir-text-subtle);
    margin-block: 2px;
    margin-inline: -4px -8px;
  }
  .benchmarks {
    margin-block-start: 14px;
  }
  .line .field:has(> weir-popover) {
    padding-inline-end: 2px;
  }
  .button.more {
    inline-size: 24px;
    block-size: 24px;
    color: var(--_weir-text-subtle);
  }
  .scale {
    display: block;
    margin-block-start: 14px;
    overflow: visible;
  }
  .scale .track {
    fill: var(--_weir-sunken);
  }
  .scale .fill {
    fill: var(--_weir-stage-3);
  }
  .scale .fill.old {
    opacity: 0.6;
  }
  .scale .tick.target {
    fill: var(--_weir-text);
  }
  .scale .tick.benchmark {
    fill: var(--_weir-neutral-mark);
  }
  .scale text {
    fill: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .scale text.value {
    fill: var(--_weir-text);
    font-weight: var(--_weir-weight-strong);
  }

  .scroller {
    overflow-x: auto;
  }
  .examples td:first-child {
    max-inline-size: 0;
    inline-size: 100%;
  }
  .choose {
    display: block;
    inline-size: 100%;
    min-block-size: 24px;
    text-align: start;
  }
  .choose:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .choose:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_weir-radius-xs);
  }
  .examples .table {
    border-block-end: 1px solid transparent;
  }
  .fails td {
    background: var(--_weir-negative-soft);
  }
  .why {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px;
    padding: 10px var(--_weir-inset) 12px;
  }
  .why > .link {
    flex: none;
  }
  .why-example {
    border-block-start: 1px solid var(--_weir-border);
    padding: 8px var(--_weir-inset) 14px;
  }

  .believed {
    flex-flow: row wrap;
    align-items: center;
    gap: 6px 16px;
    min-block-size: 56px;
    padding-block: 8px;
    padding-inline: var(--_weir-inset) 8px;
  }
  .believed h3 {
    font-size: var(--_weir-size-md);
    font-weight: var(--_weir-weight-strong);
    white-space: nowrap;
  }
  .drivers {
    display: contents;
  }
  .driver {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }
  .driver .fact {
    white-space: normal;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .fold > summary {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    padding-inline: 12px var(--_weir-inset);
    border-radius: var(--_weir-radius-md);
    outline-offset: -2px;
    cursor: pointer;
    list-style: none;
  }
  .fold > summary > svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .fold[open] > summary > svg {
    transform: rotate(90deg);
  }
  .tree-card weir-metric-tree-view {
    border-block-start: 1px solid var(--_weir-border);
    max-block-size: 520px;
  }

  @container metric-form (max-width: 999px) {
    .frame {
      display: flex;
      flex-direction: column;
      gap: var(--_weir-gap);
      padding: 20px var(--_weir-space-6);
      overflow: auto;
    }
    .work,
    .side {
      display: contents;
    }
    .frame > *,
    .work > *,
    .side > * {
      flex: none;
    }
  }
  @container metric-form (max-width: 619px) {
    .frame {
      gap: 10px;
      padding: 12px;
    }
    .lower,
    .names,
    .formula-sides {
      grid-template-columns: minmax(0, 1fr);
    }
    .side-choice {
      display: inline-block;
    }
    .blocks-side {
      border-inline-start: 0;
    }
    .formula-sides[data-side='text'] .blocks-side,
    .formula-sides[data-side='blocks'] .text-side {
      display: none;
    }
    .sub {
      -webkit-line-clamp: 3;
    }
    .lower {
      gap: 10px;
    }
  }
  /* Where a target holds, and who says a benchmark, stand below its figure. */
  @container metric-form (max-width: 479px) {
    .line {
      grid-template-columns: 84px 96px minmax(0, 1fr);
    }
    .line.heads > :nth-child(3) {
      display: none;
    }
    .line > :nth-child(3) {
      grid-area: 2 / 1 / auto / -1;
    }
    .line > .remove {
      grid-area: 1 / 3;
      justify-self: end;
    }
    .line + .line:not(.heads + .line) {
      margin-block-start: 14px;
    }
  }
`;
