import { css } from 'lit';

export const presentStyles = css`
  :host {
    display: contents;
  }
  .bar {
    position: fixed;
    inset: auto 0 20px;
    align-items: center;
    gap: 4px;
    inline-size: fit-content;
    max-inline-size: calc(100vw - 24px);
    margin: 0 auto;
    padding: 6px 8px;
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-lg);
    background: var(--_weir-overlay);
    color: var(--_weir-text);
    box-shadow: var(--_weir-shadow-pop);
    overflow: hidden;
  }
  .bar:popover-open {
    display: flex;
  }
  .place {
    overflow: hidden;
    padding-inline: 6px 10px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .time {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    inline-size: 100%;
    block-size: 3px;
    fill: var(--_weir-accent);
  }
  .time:dir(rtl) {
    scale: -1 1;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
