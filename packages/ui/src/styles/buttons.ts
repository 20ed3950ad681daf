import { css } from 'lit';

/**
 * `.button`, with `.primary` (one a view), `.quiet`, `.danger`, `.icon` (square) and `.small`; `aria-pressed` is a chosen tool.
 * `.link` is an action in a line of text.
 */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    block-size: var(--_weir-control);
    padding-inline: 12px;
    border: 1px solid var(--_weir-border-strong);
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-raised);
    color: var(--_weir-text);
    white-space: nowrap;
    cursor: pointer;
    transition:
      background-color var(--_weir-fast),
      border-color var(--_weir-fast);
  }
  .button:hover {
    background: color-mix(in srgb, var(--_weir-text) 5%, var(--_weir-raised));
  }
  .button:active {
    background: color-mix(in srgb, var(--_weir-text) 10%, var(--_weir-raised));
  }
  .button.primary {
    border-color: transparent;
    background: var(--_weir-accent);
    color: var(--_weir-on-accent);
    font-weight: var(--_weir-weight-strong);
  }
  .button.primary:hover {
    background: var(--_weir-accent-hover);
  }
  .button.primary:active {
    background: var(--_weir-accent-pressed);
  }
  .button.danger {
    border-color: var(--_weir-negative-mark);
    color: var(--_weir-negative);
    font-weight: var(--_weir-weight-strong);
  }
  .button.danger:hover {
    background: var(--_weir-negative-soft);
  }
  .button.quiet {
    border-color: transparent;
    background: transparent;
  }
  .button.quiet:hover {
    background: var(--_weir-hover);
  }
  .button.quiet:active {
    background: var(--_weir-pressed);
  }
  .button.small {
    block-size: var(--_weir-control-sm);
    padding-inline: 9px;
    font-size: inherit;
  }
  .button.icon {
    flex: none;
    inline-size: var(--_weir-control);
    padding: 0;
  }
  .button.icon.small {
    inline-size: var(--_weir-control-sm);
  }
  .button[aria-pressed='true'] {
    border-color: transparent;
    background: var(--_weir-accent-soft);
    color: var(--_weir-accent);
  }
  .button:is(:disabled, [aria-disabled='true']) {
    border-color: var(--_weir-border);
    background: transparent;
    color: var(--_weir-text-disabled);
    cursor: default;
  }
  .button.quiet:is(:disabled, [aria-disabled='true']) {
    border-color: transparent;
  }

  .link {
    min-block-size: 24px;
    border: 0;
    padding: 0;
    background: none;
    color: var(--_weir-accent);
    font-weight: var(--_weir-weight-strong);
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
  }
  .link:hover {
    color: var(--_weir-accent-hover);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .link.plain {
    color: var(--_weir-text-muted);
    font-weight: inherit;
  }
`;
