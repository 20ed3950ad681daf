import { describe, expect, test } from 'vitest';
import { WeirError } from '@weir/schema';
import type { Metric, WeirDocument } from '@weir/schema';
import type { MetricsQuestion } from '@weir/query';
import { Localizer } from '@weir/ui';
import { metricTree } from '../../figure/metric-tree/metric-tree.js';
import { nodesOf } from '../../figure/metric-tree/tree.js';
import type { TreeNode } from '../../figure/metric-tree/tree.js';
import type { Fault } from '../../figure/metric-tree/faults.js';
import type { NodeFigures } from '../../figure/metric-tree/tree-figures.js';
import { TreeWords } from './tree-words.js';

const metrics: Metric[] = [
  {
    id: 'rate',
    title: 'Win rate',
    formula: { '/': [{ metric: 'won' }, { '-': [{ count: ['deals'] }, { metric: 'won' }] }] },
    format: { style: 'percent', digits: 1 },
    good: 'higher',
    drivers: ['visits', 'gone'],
  },
  { id: 'won', title: 'Won', formula: { '+': [{ count: ['deals'] }, 1] } },
  { id: 'visits', title: 'Visits', formula: { count: ['visits'] }, archived: true },
];
const document: WeirDocument = { weir: 1, id: 'd', title: 'D', metrics };
const tree = metricTree(document, 'rate')!;
const question: MetricsQuestion = {
  metrics: ['rate'],
  range: { from: '2025-01-01', to: '2025-04-01' },
  compare: 'prior-year',
};
const nothing: NodeFigures = {
  value: null,
  before: null,
  unit: null,
  reason: null,
  change: null,
  contribution: null,
  correlation: null,
  progress: null,
};

const nodeOf = (id: string, at = 0): TreeNode => [...nodesOf(tree)].filter((node) => node.id === id)[at]!;
const aboveOf = (node: TreeNode) => [...nodesOf(tree)].find(({ children }) => children.includes(node)) ?? null;

function wordsOf(
  figures: Readonly<Record<string, Partial<NodeFigures>>> | null,
  faults: ReadonlyMap<string, Fault> = new Map(),
  locale = 'en',
): TreeWords {
  const known =
    figures && new Map(Object.entries(figures).map(([id, given]) => [nodeOf(id).key, { ...nothing, ...given }]));
  return new TreeWords(new Localizer(locale), document, known, faults, question, undefined);
}
const textOf = (words: TreeWords, node: TreeNode) => words.node(node, aboveOf(node));

