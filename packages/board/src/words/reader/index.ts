import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export const readerMessages = defineMessages(en, { 'zh-CN': zhCN });
