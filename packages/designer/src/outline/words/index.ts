import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** What the outline says. */
export const outlineMessages = defineMessages(en, { 'zh-CN': zhCN });
