import { parseFormula } from '@weir/formula/text';
import { b2bExample } from '@weir/templates';
import { Localizer } from '@weir/ui';
import { describe, expect, test } from 'vitest';
import { conditionOf } from '../model/condition-of.js';
import { leavesOf } from '../state/tree.js';
import { subjectOf } from '../state/subject.js';
import { sayTest } from './say-condition.js';
import { conditionMessages } from './index.js';

const document = b2bExample();
const subject = subjectOf(
  { ...document, parameters: [{ id: 'big', title: 'Big deal', type: 'number', default: 1 }] },
  'deals',
  true,
);

function say(text: string, locale = 'en'): string {
  const { formula } = parseFormula(text, { dataset: 'deals' });
  const [leaf] = leavesOf(conditionOf(formula ?? null));
  return leaf?.kind === 'test' ? sayTest(leaf, subject, new Localizer(locale)) : `? ${leaf?.kind}`;
}

test.each([
  ['stage = "won"', 'Stage is Won', '阶段是 赢单'],
  ['stage in ("won", "lost", "elsewhere")', 'Stage is Won, Lost, or elsewhere', '阶段是 赢单、输单或elsewhere'],
  ['stage not in ("won", "lost")', 'Stage is not Won or Lost', '阶段不是 赢单或输单'],
  ['amount >= 50000', 'Amount is at least ¥50,000', '金额不低于 ¥50,000'],
  ['1 <= amount <= param(big)', 'Amount is from ¥1 to Big deal', '金额介于 ¥1 至 Big deal'],
  ['amount > cost', 'Amount is more than Cost', '金额大于 成本'],
  ['amount > cost * 2', 'Amount is more than cost * 2', '金额大于 cost * 2'],
  ['closed_on = missing', 'Closed on is missing', '关闭日期为空'],
  ['budget_confirmed = true', 'Budget confirmed is true', '预算已确认为真'],
  ['contains(owner, "Li")', 'Owner contains Li', '负责人包含 Li'],
  ['closed_on = "2025-07-01"', 'Closed on is on Jul 1, 2025', '关闭日期在 2025年7月1日'],
  ['closed_on < today()', 'Closed on is before today', '关闭日期早于 今天'],
  ['closed_on >= add(today(), -30, "day")', 'Closed on is 30 days ago or later', '关闭日期不早于 30 天前'],
  [
    'closed_on < start_of(today(), "quarter")',
    'Closed on is before the start of this quarter',
    '关闭日期早于 本季度的第一天',
  ],
  [
    'created_on < add(period_end(), -1, "month")',
    'Created on is before 1 month before the period ends',
    '创建日期早于 期末前 1 个月',
  ],
  [
    'closed_on > add(today(), -7, "day") and closed_on <= today()',
    'Closed on is in the last 7 days',
    '关闭日期在最近 7 天 内',
  ],
  ['start_of(closed_on, "month") = start_of(today(), "month")', 'Closed on is in this month', '关闭日期在本月'],
  [
    'start_of(closed_on, "quarter") = add(start_of(today(), "quarter"), -3, "quarter")',
    'Closed on is in the quarter 3 quarters ago',
    '关闭日期在3 个季度前的那个季度',
  ],
  ['nowhere = "x"', 'nowhere is x', 'nowhere是 x'],
])('%s', (text, english, chinese) => {
  expect(say(text)).toBe(english);
  expect(say(text, 'zh-CN')).toBe(chinese);
});

test('what is not chosen is said as open', () => {
  const localizer = new Localizer('en');
  const open = sayTest({ kind: 'test', field: undefined, operator: 'is', values: [undefined] }, subject, localizer);
  expect(open).toBe('a field is a value');
});

describe('the words', () => {
  const { source, locales } = conditionMessages;
  const chinese = locales['zh-CN'] ?? {};
  const variables = (pattern = '') => [...new Set(pattern.match(/\$[a-z]+/g))].sort();

  test.each(Object.keys(source) as (keyof typeof source)[])('%s is in each language, with the same variables', (id) => {
    expect(chinese[id]).toBeTruthy();
    expect(chinese[id]).not.toBe(source[id]);
    expect(variables(chinese[id]).filter((name) => !variables(source[id]).includes(name))).toEqual([]);
  });
});
