import { parseFormula } from '@weir/formula/text';
import type { Grain } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { momentFormOf, momentFormsFor, momentOfForm, momentParts } from './moment-forms.js';
import type { MomentForm } from './moment-forms.js';

const formula = (text: string) => parseFormula(text).formula ?? null;

describe('the form of a moment', () => {
  test.each<[string, MomentForm | null, number | null, Grain | null]>([
    ['"2025-07-01"', 'date', null, null],
    ['today()', 'today', null, null],
    ['now()', 'now', null, null],
    ['add(today(), -30, "day")', 'ago', 30, 'day'],
    ['add(now(), 2, "week")', 'ahead', 2, 'week'],
    ['start_of(today(), "month")', 'start-this', null, 'month'],
    ['add(start_of(today(), "quarter"), -1, "quarter")', 'start-last', null, 'quarter'],
    ['add(start_of(today(), "year"), 1, "year")', 'start-next', null, 'year'],
    ['period_start()', 'period-start', null, null],
    ['add(period_end(), -90, "day")', 'before-period-end', 90, 'day'],
    // moments, said in none of these ways
    ['add(start_of(today(), "year"), 2, "year")', null, null, 'year'],
    ['add(start_of(today(), "year"), 1, "month")', null, null, 'year'],
    ['add(period_end(), 90, "day")', null, 90, 'day'],
    ['start_of(period_end(), "month")', null, null, 'month'],
    ['add(closed_on, 90, "day")', null, null, null],
  ])('%s', (text, form, count, grain) => {
    const value = formula(text);
    expect(momentFormOf(value)).toBe(form);
    expect(momentParts(value)).toEqual({ count, grain });
    if (form && form !== 'date')
      expect(momentOfForm(form, text.includes('now') ? 'datetime' : 'date', { count, grain })).toEqual(value);
  });
});

test('what is offered can be written, and is read as what was offered', () => {
  for (const type of ['date', 'datetime'] as const) {
    for (const form of momentFormsFor(type, true)) expect(momentFormOf(momentOfForm(form, type))).toBe(form);
    expect(momentFormsFor(type, false).filter((form) => form.includes('period'))).toEqual([]);
  }
});
