import type { Diagnostic, Fix } from '@weir/schema';

/** A person wants a problem mended. */
export class FixEvent extends Event {
  constructor(
    readonly problem: Diagnostic,
    readonly fix: Fix,
  ) {
    super('fix', { bubbles: true, composed: true });
  }
}
