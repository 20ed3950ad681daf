import type { WeirBoard } from '@weir/board';

/** The host's own words for what Weir says. Ids are those of Weir's messages, texts are Fluent patterns. */
export function useOwnWords(board: WeirBoard): void {
  board.locale = 'zh-CN';
  board.strings = {
    'board.refresh': { en: 'Reload', 'zh-CN': '重新加载' },
    'board.overdue': { en: '{ $count } stuck', 'zh-CN': '{ $count } 个停滞' },
  };
}