describe('what is written on a node', () => {
  const root: Partial<NodeFigures> = { value: 0.3, before: 0.25, unit: 'percent' };

  test('a factor: its share of the change in points, with a sentence about it', () => {
    const contribution = { amount: 0.08, of: 0.05, kind: 'points', tone: 'positive' } as const;
    const change = { kind: 'share', amount: 0.5, tone: 'neutral' } as const;
    const words = wordsOf({ rate: root, won: { value: 30, change, contribution } });
    expect(textOf(words, nodeOf('won'))).toMatchObject({
      name: 'Won',
      sign: null,
      value: '30',
      change: { text: '+50.0%', hint: 'vs last year' },
      lines: [
        {
          text: '+8.0 pt of +5.0 pt',
          hint: 'Contributes +8.0 pt to the change of +5.0 pt in Win rate',
          tone: 'positive',
        },
      ],
    });
  });

  test('what divides has its sign, and so has what is taken away', () => {
    const words = wordsOf({});
    const denominator = tree.children[1]!;
    expect(textOf(words, denominator).sign).toEqual({ shown: '÷', read: 'divided by' });
    expect(textOf(words, denominator.children[0]!).sign).toBeNull();
    expect(textOf(words, denominator.children[1]!).sign).toEqual({ shown: '−', read: 'minus' });
    expect(textOf(words, denominator.children[1]!).lines).toEqual([{ text: 'Parts shown elsewhere', tone: 'neutral' }]);
  });

  test('a driver is a hypothesis, with its correlation where there is one', () => {
    const words = wordsOf({ rate: root, visits: { value: 5, correlation: { r: -0.456, n: 11 } } });
    expect(textOf(words, nodeOf('visits'))).toMatchObject({
      hypothesis: { text: 'Hypothesis · r = −0.46, n = 11' },
      lines: [{ text: 'Archived', icon: 'lock' }],
    });
    const unknown = textOf(wordsOf({ rate: root, visits: { value: 5 } }), nodeOf('visits'));
    expect(unknown.hypothesis?.text).toBe('Hypothesis');
    expect(unknown.hypothesis?.hint).toContain('too few whole periods');
  });

  test('a missing value says why', () => {
    const text = textOf(wordsOf({ rate: { ...root, value: null, reason: 'zero-denominator' } }), tree);
    expect(text).toMatchObject({
      value: 'n/a',
      isMissing: true,
      lines: [{ text: 'Nothing to measure in this period' }],
    });
  });

  test('a metric that there is not, a wrong formula, and what is made of it', () => {
    const error = new WeirError('question/broken-metric', { metric: 'won', reason: '' });
    const withDiagnostic = new WeirError(
      'question/broken-metric',
      { metric: 'visits', reason: '' },
      {
        diagnostics: [
          {
            code: 'formula/unknown-dataset',
            severity: 'error',
            pointer: '',
            message: '',
            params: { dataset: 'visits' },
          },
        ],
      },
    );
    const words = wordsOf(
      {},
      new Map([
        ['rate', { error, within: 'won' }],
        ['visits', { error: withDiagnostic, within: null }],
      ]),
    );
    expect(textOf(words, nodeOf('gone')).lines).toEqual([
      { text: 'Not in this document', tone: 'negative', icon: 'alert' },
    ]);
    expect(textOf(words, tree).lines[0]).toMatchObject({
      text: 'A figure that it is made of is missing',
      tone: 'negative',
    });
    expect(textOf(words, nodeOf('visits')).lines[0]?.text).toContain('"visits"');
    expect(textOf(words, nodeOf('visits')).value).toBe('n/a');
  });

  test('what is on its way has no value yet, nor is it missing', () => {
    expect(textOf(wordsOf(null), tree)).toMatchObject({ value: null, isMissing: false, lines: [] });
  });

  test('Chinese', () => {
    const contribution = { amount: 0.08, of: 0.05, kind: 'points', tone: 'positive' } as const;
    const text = textOf(wordsOf({ rate: root, won: { value: 30, contribution } }, new Map(), 'zh-CN'), nodeOf('won'));
    expect(text.lines[0]?.text).toBe('贡献 +8.0 个百分点（共 +5.0 个百分点）');
  });
});

test('around it', () => {
  const words = wordsOf({});
  expect(words.caption).toMatch(/^Jan 1\s–\sMar 31, 2025, vs last year$/);
  expect(words.exact).toContain('add up');
  expect(words.earlier).toBe('Last year');
  expect(words.relation(tree, null)).toBe('Metric');
  expect([...nodesOf(tree)].slice(1).map((node) => words.relation(node, aboveOf(node)))).toEqual([
    'Numerator',
    'Added',
    'Denominator',
    'Added',
    'Taken away',
    'Hypothesis',
    'Hypothesis',
  ]);
});

test('a row of the table', () => {
  const words = wordsOf({
    rate: { value: 0.3, before: 0.25, unit: 'percent' },
    won: { value: 30, before: 20, contribution: { amount: 0.08, of: 0.05, kind: 'points', tone: 'positive' } },
    visits: { correlation: { r: 0.5, n: 12 }, reason: 'no-rows' },
  });
  expect(words.cells(nodeOf('won'), tree)).toMatchObject({
    value: '30',
    before: '20',
    contribution: '+8.0 pt',
    r: '',
    n: '',
  });
  expect(words.cells(nodeOf('visits'), tree)).toMatchObject({
    value: 'n/a',
    why: 'Nothing in this period',
    before: '',
    r: '0.50',
    n: '12',
  });
});
