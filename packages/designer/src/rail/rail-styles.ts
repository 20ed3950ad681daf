import { css } from 'lit';

export const railStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    overflow: auto;
    background: var(--_weir-raised);
  }
  .search {
    flex: none;
    padding: 12px 12px 0;
  }
  .group {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    min-block-size: 36px;
    padding-inline: 16px 8px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .group.split {
    margin-block-start: 12px;
    border-block-start: 1px solid var(--_weir-border);
    min-block-size: 40px;
  }
  .list {
    padding-inline: 8px;
  }
  .list .item {
    min-block-size: 32px;
  }
  .list .stages .item {
    min-block-size: 28px;
    padding-inline-start: 16px;
  }
  .item.open {
    font-weight: var(--_weir-weight-strong);
  }
  .item .num {
    font-weight: var(--_weir-weight);
  }
  .row {
    display: flex;
    align-items: center;
    gap: 0;
  }
  .twist {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 24px;
    block-size: 28px;
    border-radius: var(--_weir-radius-sm);
    color: var(--_weir-text-subtle);
  }
  .twist:hover {
    background: var(--_weir-hover);
  }
  /* A long name gives way, and the menu stays in sight. */
  .row .item {
    min-inline-size: 0;
    padding-inline-start: 4px;
  }
  .badge {
    min-block-size: 18px;
  }
  /* However many funnels there are, the palette stays in sight. */
  .scroll {
    flex: 1 1 auto;
    min-block-size: 132px;
    overflow: auto;
  }
  .lists {
    position: relative;
  }
  :is(.split, weir-palette, .foot) {
    flex: none;
  }
  .tags {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 4px;
    padding: 8px 12px 0;
  }
  .tags .chip {
    block-size: 24px;
    padding-inline: 8px;
    font-size: var(--_weir-size-xs);
  }
  .handle {
    flex: none;
  }
  .grip {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 28px;
    border-radius: var(--_weir-radius-sm);
    color: var(--_weir-text-subtle);
    opacity: 0;
  }
  .grip[data-grip=''] {
    cursor: pointer;
  }
  .grip:hover {
    background: var(--_weir-hover);
  }
  :is(.row:hover, .row:focus-within) .grip,
  .row:has(.entry.open) .grip {
    opacity: 1;
  }
  @media (pointer: coarse) {
    .grip {
      opacity: 1;
    }
  }
  .archived {
    color: var(--_weir-text-subtle);
  }
  weir-palette {
    padding-inline: 12px;
  }
  .foot {
    padding: 12px 16px;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
  }
  .nothing {
    padding: 8px 16px;
    color: var(--_weir-text-subtle);
  }
`;
