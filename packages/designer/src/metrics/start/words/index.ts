import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** What a new metric is begun with. */
export const startMessages = defineMessages(en, { 'zh-CN': zhCN });
