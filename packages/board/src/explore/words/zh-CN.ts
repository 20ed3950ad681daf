import type { Translation } from '@weir/ui';
import type { en } from './en.js';

export const zhCN = {
  'explore.about': '关于{ $mark }',
  'explore.explain': '解释',
  'explore.explain-metric': '解释{ $metric }',
  'explore.records': '查看记录',
  'explore.filter-by': '按{ $name }筛选',
  'explore.no-filter-by': '不再按{ $name }筛选',
  'explore.break-down': '按维度细分…',
  'explore.break-down-by': '细分维度',
  'explore.no-breakdown': '恢复看板原样',
  'explore.back-to': '返回{ $title }',
  'explore.copy': '复制数字及其定义',
  'explore.copied': '已复制。',
  'explore.copy-failed': '此处不允许复制，请手动复制下面的文字。',
  'explore.formula': '公式',
  'explore.how': '数值如何得出',
  'explore.where': '{ $dimension }：{ $values }',
  'explore.is': '{ $title }：{ $value }',
  'explore.went-on': '进入{ $stage }',
  'explore.not-counted-yet': '暂不计入：转化时限未到',
  'explore.median': '停留时间中位数',
  'explore.of-durations': '{ $time }，共 { $count } 次',
  'explore.from-all': '占进入漏斗者',
  'explore.of-moves': '占离开{ $stage }的流转',
  'explore.median-before': '此前时间中位数',
  'explore.took': '{ $move }：{ $days }',
  'explore.sooner': '更快',
  'explore.as-long': '用时在此区间',
  'explore.later': '更慢',
  'explore.of-timed': '占全部到达者',
  'explore.until-then': '到此时已到达',
  'explore.on-the-way': '仍在途中',
  'explore.median-all': '全部用时中位数',
  'explore.median-move': '转入用时中位数',
  'explore.median-of': '用时中位数：{ $move }',
  'explore.of-those-in': '占“{ $funnel }”中者',
  'explore.entered-in': '进入漏斗',
  'explore.got-to': '到达{ $stage }',
  'explore.became': '后来如何',
  'explore.lost': `{ $kind ->
    [lost] 在此流失
    [parked] 在此暂缓
    [disqualified] 在此不合格
   *[left] 未继续
  }`,
} as const satisfies Translation<typeof en>;
