import { css } from 'lit';

export const sketchStyles = css`
  .sketch {
    display: block;
    inline-size: 88px;
    block-size: 56px;
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-sunken);
    fill: none;
  }
  .sketch .mark {
    fill: var(--_weir-accent);
  }
  .sketch .soft {
    fill: var(--_weir-border-strong);
  }
  .sketch .line {
    stroke: var(--_weir-accent);
    stroke-width: 2.5;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .sketch .line.other {
    stroke: var(--_weir-border-control);
  }
  .sketch .rule {
    stroke: var(--_weir-border-strong);
  }
  .sketch .outline {
    stroke: var(--_weir-border-control);
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
  }
  .sketch:dir(rtl) {
    scale: -1 1;
  }
  @media (forced-colors: active) {
    .sketch {
      forced-color-adjust: none;
    }
  }
`;
