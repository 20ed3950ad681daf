import type { Funnel, Stage } from '@weir/schema';
import { expect, test } from 'vitest';
import { alignStages } from './align-stages.js';

const stage = (id: string, rest: Partial<Stage> = {}): Stage => ({ id, title: id, kind: 'open', ...rest });
const funnel = (...stages: Stage[]): Funnel => ({ id: 'f', stages });
const pairs = (first: Funnel, second: Funnel) =>
  alignStages(first, second, ({ title }) => String(title)).map(
    (pair) => `${pair.first?.id ?? '-'}|${pair.second?.id ?? '-'}`,
  );

test('what both have pairs up, the rest stands where it is', () => {
  const first = funnel(stage('lead'), stage('demo'), stage('quote'), stage('won'));
  const second = funnel(stage('lead'), stage('visit'), stage('quote'), stage('pilot'), stage('won'));
  expect(pairs(first, second)).toEqual(['lead|lead', 'demo|-', '-|visit', 'quote|quote', '-|pilot', 'won|won']);
});

test('by name where ids differ, whatever the case', () => {
  const first = funnel(stage('a', { title: 'Lead ' }), stage('b', { title: 'Won' }));
  const second = funnel(stage('x', { title: 'lead' }), stage('y', { title: 'WON' }));
  expect(pairs(first, second)).toEqual(['a|x', 'b|y']);
});

test('as many as possible: one that moved does not cost the others', () => {
  const first = funnel(stage('a'), stage('b'), stage('c'), stage('d'));
  const second = funnel(stage('d'), stage('a'), stage('b'), stage('c'));
  expect(pairs(first, second)).toEqual(['-|d', 'a|a', 'b|b', 'c|c', 'd|-']);
});

test('archived stages are not compared, and nothing is compared with nothing', () => {
  expect(pairs(funnel(stage('a'), stage('old', { archived: true })), funnel())).toEqual(['a|-']);
  expect(pairs(funnel(), funnel())).toEqual([]);
});

test('a pair says what it differs in', () => {
  const first = funnel(stage('a', { probability: 0.1, limit: { days: 7 } }), stage('b'));
  const second = funnel(stage('a', { title: 'A', kind: 'won', probability: 0.2, limit: { days: 7 } }), stage('b'));
  expect(alignStages(first, second, ({ title }) => String(title)).map(({ differs }) => differs)).toEqual([
    ['name', 'kind', 'probability'],
    [],
  ]);
});
