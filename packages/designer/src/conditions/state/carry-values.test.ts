import type { FieldType } from '@weir/schema';
import { parseFormula, printFormula } from '@weir/formula/text';
import { describe, expect, test } from 'vitest';
import { formulaOfTest, testOf } from '../model/test-forms.js';
import { setField } from './change-test.js';

/** What becomes of a condition about a field `old` when it asks for `new` instead. */
function changed(text: string, from: FieldType | null, to: FieldType): string {
  const before = testOf(parseFormula(text, { dataset: 'd' }).formula ?? null);
  if (!before) throw new Error(`${text} is no condition.`);
  const after = setField(before, from, { id: 'new', type: to }, true);
  const formula = formulaOfTest(after);
  return formula === undefined ? `${after.operator} …` : printFormula(formula, { dataset: 'd' });
}

describe('another field', () => {
  test.each<[string, FieldType | null, FieldType, string]>([
    // in the place of one that is not there
    ['old > 5', null, 'number', 'new > 5'],
    ['5 <= old <= 9', null, 'number', '5 <= new <= 9'],
    ['old = "won"', null, 'string', 'new = "won"'],
    ['old in ("won", "lost")', null, 'string', 'new in ("won", "lost")'],
    ['old < "2025-07-01"', null, 'date', 'new < "2025-07-01"'],
    ['old < add(today(), -30, "day")', null, 'date', 'new < add(today(), -30, "day")'],
    ['old > param(big)', null, 'number', 'new > param(big)'],
    ['old > 5', null, 'date', 'greater …'],
    ['old = "won"', null, 'number', 'is …'],
    ['old != missing', null, 'number', 'new != missing'],
    // dates and instants
    ['old < "2025-07-01"', 'date', 'datetime', 'new < "2025-07-01"'],
    ['old = "2025-07-01"', 'date', 'datetime', 'start_of(new, "day") = "2025-07-01"'],
    ['start_of(old, "day") = "2025-07-01"', 'datetime', 'date', 'new = "2025-07-01"'],
    ['"2025-01-01" <= old <= "2025-06-30"', 'date', 'datetime', '"2025-01-01" <= new <= "2025-06-30"'],
    ['old < add(today(), -30, "day")', 'date', 'datetime', 'new < add(now(), -30, "day")'],
    ['old < now()', 'datetime', 'date', 'new < today()'],
    ['old >= period_start()', 'date', 'datetime', 'new >= period_start()'],
    ['old >= start_of(today(), "month")', 'date', 'datetime', 'at-least …'],
    // what is typed, and what is chosen from the values of a field
    ['contains(old, "GmbH")', 'string', 'string', 'contains(new, "GmbH")'],
    ['not contains(old, "GmbH")', 'string', 'string', 'not contains(new, "GmbH")'],
    ['old = "won"', 'string', 'string', 'is …'],
    ['old > 5', 'number', 'number', 'new > 5'],
    ['old > 5', 'number', 'string', 'is …'],
  ])('%s of %s becomes, of %s, %s', (text, from, to, expected) => {
    expect(changed(text, from, to)).toBe(expected);
  });
});
