import { css } from 'lit';

/** What the cards of all widgets have in common. */
export const widgetStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    container: weir-widget / inline-size;
  }
  .card {
    position: relative;
    block-size: 100%;
  }
  .failure {
    display: flex;
    gap: 6px;
    color: var(--_weir-negative);
    font-size: var(--_weir-size-xs);
  }
  .failure > .weir-icon,
  .reason > .weir-icon {
    margin-block-start: 1px;
  }
  .reason {
    display: flex;
    gap: 6px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  weir-empty {
    flex: 1;
  }
  .choose {
    border-radius: var(--_weir-radius-xs);
    font-weight: inherit;
  }
  .card:has(.choose.whole):hover {
    border-color: var(--_weir-border-control);
  }
  .choose[aria-current='true'] {
    color: var(--_weir-accent);
    font-weight: var(--_weir-weight-strong);
  }
  .choose.whole::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_weir-radius-md);
  }
  .choose.whole:focus-visible {
    outline: none;
  }
  .choose.whole:focus-visible::after {
    outline: 2px solid var(--_weir-focus);
    outline-offset: 2px;
  }
  .few {
    display: inline-flex;
    margin-inline-end: 4px;
    color: var(--_weir-warning);
    vertical-align: -1px;
  }
  @media print {
    .take-place {
      visibility: hidden;
    }
  }
  .take-place {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: end;
    gap: 6px;
    min-inline-size: 26px;
    color: var(--_weir-text-subtle);
  }
  .taken:empty {
    display: none;
  }
  .notes {
    padding-block: 0 12px;
    padding-inline: var(--_weir-inset);
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
  }
  @media (forced-colors: active) {
    .card:has(.choose.whole):hover {
      border-color: Highlight;
    }
  }
`;
