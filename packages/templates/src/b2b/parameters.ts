import type { Parameter } from '@weir/schema';
import { text } from '../building/text.js';

export const REPEAT_WINDOW_DAYS = 180;

export const b2bParameters: Parameter[] = [
  {
    id: 'large_deal',
    title: text('Large deal', '大单'),
    description: text('A deal is large from this amount on.', '金额达到此数即为大单。'),
    type: 'number',
    unit: 'CNY',
    default: 1_000_000,
    min: 0,
  },
  {
    id: 'repeat_window',
    title: text('Repeat window', '复购窗口'),
    description: text('Within so many days a second order counts as a repeat.', '在此天数内的第二单计为复购。'),
    type: 'number',
    unit: 'days',
    default: REPEAT_WINDOW_DAYS,
    min: 1,
  },
];
