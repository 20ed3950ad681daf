import { describeProblem } from './describe-problem.js';
import { describe, expect, test } from 'vitest';
import { formatPattern } from './fluent.js';
import { Localizer } from './localizer.js';
import { defineMessages } from './messages.js';
import { en as uiEnglish } from './messages/en.js';
import { uiMessages } from './messages/index.js';

const messages = defineMessages(
  {
    'test.title': 'Board',
    'test.deals': `{ $count ->
      [0] No deals
      [one] { $count } deal
     *[other] { $count } deals
    }`,
    'test.greeting': 'Hello { $name }, you have { $count } new.',
  },
  {
    'zh-CN': {
      'test.title': '看板',
      'test.deals': '{ $count } 个商机',
      'test.greeting': '{ $name }，您有 { $count } 条新消息。',
    },
  },
);
const english = new Localizer('en');
const chinese = new Localizer('zh-CN');

describe('messages', () => {
  test.each([
    [0, 'No deals'],
    [1, '1 deal'],
    [2480, '2,480 deals'],
  ])('%d is counted by the plurals of the language', (count, sentence) => {
    expect(english.say(messages, 'test.deals', { count })).toBe(sentence);
  });

  test('two locales live beside each other', () => {
    expect([english, chinese].map((reader) => reader.say(messages, 'test.title'))).toEqual(['Board', '看板']);
    expect(chinese.say(messages, 'test.greeting', { name: '李梅', count: 3 })).toBe('李梅，您有 3 条新消息。');
  });

  test('a language without a translation reads English with English plurals', () => {
    expect(new Localizer('ja').say(messages, 'test.deals', { count: 1 })).toBe('1 deal');
  });

  test('no invisible marks are put around what is filled in', () => {
    expect(english.say(messages, 'test.greeting', { name: 'Ada', count: 1 })).toBe('Hello Ada, you have 1 new.');
  });

  test('a value is text, never a pattern', () => {
    expect(english.say(messages, 'test.greeting', { name: '{ $count }', count: 1 })).toContain('Hello { $count },');
  });

  test('every translation of the shared messages uses the variables of the English one', () => {
    const variables = (pattern: string) => [...new Set(pattern.match(/\$[a-z-]+/gi))].sort();
    const differing = Object.values(uiMessages.locales).flatMap((patterns) =>
      Object.entries(uiEnglish)
        .filter(([id, pattern]) => String(variables(patterns[id] ?? '')) !== String(variables(pattern)))
        .map(([id]) => id),
    );
    expect(differing).toEqual([]);
  });

  test('every shared message is a valid pattern: one that is not would be shown as it is written', () => {
    const shown = Object.values(uiMessages.locales).flatMap((patterns) =>
      Object.values(patterns).map((pattern) => formatPattern(pattern, { count: 1, name: 'x' }, 'en')),
    );
    expect(shown.filter((text) => text.includes('->'))).toEqual([]);
  });
});

describe("a host's strings", () => {
  test('override a message, for all languages or by language', () => {
    const forAll = new Localizer('zh-CN', { 'test.title': 'Cockpit' });
    expect(forAll.say(messages, 'test.title')).toBe('Cockpit');
    const byLanguage = { 'test.deals': { en: '{ $count } opportunities', 'zh-CN': '{ $count } 条线索' } };
    expect(new Localizer('en', byLanguage).say(messages, 'test.deals', { count: 2 })).toBe('2 opportunities');
    expect(new Localizer('zh', byLanguage).say(messages, 'test.deals', { count: 2 })).toBe('2 条线索');
  });

  test('that are no valid pattern are shown as they are written', () => {
    expect(new Localizer('en', { 'test.title': 'Save { now' }).say(messages, 'test.title')).toBe('Save { now');
  });

  test('are not looked up on the prototype', () => {
    const odd = defineMessages({ constructor: 'Maker' }, {});
    expect(english.say(odd, 'constructor')).toBe('Maker');
  });

  test('override the sentence of a diagnostic by its code', () => {
    const problem = { code: 'schema/required', params: { property: 'id' } };
    expect(describeProblem(english, problem)).toBe('"id" is missing. Add it.');
    expect(describeProblem(new Localizer('en', { 'schema/required': 'Please give { $property }.' }), problem)).toBe(
      'Please give id.',
    );
  });
});

describe('values', () => {
  test.each([
    ['missing is said, never 0', null, 'CNY', {}, 'n/a', '无数据'],
    ['a share', 0.194, 'percent', { digits: 1 }, '19.4%', '19.4%'],
    ['money', 65_700_000, 'CNY', { notation: 'compact' as const }, '¥65.7M', '¥6570万'],
    ['time', 47, 'days', {}, '47 days', '47天'],
    ['a thing is a bare number', 2480, 'deal', {}, '2,480', '2,480'],
    ['money per thing', 684_000, 'CNY per deal', { notation: 'compact' as const }, '¥684K', '¥68.4万'],
    ['money per time', 12_000, 'CNY per days', { notation: 'compact' as const }, '¥12K/day', '¥1.2万/天'],
    ['no unit', 4.1, null, { digits: 1 }, '4.1', '4.1'],
    ['the format decides over the unit', 47, 'days', { style: 'number' as const }, '47', '47'],
  ])('%s', (_claim, value, unit, format, inEnglish, inChinese) => {
    expect(english.value(value, unit, format)).toBe(inEnglish);
    expect(chinese.value(value, unit, format)).toBe(inChinese);
  });

  test.each([
    ['whole money has no decimals in full', 400_000, 'CNY', '¥400,000'],
    ['nor has other money those of thousands and millions', 400_000.25, 'CNY', '¥400,000'],
    ['little money has its cents', 12.5, 'CNY', '¥12.50'],
    ['and a number that is no money', 400_000, 'deal', '400,000.0'],
  ])('%s', (_claim, value, unit, written) => {
    expect(english.value(value, unit, { digits: 1 }, { exact: true, compact: false })).toBe(written);
  });

  test('come in pieces, the unit apart from the figure', () => {
    expect(english.valueParts(47, 'days')).toEqual([
      { kind: 'figure', text: '47' },
      { kind: 'unit', text: ' days' },
    ]);
    expect(english.valueParts(65_700_000, 'CNY', { notation: 'compact' })).toEqual([
      { kind: 'figure', text: '¥65.7' },
      { kind: 'unit', text: 'M' },
    ]);
  });

  test('a change has a sign, and a real minus', () => {
    expect(english.points(0.194 - 0.178)).toBe('+1.6 pt');
    expect(english.points(-0.0004)).toBe('0.0 pt');
    expect(english.percent(-0.071, { signed: true })).toBe('\u22127.1%');
    expect(chinese.duration(-5, 'day', { signed: true })).toBe('\u22125天');
  });
});

test('lists and open ranges', () => {
  expect(english.list(['East', 'South', 'North'])).toBe('East, South, and North');
  expect(chinese.list(['东区', '南区', '北区'], 'or')).toBe('东区、南区或北区');
  expect(english.dateRange({})).toBe('All time');
  expect(english.dateRange({ from: '2025-01-01' })).toBe('Since Jan 1, 2025');
  expect(english.dateRange({ to: '2025-01-01' })).toBe('Until Dec 31, 2024');
});

test('what is no locale writes English', () => {
  expect(new Localizer('not a locale').percent(0.5)).toBe('50%');
});
