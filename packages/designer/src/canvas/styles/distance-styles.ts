import { css } from 'lit';

/** Far away there is no room for small print: under 60 % the name and the count, under 35 % the kind's colour. */
export const distanceStyles = css`
  .island.mid :is(.probability, .foot, .live span, .caption) {
    display: none;
  }
  .island.mid .stage .head {
    block-size: 32px;
    line-height: 32px;
  }
  .island.mid .stage .name,
  .island.mid .portal .name {
    font-size: 21px;
  }
  .island.mid .portal .head {
    block-size: 100%;
  }
  .island.mid .stage .live {
    block-size: 32px;
    line-height: 32px;
  }
  .island.mid .stage .live b {
    font-size: 24px;
  }
  .island.mid .label:not(.chosen),
  .island.far .label {
    display: none;
  }
  .island.far .stage {
    border-color: transparent;
    background: var(--_kind);
  }
  .island.far :is(.stage, .portal) > *:not(.react-flow__handle, .flag) {
    visibility: hidden;
  }
  @media (forced-colors: active) {
    .stage .bar,
    .island.far .stage,
    .overview path {
      forced-color-adjust: none;
    }
    .react-flow__node.selected .stage {
      outline: 3px solid Highlight;
    }
  }
`;
