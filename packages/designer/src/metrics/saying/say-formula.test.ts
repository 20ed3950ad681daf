import { parseFormula } from '@weir/formula/text';
import { b2bExample } from '@weir/templates';
import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { sayFormula } from './say-formula.js';

const document = {
  ...b2bExample(),
  parameters: [{ id: 'quota', title: 'Quota', type: 'number' as const, default: 1 }],
};
const say = (text: string, locale = 'en'): string | null => {
  const { formula } = parseFormula(text, { isParameter: (name) => name === 'quota' });
  if (formula === undefined) throw new Error(`${text} cannot be read.`);
  return sayFormula(formula, document, new Localizer(locale));
};

test.each([
  [
    'count(deals where stage = "won" on closed_on)',
    'Number of Deals where Stage is Won, by Closed on',
    '商机的数量，其中阶段是 赢单，按关闭日期',
  ],
  ['count(deals)', 'Number of Deals', '商机的数量'],
  ['count(deals on always)', 'Number of Deals, in any period', '商机的数量，不限期间'],
  [
    'sum(amount of deals where stage = "won" and amount >= 50000)',
    'Sum of Amount of Deals where Stage is Won and Amount is at least ¥50,000',
    '商机的金额合计，其中阶段是 赢单和金额不低于 ¥50,000',
  ],
  [
    'count(deals where stage = "won" or (amount > 5 and amount < 9))',
    'Number of Deals where Stage is Won or (Amount is more than ¥5 and Amount is less than ¥9)',
    null,
  ],
  [
    'median(days_between(created_on, closed_on) of deals)',
    'Median of days from Created on to Closed on of Deals',
    '商机的创建日期至关闭日期的天数中位数',
  ],
  [
    'sum(amount of deals where stage = "won") / count(deals)',
    '(Sum of Amount of Deals where Stage is Won) ÷ (Number of Deals)',
    '（商机的金额合计，其中阶段是 赢单） ÷ （商机的数量）',
  ],
  ['metric(revenue) / param(quota)', 'revenue ÷ Quota', 'revenue ÷ Quota'],
  ['1 - metric(win_rate) * 2', '1 − (Win rate × 2)', '1 − （赢单率 × 2）'],
  ['max(count(deals), 3) / 2', 'Ratio', '比率'],
  [
    'count(deals where stage = "won" and amount >= 50000 on closed_on) / count(deals where stage in ("won", "lost") and amount >= 50000 on closed_on)',
    'Ratio',
    '（商机的数量，其中阶段是 赢单和金额不低于 ¥50,000，按关闭日期） ÷ （商机的数量，其中阶段是 赢单或输单和金额不低于 ¥50,000，按关闭日期）',
  ],
  ['prior(count(deals), 1, "month")', 'Number of Deals, 1 month before', '商机的数量，1 个月前'],
  ['rolling(count(deals), 3, "month")', 'Number of Deals, over the last 3 months', '商机的数量，最近 3 个月'],
  ['to_date(count(deals), "year")', 'Number of Deals, since the start of the year', null],
  ['total(count(deals))', 'Number of Deals, of all groups', '商机的数量，全部分组合计'],
  ['param(quota)', 'Quota', 'Quota'],
])('%s', (text, english, chinese) => {
  expect(say(text)).toBe(english);
  if (chinese !== null) expect(say(text, 'zh-CN')).toBe(chinese);
});

test.each([
  ['a calculation inside', 'sum(amount * 2 of deals)'],
  [
    'a condition that is none',
    'count(deals where contains(lower(owner), "li") = true or days_between(created_on, closed_on) > 3)',
  ],
  ['a number', '0.8'],
  ['a function', 'max(count(deals), 3)'],
])('%s has no words', (_claim, text) => {
  expect(say(text)).toBeNull();
});
