import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** What the actions of menus are called, beside those that the designer has had words for. */
export const actionMessages = defineMessages(en, { 'zh-CN': zhCN });
