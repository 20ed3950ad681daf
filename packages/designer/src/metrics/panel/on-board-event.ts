import type { Id } from '@weir/schema';

/** A metric was put onto a board. */
export class OnBoardEvent extends Event {
  constructor(readonly metric: Id) {
    super('on-board', { bubbles: true, composed: true });
  }
}
