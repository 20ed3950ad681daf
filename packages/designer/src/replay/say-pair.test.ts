import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { sayPair } from './say-pair.js';
import type { Measure } from './say-pair.js';

test.each<[Measure, number | null, number | null, (string | null)[]]>([
  ['reached', 1200, 1187, ['1,200', '1,187', '−13']],
  ['reached', 12, 12, [null, '12', null]],
  ['conversion', 0.4, 0.412, ['40.0%', '41.2%', '+1.2 pt']],
  ['days', 12, 9.5, ['12.0', '9.5', '−2.5']],
  ['openValue', 1_200_000, 900_000, ['¥1.2M', '¥900K', '−¥300K']],
  ['winRate', null, 0.5, ['–', '50.0%', null]],
  ['winRate', null, null, [null, '–', null]],
])('%s from %j to %j', (measure, before, after, texts) => {
  const pair = sayPair({ before, after }, measure, 'CNY', new Localizer('en'));
  expect([pair.before, pair.after, pair.difference]).toEqual(texts);
});

test('is read out with both sides', () => {
  const localizer = new Localizer('zh-CN');
  expect(sayPair({ before: 3, after: 4 }, 'won', null, localizer).spoken).toBe('之前 3，草稿 4');
});
