import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** What is said where a stage is archived. */
export const archiveMessages = defineMessages(en, { 'zh-CN': zhCN });
