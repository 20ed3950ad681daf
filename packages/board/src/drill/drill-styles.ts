import { css } from 'lit';

export const drillStyles = css`
  :host {
    display: contents;
  }
  dialog {
    margin: 0;
    inset-block: 0;
    inset-inline: auto 0;
    border: 0;
    border-inline-start: 1px solid var(--_weir-border);
    padding: 0;
    inline-size: min(760px, 100vw);
    max-inline-size: none;
    block-size: 100dvh;
    max-block-size: none;
    background: var(--_weir-overlay);
    color: var(--_weir-text);
    box-shadow: var(--_weir-shadow-drag);
    overscroll-behavior: contain;
  }
  dialog[open] {
    animation: weir-slide var(--_weir-medium) var(--_weir-ease);
  }
  dialog::backdrop {
    background: var(--_weir-scrim);
  }
  @keyframes weir-slide {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
  .sheet {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  header {
    display: flex;
    flex: none;
    align-items: flex-start;
    gap: var(--_weir-space-2);
    padding-block: 14px 6px;
    padding-inline: var(--_weir-inset) 12px;
  }
  h2 {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--_weir-size-lg);
    font-weight: var(--_weir-weight-strong);
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .count {
    color: var(--_weir-text-muted);
    font-weight: var(--_weir-weight);
    white-space: nowrap;
  }
  .parts {
    display: flex;
    flex: none;
    align-items: center;
    flex-wrap: wrap;
    gap: 4px 8px;
    padding-block: 2px 6px;
    padding-inline: var(--_weir-inset);
  }
  .parts > .field {
    flex: 1;
    min-inline-size: 0;
    max-inline-size: 420px;
  }
  weir-records {
    flex: 1;
    min-block-size: 0;
    border-block-start: 1px solid var(--_weir-border);
  }
`;
