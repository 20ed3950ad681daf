import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** All that the board's elements say. What every page loads at first takes `firstMessages` instead, so that it loads no more. */
export const boardMessages = defineMessages(en, { 'zh-CN': zhCN });
