import { diagnostic } from '@weir/schema';
import type { Diagnostic, MessageCode, MessageParams } from '@weir/schema';

/** Ends parsing at the first mistake; `parseFormula` makes a diagnostic of it. */
export class SyntaxProblem extends Error {
  readonly diagnostic: Diagnostic;

  /** @param length 0 at the end of the text */
  constructor(code: MessageCode, offset: number, length: number, params: MessageParams = {}) {
    super(code);
    this.diagnostic = diagnostic(code, '', { ...params, offset, length });
  }
}
