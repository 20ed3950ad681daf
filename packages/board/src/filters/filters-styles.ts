import { css } from 'lit';

export const filtersStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_weir-space-2);
    min-inline-size: 0;
    scroll-padding-inline: 12px;
  }
  weir-popover,
  weir-menu,
  weir-combobox {
    flex: none;
    max-inline-size: 100%;
  }
  /* The periods by name, and beside them those of the calendar. */
  weir-popover {
    --_popup-inline: 752px;
    --_popup-block: 720px;
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
  @container weir-board (max-width: 640px) {
    .divide,
    .dates {
      display: none;
    }
  }
`;
