import type { Translation } from '@weir/ui';
import type { en } from './en.js';

export const zhCN = {
  'filters.period.fiscal.this-quarter': '本财季',
  'filters.period.fiscal.last-quarter': '上财季',
  'filters.period.fiscal.this-year': '本财年',
  'filters.period.fiscal.last-year': '上财年',
  'filters.last': '最近 { $time }',
  'filters.last-count': '最近',
  'filters.last-grain': '单位',
  'filters.last-wrong': '请输入 1 到 { $most } 的整数。',
  'filters.grain-name': `{ $grain ->
    [day] 天
    [week] 周
    [month] 个月
   *[year] 年
  }`,
  'filters.calendar': '日历',
  'filters.calendar.month': '月',
  'filters.calendar.quarter': '季度',
  'filters.calendar.year': '年',
  'filters.calendar.fiscal-quarter': '财季',
  'filters.calendar.fiscal-year': '财年',
  'filters.earlier-periods': '更早',
  'filters.later-periods': '更晚',
} as const satisfies Translation<typeof en>;
