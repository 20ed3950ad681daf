import { css } from 'lit';

export const metricStyles = css`
  :host {
    display: grid;
    grid-template-columns: 248px minmax(0, 1fr);
    min-block-size: 0;
    container-type: inline-size;
    background: var(--_weir-surface);
  }
  nav {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    overflow: auto;
    border-inline-end: 1px solid var(--_weir-border);
    background: var(--_weir-raised);
  }
  .search {
    padding: 12px 12px 0;
  }
  .group {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 36px;
    padding-inline: 16px 8px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .list {
    padding-inline: 8px;
  }
  .archived {
    color: var(--_weir-text-subtle);
  }
  .nothing {
    padding: 8px 16px;
    color: var(--_weir-text-subtle);
  }
  .main {
    min-block-size: 0;
    overflow: auto;
    padding: 24px;
  }
  .form {
    display: grid;
    gap: 16px;
    max-inline-size: 760px;
    margin-inline: auto;
  }
  .form > .head {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  h2 {
    overflow: hidden;
    font-size: var(--_weir-size-xl);
    font-weight: var(--_weir-weight-strong);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  h2:focus {
    outline: none;
  }
  .card {
    padding: 14px 16px 16px;
    gap: 12px;
  }
  .value-card {
    flex-direction: row;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 20px;
    min-block-size: 76px;
    align-content: center;
  }
  .figure {
    font-size: var(--_weir-size-2xl);
    font-weight: var(--_weir-weight-strong);
    line-height: var(--_weir-line-tight);
    font-variant-numeric: var(--_weir-numbers);
  }
  .figure .unit {
    font-size: var(--_weir-size-lg);
  }
  .figure.missing {
    color: var(--_weir-text-muted);
  }
  weir-skeleton {
    inline-size: 160px;
  }
  .cells {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 12px;
    align-items: start;
  }
  .cells.three {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  h3 {
    font-weight: var(--_weir-weight-strong);
  }
  .users {
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
  }
  :host([narrow]) {
    grid-template-columns: minmax(0, 1fr);
  }
  @container (max-width: 640px) {
    .cells,
    .cells.three {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .main {
      padding: 12px;
    }
  }
`;
