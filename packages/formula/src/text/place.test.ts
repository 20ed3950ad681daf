import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulaParser, placeAt } from './index.js';
import type { FormulaPlace, TextNames } from './index.js';

/** The place at the `|` in a text. */
function place(marked: string, names: TextNames = {}): FormulaPlace {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return placeAt(formulaParser.parse(text), text, offset, names);
}

const rows: TextNames = { dataset: 'deals' };
const value = { expects: 'value', isQuoted: false } as const;
const inRow = { ...value, isRow: true, dataset: 'deals' } as const;
const inCell = { ...value, isRow: false, dataset: null } as const;
const ofValues = ['if', 'not', 'true', 'false', 'missing'];
const afterValues = ['and', 'or', 'in', 'not'];

describe('what may stand at |', () => {
  test.each<[string, Partial<FormulaPlace>, TextNames?]>([
    // values
    ['|', { ...inCell, typed: '', operandType: null, call: null, keywords: ofValues }],
    ['  |  ', inCell],
    ['rev|', { ...inCell, typed: 'rev', from: 0, to: 3 }],
    ['re|venue / 2', { ...inCell, typed: 're', from: 0, to: 7 }],
    ['|revenue', { ...inCell, typed: '', from: 0, to: 0 }],
    ['am|', { ...inRow, typed: 'am' }, rows],
    ['a + |', { ...inCell, operandType: 'number' }],
    ['a + b|', { ...inCell, operandType: 'number', typed: 'b' }],
    ['(a + |', { ...inCell, operandType: 'number' }],
    ['-|', { ...inCell, operandType: 'number' }],
    ['a and |', { ...inCell, operandType: 'boolean' }],
    ['a or not |', { ...inCell, operandType: 'boolean' }],
    ['not (|', { ...inCell, operandType: 'boolean' }],
    ['a = |', { ...inCell, operandType: null, compared: null }],
    ['`win-|', { ...value, typed: 'win-', from: 0, to: 5, keywords: [] }],
    ['`win-|rate` + 1', { ...value, typed: 'win-', from: 0, to: 10, keywords: [] }],
    ['tru|', { ...value, typed: 'tru' }],
    // operators
    ['a |', { expects: 'operator', keywords: afterValues, typed: '', call: null }],
    ['a an|', { expects: 'operator', typed: 'an', from: 2, to: 4 }],
    ['a an| b', { expects: 'operator', typed: 'an' }],
    ['a and|', { expects: 'operator', typed: 'and' }],
    ['(a) |', { expects: 'operator' }],
    ['5 |', { expects: 'operator' }],
    ['"won" |', { expects: 'operator' }],
    ['a not |', { expects: 'operator', keywords: ['in'] }],
    ['a not i|', { expects: 'operator', keywords: ['in'], typed: 'i' }],
    ['count(deals) |', { expects: 'operator', keywords: afterValues, call: null }],
    // nothing
    ['5|', { expects: 'nothing', keywords: [] }],
    ['2025-07-0|', { expects: 'nothing' }],
    ['a >|= 2', { expects: 'nothing' }],
    ['if |', { expects: 'nothing', keywords: [] }],
    ['if:|', { expects: 'nothing' }],
    ['today(|', { expects: 'nothing', call: { operator: 'today', operand: 0, from: 0, to: 6, funnel: null } }],
    ['round(a, 2, |)', { expects: 'nothing' }],
    ['json(|', { expects: 'nothing' }],
    ['json({"a|": 1})', { expects: 'nothing' }],
    ['a "wo|"', { expects: 'nothing', isQuoted: true, typed: 'wo' }],
    // calls
    [
      'round(|',
      { ...inCell, operandType: 'number', call: { operator: 'round', operand: 0, from: 0, to: 6, funnel: null } },
    ],
    [
      '1 + round(a, |) + 2',
      { operandType: 'number', call: { operator: 'round', operand: 1, from: 4, to: 14, funnel: null } },
    ],
    [
      'round(coalesce(a, |), 2)',
      { operandType: null, call: { operator: 'coalesce', operand: 1, from: 6, to: 19, funnel: null } },
    ],
    ['round((a + |', { operandType: 'number', call: { operator: 'round', operand: 0, from: 0, to: 11, funnel: null } }],
    ['round((|', { operandType: 'number' }],
    ['upper(|', { ...inRow, operandType: 'text' }, rows],
    ['days_between(created_on, |)', { ...inRow, operandType: 'date' }, rows],
    ['if(|', { ...inCell, operandType: 'boolean' }],
    ['if(a, |', { ...inCell, operandType: null }],
    ['if(a, 1, |', { ...inCell, operandType: null }],
    ['if(a, 1, |, 2)', { ...inCell, operandType: 'boolean' }],
    [
      'frobnicate(1, |)',
      { ...inCell, operandType: null, call: { operator: 'frobnicate', operand: 1, from: 0, to: 15, funnel: null } },
    ],
    ['`!!`(|', { ...inCell, call: { operator: '!!', operand: 0, from: 0, to: 5, funnel: null } }],
    ['not:(|', { ...inCell, call: { operator: '!', operand: 0, from: 0, to: 5, funnel: null } }],
    // names of one kind
    ['param(|', { expects: 'parameter' }],
    ['metric(win|)', { expects: 'metric', typed: 'win' }],
    ['var(am|)', { expects: 'field', ...rows }, rows],
    ['start_of(closed_on, "|', { expects: 'grain', isQuoted: true, typed: '' }, rows],
    ['prior(revenue, 1, "|', { expects: 'grain', isQuoted: true, typed: '', from: 19, to: 19, keywords: [] }],
    ['prior(revenue, 1, "mo|nth")', { expects: 'grain', typed: 'mo', from: 19, to: 24 }],
    ['prior(revenue, 1, |)', { expects: 'grain', isQuoted: false }],
    ['prior(revenue, |', { ...inCell, operandType: 'number' }],
    ['prior(|', { ...inCell, operandType: null }],
    ['prior(revenue, 1, "month" |)', { expects: 'nothing' }],
    ['to_date(revenue, “|', { expects: 'grain', isQuoted: true }],
    ['total(revenue, "|"', { expects: 'dimension' }],
    ['total(revenue, "team", |', { expects: 'dimension' }],
    [
      'conversion(|',
      { expects: 'funnel', call: { operator: 'conversion', operand: 0, from: 0, to: 11, funnel: null } },
    ],
    [
      'conversion("b2b", "|',
      { expects: 'stage', call: { operator: 'conversion', operand: 1, from: 0, to: 19, funnel: 'b2b' } },
    ],
    [
      'conversion("b2b", "lead", "|")',
      { expects: 'stage', call: { operator: 'conversion', operand: 2, from: 0, to: 29, funnel: 'b2b' } },
    ],
    ['conversion("b2b", "lead", "won", |)', { ...value, operandType: 'number' }],
    ['time_between("b2b", "lead", "won", "|', { expects: 'statistic' }],
    // aggregates
    ['count(|', { expects: 'dataset', isRow: false, keywords: [] }],
    ['count(de|', { expects: 'dataset', typed: 'de' }],
    ['count("de|', { expects: 'dataset', typed: 'de', isQuoted: true }],
    ['count(de|als where x)', { expects: 'dataset', typed: 'de', from: 6, to: 11 }],
    ['count(deals |', { expects: 'operator', keywords: ['where', 'on'] }],
    ['count(deals wh|', { expects: 'operator', keywords: ['where', 'on'], typed: 'wh', from: 12, to: 14 }],
    ['count(deals wh| on closed_on)', { expects: 'operator', keywords: ['where', 'on'], typed: 'wh' }],
    ['count(deals where |', { ...inRow, operandType: 'boolean', keywords: ofValues }],
    ['count(deals where |) / count(deals)', { ...inRow, operandType: 'boolean' }],
    ['count(deals WHERE |', { ...inRow, operandType: 'boolean' }],
    ['count(deals where (|', { ...inRow, operandType: 'boolean' }],
    ['count(`deals-2` where |', { ...value, isRow: true, dataset: 'deals-2' }],
    ['count(deals where open |', { expects: 'operator', keywords: [...afterValues, 'on'] }],
    ['count(deals where (open |', { expects: 'operator', keywords: afterValues }],
    ['count(deals where open && |', { ...inRow, operandType: 'boolean' }],
    ['count(deals where a > 1 on |', { expects: 'date', isRow: true, dataset: 'deals' }],
    ['count(deals on clo|) / 2', { expects: 'date', dataset: 'deals', typed: 'clo', from: 15, to: 18 }],
    ['count(deals on closed_on |', { expects: 'nothing' }],
    ['count(deals on closed_on wh|', { expects: 'nothing', typed: 'wh' }],
    [
      'sum(|',
      {
        ...value,
        isRow: true,
        dataset: null,
        operandType: 'number',
        call: { operator: 'sum', operand: 1, from: 0, to: 4, funnel: null },
      },
    ],
    ['sum(| of deals)', { ...inRow, operandType: 'number' }],
    ['sum(am| of deals)', { ...inRow, operandType: 'number', typed: 'am' }],
    ['sum(amount * (1 - |) of deals where x)', { ...inRow, operandType: 'number' }],
    ['sum(am| of `deals`) + sum(x of others)', inRow],
    ['sum(am| + sum(x of deals)', { ...value, isRow: true, dataset: null }],
    ['sum(amount |', { expects: 'operator', keywords: [...afterValues, 'of'] }],
    ['sum(amount o| deals)', { expects: 'operator', typed: 'o' }],
    ['sum(amount of |', { expects: 'dataset' }],
    ['sum(amount of deals |)', { expects: 'operator', keywords: ['where', 'on'] }],
    ['distinct(|', { ...value, operandType: null }],
    [
      'percentile(cycle of deals, |',
      { ...inCell, operandType: 'number', call: { operator: 'percentile', operand: 2, from: 0, to: 27, funnel: null } },
    ],
    [
      'percentile(cycle of deals where |, 90)',
      { ...inRow, call: { operator: 'percentile', operand: 3, from: 0, to: 37, funnel: null } },
    ],
    [
      'percentile(cycle of deals on |, 90)',
      { expects: 'date', call: { operator: 'percentile', operand: 4, from: 0, to: 34, funnel: null } },
    ],
    [
      'prior(count(deals where |), 1, "month")',
      { ...inRow, call: { operator: 'count', operand: 1, from: 6, to: 25, funnel: null } },
    ],
    ['prior(count(deals), |, "month")', inCell],
    // what a value is compared with
    ['count(deals where stage = |', { ...inRow, compared: { dataset: 'deals', field: 'stage' } }],
    [
      'count(deals where stage = "w|',
      { expects: 'value', isQuoted: true, typed: 'w', compared: { dataset: 'deals', field: 'stage' } },
    ],
    ['count(deals where stage = "w|")', { from: 27, to: 28, compared: { dataset: 'deals', field: 'stage' } }],
    ['count(deals where stage = "w|) / count(deals)', { from: 27, to: 28, typed: 'w', dataset: 'deals' }],
    ['count(deals where stage in (|', { compared: { dataset: 'deals', field: 'stage' } }],
    ['count(deals where stage in ("won", |)', { compared: { dataset: 'deals', field: 'stage' } }],
    ['count(deals where stage in ["won", |', { compared: { dataset: 'deals', field: 'stage' } }],
    ['count(deals where stage not in ("won", "l|', { typed: 'l', compared: { dataset: 'deals', field: 'stage' } }],
    ['count(deals where a and `my stage` != |', { compared: { dataset: 'deals', field: 'my stage' } }],
    ['count(deals where var(stage) = |', { compared: { dataset: 'deals', field: 'stage' } }],
    ['count(deals where not stage = |', { compared: { dataset: 'deals', field: 'stage' } }],
    ['count(deals where 1 < amount < |', { compared: { dataset: 'deals', field: 'amount' } }],
    ['count(deals where a + stage = |', { compared: null }],
    ['count(deals where lower(stage) = |', { compared: null }],
    ['count(deals where stage = "won" and |', { compared: null, operandType: 'boolean' }],
    ['count(deals where stage = "a" + |', { compared: null, operandType: 'number' }],
    ['sum(if(stage = |, 1, 0) of deals)', { compared: { dataset: 'deals', field: 'stage' } }],
    ['stage = "|"', { compared: { dataset: 'deals', field: 'stage' } }, rows],
    // after mistakes
    ['a b + |', { ...inCell, operandType: 'number' }],
    ['round(a b, |', { call: { operator: 'round', operand: 1, from: 0, to: 11, funnel: null } }],
    ['[1, 2) + |', { ...inCell }],
    [') |', { ...inCell }],
    ['((((|', inCell],
    ['# |', inCell],
  ])('%s', (marked, expected, names) => expect(place(marked, names)).toMatchObject(expected));
});

test('in any text and anywhere in it, a place is told that lies in the text', () => {
  const pieces = fc.constantFrom(
    ...['count(', 'sum(', 'percentile(', ' of ', ' where ', ' on ', 'deals', ' in ', '(', ')', '[', ',', ' and '],
    ...['not ', '-', '<', '=', '"x"', '"', '`', '1', 'if(', 'json(', '{', ':(', '\\', '客户', '😀', '\n'],
  );
  const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.nat(), (text, anywhere) => {
      const offset = anywhere % (text.length + 1);
      const { from, to, call } = placeAt(formulaParser.parse(text), text, offset);
      expect([from, offset, to, text.length]).toEqual([from, offset, to, text.length].toSorted((a, b) => a - b));
      if (call) expect(call.from).toBeLessThan(call.to);
    }),
    { numRuns: 1000 },
  );
});
