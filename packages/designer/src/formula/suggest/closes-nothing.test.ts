import { expect, test } from 'vitest';
import { closesNothing } from './closes-nothing.js';

test.each([
  ['a bracket that stands there already', 'count(deals|)', ')', true],
  ['one of several', 'round(count(deals|), 1)', ')', true],
  ['a full-width one', 'count（deals|）', '）', true],
  ['not one of another kind', 'count(deals|)', '）', false],
  ['not where something else follows', 'count(deals| where a = 1)', ')', false],
  ['not where one is missing', 'round(count(deals|)', ')', false],
  ['brackets in quotes are text', 'count(deals where a = "(b"|)', ')', true],
  ['not in quotes that do not end', 'count(deals where a = "|)', ')', false],
  ['not what opens', 'count|(deals)', '(', false],
])('%s', (_claim, text, typed, expected) => {
  expect(closesNothing(text.replace('|', ''), text.indexOf('|'), typed)).toBe(expected);
});
