import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** What the editor of boards says. */
export const boardEditorMessages = defineMessages(en, { 'zh-CN': zhCN });
