import { expect, test } from 'vitest';
import { zhCN as explore } from '../explore/words/zh-CN.js';
import { zhCN as records } from '../records/words/zh-CN.js';
import { zhCN as first } from './first/zh-CN.js';

test('those who are parked are called the same in Chinese on a stage, in its explanation and over its records', () => {
  const drawn = first['board.lost.parked'].replace('−{ $count } ', '');
  expect(records['records.who.parked']).toBe(drawn);
  expect(Object.values(explore).join(' ')).toContain(`[parked] 在此${drawn}`);
});
