import type { Translation } from '@weir/ui';
import type { en } from './en.js';

/** What the outline of a funnel says, in Simplified Chinese. */
export const zhCN = {
  'outline.outline': '“{ $funnel }”的大纲',
  'outline.help':
    '上下方向键逐行移动，左右方向键收起和展开。键入名称的开头可查找某一行。空格键将该行加入所选内容，F2 重命名，加号添加阶段，大于号连接到其他阶段，Alt 加上下方向键在路径中移动，Alt+Shift 加右、左方向键移入和移出分组，Delete 删除，回车键显示设置，Shift+F10 打开菜单。',
  'outline.stages': '{ $count } 个阶段',
  'outline.probability': '{ $share } 概率',
  'outline.leads-to': `{ $kind ->
    [advance] 推进到“{ $to }”
    [lose] 退出到“{ $to }”
    [recycle] 回流到“{ $to }”
   *[handoff] 移交到 { $to }
  }`,
  'outline.portal': '{ $funnel }，{ $entry }',
  'outline.moved': '“{ $name }”现在排在第 { $place } 位，共 { $count } 个。',
  'outline.open-all': '全部展开',
  'outline.close-all': '全部收起',

  // Between the two views
  'outline.show-as': '显示方式',
  'outline.as-drawing': '画布',
  'outline.as-outline': '大纲',

  // Where a transition leads
  'outline.connect': '将“{ $name }”连接到…',
  'outline.hand-off': '从“{ $name }”移交到…',
  'outline.find-target': '查找阶段',
  'outline.no-target': '没有与“{ $search }”匹配的内容。',
  'outline.no-targets': '还没有其他阶段。',
  'outline.no-other-funnels': '还没有其他带阶段的漏斗。',
} satisfies Translation<typeof en>;
