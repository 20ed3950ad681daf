import { css } from 'lit';

/** Stages compared over groups: as many beside each other as there is room for. */
export const funnelGroupsStyles = css`
  .groups {
    flex: 1;
    /* What is only read out lies in the scrolled part. */
    position: relative;
    overflow: auto;
    padding-block: 2px 12px;
    padding-inline: var(--_weir-inset);
  }
  .compared {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
    gap: 16px 28px;
  }
  /* Five and six stages in rows of three, instead of four and what is left. */
  @container weir-widget (min-width: 421px) {
    .compared:has(> :nth-child(5):is(:last-child, :nth-last-child(2))) {
      grid-template-columns: repeat(auto-fill, minmax(min(max(300px, (100% - 56px) / 3), 100%), 1fr));
    }
  }
  .compared > li {
    min-inline-size: 0;
  }
  .compared .name {
    overflow: hidden;
    font-weight: var(--_weir-weight-strong);
    text-overflow: ellipsis;
    white-space: nowrap;
    margin-block-end: 2px;
    padding-block-end: 4px;
    border-block-end: 1px solid var(--_weir-border);
  }
  .of-group {
    display: grid;
    grid-template-columns: minmax(56px, 34%) minmax(32px, 1fr) minmax(44px, auto) var(--_goes, 68px);
    align-items: center;
    column-gap: 8px;
    min-block-size: 26px;
  }
  .who {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    color: var(--_weir-text-muted);
  }
  .who > svg {
    flex: none;
  }
  .group-bar {
    inline-size: 100%;
    block-size: 8px;
  }
  .group-bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .of-group > b {
    font-weight: var(--_weir-weight-strong);
    text-align: end;
  }
  .goes {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--_weir-text-muted);
  }
  .goes .weir-icon {
    color: var(--_weir-text-subtle);
  }
  .goes.low {
    color: var(--_weir-warning);
    font-weight: var(--_weir-weight-strong);
  }
  .beside .compared {
    grid-template-columns: repeat(auto-fill, minmax(min(360px, 100%), 1fr));
  }
  .beside .of-group {
    grid-template-columns: minmax(44px, 30%) minmax(24px, 1fr) minmax(36px, auto) var(--_goes, 74px) 82px;
  }
  /* All of them give way to the mark of few, so that bars stay on one scale. */
  .with-few {
    --_goes: 84px;
  }
  .of-group > .change {
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
    text-align: end;
    white-space: nowrap;
  }
  .of-group > .change.positive,
  .sheet .positive {
    color: var(--_weir-positive);
  }
  .of-group > .change.negative,
  .sheet .negative {
    color: var(--_weir-negative);
  }
  /* One grid for all stages, in which names have what the words of the language leave. */
  @container weir-widget (max-width: 420px) {
    .beside .compared {
      grid-template-columns: minmax(44px, 1fr) 28px repeat(3, auto);
      column-gap: 6px;
    }
    .beside .compared :is(li, ul) {
      display: grid;
      grid-template-columns: subgrid;
      grid-column: 1 / -1;
      column-gap: 6px;
    }
    .beside .compared .name {
      grid-column: 1 / -1;
    }
  }
  .groups > p {
    margin-block-start: 10px;
  }
  @media (forced-colors: active) {
    .group-bar .part {
      fill: CanvasText;
    }
    .goes.low {
      outline: 1px solid CanvasText;
    }
  }
`;
