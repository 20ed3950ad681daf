import { iconsZhCN } from './icons-zh-CN.js';
import type { en } from './en.js';

/** What the panel of stages and transitions says, in simplified Chinese. */
export const zhCN: Readonly<Record<keyof typeof en, string>> = {
  ...iconsZhCN,

  // Counts
  'panel.rows': '数据行',
  'panel.entities': '不同对象',
  'panel.undated': '缺少{ $field }',
  'panel.no-row': '没有符合的数据行。',
  'panel.no-entry': '没有对象进入：{ $count } 行符合，但都缺少{ $field }。',
  'panel.overlap': '其中 { $count } 行会同时进入“{ $stage }”。',
  'panel.counting': '正在计数…',
  'panel.not-counted': '无法计数。',
  'panel.count-again': '重新计数',
  'panel.no-source': '未计数：没有数据源。',
  'panel.hidden': '您无权查看计数。',
  'panel.unfinished': '条件填写完整后计数。',
  'panel.mistaken': '规则无误后计数。',
  'panel.here-now': '目前 { $count } 个',
  'panel.share': '目前 { $of } 个中的 { $met } 个',
  'panel.share-of-item': '{ $name }：{ $share }满足',
  'panel.nobody-here': '目前没有对象',
  'panel.meets': '{ $percent } 满足：{ $share }。',

  // Fields
  'panel.stage-of': '{ $funnel }：{ $stage }',
  'panel.no-condition-yet': '先添加规则说明哪些数据行进入此阶段，之后才能设置条件。',
  'panel.more-of': '“{ $name }”的更多内容',
  'panel.done-when': '何时完成',
  'panel.move-up': '上移“{ $name }”',
  'panel.move-down': '下移“{ $name }”',
  'panel.hours-each': '每个{ $entity } { $hours }',
  'panel.describe': '添加说明',
  'panel.description': '说明',
  'panel.target-days': '目标停留时间',
  'panel.optional': '可选：跳过也能继续',
  'panel.benchmark': '基准',
  'panel.benchmark-label': '标签',
  'panel.benchmark-source': '来源',
  'panel.benchmark-date': '日期',
  'panel.conversion': '转化率',
  'panel.median-here': '停留中位时间',
  'panel.peers': '公司数',
  'panel.different': '不一致',
  'panel.kind-of-transitions': '流转类型',
  'panel.look': '颜色和图标',
  'panel.color-of-kind': '按类型的颜色',
  'panel.color': '颜色 { $number }',
  'panel.choose-icon': '选择图标',
  'panel.icon-is': '图标：{ $name }',
  'panel.no-icon': '不用图标',

  // Times
  'panel.time-here': '停留时间',
  'panel.until': '直到“{ $stage }”',
  'panel.nobody-got-on': '还没有对象从这里继续前进。',
  'panel.times': '中位数 { $median }，九成在 { $p90 }内，共 { $count } 个。',
  'panel.past-limit': '目前 { $count } 个超过时限',
  'panel.time-range': '{ $from } 到 { $to } 天：{ $count }',
  'panel.limit-at': '时限 { $days }',
};
