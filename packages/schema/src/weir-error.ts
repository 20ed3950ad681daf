import { errorSentence } from './messages/english.js';
import type { ErrorCode, MessageCode, MessageParams } from './messages/english.js';
import type { Diagnostic } from './diagnostic.js';

const brand = '@weir/error';

export interface WeirErrorOptions {
  readonly pointer?: string;
  readonly cause?: unknown;
  readonly diagnostics?: readonly Diagnostic[];
}

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

  constructor(code: ErrorCode, params?: MessageParams, options?: WeirErrorOptions);
  /** With the code of a diagnostic its sentence is given, too. */
  constructor(code: MessageCode, params: MessageParams, options: WeirErrorOptions & { readonly message: string });
  constructor(
    code: MessageCode,
    params: MessageParams = {},
    { message, pointer, cause, diagnostics }: WeirErrorOptions & { readonly message?: string } = {},
  ) {
    super(message ?? errorSentence(code, params), cause === undefined ? undefined : { cause });
    this.code = code;
    this.params = params;
    this.pointer = pointer ?? '';
    this.diagnostics = diagnostics ?? [];
  }

  /** A copy that survives structured cloning (to and from a worker); `weirErrorFrom` makes an error of it again. */
  toJSON(): WeirErrorData {
    const { code, params, message, pointer, diagnostics } = this;
    return { code, params, message, pointer, diagnostics };
  }
}

export interface WeirErrorData {
  readonly code: MessageCode;
  readonly params: MessageParams;
  readonly message: string;
  readonly pointer: string;
  readonly diagnostics: readonly Diagnostic[];
}

export function weirErrorFrom(data: WeirErrorData): WeirError {
  const { code, params, ...options } = data;
  return new WeirError(code, params, options);
}

/** True for a WeirError of any copy of this package (another bundle, another realm): it looks at a brand, not at the class. */
export function isWeirError(value: unknown): value is WeirError {
  return typeof value === 'object' && value !== null && (value as { [brand]?: unknown })[brand] === true;
}
