import { expect, test } from 'vitest';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

const ids = Object.keys(en) as (keyof typeof en)[];
const variables = (pattern: string) => [...new Set(pattern.match(/\$[a-z]+/g))].sort();
const cases = (pattern: string) =>
  (pattern.match(/\[[a-z0-9-]+\]/g) ?? []).filter((each) => !/one|other|1/.test(each)).sort();

test.each(ids)('%s takes the same variables and knows the same cases in each language', (id) => {
  expect(variables(zhCN[id])).toEqual(variables(en[id]));
  expect(cases(zhCN[id])).toEqual(cases(en[id]));
});

test('none is left in English', () => {
  expect(ids.filter((id) => en[id] === zhCN[id])).toEqual([]);
});
