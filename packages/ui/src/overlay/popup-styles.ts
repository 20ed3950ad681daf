import { css } from 'lit';

/** `.popup`: what floats above the page, with the `popover` attribute. */
export const popupStyles = css`
  .popup {
    position: fixed;
    inset: auto;
    margin: 0;
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-lg);
    padding: 5px;
    max-block-size: min(var(--_popup-block, 420px), var(--_available-block, 420px));
    max-inline-size: min(var(--_popup-inline, 420px), calc(100vw - 16px));
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--_weir-overlay);
    color: var(--_weir-text);
    box-shadow: var(--_weir-shadow-pop);
    outline: none;
  }
  .popup:popover-open {
    animation: weir-appear var(--_weir-medium) var(--_weir-ease);
  }
  @keyframes weir-appear {
    from {
      opacity: 0;
      translate: 0 -4px;
    }
  }
`;
