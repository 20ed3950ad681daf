import { css } from 'lit';

/** A list of differences: what was is struck through, what is stands beside it. */
export const differenceStyles = css`
  .differences {
    display: grid;
    gap: 16px;
    container-type: inline-size;
  }
  .differences h3 {
    margin-block-end: 4px;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
    font-weight: var(--_weir-weight);
  }
  .difference {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 2px 8px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_weir-border);
  }
  .difference:last-child {
    border: 0;
  }
  .difference > .weir-icon {
    margin-block-start: 2px;
    color: var(--_weir-text-subtle);
  }
  .difference:is(.added, .restored) > .weir-icon {
    color: var(--_weir-positive);
  }
  .difference.removed > .weir-icon {
    color: var(--_weir-negative);
  }
  .difference .place {
    display: flex;
    flex-wrap: wrap;
    column-gap: 6px;
    font-weight: var(--_weir-weight-strong);
    overflow-wrap: anywhere;
  }
  .difference .whole {
    color: var(--_weir-text-muted);
    font-weight: var(--_weir-weight);
  }
  .difference dl {
    grid-column: 2;
    display: grid;
    gap: 2px;
    margin: 0;
  }
  .difference dl > div {
    display: grid;
    grid-template-columns: minmax(96px, 34%) minmax(0, 1fr);
    gap: 8px;
  }
  .difference dt {
    color: var(--_weir-text-muted);
    overflow-wrap: anywhere;
  }
  .difference dd {
    margin: 0;
    overflow-wrap: anywhere;
    font-variant-numeric: var(--_weir-numbers);
  }
  .difference :is(del, ins) {
    border-radius: var(--_weir-radius-xs);
    padding-inline: 3px;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  .difference del {
    background: var(--_weir-negative-soft);
    color: var(--_weir-negative);
  }
  .difference ins {
    background: var(--_weir-positive-soft);
    color: var(--_weir-positive);
    text-decoration: none;
  }
  .difference .arrow {
    color: var(--_weir-text-subtle);
    padding-inline: 4px;
  }
  @container (max-width: 300px) {
    .difference dl > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`;
