import { en } from './messages/en.js';
import { sentenceOf } from './messages/english.js';
import type { MessageCode, MessageParams } from './messages/english.js';

export type Severity = 'error' | 'warning' | 'info';

/** One operation of a JSON Patch (RFC 6902). */
export interface PatchOperation {
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  readonly path: string;
  readonly from?: string;
  readonly value?: unknown;
}

/** A cure that can be applied to the document as it was when the diagnostic was made. */
export interface Fix {
  /** What the fix does, in the words of `code` and `params` of the message table. */
  readonly code: MessageCode;
  readonly params: MessageParams;
  readonly patch: readonly PatchOperation[];
}

/** A mistake or a doubt about something a person entered: what is wrong, where, and how to mend it. */
export interface Diagnostic {
  readonly code: MessageCode;
  readonly severity: Severity;
  /** RFC 6901 pointer into what was checked; "" is the whole of it. */
  readonly pointer: string;
  /** English; `describe(code, params, locale)` words it in another language. */
  readonly message: string;
  readonly params: MessageParams;
  readonly fixes?: readonly Fix[];
}

/** Makes a diagnostic; its sentence comes from the message table. */
export function diagnostic(
  code: MessageCode,
  pointer: string,
  params: MessageParams = {},
  options: { severity?: Severity; fixes?: readonly Fix[] } = {},
): Diagnostic {
  const { severity = 'error', fixes } = options;
  const made = { code, severity, pointer, message: sentenceOf(en, code, params), params };
  return fixes && fixes.length > 0 ? { ...made, fixes } : made;
}
