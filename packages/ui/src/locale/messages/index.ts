import { defineMessages } from '../messages.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export const uiMessages = defineMessages(en, { 'zh-CN': zhCN });
