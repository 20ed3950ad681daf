import { css } from 'lit';

export const filtersStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_weir-space-2);
    min-inline-size: 0;
  }
  weir-popover,
  weir-menu,
  weir-combobox {
    flex: none;
    max-inline-size: 100%;
  }
  .chip > .weir-icon {
    flex: none;
  }
  .divide {
    inline-size: 1px;
    block-size: 16px;
    margin-inline: 4px;
    background: var(--_weir-border-strong);
  }
  .presets {
    display: grid;
    grid-template-columns: repeat(2, minmax(148px, 1fr));
    gap: 0 8px;
    margin-inline: -8px;
  }
  form {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    margin-block-start: 8px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_weir-border);
  }
  form > * {
    min-inline-size: 0;
  }
  .heading,
  .hint,
  .act {
    grid-column: 1 / -1;
  }
  .heading {
    font-weight: var(--_weir-weight-strong);
  }
  .act {
    justify-self: end;
  }
  .hint {
    margin: 0;
  }
  .hint:empty {
    display: none;
  }
  @media (pointer: coarse) {
    .presets {
      grid-template-columns: repeat(2, minmax(132px, 1fr));
    }
  }
  @container weir-board (max-width: 640px) {
    .divide,
    .dates {
      display: none;
    }
  }
`;
