import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** What is said of versions and their differences. */
export const versionMessages = defineMessages(en, { 'zh-CN': zhCN });
