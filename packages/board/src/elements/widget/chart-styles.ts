import { css } from 'lit';

export const chartStyles = css`
  .waiting {
    flex: 1;
    padding-block: 4px 16px;
    padding-inline: var(--_weir-inset);
  }
  /* As high as what comes, by the type of the widget; in the place of a card no higher than that. */
  .waiting > * {
    block-size: 100%;
    min-block-size: min(var(--_coming, 208px), 100cqb - 66px);
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
  /* The figures of what is pointed at. */
  .tip {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: max-content;
    max-inline-size: min(260px, 80%);
    padding: 8px 10px;
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-overlay);
    box-shadow: var(--_weir-shadow-pop);
    font-size: var(--_weir-size-xs);
    font-variant-numeric: var(--_weir-numbers);
    pointer-events: none;
  }
  .tip[hidden] {
    display: none;
  }
  .tip > p:first-child {
    font-weight: var(--_weir-weight-strong);
  }
  @container weir-widget (max-width: 480px) {
    .card > header .caption {
      visibility: hidden;
    }
  }
`;
