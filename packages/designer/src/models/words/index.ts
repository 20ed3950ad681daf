import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** The list of funnels, new ones from templates and data, and two beside each other. */
export const modelMessages = defineMessages(en, { 'zh-CN': zhCN });
