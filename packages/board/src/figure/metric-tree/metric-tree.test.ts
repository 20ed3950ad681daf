import { describe, expect, test } from 'vitest';
import type { Formula, Metric, WeirDocument } from '@weir/schema';
import { MOST_NODES, metricTree } from './metric-tree.js';
import { metricsIn, withPartMetrics } from './part-metrics.js';
import { nodesOf } from './tree.js';
import type { TreeNode } from './tree.js';

const visits = { count: ['visits'] };
const revenue = { metric: 'revenue' };
const documentOf = (metrics: readonly Metric[], more: Partial<WeirDocument> = {}): WeirDocument => ({
  weir: 1,
  id: 'd',
  title: 'D',
  metrics: [...metrics],
  ...more,
});
const sum = (field: string): Formula => ({ sum: ['deals', { var: field }] });

/** "(revenue (part) -(cost))": children in brackets, drivers with "~", what is shown elsewhere with "↑". */
function written(node: TreeNode): string {
  const sign = { plus: '+', minus: '-', times: '*', over: '/', within: '', elsewhere: '@' };
  const mark = node.link === 'driver' ? '~' : node.role ? sign[node.role] : '';
  const ends = node.kind === 'metric' ? (node.isRepeated ? '↑' : node.metric ? '' : '?') : '';
  const inner = node.children.map(written).join(' ');
  return `${mark}${node.id}${ends}${inner ? `(${inner})` : ''}`;
}

describe('metricTree', () => {
  test.each<[string, Metric[], string]>([
    ['a single figure stands alone', [{ id: 'a', formula: visits }], 'a'],
    ['parts without a name are parts', [{ id: 'a', formula: { '/': [visits, sum('x')] } }], 'a(*part-1 /part-2)'],
    [
      'metrics are taken apart in turn',
      [
        { id: 'a', formula: { '/': [revenue, { metric: 'sellers' }] } },
        { id: 'revenue', formula: { '-': [sum('x'), sum('y')] } },
        { id: 'sellers', formula: visits },
      ],
      'a(*revenue(+part-1 -part-2) /sellers)',
    ],
    [
      'a sum within a ratio is a part with parts, and a metric is taken apart where it is nearest',
      [
        { id: 'a', formula: { '/': [{ '-': [revenue, sum('cost')] }, revenue] } },
        { id: 'revenue', formula: { '+': [sum('x'), sum('y')] } },
      ],
      'a(*part-1(+revenue↑ -part-2) /revenue(+part-3 +part-4))',
    ],
    [
      'equal parts are asked once',
      [{ id: 'a', formula: { '/': [visits, { '+': [visits, sum('x')] }] } }],
      'a(*part-1 /part-2(+part-1 +part-3))',
    ],
    [
      'drivers come after the parts, with their own',
      [
        { id: 'a', formula: { '/': [visits, { param: 'quota' }] }, drivers: ['b', 'b', 'a'] },
        { id: 'b', formula: sum('x'), drivers: ['c'] },
        { id: 'c', formula: sum('y') },
      ],
      'a(*part-1 /quota ~b(~c))',
    ],
    [
      'believed circles end',
      [
        { id: 'a', formula: visits, drivers: ['b'] },
        { id: 'b', formula: visits, drivers: ['a'] },
      ],
      'a(~b(~a↑))',
    ],
    [
      'so do circles of formulas',
      [
        { id: 'a', formula: { '+': [{ metric: 'b' }, 1] } },
        { id: 'b', formula: { '*': [{ metric: 'a' }, visits] } },
      ],
      'a(+b(*a↑ *part-1))',
    ],
    [
      'a metric that there is not is shown as such',
      [{ id: 'a', formula: revenue, drivers: ['gone'] }],
      'a(revenue? ~gone?)',
    ],
    [
      'a part over another range stands for itself',
      [
        { id: 'a', formula: { '/': [revenue, { prior: [revenue, 1, 'year'] }] } },
        { id: 'revenue', formula: visits },
      ],
      'a(*revenue /part-1)',
    ],
    [
      'over another range',
      [
        { id: 'a', formula: { rolling: [revenue, 3, 'month'] } },
        { id: 'revenue', formula: visits },
      ],
      'a(@revenue)',
    ],
  ])('%s', (_claim, metrics, expected) => {
    expect(written(metricTree(documentOf(metrics), 'a')!)).toBe(expected);
  });

  test('an unknown metric has no tree', () => {
    expect(metricTree(documentOf([]), 'a')).toBeNull();
  });

  test('a formula that is too deep is not taken apart', () => {
    let formula: Formula = visits;
    for (let depth = 0; depth < 100; depth += 1) formula = { '+': [formula, visits] };
    expect(metricTree(documentOf([{ id: 'a', formula }]), 'a')?.children).toEqual([]);
  });

  test('no more than so many nodes, whole families only', () => {
    const metrics = Array.from({ length: 60 }, (_, place): Metric => ({
      id: place === 0 ? 'a' : `m${place}`,
      formula: { '+': Array.from({ length: 30 }, (_each, other) => sum(`f${place}-${other}`)) },
      drivers: [`m${place + 1}`],
    }));
    const nodes = [...nodesOf(metricTree(documentOf(metrics), 'a')!)];
    expect(nodes.length).toBeLessThanOrEqual(MOST_NODES);
    expect(nodes.length).toBeGreaterThan(MOST_NODES - 32);
    expect(nodes.filter((node) => node.kind !== 'parameter' && node.isCut)).toHaveLength(1);
  });

  test('keys are unique, and stay when another part of the document changes', () => {
    const metrics: Metric[] = [
      { id: 'a', formula: { '/': [revenue, visits] }, drivers: ['b'] },
      { id: 'revenue', formula: { '-': [sum('x'), sum('y')] } },
      { id: 'b', formula: { '/': [revenue, sum('z')] } },
    ];
    const keys = (document: WeirDocument) => [...nodesOf(metricTree(document, 'a')!)].map(({ key }) => key);
    const before = keys(documentOf(metrics));
    expect(new Set(before).size).toBe(before.length);
    const changed = metrics.map((metric) => (metric.id === 'revenue' ? { ...metric, formula: sum('x') } : metric));
    const after = keys(documentOf(changed));
    expect(before).toEqual(expect.arrayContaining(after));
  });
});

