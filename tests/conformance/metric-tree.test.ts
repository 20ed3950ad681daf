import { rowsAdapter } from '@weir/adapters';
import { ask } from '@weir/query';
import type { MetricsAnswer, MetricsQuestion } from '@weir/query';
import { b2bExample } from '@weir/templates';
import { exampleData } from '@weir/templates/example';
import { describe, expect, test } from 'vitest';
import { prepareTree } from '../../packages/board/src/figure/metric-tree/prepare-tree.js';
import { treeFigures } from '../../packages/board/src/figure/metric-tree/tree-figures.js';
import { nodesOf } from '../../packages/board/src/figure/metric-tree/tree.js';

const document = b2bExample();
const data = exampleData();
const adapter = rowsAdapter({ datasets: data.datasets });
const asked: Omit<MetricsQuestion, 'metrics'> = {
  range: { from: '2024-10-01', to: '2025-10-01' },
  grain: 'month',
  compare: 'prior-year',
};

describe('the tree of each metric of the example', () => {
  test.each((document.metrics ?? []).map(({ id }) => id))(
    '%s: parts that contribute add up to the change',
    async (id) => {
      const prepared = prepareTree(document, id, asked, true)!;
      expect([...prepared.faults.keys()]).toEqual([]);
      const { tree, question } = prepared;
      const answer = (await ask(prepared.document, adapter, question!, { asOf: data.asOf })) as MetricsAnswer;
      const figures = treeFigures(prepared.document, tree, answer, question!);
      expect(figures.get(tree.key)?.value).toBe(answer.metrics[id]?.total);
      for (const node of nodesOf(tree)) {
        const own = figures.get(node.key)!;
        const parts = node.children.filter(({ link }) => link === 'part');
        if (parts.length === 0 || node.kind === 'parameter' || node.rest === null) continue;
        const shares = parts.map(({ key }) => figures.get(key)!.contribution);
        const isKnown = typeof own.value === 'number' && typeof own.before === 'number';
        expect(
          shares.filter((share) => share === null),
          node.key,
        ).toHaveLength(isKnown ? 0 : parts.length);
        if (!isKnown) continue;
        const [now, before] = [Number(own.value), Number(own.before)];
        const amounts = shares.map((share) => share!.amount);
        const rounding = 1e-9 * Math.max(...[now, before, ...amounts].map(Math.abs));
        const sum = amounts.reduce((total, amount) => total + amount, 0);
        expect(Math.abs(sum - (now - before)), node.key).toBeLessThanOrEqual(rounding);
      }
    },
  );
});

test('an answer about a tree gives its own metrics the figures that they have alone', async () => {
  const { document: extended, question } = prepareTree(document, 'gross_margin', asked, true)!;
  const together = (await ask(extended, adapter, question!, { asOf: data.asOf })) as MetricsAnswer;
  const alone = (await ask(
    document,
    adapter,
    { ...asked, metrics: ['gross_margin'] },
    { asOf: data.asOf },
  )) as MetricsAnswer;
  expect(together.metrics['gross_margin']).toEqual(alone.metrics['gross_margin']);
});
