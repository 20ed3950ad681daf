import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export const conditionMessages = defineMessages(en, { 'zh-CN': zhCN });
export type ConditionMessage = keyof typeof en;
