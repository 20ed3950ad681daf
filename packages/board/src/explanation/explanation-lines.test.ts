import type { ExplainedPart, ExplainedRows, Explanation } from '@weir/query/explain';
import { expect, test } from 'vitest';
import { explanationLines } from './explanation-lines.js';

const rows = (counted: number, total = 100): ExplainedRows => ({
  dataset: 'deals',
  on: 'closed_on',
  total,
  counted,
  leftOut: [
    { reason: 'filter', count: 0, field: null, values: [] },
    { reason: 'condition', count: total - counted, field: null, values: [] },
  ],
});
const part = (text: string, rest: Partial<ExplainedPart> = {}): ExplainedPart => ({
  kind: 'aggregate',
  operator: 'count',
  formula: 1,
  text,
  pointer: '',
  metric: 'm',
  value: 1,
  unit: null,
  why: null,
  period: null,
  parts: [],
  role: null,
  rows: null,
  ...rest,
});
const explanation = (root: ExplainedPart): Explanation => ({
  metric: 'm',
  period: { from: null, to: null, incomplete: false },
  root,
  asOf: '2025-09-18T00:00:00Z',
  sampled: false,
  notRewound: false,
  excluded: [],
});
const drawn = (root: ExplainedPart) =>
  explanationLines(explanation(root)).map(({ part: { text }, depth, joint, share }) =>
    `${'.'.repeat(depth)}${joint ?? ''} ${text} ${share ?? ''}`.trim(),
  );

test('a ratio: both sides with the sign between them, their bars on one scale', () => {
  const parts = [part('won', { rows: rows(20) }), part('closed', { rows: rows(80) })];
  expect(drawn(part('won / closed', { kind: 'operation', operator: '/', parts }))).toEqual([
    'won / closed',
    '. won 0.25',
    '.÷ closed 1',
  ]);
});

test('a count alone fills its bar', () => {
  expect(drawn(part('count(deals)', { rows: rows(20) }))).toEqual(['count(deals) 1']);
  expect(drawn(part('count(deals)', { rows: rows(0) }))).toEqual(['count(deals)']);
});

test('a function stands before its operands, which are nested as they are', () => {
  const sum = part('a + b', { kind: 'operation', operator: '+', parts: [part('a'), part('b')] });
  const root = part('max(a + b, 3)', { kind: 'operation', operator: 'max', parts: [sum, part('3', { kind: 'literal' })] });
  expect(drawn(root)).toEqual(['max(a + b, 3)', '. a + b', '.. a', '..+ b', '., 3']);
}); // prettier-ignore

test('what is nested very deep stays folded into its text', () => {
  let root = part('leaf');
  for (let depth = 0; depth < 20; depth++) root = part(`level ${depth}`, { operator: 'abs', parts: [root] });
  expect(drawn(root)).toHaveLength(7);
});

test('reasons that left nothing out are not said', () => {
  const [line] = explanationLines(explanation(part('won', { rows: rows(20) })));
  expect(line?.leftOut).toMatchObject({ count: 80, of: 100, reasons: [{ reason: 'condition', count: 80 }] });
});
