import type { Translation } from '@weir/ui';
import type { en } from './en.js';

/** Formulas in words, in simplified Chinese. */
export const zhCN: Translation<typeof en> = {
  'saying.count': '{ $dataset }的数量',
  'saying.aggregate': `{ $operator ->
    [sum] { $dataset }的{ $value }合计
    [avg] { $dataset }的{ $value }平均值
    [median] { $dataset }的{ $value }中位数
    [distinct] { $dataset }中不同{ $value }的个数
    [lowest] { $dataset }的{ $value }最小值
    [highest] { $dataset }的{ $value }最大值
   *[stddev] { $dataset }的{ $value }标准差
  }`,
  'saying.percentile': '{ $percent } 的{ $dataset }不超过的{ $value }',
  'saying.days': '{ $from }至{ $to }的天数',
  'saying.share': '{ $dataset }占比',
  'saying.where': '{ $what }，其中{ $condition }',
  'saying.among': '{ $what }，范围限于{ $condition }',
  'saying.by': '{ $what }，按{ $date }',
  'saying.always': '{ $what }，不限期间',
  'saying.together': '（{ $conditions }）',
  'saying.none': '并非（{ $conditions }）',
  'saying.figure': '{ $funnel }：{ $figure }',
  'saying.figure-at': '{ $funnel }：{ $figure }，{ $stage }',
  'saying.figure-between': '{ $funnel }：从{ $from }到{ $to }的{ $figure }',
  'saying.statistic': '{ $figure }（{ $statistic }）',
  'saying.change': '{ $what }，与 { $span }前相比',
  'saying.prior': '{ $what }，{ $span }前',
  'saying.rolling': '{ $what }，最近 { $span }',
  'saying.to-date': '{ $what }，自本{ $grain }初起',
  'saying.all-time': '{ $what }，自第一条记录起',
  'saying.total': '{ $what }，全部分组合计',
};
