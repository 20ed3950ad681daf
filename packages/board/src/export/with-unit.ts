import type { Taken } from './sheet.js';
import { takeMessages } from './words/index.js';

/** "Won revenue (CNY)"; a percentage is written as a share of 1. */
export function withUnit({ localizer }: Taken, name: string, unit: string | null): string {
  if (unit === null) return name;
  return `${name} (${unit === 'percent' ? localizer.say(takeMessages, 'take.share') : unit})`;
}
