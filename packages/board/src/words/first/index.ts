import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** What is said by the parts that every page loads at first; `boardMessages` has these and all others. */
export const firstMessages = defineMessages(en, { 'zh-CN': zhCN });
