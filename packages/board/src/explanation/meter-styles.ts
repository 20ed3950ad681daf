import { css } from 'lit';

/** The bar under a part of a figure: how much of the whole it is. */
export const meterStyles = css`
  .meter:dir(rtl) {
    transform: scaleX(-1);
  }
  .meter .track {
    fill: var(--_weir-sunken);
  }
  .meter .fill {
    fill: var(--_weir-stage-3);
  }
`;
