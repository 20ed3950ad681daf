import { css } from 'lit';

/** What is another than in the version that a drawing is compared with: a word at the corner, and an edge of its own. */
export const markStyles = css`
  .stage .changed-mark {
    position: absolute;
    inset-block-start: -10px;
    inset-inline-start: 10px;
    padding-inline: 6px;
    border-radius: var(--_weir-radius-xs);
    background: var(--_weir-accent);
    color: var(--_weir-on-accent);
    font-size: var(--_weir-size-2xs);
    font-weight: var(--_weir-weight-strong);
    line-height: 18px;
  }
  .stage.mark-changed {
    outline: 2px solid var(--_weir-accent);
    outline-offset: -1px;
  }
  .stage:is(.mark-added, .mark-restored) {
    outline: 2px solid var(--_weir-positive-mark);
    outline-offset: -1px;
  }
  .stage:is(.mark-added, .mark-restored) .changed-mark {
    background: var(--_weir-positive-soft);
    color: var(--_weir-positive);
    box-shadow: 0 0 0 1px var(--_weir-positive-mark);
  }
  .stage:is(.mark-removed, .mark-archived) {
    outline: 2px dashed var(--_weir-negative-mark);
    outline-offset: -1px;
  }
  .stage.mark-removed .name {
    text-decoration: line-through;
  }
  .stage:is(.mark-removed, .mark-archived) .changed-mark {
    background: var(--_weir-negative-soft);
    color: var(--_weir-negative);
    box-shadow: 0 0 0 1px var(--_weir-negative-mark);
  }
  .transition.mark-changed .line {
    stroke: var(--_weir-accent);
    stroke-width: 2.5;
  }
  .transition:is(.mark-added, .mark-restored) .line {
    stroke: var(--_weir-positive-mark);
    stroke-width: 2.5;
  }
  .transition:is(.mark-removed, .mark-archived) .line {
    stroke: var(--_weir-negative-mark);
    stroke-width: 2.5;
    stroke-dasharray: 3 5;
  }
`;
