import { en } from './messages/en.js';
import { sentenceOf } from './messages/english.js';
import type { MessageCode, MessageParams } from './messages/english.js';
import { WeirError } from './weir-error.js';
import type { WeirErrorOptions } from './weir-error.js';

/**
 * An error with any code. `new WeirError` knows the sentences of what may be thrown on a page that only shows figures; this one those of
 * engine, stores, records and designer too.
 */
export function errorOf(code: MessageCode, params: MessageParams = {}, options: WeirErrorOptions = {}): WeirError {
  return new WeirError(code, params, { ...options, message: sentenceOf(en, code, params) });
}
