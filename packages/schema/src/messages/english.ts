import { errors } from './en-errors.js';
import type { en } from './en.js';

export type MessageCode = keyof typeof en;

/** A code that is thrown; the others are of diagnostics. */
export type ErrorCode = keyof typeof errors;

/** What a message is made of. Values are shown as text, never as markup. */
export type MessageParams = Readonly<Record<string, MessageParam>>;
export type MessageParam = string | number | boolean | null | undefined | readonly (string | number)[];

/** One sentence: what is wrong, which part, and how to mend it. */
export type Message = (params: MessageParams) => string;

/** A language's sentence for every code. */
export type MessageTable = Readonly<Record<MessageCode, Message>>;

/** The sentence of a code in one language. An unknown code, as a newer server may send, gives the code itself. */
export function sentenceOf(table: Readonly<Record<string, Message>>, code: string, params: MessageParams): string {
  return Object.hasOwn(table, code) ? table[code]!(params) : code;
}

/** The English sentence of what is thrown. */
export function errorSentence(code: string, params: MessageParams): string {
  return sentenceOf(errors, code, params);
}
