import { css } from 'lit';

export const explainStyles = css`
  :host {
    display: contents;
  }
  .figure {
    font-size: var(--_weir-size-2xl);
    font-weight: var(--_weir-weight-strong);
    line-height: var(--_weir-line-tight);
    font-variant-numeric: var(--_weir-numbers);
  }
  .scope {
    margin-block: 2px 12px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .about {
    margin-block-end: 12px;
    white-space: pre-line;
  }
  h3 {
    margin-block: 16px 4px;
    font-size: var(--_weir-size-sm);
    font-weight: var(--_weir-weight-strong);
  }
  .formula {
    display: block;
    padding: 8px 10px;
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-sunken);
    font-family: var(--_weir-font-mono);
    font-size: var(--_weir-size-xs);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    margin-block-end: 8px;
  }
  .back:dir(rtl) > .weir-icon {
    transform: scaleX(-1);
  }
  .failed {
    color: var(--_weir-negative);
  }
  .lines,
  .facts {
    display: grid;
    gap: 6px;
  }
  .line {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
  }
  .line > :first-child {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .meter {
    display: block;
    margin-block-start: 3px;
  }
  .notes {
    display: grid;
    gap: 4px;
    margin-block-start: 12px;
    padding-block-start: 10px;
    border-block-start: 1px dashed var(--_weir-border-strong);
  }
  .said {
    flex: 1;
    align-self: center;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  textarea {
    inline-size: 100%;
    min-block-size: 120px;
    margin-block-start: 8px;
    font-family: var(--_weir-font-mono);
    font-size: var(--_weir-size-xs);
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
