import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** Formulas in words. */
export const sayingMessages = defineMessages(en, { 'zh-CN': zhCN });
