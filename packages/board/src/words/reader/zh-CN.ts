import type { en } from './en.js';

export const zhCN: Readonly<Record<keyof typeof en, string>> = {
  'reader.failed': '无法取得数据：{ $reason }。请重试；若仍如此，请告知管理员。',
  'reader.open-range': '“全部”没有起始日，无法按时段展示。请选择有起始日的期间。',
};
