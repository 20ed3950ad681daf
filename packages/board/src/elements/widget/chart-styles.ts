import { css } from 'lit';

export const chartStyles = css`
  .waiting {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    padding-block: 4px 16px;
    padding-inline: var(--_weir-inset);
  }
  /* As high as what comes, by the type of the widget; in the place of a card no higher than that. */
  .waiting > * {
    flex: 1 1 min(var(--_coming, 208px), 100cqb - 66px);
    min-block-size: 0;
  }
  header .caption:empty {
    display: block;
  }
  header .link,
  header .badge,
  header weir-tooltip {
    flex: none;
  }
  /* Bars of lists, one a line. */
  .row-bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .track {
    fill: var(--_weir-sunken);
  }
  @container weir-widget (max-width: 480px) {
    .card > header .caption {
      visibility: hidden;
    }
  }
`;
