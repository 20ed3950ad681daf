import { css } from 'lit';

/** Stages, their ports, and their names while these are written. */
export const stageStyles = css`
  .stage {
    position: relative;
    inline-size: 160px;
    block-size: 84px;
    padding: 8px 10px;
    padding-inline-start: 14px;
    border: 1px solid var(--_weir-border-strong);
    border-radius: var(--_weir-radius-md);
    background: var(--_weir-raised);
    box-shadow: var(--_weir-shadow-node);
    color: var(--_weir-text);
    text-align: start;
    transition: border-color var(--_weir-fast);
  }
  .stage .bar {
    position: absolute;
    inset-block: -1px;
    inset-inline-start: -1px;
    inline-size: 5px;
    border-start-start-radius: var(--_weir-radius-md);
    border-end-start-radius: var(--_weir-radius-md);
    background: var(--_kind);
  }
  .kind-open {
    --_kind: var(--_weir-kind-open);
  }
  .kind-won {
    --_kind: var(--_weir-kind-won);
  }
  .kind-lost {
    --_kind: var(--_weir-kind-lost);
  }
  .kind-parked {
    --_kind: var(--_weir-kind-parked);
  }
  .kind-disqualified {
    --_kind: repeating-linear-gradient(135deg, var(--_weir-kind-parked) 0 4px, var(--_weir-raised) 4px 7px);
  }
  .stage .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 6px;
    block-size: 20px;
    line-height: 20px;
  }
  .stage .name {
    overflow: hidden;
    font-size: var(--_weir-size-md);
    font-weight: var(--_weir-weight-strong);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .stage .probability {
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
    font-variant-numeric: var(--_weir-numbers);
  }
  .stage .live {
    display: flex;
    align-items: baseline;
    gap: 4px;
    block-size: 24px;
    margin-block-start: 1px;
    line-height: 24px;
    font-variant-numeric: var(--_weir-numbers);
  }
  .stage .live b {
    font-size: var(--_weir-size-lg);
    font-weight: var(--_weir-weight-strong);
  }
  .stage .live span {
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .stage .live .change {
    margin-inline-start: auto;
    color: var(--_weir-text);
    font-weight: var(--_weir-weight-strong);
  }
  .stage .foot {
    display: flex;
    align-items: center;
    block-size: 20px;
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
    white-space: nowrap;
  }
  .stage .foot > span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .stage .foot .badge {
    flex: 0 1 auto;
    display: block;
    line-height: 20px;
  }
  .stage .foot .badge.negative {
    padding-inline: 0;
    background: none;
  }
  .stage .shapes {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
    animation: weir-shapes 0s 200ms backwards;
  }
  .stage .shapes span {
    inline-size: 64px;
    block-size: 10px;
    border-radius: 3px;
    background: var(--_weir-neutral-soft);
  }
  @keyframes weir-shapes {
    from {
      visibility: hidden;
    }
  }
  .stage .flag {
    position: absolute;
    inset-block-start: -10px;
    inset-inline-end: -10px;
    display: grid;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    border-radius: 50%;
    background: var(--_weir-negative-mark);
    color: var(--_weir-raised);
  }
  .stage.warning .flag {
    background: var(--_weir-warning-mark);
  }
  .stage.error {
    border-color: var(--_weir-negative-mark);
  }
  .stage.archived {
    --_kind: var(--_weir-kind-parked);
    border-style: dashed;
    background: var(--_weir-surface);
    box-shadow: none;
  }
  .stage.archived :is(.name, b) {
    color: var(--_weir-text-muted);
  }
  .react-flow__node:hover .stage,
  .react-flow__node:hover .portal {
    border-color: var(--_weir-border-control);
  }
  .react-flow__node.selected .stage {
    border-color: var(--_weir-accent);
    box-shadow:
      var(--_weir-shadow-node),
      inset 0 0 0 1px var(--_weir-accent);
  }
  .react-flow__node:focus-visible > * {
    outline: 2px solid var(--_weir-focus);
    outline-offset: 2px;
  }
  .react-flow__node.dragging .stage {
    box-shadow: var(--_weir-shadow-drag);
  }

  .name-field {
    inline-size: 100%;
    block-size: 22px;
    margin-block: -1px;
    margin-inline-start: -4px;
    padding-inline: 3px;
    border: 1px solid var(--_weir-focus);
    border-radius: 4px;
    background: var(--_weir-raised);
    font-size: var(--_weir-size-md);
    font-weight: var(--_weir-weight-strong);
    outline: 1px solid var(--_weir-focus);
  }

  /* Neither moved nor made transparent: hundreds of them would each be put together anew with each step of a drag. */
  .react-flow__handle {
    inline-size: 10px;
    block-size: 10px;
    min-inline-size: 0;
    min-block-size: 0;
    border: 2px solid transparent;
    border-radius: 50%;
    background: none;
    transform: none;
    transition: border-color var(--_weir-fast);
  }
  .react-flow__handle:is(.react-flow__handle-top, .react-flow__handle-bottom) {
    margin-inline-start: -5px;
  }
  .react-flow__handle:is(.react-flow__handle-left, .react-flow__handle-right) {
    margin-block-start: -5px;
  }
  .react-flow__handle-top {
    margin-block-start: -5px;
  }
  .react-flow__handle-bottom {
    margin-block-end: -5px;
  }
  .react-flow__handle-left {
    margin-inline-start: -5px;
  }
  .react-flow__handle-right {
    margin-inline-end: -5px;
  }
  /* A port is small, what a finger or a pointer hits is not. */
  .react-flow__handle.connectionindicator::before {
    content: '';
    position: absolute;
    inset: -7px;
    border-radius: 50%;
  }
  .react-flow__node:is(:hover, :focus-visible, .selected) .react-flow__handle.connectionindicator,
  .react-flow__handle:is(.connectingfrom, .connectingto) {
    border-color: var(--_weir-accent);
    background: var(--_weir-raised);
  }
  .react-flow__handle.connectingto {
    background: var(--_weir-accent);
  }
`;
