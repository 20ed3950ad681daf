import { expect, test } from 'vitest';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

const variables = (pattern: string) => [...new Set(pattern.match(/\$[a-z]+/g))].sort();

test.each(Object.keys(en) as (keyof typeof en)[])('%s takes the same variables in each language', (id) => {
  expect(variables(zhCN[id])).toEqual(variables(en[id]));
});

test('none is left in English', () => {
  const isSame = (id: keyof typeof en) => en[id] === zhCN[id] && !/^[^a-z]*(\{[^}]*\}[^a-z]*)*$/i.test(en[id]);
  expect((Object.keys(en) as (keyof typeof en)[]).filter(isSame)).toEqual([]);
});
