import { css } from 'lit';

/** `.badge`: a count or a state, never a button; with `.warning`, `.negative`, `.positive` or `.info`. `.key-cap` is a key on a keyboard. */
export const badgeStyles = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    flex: none;
    min-block-size: 20px;
    padding-inline: 6px;
    border-radius: var(--_weir-radius-xs);
    background: var(--_weir-neutral-soft);
    color: var(--_weir-neutral);
    font-size: var(--_weir-size-xs);
    font-weight: var(--_weir-weight);
    font-variant-numeric: var(--_weir-numbers);
    line-height: 1;
    white-space: nowrap;
  }
  .badge.warning {
    background: var(--_weir-warning-soft);
    color: var(--_weir-warning);
  }
  .badge.negative {
    background: var(--_weir-negative-soft);
    color: var(--_weir-negative);
  }
  .badge.positive {
    background: var(--_weir-positive-soft);
    color: var(--_weir-positive);
  }
  .badge.info {
    background: var(--_weir-accent-soft);
    color: var(--_weir-accent);
  }
  @media (forced-colors: active) {
    .badge {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
  }
  .key-cap {
    display: inline-grid;
    place-items: center;
    min-inline-size: 18px;
    block-size: 18px;
    padding-inline: 4px;
    border: 1px solid var(--_weir-border);
    border-radius: 4px;
    color: var(--_weir-text-subtle);
    font-family: inherit;
    font-size: var(--_weir-size-2xs);
    line-height: 1;
  }
`;
