import type { Text } from '@weir/schema';

/** A text in the two languages that templates come in. */
export function text(en: string, zhCN: string): Text {
  return { en, 'zh-CN': zhCN };
}
