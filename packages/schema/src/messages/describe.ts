import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export type MessageCode = keyof typeof en;

/** What a message is made of. Values are shown as text, never as markup. */
export type MessageParams = Readonly<Record<string, MessageParam>>;
export type MessageParam = string | number | boolean | null | undefined | readonly (string | number)[];

/** One sentence: what is wrong, which part, and how to mend it. */
export type Message = (params: MessageParams) => string;

const tables: Readonly<Record<string, Readonly<Record<MessageCode, Message>>>> = { en, zh: zhCN };

/**
 * The sentence for a code in a language (BCP 47; the nearest that is there, else English).
 * An unknown code, as a newer server may send, gives the code itself.
 */
export function describe(code: string, params: MessageParams, locale = 'en'): string {
  const table = tables[locale.toLowerCase().split('-')[0] ?? 'en'] ?? en;
  return Object.hasOwn(table, code) ? table[code as MessageCode](params) : code;
}
