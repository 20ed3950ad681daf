import type { en } from './en.js';

export const zhCN: Readonly<Record<keyof typeof en, string>> = {
  'archive.action': '归档并替换…',
  'archive.heading': '归档“{ $stage }”',
  'archive.hint': '归档的阶段不能再被选用。已计入其中的数据保持不变，由另一个阶段接替它。',
  'archive.standing': `{ $count ->
    [0] 目前没有记录处于其中。
   *[other] 目前有 { $count } 条记录处于其中。
  }`,
  'archive.all-move': '这 { $count } 条将移到“{ $stage }”。',
  'archive.all-stay': '这 { $count } 条会留在其中，直到进入另一个阶段。',
  'archive.some-move': '其中 { $count } 条移到“{ $stage }”，{ $stay } 条留在其中，直到进入另一个阶段。',
  'archive.counting': '正在统计处于其中的记录…',
  'archive.into': '由以下阶段接替',
  'archive.from': '从何时起',
  'archive.from-standing': '让处于其中的记录一起移走',
  'archive.from-standing-hint': '从 { $day } 起，即其中最早一条进入的日期。此后进入它的记录都计入另一个阶段。',
  'archive.finding-day': '正在查找其中最早一条进入的日期…',
  'archive.from-tomorrow': '从明天起',
  'archive.from-tomorrow-hint': '此前的统计全部保持不变。处于其中的记录会留在那里，直到进入另一个阶段。',
  'archive.from-day': '从某一天起',
  'archive.from-day-hint': '那天之前的统计全部保持不变。那天之后进入的，计入另一个阶段。',
  'archive.from-start': '从最初起',
  'archive.from-start-hint': '它的全部历史都计入另一个阶段，它自己的数值变为 0。',
  'archive.day': '第一天',
  'archive.only-first': '它有一条规则只取每个对象的第一行。这样的数据无法按日期切分，因此另一个阶段从最初起接替它。',
  'archive.used': '仍在使用它',
  'archive.used-hint': '它们继续统计曾进入它的记录，此后不再增加。',
  'archive.afterwards': '当前停留的记录，归档前后对比',
  'archive.stage': '阶段',
  'archive.before': '之前',
  'archive.after': '之后',
  'archive.not-counted': '未计数：{ $reason }',
  'archive.archive': '归档',
  'archive.stood': '“{ $stage }”中原有 { $count } 条记录，现在不处于任何阶段。',
  'archive.instead': '改为归档…',
};
