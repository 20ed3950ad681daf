import { expect, test } from 'vitest';
import { agreeOn, divide, multiply, parseUnit, printUnit, raise, thingOf } from './units.js';

test.each([
  ['CNY', 'CNY'],
  ['days', 'days'],
  ['day', 'days'],
  ['hours', 'hours'],
  ['percent', 'percent'],
  ['%', 'percent'],
  ['deal', 'deal'],
  ['CNY per deal', 'CNY per deal'],
  ['CNY per deal per day', 'CNY per deal per day'],
  ['per day', 'per day'],
  ['CNY·days^2 per deal^2', 'CNY·days^2 per deal^2'],
  ['sales call', 'sales call'],
  ['days per day', null],
  ['', null],
  [undefined, null],
  [null, null],
])('%j reads as %j', (unit, printed) => expect(printUnit(parseUnit(unit))).toBe(printed));

test('a currency by row has its field’s name', () =>
  expect(printUnit(parseUnit({ field: 'currency' }))).toBe('{currency}'));

const times = (a: string, b: string) => printUnit(multiply(parseUnit(a), parseUnit(b)));
const over = (a: string, b: string) => printUnit(divide(parseUnit(a), parseUnit(b)));

test.each([
  [times('CNY', 'percent'), 'CNY'],
  [times('percent', 'percent'), 'percent'],
  [times('percent', ''), null],
  [times('CNY per deal', 'deal'), 'CNY'],
  [times('CNY', 'deal'), 'CNY'],
  [times('CNY per day', 'days'), 'CNY'],
  [times('deal', 'visit'), 'deal·visit'],
  [over('CNY', 'deal'), 'CNY per deal'],
  [over('CNY', 'CNY'), 'percent'],
  [over('CNY', 'percent'), 'CNY'],
  [over('', 'days'), 'per day'],
  [over('', ''), null],
  [over('CNY per deal', 'days'), 'CNY per deal per day'],
  [printUnit(raise(parseUnit('CNY^2'), 0.5)), 'CNY'],
  [printUnit(raise(parseUnit('CNY'), 0.5)), null],
  [printUnit(raise(parseUnit('percent'), 2)), null],
])('%#: %j is %j', (result, expected) => expect(result).toBe(expected));

test.each([
  [['CNY', 'CNY'], 'CNY'],
  [['', 'CNY', ''], 'CNY'],
  [['deal', 'visit'], null],
  [['CNY per deal', 'CNY per visit'], 'CNY'],
])('%j agree on %j', (units, agreed) => {
  const result = agreeOn(units.map(parseUnit));
  expect('unit' in result && printUnit(result.unit)).toBe(agreed);
});

test.each([
  [['CNY', 'days']],
  [['CNY', 'EUR']],
  [['deal', 'days']],
  [['CNY', 'CNY per deal']],
  [['percent', 'CNY']],
  [['', 'deal', 'CNY']],
])('%j do not agree', (units) => expect(agreeOn(units.map(parseUnit))).toHaveProperty('left'));

test.each([
  ['deals', 'deal'],
  ['opportunities', 'opportunity'],
  ['people', 'people'],
  ['classes', 'class'],
  ['address', 'address'],
  ['account_id', 'account'],
  ['visits', 'visit'],
])('the thing of %s is a %s', (name, thing) => expect(printUnit(thingOf(name))).toBe(thing));
