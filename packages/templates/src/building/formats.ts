import type { Benchmark, NumberFormat } from '@weir/schema';
import { text } from './text.js';

export const WHOLE: NumberFormat = { style: 'number', digits: 0 };
export const ONE_DIGIT: NumberFormat = { style: 'number', digits: 1 };
export const SHARE: NumberFormat = { style: 'percent', digits: 1 };
export const MONEY: NumberFormat = { style: 'currency', notation: 'compact', digits: 1 };
/** Money where a single deal or head is meant. */
export const MONEY_EACH: NumberFormat = { style: 'currency', notation: 'compact', digits: 0 };

export const ILLUSTRATION = text('Illustration, not a survey', '示意数据，并非调研结果');

/** Beside a stage's benchmark: the figure only shows what one looks like. */
export const ILLUSTRATED_STAGE = { label: text('Top quartile', '前四分之一'), source: ILLUSTRATION };

/** A figure that shows what a benchmark looks like. It was not measured anywhere: replace it by one of yours. */
export function illustration(value: number): Benchmark {
  return {
    value,
    label: text('Top quartile', '前四分之一'),
    source: ILLUSTRATION,
  };
}
