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
