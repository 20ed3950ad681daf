import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** What is said of stages and the clipboard. */
export const clipboardMessages = defineMessages(en, { 'zh-CN': zhCN });
