import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** What the designer says. */
export const designerMessages = defineMessages(en, { 'zh-CN': zhCN });
