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
    grid-template-columns: minmax(0, 1fr);
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
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    align-items: start;
  }
  .two > .problem {
    grid-column: 1 / -1;
  }
  .two > .check.end {
    align-self: end;
    min-block-size: var(--_weir-field);
    font-size: var(--_weir-size-xs);
  }
  .colors {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .colors > weir-popover {
    margin-inline-start: auto;
  }
  .color {
    display: grid;
    place-items: center;
    inline-size: 26px;
    block-size: 26px;
    cursor: pointer;
  }
  .color > input {
    appearance: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    border-radius: 50%;
    cursor: inherit;
  }
  .series-1 > input {
    background: var(--_weir-series-1);
  }
  .series-2 > input {
    background: var(--_weir-series-2);
  }
  .series-3 > input {
    background: var(--_weir-series-3);
  }
  .series-4 > input {
    background: var(--_weir-series-4);
  }
  .series-5 > input {
    background: var(--_weir-series-5);
  }
  .series-6 > input {
    background: var(--_weir-series-6);
  }
  .series-7 > input {
    background: var(--_weir-series-7);
  }
  .series-8 > input {
    background: var(--_weir-series-8);
  }
  .color.none > input {
    border: 1px dashed var(--_weir-border-control);
    background: none;
  }
  .color > input:checked {
    outline: 2px solid var(--_weir-accent);
    outline-offset: 2px;
  }
  .color > input:focus-visible {
    outline: 2px solid var(--_weir-focus);
    outline-offset: 3px;
  }
  .icon-choice {
    color: var(--_weir-text-muted);
  }
  .icons {
    display: grid;
    grid-template-columns: repeat(8, 28px);
    gap: 2px;
    margin-inline: -4px;
  }
  .icons > [aria-pressed='true'] {
    background: var(--_weir-accent-soft);
    color: var(--_weir-accent);
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
  .counts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 14px;
    min-block-size: 18px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  p.counts {
    gap: 6px;
  }
  .counts.warning {
    flex-wrap: nowrap;
    align-items: flex-start;
    color: var(--_weir-warning);
  }
  .counts > .weir-icon {
    flex: none;
    margin-block-start: 2px;
  }
  .counts > div {
    display: flex;
    gap: 5px;
  }
  .counts dd {
    margin: 0;
    color: var(--_weir-text);
    font-weight: var(--_weir-weight-strong);
  }
  /* A quick answer shows no word in between. */
  .counts.loading {
    animation: late 0s 200ms backwards;
  }
  @keyframes late {
    from {
      visibility: hidden;
    }
  }
  .times {
    display: block;
    inline-size: 100%;
    fill: var(--_weir-series-1);
  }
  .times .late {
    fill: var(--_weir-warning-mark);
  }
  .times line {
    stroke: var(--_weir-text-muted);
    stroke-dasharray: 3 2;
  }
  .times text {
    fill: var(--_weir-text-subtle);
    font-size: 11px;
  }
  .hint {
    margin: 0;
  }
  .hint.warning {
    color: var(--_weir-warning);
  }
  .link.start {
    justify-self: start;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 30px;
  }
  .line.end {
    justify-content: flex-end;
  }
  .lines {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .lines .fold {
    margin-inline-start: -7px;
    color: var(--_weir-text-subtle);
  }
  .lines .button.icon:not(.fold) {
    margin-inline: -2px -6px;
  }
  .lines .mistaken .plain {
    color: var(--_weir-negative);
  }
  .share {
    flex: none;
    min-inline-size: 34px;
    font-size: var(--_weir-size-xs);
    text-align: end;
  }
  .details {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    padding: 4px 0 10px 14px;
    border-inline-start: 2px solid var(--_weir-border-strong);
    margin-inline-start: 5px;
  }
  .ways li {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 30px;
  }
  .ways .item {
    margin-inline-start: -8px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
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
`;
