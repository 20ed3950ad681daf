import { css } from 'lit';

/**
 * `.chip`: a filter with `.key` and its value; `.set` while it filters, `.add` to add one. A chip that can be cleared in
 * place is a `<span class="chip set">` around two buttons, the second of them `.chip-clear`.
 */
export const chipStyles = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    block-size: var(--_weir-chip);
    max-inline-size: 100%;
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-raised);
    color: var(--_weir-text);
    white-space: nowrap;
    transition: border-color var(--_weir-fast);
  }
  button.chip,
  .chip > button {
    padding-inline: 10px 8px;
    cursor: pointer;
  }
  .chip > button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    block-size: 100%;
    border-radius: var(--_weir-radius-sm);
  }
  .chip:hover {
    border-color: var(--_weir-border-strong);
  }
  .chip .key {
    color: var(--_weir-text-muted);
  }
  .chip .weir-icon {
    color: var(--_weir-text-subtle);
  }
  .chip.set {
    border-color: transparent;
    background: var(--_weir-accent-soft);
    color: var(--_weir-accent);
  }
  .chip.set:hover {
    border-color: var(--_weir-accent);
  }
  .chip.set :is(.key, .weir-icon) {
    color: inherit;
  }
  .chip.set > button:not(:last-child) {
    padding-inline-end: 2px;
  }
  .chip > button.chip-clear {
    justify-content: center;
    inline-size: var(--_weir-chip);
    margin-inline-start: -6px;
    padding: 0;
  }
  .chip.add {
    border-style: dashed;
    border-color: var(--_weir-border-strong);
    padding-inline: 8px 10px;
    background: transparent;
    color: var(--_weir-text-muted);
  }
  .chip.add:hover {
    border-color: var(--_weir-border-control);
    color: var(--_weir-text);
  }
  @media print {
    .chip .weir-icon {
      display: none;
    }
  }
`;
