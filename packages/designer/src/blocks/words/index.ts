import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export const blockMessages = defineMessages(en, { 'zh-CN': zhCN });
export type BlockMessage = keyof typeof en;
