import { css } from 'lit';

/** Lines of the tree hang on hairlines: a corner before each part, from the whole down to it. */
export const explanationStyles = css`
  :host {
    display: block;
  }
  .line {
    display: flex;
    align-items: baseline;
    gap: 12px;
  }
  .line b {
    flex: none;
    font-weight: var(--_weir-weight-strong);
  }
  .sum > .line {
    min-block-size: 30px;
    align-items: center;
    font-weight: var(--_weir-weight-strong);
  }
  .part,
  .op {
    position: relative;
    margin-inline-start: calc(20px * (var(--_depth, 1) - 1));
    padding-inline-start: 20px;
  }
  [data-depth='2'] {
    --_depth: 2;
  }
  [data-depth='3'] {
    --_depth: 3;
  }
  [data-depth='4'] {
    --_depth: 4;
  }
  [data-depth='5'] {
    --_depth: 5;
  }
  [data-depth='6'] {
    --_depth: 6;
  }
  .part {
    padding-block: 3px;
  }
  .part::before {
    content: '';
    box-sizing: border-box;
    position: absolute;
    inset-inline-start: 5px;
    inset-block-start: 0;
    inline-size: 10px;
    block-size: 13px;
    border: 1px solid var(--_weir-border-strong);
    border-width: 0 0 1px 1px;
    border-end-start-radius: 5px;
  }
  .part:dir(rtl)::before {
    border-width: 0 1px 1px 0;
  }
  .op {
    display: flex;
    align-items: center;
    min-block-size: 24px;
    color: var(--_weir-text-muted);
  }
  .op::before,
  .part:has(+ .op)::after {
    content: '';
    position: absolute;
    inset-inline-start: 5px;
    inset-block: 0;
    border-inline-start: 1px solid var(--_weir-border-strong);
  }
  code {
    display: -webkit-box;
    overflow: hidden;
    font-family: var(--_weir-font-mono);
    font-size: var(--_weir-size-xs);
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .words {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .words > code {
    color: var(--_weir-text-subtle);
    -webkit-line-clamp: 2;
  }
  .jump {
    min-block-size: 24px;
    color: var(--_weir-accent);
    text-align: start;
  }
  .jump:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .meter {
    display: block;
    margin-block: 4px 3px;
  }
  .left {
    margin-block-start: 4px;
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
    line-height: 24px;
  }
  summary:focus-visible {
    border-radius: var(--_weir-radius-xs);
  }
  dl > div {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 22px;
    color: var(--_weir-text-muted);
  }
  dl > .inner {
    padding-inline-start: 12px;
    color: var(--_weir-text-subtle);
  }
  dt {
    min-inline-size: 0;
    white-space: normal;
  }
  .notes {
    display: grid;
    gap: 4px;
    margin-block-start: 10px;
    padding-block-start: 10px;
    border-block-start: 1px dashed var(--_weir-border-strong);
  }
  @media (forced-colors: active) {
    .meter .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .meter .fill {
      fill: Highlight;
    }
  }
`;
