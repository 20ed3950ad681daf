import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** What the panel of stages and transitions says. */
export const panelMessages = defineMessages(en, { 'zh-CN': zhCN });
