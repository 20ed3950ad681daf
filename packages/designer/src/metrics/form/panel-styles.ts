import { css } from 'lit';

/** What stands beside the form: value, course, explanation, users. Where there is no room, each is a card among the others. */
export const panelStyles = css`
  .side {
    min-block-size: 0;
    overflow: auto;
    border-inline-start: 1px solid var(--_weir-border);
    background: var(--_weir-raised);
  }
  .side > section,
  .work > .live {
    padding: 14px 16px 16px;
  }
  .side > section {
    border-block-end: 1px solid var(--_weir-border);
  }
  .side > section:last-child {
    border-block-end: 0;
  }
  .top {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 26px;
  }
  .period {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 26px;
    margin-inline-end: -6px;
    padding-inline: 6px;
    border-radius: var(--_weir-radius-sm);
  }
  .period:hover {
    background: var(--_weir-hover);
  }
  .big {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    margin-block: 2px 6px;
    line-height: var(--_weir-line-tight);
    white-space: normal;
  }
  .figure {
    font-size: 34px;
    font-weight: var(--_weir-weight-strong);
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  .figure small {
    font-size: var(--_weir-size-xl);
    letter-spacing: 0;
  }
  .figure.missing {
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-2xl);
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0 24px;
  }
  .value {
    flex: 1 1 200px;
    min-inline-size: 0;
  }
  .figures.old {
    opacity: 0.6;
  }
  .big .weir-icon {
    vertical-align: 0.05em;
  }
  .trend {
    display: block;
    flex: 1 1 280px;
    max-inline-size: 340px;
    min-inline-size: 0;
    margin-block-start: 8px;
    overflow: visible;
  }
  .trend:dir(rtl) {
    direction: ltr;
  }
  .trend .base {
    stroke: var(--_weir-border-strong);
  }
  .trend .target {
    stroke: var(--_weir-warning-mark);
    stroke-width: 1.5;
    stroke-dasharray: 5 4;
  }
  .trend .line {
    fill: none;
    stroke: var(--_weir-accent);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .trend .unfinished {
    stroke-dasharray: 3 3;
  }
  .trend circle {
    fill: var(--_weir-accent);
    stroke: var(--_weir-raised);
    stroke-width: 2;
  }
  .trend .axis {
    fill: var(--_weir-text-subtle);
    font-size: var(--_weir-size-2xs);
  }
  .course {
    max-block-size: 220px;
    flex: 1 1 280px;
    margin-block-start: 8px;
    overflow: auto;
  }
  .note {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    margin-block-start: 8px;
    padding: 6px 8px;
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-neutral-soft);
    color: var(--_weir-text-muted);
  }
  .note > .weir-icon {
    margin-block-start: 2px;
  }
  .note.beside {
    margin: 0;
    padding: 0;
    background: none;
  }
  .note.negative {
    background: var(--_weir-negative-soft);
    color: var(--_weir-negative);
  }
  .note > span {
    flex: 1;
  }
  .live h3 {
    font-weight: var(--_weir-weight);
  }

  .how.fold > div {
    padding: 0 16px 16px;
  }

  @container metric-form (max-width: 999px) {
    .side > section {
      order: 1;
    }
    .side > section,
    .work > :is(.live, .how) {
      border: 1px solid var(--_weir-border);
      border-radius: var(--_weir-radius-md);
      background: var(--_weir-raised);
    }
    .side > section:last-child {
      border-block-end: 1px solid var(--_weir-border);
    }
  }
`;
