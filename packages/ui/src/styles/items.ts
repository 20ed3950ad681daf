import { css } from 'lit';

/** `.item`: a line of a list, rail, menu or listbox; chosen by `aria-selected`, `aria-current` or `aria-checked`. */
export const itemStyles = css`
  .item {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 30px;
    padding-inline: 8px;
    border-radius: var(--_weir-radius-sm);
    text-align: start;
    cursor: pointer;
  }
  .item > .weir-icon {
    color: var(--_weir-text-subtle);
  }
  .item:is(:hover, .active) {
    background: var(--_weir-hover);
  }
  .item:is([aria-selected='true'], [aria-current]:not([aria-current='false'])) {
    background: var(--_weir-accent-soft);
    color: var(--_weir-accent);
  }
  .item:is([aria-selected='true'], [aria-current]:not([aria-current='false'])) > :is(.weir-icon, .subtle) {
    color: inherit;
  }
  .item.danger,
  .item.danger > .weir-icon {
    color: var(--_weir-negative);
  }
  .item:is(:disabled, [aria-disabled='true']) {
    background: none;
    color: var(--_weir-text-disabled);
    cursor: default;
  }
  @media (forced-colors: active) {
    .item:is(.active, [aria-selected='true'], [aria-current]:not([aria-current='false'])) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media (pointer: coarse) {
    .item {
      min-block-size: 36px;
    }
  }
`;
