import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Placement, ReferenceElement } from '@floating-ui/dom';

export type { Placement };

export interface AnchorOptions {
  readonly placement: Placement;
}

/** Between a popup and what it belongs to, and between a popup and the edge of the window. */
const GAP_PX = 4;
const EDGE_PX = 8;
const LEAST_BLOCK_PX = 120;

/**
 * Keeps a popup beside its reference until the returned function is called. The side gives way where there is no room,
 * and the popup's styles are told how tall it may be (`--_available-block`) and how wide the reference is (`--_anchor-inline`).
 * The reference is observed, not the window's scrolling: no listener outside the element.
 */
export function anchorTo(reference: ReferenceElement, popup: HTMLElement, options: AnchorOptions): () => void {
  const place = async () => {
    const { x, y, placement } = await computePosition(reference, popup, {
      strategy: 'fixed',
      placement: options.placement,
      middleware: [
        offset(GAP_PX),
        flip({ padding: EDGE_PX }),
        shift({ padding: EDGE_PX }),
        size({
          padding: EDGE_PX,
          apply: ({ availableHeight, rects }) => {
            popup.style.setProperty('--_available-block', `${Math.max(LEAST_BLOCK_PX, Math.floor(availableHeight))}px`);
            popup.style.setProperty('--_anchor-inline', `${rects.reference.width}px`);
          },
        }),
      ],
    });
    popup.style.setProperty('left', `${Math.round(x)}px`);
    popup.style.setProperty('top', `${Math.round(y)}px`);
    popup.dataset.side = placement.split('-')[0];
  };
  return autoUpdate(reference, popup, () => void place(), { ancestorScroll: false, ancestorResize: false });
}
