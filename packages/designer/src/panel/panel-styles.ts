import { css } from 'lit';

export const panelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    overflow: auto;
    background: var(--_weir-raised);
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    min-block-size: 50px;
    padding-inline: 16px 8px;
    border-block-end: 1px solid var(--_weir-border);
    background: var(--_weir-raised);
  }
  h2 {
    overflow: hidden;
    font-size: var(--_weir-size-lg);
    font-weight: var(--_weir-weight-strong);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  h2:focus {
    outline: none;
  }
  section {
    display: grid;
    gap: 10px;
    padding: 12px 16px 14px;
  }
  section + section {
    border-block-start: 1px solid var(--_weir-border);
  }
  h3 {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 26px;
    font-weight: var(--_weir-weight-strong);
  }
  h3 .subtle {
    font-weight: var(--_weir-weight);
  }
  h3 .button {
    margin-inline-end: -8px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
    font-weight: var(--_weir-weight);
  }
  .three {
    display: grid;
    grid-template-columns: 1fr 1.35fr 1fr;
    gap: 8px;
    align-items: start;
  }
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    align-items: start;
  }
  .two > .check.end {
    align-self: end;
    min-block-size: var(--_weir-field);
    font-size: var(--_weir-size-xs);
  }
  .rule {
    position: relative;
    display: grid;
    gap: 8px;
    padding: 10px 0 10px 14px;
    border-inline-start: 2px solid var(--_weir-border-strong);
  }
  .rule .remove {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: -6px;
  }
  .condition {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
  }
  .condition-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  .condition-head > .label {
    margin: 0;
  }
  .unlabelled::part(head) {
    display: none;
  }
  .hint {
    margin: 0;
  }
  .hint.warning {
    color: var(--_weir-warning);
  }
  .ways li,
  .lines li {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 30px;
  }
  .ways .item {
    margin-inline-start: -8px;
  }
  .stroke {
    flex: none;
    inline-size: 16px;
    border-block-start: 2px solid var(--_weir-edge-advance);
  }
  .stroke.lose {
    border-block-start: 2px dashed var(--_weir-edge-lose);
  }
  .stroke.recycle {
    border-block-start: 2px dotted var(--_weir-edge-recycle);
  }
  .stroke.handoff {
    border-block-start: 4px double var(--_weir-edge-handoff);
  }
  .add-way {
    border-style: dashed;
    color: var(--_weir-text-muted);
  }
  .add-way > select {
    margin-inline: -28px -8px;
    padding-inline: 28px 8px;
  }
  .plain {
    min-inline-size: 0;
    block-size: 26px;
    margin-inline-start: -6px;
    padding-inline: 5px;
    border: 1px solid transparent;
    border-radius: 4px;
    background: none;
    text-overflow: ellipsis;
  }
  .plain:hover:not([readonly]) {
    border-color: var(--_weir-border-control);
  }
  .plain:focus {
    border-color: var(--_weir-focus);
    outline: 1px solid var(--_weir-focus);
  }
  .check.small {
    flex: none;
    gap: 5px;
    color: var(--_weir-text-muted);
  }
  .avatar {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 22px;
    block-size: 22px;
    border-radius: 50%;
    background: var(--_weir-neutral-soft);
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-2xs);
    font-weight: var(--_weir-weight-strong);
  }
  .hours {
    flex: none;
    inline-size: 68px;
  }
  .hours::part(label) {
    display: none;
  }
  .swatch {
    flex: none;
    inline-size: 4px;
    block-size: 16px;
    border-radius: 2px;
    background: var(--_weir-kind-open);
  }
  .swatch.won {
    background: var(--_weir-kind-won);
  }
  .swatch.lost {
    background: var(--_weir-kind-lost);
  }
  .swatch:is(.parked, .disqualified) {
    background: var(--_weir-kind-parked);
  }
  .swatch.transition {
    background: var(--_weir-edge-advance);
  }
`;
