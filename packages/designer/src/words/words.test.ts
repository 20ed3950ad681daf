import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { commands } from '../editor/index.js';
import { en } from './en.js';
import { designerMessages } from './index.js';
import { zhCN } from './zh-CN.js';

const variables = (pattern: string) => [...new Set(pattern.match(/\$[a-z]+/g))].sort();

test.each(Object.keys(en) as (keyof typeof en)[])('%s takes the same variables in each language', (id) => {
  expect(variables(zhCN[id])).toEqual(variables(en[id]));
});

test('each command has its words', () => {
  for (const id of Object.keys(commands)) expect(Object.keys(en)).toContain(`designer.do.${id}`);
});

test('none is left in English', () => {
  const isSame = (id: keyof typeof en) => en[id] === zhCN[id] && !/^[^a-z]*(\{[^}]*\}[^a-z]*)*$/i.test(en[id]);
  expect((Object.keys(en) as (keyof typeof en)[]).filter(isSame)).toEqual([]);
});

test('a part without a name of its own says nothing', () => {
  expect(new Localizer('en').say(designerMessages, 'designer.part', { part: 'none' })).toBe('');
});

test.each([
  [3, 0, '3 stages', '3 个阶段'],
  [1, 1, '1 stage, 1 transition', '1 个阶段，1 条流转'],
  [2, 3, '2 stages, 3 transitions', '2 个阶段，3 条流转'],
  [0, 2, '2 transitions', '2 条流转'],
])(
  '%i stages and %i transitions that are selected are told without what is none',
  (stages, transitions, inEnglish, inChinese) => {
    const say = (locale: string) =>
      new Localizer(locale).say(designerMessages, 'designer.selected-count', { stages, transitions });
    expect([say('en'), say('zh-CN')]).toEqual([inEnglish, inChinese]);
  },
);
