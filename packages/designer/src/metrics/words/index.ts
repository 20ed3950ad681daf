import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** What the views of metrics say. */
export const metricMessages = defineMessages(en, { 'zh-CN': zhCN });
