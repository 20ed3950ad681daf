import { expect, test } from 'vitest';
import { parseFormula, printFormula } from './index.js';

test.each([
  [
    'series break before their operators',
    48,
    `
count(deals where stage = "won" on closed_on)
/ count(deals where stage in ("won", "lost")
    on closed_on)`,
  ],
  [
    'what fits stays on one line',
    48,
    `
count(deals where stage = "won") / count(deals)`,
  ],
  [
    'operands of calls, inside each other',
    40,
    `
round(
  coalesce(
    sum(amount of deals where open),
    0
  )
    / param(quota),
  2
)`,
  ],
  [
    'choices',
    40,
    `
if(
  revenue > param(quota),
  "above the quota",
  revenue > param(quota) * 0.8,
  "nearly there",
  "below"
)`,
  ],
  [
    'clauses of an aggregate, each on a line of its own when needed',
    40,
    `
sum(amount * chance of deals
  where stage = "won"
      and amount > 100000
      and owner not in ("ann", "bob")
    or is_big
  on closed_on)`,
  ],
  [
    'what comes after the clauses',
    40,
    `
percentile(cycle of deals
  where stage = "won" and team = "East"
  on closed_on, 90)`,
  ],
  [
    'lists hold as many on a line as there is room for',
    36,
    `
count(deals
  where stage in (
    "lead", "qualified", "proposed",
    "negotiated", "won"
  ))`,
  ],
  [
    'parentheses',
    30,
    `
(
  revenue
  + other_revenue
  + third_revenue
)
* (1 - discount_rate)
/ param(quota)`,
  ],
  ['names and texts are never broken', 5, `\n"a rather long text"`],
])('%s', (_claim, width, broken) => {
  const { formula, diagnostics } = parseFormula(broken);
  expect(diagnostics).toEqual([]);
  expect(`\n${printFormula(formula ?? null, {}, { width })}`).toBe(broken);
});
