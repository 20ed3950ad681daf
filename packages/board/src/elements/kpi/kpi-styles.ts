import { css } from 'lit';

export const kpiStyles = css`
  .card {
    padding-block: var(--_weir-space-3);
    padding-inline: var(--_weir-inset);
  }
  .taking {
    position: absolute;
    /* Above the button that is as large as the card. */
    z-index: 1;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    display: flex;
    align-items: center;
    gap: 6px;
    background: var(--_weir-raised);
  }
  .card:has(.take-place) > .title {
    /* As much of the button as reaches into the card. */
    padding-inline-end: calc(12px + var(--_weir-control-sm) - var(--_weir-inset));
  }
  .title {
    overflow: hidden;
    color: var(--_weir-text-muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .value {
    display: flex;
    align-items: center;
    margin-block-start: 2px;
    min-block-size: 34px;
    line-height: var(--_weir-line-tight);
  }
  .figure {
    font-size: var(--_weir-size-2xl);
    font-weight: var(--_weir-weight-strong);
    letter-spacing: -0.01em;
    font-variant-numeric: var(--_weir-numbers);
    overflow-wrap: anywhere;
  }
  .figure.missing {
    color: var(--_weir-text-muted);
  }
  .figure > .unit {
    font-size: var(--_weir-size-lg);
    letter-spacing: 0;
    white-space: pre-wrap;
  }
  .figure > .unit.sign {
    padding-inline-start: 0.15em;
  }
  /* What the figure leaves. */
  .history {
    flex: 1;
    container-type: inline-size;
  }
  .spark {
    display: block;
    inline-size: min(100% - 8px, 64px);
    block-size: 26px;
    margin-inline-start: auto;
    overflow: visible;
  }
  @container (max-width: 39px) {
    .spark {
      display: none;
    }
  }
  .spark:dir(rtl),
  .progress:dir(rtl) {
    transform: scaleX(-1);
  }
  .spark path {
    fill: none;
    stroke: var(--_weir-neutral-mark);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .spark .unfinished {
    stroke-dasharray: 2 3;
  }
  .spark circle {
    fill: var(--_weir-accent);
  }
  /* What does not fit beside the change is left to its tooltip: half a count says something else. */
  .change {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
    block-size: 20px;
    margin-block-start: 2px;
    overflow: hidden;
    white-space: nowrap;
  }
  .change.open {
    block-size: auto;
    min-block-size: 20px;
    overflow: visible;
    white-space: normal;
  }
  .change .weir-icon {
    margin-inline-end: 4px;
    vertical-align: -0.02em;
  }
  .change .badge .weir-icon {
    margin-inline-end: 0;
  }
  .progress {
    display: block;
    inline-size: 100%;
    block-size: 10px;
    margin-block-start: 8px;
    overflow: visible;
  }
  .progress .track {
    fill: var(--_weir-sunken);
  }
  .progress .fill {
    fill: var(--_weir-accent);
  }
  .progress.positive .fill {
    fill: var(--_weir-positive-mark);
  }
  .progress.negative .fill {
    fill: var(--_weir-negative-mark);
  }
  .progress .pace {
    fill: var(--_weir-text);
  }
  .target {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    margin-block-start: 3px;
    white-space: nowrap;
  }
  .target > :last-child,
  .title > .choose {
    max-inline-size: 100%;
    overflow: clip;
    text-overflow: ellipsis;
  }
  .failure,
  .reason {
    margin-block: 6px 4px;
  }
  .link {
    align-self: flex-start;
  }
  weir-skeleton {
    block-size: 52px;
    margin-block-start: 6px;
  }
  .with-target {
    block-size: 91px;
  }
  .sampled {
    align-self: flex-start;
    margin-block-start: 6px;
  }
  @container weir-widget (max-width: 196px) {
    .card {
      padding-inline: 12px;
    }
    .figure {
      font-size: 24px;
    }
    .spark {
      max-inline-size: 48px;
    }
    .target {
      flex-wrap: wrap;
      gap: 0 4px;
    }
  }
  .notes {
    padding: 4px 0 0;
  }
  @media (forced-colors: active) {
    .progress .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .progress .fill {
      fill: Highlight;
    }
    .spark path {
      stroke: CanvasText;
    }
  }
`;
