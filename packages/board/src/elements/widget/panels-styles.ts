import { css } from 'lit';

/** A panel for each group, below each other under its name. */
export const panelsStyles = css`
  .panels {
    flex: 1;
    position: relative;
    overflow: auto;
  }
  .panels h4 {
    padding-block: 8px 2px;
    padding-inline: var(--_weir-inset);
    font-weight: var(--_weir-weight-strong);
  }
  .panels .who {
    color: var(--_weir-text);
  }
  .panels > p {
    padding-inline: var(--_weir-inset);
    padding-block-end: 12px;
  }
`;
