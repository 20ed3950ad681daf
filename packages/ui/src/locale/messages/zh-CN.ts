import type { Translation } from '../messages.js';
import type { en } from './en.js';

export const zhCN = {
  'ui.close': '关闭',
  'ui.cancel': '取消',
  'ui.clear': '清除',
  'ui.clear-filter': '清除{ $name }',
  'ui.more': '更多',
  'ui.retry': '重试',
  'ui.undo': '撤销',
  'ui.search': '搜索',
  'ui.all': '全部',
  'ui.none': '无',
  'ui.empty-value': '（无值）',
  'ui.yes': '是',
  'ui.no': '否',
  'ui.no-matches': '没有与“{ $search }”匹配的选项。',
  'ui.no-options': '没有可选项。',
  'ui.options-failed': '选项加载失败。',
  'ui.options-cut': '超过 { $count } 项，请输入以缩小范围。',
  'ui.loading': '加载中…',
  'ui.chosen': `{ $count ->
    [0] 未选择
   *[other] 已选 { $count } 项
  }`,
  'ui.and-more': '{ $first } +{ $count }',
  'ui.use-typed': '使用“{ $typed }”',
  'ui.notifications': '通知',
  'ui.missing': '无数据',
  'ui.points': '{ $value } 个百分点',
  'ui.per-time': `{ $unit ->
    [day] /天
    [week] /周
    [month] /月
    [year] /年
    [hour] /小时
   *[other] /{ $unit }
  }`,
  'ui.quarter': '{ $quarter }季度',
  'ui.quarter-of-year': '{ $year }年第{ $quarter }季度',
  'ui.since': '{ $date }起',
  'ui.until': '截至{ $date }',
  'ui.all-time': '全部时间',
  'ui.as-of': '截至 { $time }',
} satisfies Translation<typeof en>;
