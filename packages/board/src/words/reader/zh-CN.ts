import type { en } from './en.js';

export const zhCN: Readonly<Record<keyof typeof en, string>> = {
  'reader.failed': '无法取得数据。请重试；若仍如此，请将出错信息告知管理员：“{ $reason }”。',
  'reader.no-records': '该数据源只有数值，没有对应的记录。',
  'reader.open-range': '“全部”没有起始日，无法按时段展示。请选择有起始日的期间。',
  'reader.min-group': '此处须隐去人数太少的数字，而该数据源做不到。请告知管理员。',
};
