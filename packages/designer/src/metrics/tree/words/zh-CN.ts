import type { Translation } from '@weir/ui';
import type { en } from './en.js';

export const zhCN = {
  'tree-view.views': '指标视图',
  'tree-view.form': '表单',
  'tree-view.tree': '指标树',
} satisfies Translation<typeof en>;
