import type { Translation } from '@weir/ui';
import type { en } from './en.js';

/** What stands beside live figures, in Chinese. */
export const zhCN = {
  'live.shows': '数字',
  'live.lens': `{ $lens ->
    [reached] 到达数量
    [days] 所需时间
   *[open] 当前所在
  }`,
  'live.days-word': `{ $count ->
    [0] 暂无时长
   *[other] 中位数
  }`,
  'live.skipped': '其中 { $count } 个跳过',
  'live.from-start': '占全部 { $share }',
  'live.nine-of-ten': '九成在 { $days } 内',
  'live.hidden': '您无权查看计数',
  'live.period': '时间范围',
  'live.compared': '与版本 { $version } 相比的变化',
} satisfies Translation<typeof en>;
