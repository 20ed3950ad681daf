import { css } from 'lit';

/** `.card` with a `header` of a title (`h2`, `h3`), one `.caption` and tools at the end; `.selected` on a board editor. */
export const cardStyles = css`
  .card {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-md);
    background: var(--_weir-raised);
    transition: border-color var(--_weir-fast);
  }
  .card > header {
    display: flex;
    align-items: center;
    gap: var(--_weir-space-2);
    min-block-size: 44px;
    padding-block: 6px 4px;
    padding-inline: var(--_weir-inset) 8px;
  }
  .card > header :is(h2, h3) {
    overflow: hidden;
    font-size: var(--_weir-size-md);
    font-weight: var(--_weir-weight-strong);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .card > header .caption {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .card.selectable:hover {
    border-color: var(--_weir-border-control);
  }
  .card.selected {
    border-color: var(--_weir-accent);
    box-shadow: inset 0 0 0 1px var(--_weir-accent);
  }
  @media print {
    .card {
      break-inside: avoid;
    }
    .card > header > :is(button, weir-menu, weir-tooltip) {
      display: none;
    }
  }
`;
