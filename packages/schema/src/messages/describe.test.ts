import { describe as group, expect, test } from 'vitest';
import { describe } from './describe.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** Parameters that a table reads, as it reads them. */
function paramsOf(message: (params: Record<string, never>) => string): string[] {
  const read = new Set<string>();
  message(new Proxy({}, { get: (_target, name) => (read.add(String(name)), 'x') }));
  return [...read].sort();
}

group('every message', () => {
  test.each(Object.keys(en))('%s reads the same parameters in each language', (code) => {
    const key = code as keyof typeof en;
    expect(paramsOf(zhCN[key] as never)).toEqual(paramsOf(en[key] as never));
  });

  test('is there in Chinese, and only those', () => {
    expect(Object.keys(zhCN).sort()).toEqual(Object.keys(en).sort());
  });
});

test('a parked stage is called in Chinese as where it is drawn', () => {
  expect(describe('document/dead-end', { stage: '方案' }, 'zh-CN')).toContain('输单、暂缓或不合格');
  expect(describe('document/no-loss', { funnel: '方案销售' }, 'zh-CN')).toContain('输单或暂缓阶段');
});

test.each([
  ['en-GB', 'No document "a" is stored.'],
  ['zh-Hans-CN', '没有存储名为“a”的文档。'],
  ['fr', 'No document "a" is stored.'],
])('a locale takes the nearest language: %s', (locale, sentence) => {
  expect(describe('store/not-found', { id: 'a' }, locale)).toBe(sentence);
});

test('a code of a newer release, or one that reaches a prototype, is said as it is', () => {
  expect(describe('future/code', {})).toBe('future/code');
  expect(describe('constructor', {})).toBe('constructor');
});

const names = ['a', 'b'];
test.each([
  ['en', { closest: 'a' }, 'There is no metric "x". Did you mean "a"?'],
  ['en', { known: names, more: 0 }, 'There is no metric "x". Choose one of: a, b.'],
  ['en', { known: names, more: 3 }, 'There is no metric "x". Choose one of: a, b, and 3 more.'],
  ['en', { known: [], more: 0 }, 'There is no metric "x". There are none yet: add one first.'],
  ['zh-CN', { closest: 'a' }, '没有指标“x”。您是不是想写“a”？'],
  ['zh-CN', { known: names, more: 0 }, '没有指标“x”。可选：a、b。'],
  ['zh-CN', { known: names, more: 3 }, '没有指标“x”。可选：a、b，另有 3 个。'],
  ['zh-CN', { known: [], more: 0 }, '没有指标“x”。目前一个也没有，请先添加。'],
])('a name that is not there is said with what may stand instead: %s, %j', (locale, instead, sentence) => {
  expect(describe('formula/unknown-metric', { metric: 'x', ...instead }, locale)).toBe(sentence);
});
