import type { Translation } from '@weir/ui';
import type { en } from './en.js';

/** What can be done with what is selected, in Simplified Chinese. */
export const zhCN = {
  'actions.move': `{ $way ->
    [earlier] 在路径中上移
   *[later] 在路径中下移
  }`,
  'actions.switch-view': '在画布与大纲之间切换',
  'actions.label-transition': '标签',
  'actions.rename-funnel': '重命名漏斗',
  'actions.duplicate-funnel': '创建漏斗副本',
  'actions.show-on-board': '显示在看板上',
  'actions.restore-funnel': '恢复漏斗',
  'actions.delete-funnel': '删除漏斗',
} satisfies Translation<typeof en>;
