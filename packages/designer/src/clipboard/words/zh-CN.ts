import type { Translation } from '@weir/ui';
import type { en } from './en.js';

/** What is said of stages and the clipboard, in simplified Chinese. */
export const zhCN: Translation<typeof en> = {
  'clipboard.done': `{ $deed ->
    [cut] 已剪切 { $count } 个阶段。
   *[other] 已复制 { $count } 个阶段。
  }`,
  'clipboard.refused': `{ $deed ->
    [copy] 浏览器不允许通过菜单复制。请按 Ctrl C 或 ⌘ C。
    [cut] 浏览器不允许通过菜单剪切。请按 Ctrl X 或 ⌘ X。
   *[paste] 浏览器不允许通过菜单粘贴。请按 Ctrl V 或 ⌘ V。
  }`,
  'clipboard.no-stages': '剪贴板中没有阶段。请先选择并复制阶段。',
  'clipboard.broken': '无法粘贴剪贴板中的内容。{ $problem }',
  'clipboard.field': '剪贴板',
};
