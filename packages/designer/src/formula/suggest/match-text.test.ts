import { describe, expect, test } from 'vitest';
import { matchText } from './match-text.js';

/** The text with what was typed in brackets. */
function emphasised(typed: string, text: string): string | null {
  const match = matchText(typed, text);
  if (!match) return null;
  let shown = text;
  for (const [start, end] of [...match.ranges].reverse()) {
    shown = `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`;
  }
  return shown;
}

test.each([
  ['', 'closed_on', 'closed_on'],
  ['clos', 'closed_on', '[clos]ed_on'],
  ['CLOS', 'closed_on', '[clos]ed_on'],
  ['on', 'closed_on', 'closed_[on]'],
  ['co', 'closed_on', '[c]losed_[o]n'],
  ['clon', 'closed_on', '[cl]osed_[on]'],
  ['wr', 'win rate', '[w]in [r]ate'],
  ['ose', 'closed_on', 'cl[ose]d_on'],
  ['cld', 'closed_on', '[cl]ose[d]_on'],
  ['阶段', '目标阶段', '目标[阶段]'],
  ['stage', 'Stage', '[Stage]'],
  ['Date', 'closeDate', 'close[Date]'],
  ['xyz', 'closed_on', null],
  ['osd', 'closed_on', null],
  ['noc', 'closed_on', null],
  ['closed_only', 'closed_on', null],
  ['cn', 'count_of_names', '[c]ount_of_[n]ames'],
  ['ne', 'one', 'o[ne]'],
])('%s in %s: %s', (typed, text, expected) => expect(emphasised(typed, text)).toBe(expected));

describe('what fits better comes first', () => {
  test.each([
    ['the whole name before its beginning', 'stage', 'stage', 'stages'],
    ['the beginning before a later word', 'on', 'on_time', 'closed_on'],
    ['a later word before the first letters of words', 'cr', 'lead_created', 'closing_reason'],
    ['first letters before the middle', 'st', 'start_time', 'fastest'],
    ['the middle before scattered letters', 'los', 'xlosx', 'lead_of_us'],
  ])('%s', (_claim, typed, better, worse) => {
    expect(matchText(typed, better)?.score ?? 0).toBeGreaterThan(matchText(typed, worse)?.score ?? 0);
  });
});

test('a text that grows in lower case is found, without places', () => {
  expect(matchText('istan', 'İstanbul')).toBeNull();
  expect(matchText('tanbul', 'İstanbul')).toEqual({ score: 2, ranges: [] });
});

test('a long text takes one pass', () => {
  const started = performance.now();
  for (let round = 0; round < 50; round += 1) matchText('abcabcabd', 'abc_'.repeat(1_000));
  expect(performance.now() - started).toBeLessThan(500);
});
