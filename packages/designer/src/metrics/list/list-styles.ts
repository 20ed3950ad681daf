import { css } from 'lit';

export const listStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_weir-raised);
  }
  nav {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    padding-block-end: 8px;
  }
  .search {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 12px 12px 6px;
    background: var(--_weir-raised);
  }
  .group {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 30px;
    margin-block-start: 6px;
    padding-inline: 16px;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
  }
  ul {
    padding-inline: 8px;
  }
  li {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 30px;
  }
  .item:focus-visible {
    outline-offset: -2px;
  }
  .item[aria-current='true'] .truncate {
    font-weight: var(--_weir-weight-strong);
  }
  .item .num {
    flex: none;
  }
  .mark {
    line-height: 0;
  }
  .old {
    opacity: 0.7;
  }
  .archived {
    color: var(--_weir-text-subtle);
  }
  .nothing {
    padding: 8px 16px;
    color: var(--_weir-text-subtle);
    overflow-wrap: anywhere;
  }
  .foot {
    flex: none;
    padding: 6px 8px 10px;
  }
  .new {
    padding-inline: 8px;
    color: var(--_weir-accent);
  }
  @media (pointer: coarse) {
    .search .key-cap {
      display: none;
    }
  }
`;
