import { css } from 'lit';

export const chartStyles = css`
  .waiting {
    flex: 1;
    padding-block: 4px 16px;
    padding-inline: var(--_weir-inset);
  }
  .waiting > weir-skeleton {
    block-size: 100%;
    min-block-size: 160px;
  }
  header .caption:empty {
    display: block;
  }
  header .link,
  header .badge,
  header weir-tooltip {
    flex: none;
  }
  .sheet {
    flex: 1;
    overflow: auto;
    margin-block-end: 8px;
  }
  .sheet .table tbody tr:last-child :is(th, td) {
    border-block-end: 0;
  }
  @container weir-widget (max-width: 480px) {
    .card > header .caption {
      visibility: hidden;
    }
  }
`;
