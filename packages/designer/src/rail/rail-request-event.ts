import type { Id } from '@weir/schema';

/** Within the designer: something is wanted that needs a dialog. Who opens one prevents what would be done without. */
export class RailRequestEvent extends Event {
  constructor(
    readonly request: 'new' | 'tags' | 'compare',
    /** What it is about; null for a new funnel. */
    readonly funnel: Id | null,
  ) {
    super('rail-request', { bubbles: true, composed: true, cancelable: true });
  }
}
