import type { Translation } from '@weir/ui';
import type { en } from './en.js';

export const zhCN = {
  'take.csv': '数据（CSV）',
  'take.png': '图片（PNG）',
  'take.svg': '图片（SVG）',
  'take.number': '复制数值及其含义',
  'take.link': '复制此视图的链接',
  'take.with-unit': `{ $name }（{ $unit ->
    [percent] 比例，1 为全部
    [hours] 小时
    [days] 天
    [weeks] 周
    [months] 个月
    [years] 年
   *[other] { $unit }
  }）`,
  'take.saved': '已保存',
  'take.copied': '已复制',
  'take.failed': '未能完成。',
} as const satisfies Translation<typeof en>;
