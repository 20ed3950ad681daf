import { walkFormula } from '@weir/formula';
import type { Formula, Metric, WeirDocument } from '@weir/schema';

const count = 500;
const id = (at: number): string => `metric_${(at % count) + 1}`;
const metric = (at: number): Formula => ({ metric: id(at) });

/** A document of 500 metrics, half of them made of others. */
export const document: WeirDocument = {
  weir: 1,
  id: 'bench',
  title: 'Bench',
  datasets: [
    {
      id: 'deals',
      title: 'Deals',
      key: 'id',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'score', type: 'number', title: 'Score' },
        { id: 'stage', type: 'string', title: 'Stage' },
      ],
    },
  ],
  metrics: Array.from({ length: count }, (_, at): Metric => {
    const own: Formula = { sum: ['deals', { '*': [{ var: 'score' }, at + 1] }] };
    return {
      id: id(at),
      title: { en: `Metric number ${at + 1}`, 'zh-CN': `指标 ${at + 1}` },
      formula: at % 2 === 0 ? own : { '+': [metric(at - 1), 1] },
    };
  }),
};

/** What one writes about metrics: a share, a choice, a ratio; of JSON-Logic's own operators. */
function group(at: number): Formula {
  const [a, b] = [metric(7 * at), metric(7 * at + 3)];
  return {
    '+': [
      { '*': [a, 0.9] },
      { if: [{ '>': [a, 100] }, { '-': [a, 5] }, b] },
      { '/': [b, { max: [metric(7 * at + 5), 1] }] },
    ],
  };
}

const size = (formula: Formula): number => [...walkFormula(formula)].length;

/** A formula of 500 parts over the document's metrics. */
export const formula: Formula = (() => {
  const operands: Formula[] = [];
  while (size({ '+': [...operands, group(operands.length)] }) <= count) operands.push(group(operands.length));
  const missing = count - size({ '+': operands });
  return { '+': [...operands, ...Array.from({ length: missing }, (_, at) => at + 1)] };
})();

/** The same for JSON-Logic, to which metrics are data. */
export const rule: unknown = JSON.parse(JSON.stringify(formula).replaceAll('"metric":', '"var":'));

/** A value for each metric. */
export const values: Readonly<Record<string, number>> = Object.fromEntries(
  (document.metrics ?? []).map((each, at) => [each.id, 50 + ((at * 37) % 101)]),
);
