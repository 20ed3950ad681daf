import { css } from 'lit';

export const versionsStyles = css`
  :host {
    display: contents;
  }
  .body {
    container-type: inline-size;
    min-block-size: 320px;
  }
  .columns {
    display: grid;
    grid-template-columns: 264px minmax(0, 1fr);
    gap: 16px 20px;
    align-items: start;
  }
  .columns.alone {
    grid-template-columns: minmax(0, 1fr);
  }
  .side {
    display: grid;
    gap: 12px;
  }
  .list {
    display: grid;
    gap: 2px;
  }
  .version {
    display: grid;
    gap: 2px;
    inline-size: 100%;
    min-block-size: 48px;
    padding: 6px 10px;
    border-radius: var(--_weir-radius-sm);
    text-align: start;
  }
  .version:hover {
    background: var(--_weir-hover);
  }
  .version[aria-current='true'] {
    background: var(--_weir-accent-soft);
    color: var(--_weir-accent);
  }
  .version .top {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .version .name {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    font-weight: var(--_weir-weight-strong);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .version .when {
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
    font-variant-numeric: var(--_weir-numbers);
  }
  .version[aria-current='true'] .when {
    color: inherit;
  }
  .save {
    display: grid;
    gap: 4px;
  }
  .save .line {
    display: flex;
    gap: 8px;
  }
  .save .field {
    flex: 1;
    min-inline-size: 0;
  }
  .detail {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
  }
  .detail .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .detail h3 {
    flex: 1;
    min-inline-size: 0;
    font-weight: var(--_weir-weight-strong);
    overflow-wrap: anywhere;
  }
  @container (max-width: 640px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .list {
      max-block-size: 220px;
      overflow: auto;
    }
  }
`;
