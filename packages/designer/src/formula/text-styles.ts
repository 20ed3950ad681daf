import { css } from 'lit';

/** Colours of what is written. */
export const textStyles = css`
  .text {
    color: var(--_weir-syntax-field);
    font-size: var(--_weir-size-sm);
  }
  .f {
    color: var(--_weir-syntax-function);
  }
  .k {
    color: var(--_weir-syntax-keyword);
  }
  .s {
    color: var(--_weir-syntax-text);
  }
  .n {
    color: var(--_weir-syntax-number);
  }
  .m {
    color: var(--_weir-syntax-metric);
  }
  .m.r,
  :host([dataset]) .m {
    color: var(--_weir-syntax-field);
  }
`;
