import { css } from 'lit';

/** The kinds of stages as bars of their colours, and those of transitions as pieces of their lines. */
export const kindStyles = css`
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
  .swatch.parked {
    background: var(--_weir-kind-parked);
  }
  .swatch.disqualified {
    background: repeating-linear-gradient(135deg, var(--_weir-kind-parked) 0 4px, transparent 4px 7px);
  }
  .swatch.transition {
    background: var(--_weir-edge-advance);
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
`;
