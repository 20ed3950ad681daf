import { describe } from './messages/describe.js';
import type { MessageCode, MessageParams } from './messages/describe.js';
import type { Diagnostic } from './diagnostic.js';

const brand = '@weir/error';

/** What is thrown when a contract is broken; a person's mistake is a `Diagnostic` instead. */
export class WeirError extends Error {
  readonly [brand] = true;
  override readonly name = 'WeirError';
  readonly code: MessageCode;
  readonly params: MessageParams;
  /** RFC 6901 pointer into the input that is at fault; "" when there is none. */
  readonly pointer: string;
  /** The single mistakes, where there are several. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(
    code: MessageCode,
    params: MessageParams = {},
    options: { pointer?: string; cause?: unknown; diagnostics?: readonly Diagnostic[] } = {},
  ) {
    super(describe(code, params), options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.params = params;
    this.pointer = options.pointer ?? '';
    this.diagnostics = options.diagnostics ?? [];
  }

  /** A copy that survives structured cloning (to and from a worker); `weirErrorFrom` makes an error of it again. */
  toJSON(): WeirErrorData {
    return { code: this.code, params: this.params, pointer: this.pointer, diagnostics: this.diagnostics };
  }
}

export interface WeirErrorData {
  readonly code: MessageCode;
  readonly params: MessageParams;
  readonly pointer: string;
  readonly diagnostics: readonly Diagnostic[];
}

export function weirErrorFrom(data: WeirErrorData): WeirError {
  return new WeirError(data.code, data.params, { pointer: data.pointer, diagnostics: data.diagnostics });
}

/** True for a WeirError of any copy of this package (another bundle, another realm): it looks at a brand, not at the class. */
export function isWeirError(value: unknown): value is WeirError {
  return typeof value === 'object' && value !== null && (value as { [brand]?: unknown })[brand] === true;
}
