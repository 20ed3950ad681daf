import { css } from 'lit';

export const cohortStyles = css`
  /* Twelve periods and all. */
  .waiting {
    --_coming: 432px;
  }
  .sheet {
    /* What is only read out lies in the scrolled part. */
    position: relative;
  }
  .heat :is(th, td):first-child {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    background: var(--_weir-raised);
  }
  .heat thead th:first-child {
    z-index: 3;
  }
  .heat .stage-name {
    display: inline-block;
    max-inline-size: 132px;
    overflow: hidden;
    vertical-align: top;
    text-overflow: ellipsis;
  }
  .heat .cell {
    min-inline-size: 64px;
    border: 2px solid var(--_weir-raised);
    border-radius: 5px;
  }
  .heat .open .cell {
    font-style: italic;
  }
  .heat tbody th > .small {
    margin-inline-start: 6px;
  }
  .heat tr.chosen > th {
    color: var(--_weir-accent);
  }
  .heat .choose:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @media (forced-colors: active) {
    .heat .cell {
      border: 1px solid CanvasText;
    }
  }
`;
