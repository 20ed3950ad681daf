import type { Taken } from './sheet.js';
import { takeMessages } from './words/index.js';

/** "Won revenue (CNY)", "销售周期（天）"; a percentage is written as a share of 1. A thing that is counted is called as the document does. */
export function withUnit({ localizer }: Taken, name: string, unit: string | null): string {
  return unit === null ? name : localizer.say(takeMessages, 'take.with-unit', { name, unit });
}