describe('the document that is asked', () => {
  const metrics: Metric[] = [
    {
      id: 'a',
      formula: { '/': [{ '-': [revenue, sum('cost')] }, revenue] },
      format: { style: 'percent' },
      drivers: ['gone'],
    },
    { id: 'revenue', formula: { '-': [visits, sum('x')] }, format: { style: 'currency' } },
    { id: 'part-2', formula: 7 },
  ];
  const document = documentOf(metrics, { parameters: [{ id: 'part-1', type: 'number', default: 1 }] });

  test('has the parts as metrics under ids that nothing else has, summands written as the sum is', () => {
    const tree = metricTree(document, 'a')!;
    expect(withPartMetrics(document, tree).metrics).toEqual([
      ...metrics,
      { id: 'part-3', formula: { '-': [revenue, sum('cost')] } },
      { id: 'part-4', formula: sum('cost') },
      { id: 'part-5', formula: visits, format: { style: 'currency' } },
      { id: 'part-6', formula: sum('x'), format: { style: 'currency' } },
    ]);
    expect(document.metrics).toHaveLength(3);
  });

  test('has the same tree', () => {
    const tree = metricTree(document, 'a')!;
    const asked = withPartMetrics(document, tree);
    expect(metricTree(asked, 'a')).toEqual(tree);
    expect(withPartMetrics(asked, tree)).toBe(asked);
  });

  test('is the document itself where there are no parts', () => {
    const single = documentOf([{ id: 'a', formula: visits }]);
    expect(withPartMetrics(single, metricTree(single, 'a')!)).toBe(single);
  });

  test('every metric that is there is asked once, parts where the data source can', () => {
    const tree = metricTree(document, 'a')!;
    expect(metricsIn(tree, { withParts: false })).toEqual(['a', 'revenue']);
    expect(metricsIn(tree, { withParts: true })).toEqual(['a', 'part-3', 'revenue', 'part-4', 'part-5', 'part-6']);
  });
});
