import type { Translation } from '@weir/ui';
import type { en } from './en.js';

export const zhCN = {
  'explanation.counted': '{ $dataset }：{ $total } 中的 { $counted }',
  'explanation.by-date': '按{ $field }',
  'explanation.left-out': '未计入：{ $dataset } { $count }',
  'explanation.left-out-because': `{ $reason ->
    [filter] 属于其他分组
    [condition] 不符合条件
    [undated] 没有日期
    [other-period] 不在该期间
   *[missing-value] 没有值
  }`,
  'explanation.other-values': '其他值',
  'explanation.where-is': '{ $dimension }为{ $value }',
} as const satisfies Translation<typeof en>;
