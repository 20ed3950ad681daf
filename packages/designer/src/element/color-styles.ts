import { css } from 'lit';

/** The colours that stages and groups can have. */
export const colorStyles = css`
  .color-1 {
    --_color: var(--_weir-series-1);
  }
  .color-2 {
    --_color: var(--_weir-series-2);
  }
  .color-3 {
    --_color: var(--_weir-series-3);
  }
  .color-4 {
    --_color: var(--_weir-series-4);
  }
  .color-5 {
    --_color: var(--_weir-series-5);
  }
  .color-6 {
    --_color: var(--_weir-series-6);
  }
  .color-7 {
    --_color: var(--_weir-series-7);
  }
  .color-8 {
    --_color: var(--_weir-series-8);
  }
`;
