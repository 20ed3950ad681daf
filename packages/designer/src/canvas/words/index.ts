import { defineMessages } from '@weir/ui';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** What the canvas says of what is arranged, copied, found and grouped on it. */
export const canvasMessages = defineMessages(en, { 'zh-CN': zhCN });
