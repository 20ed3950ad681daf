import { en } from './en.js';
import { sentenceOf } from './english.js';
import type { MessageParams, MessageTable } from './english.js';
import { zhCN } from './zh-CN.js';

const tables: Readonly<Record<string, MessageTable>> = { en, zh: zhCN };

/**
 * The sentence for a code in a language (BCP 47; the nearest that is there, else English).
 * An unknown code, as a newer server may send, gives the code itself.
 */
export function describe(code: string, params: MessageParams, locale = 'en'): string {
  return sentenceOf(tables[locale.toLowerCase().split('-')[0] ?? 'en'] ?? en, code, params);
}
