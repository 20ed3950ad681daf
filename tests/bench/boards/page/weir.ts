import { define, load } from '@weir/board/define.js';
import type { DataAdapter, MetricsAnswer, Question } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { asking } from '../../../../packages/board/src/flow/load-asking.js';
import { CHARTS, months, seriesNames, valuesOf } from '../figures.js';
import type { Draw } from './page.js';

const document_: WeirDocument = {
  weir: 1,
  id: 'bench',
  title: 'Bench',
  datasets: [
    {
      id: 'deals',
      fields: [
        { id: 'region', type: 'string' },
        { id: 'on', type: 'date' },
      ],
    },
  ],
  dimensions: [{ id: 'region', title: 'Region', fields: { deals: 'region' } }],
  metrics: Array.from({ length: CHARTS }, (_, chart) => ({
    id: `m${chart}`,
    title: `Chart ${chart}`,
    time: 'on',
    formula: { count: ['deals'] },
  })),
  boards: [
    { id: 'empty', title: 'Empty', widgets: [] },
    {
      id: 'all',
      title: 'All',
      period: { from: months[0]!, to: months.at(-1)! },
      widgets: Array.from({ length: CHARTS }, (_, chart) => ({
        id: `w${chart}`,
        type: 'trend',
        metrics: [`m${chart}`],
        by: ['region'],
        grain: 'month',
        cell: { x: (chart % 3) * 4, y: Math.floor(chart / 3) * 4, w: 4, h: 4 },
      })),
    },
  ],
};

/** The figures are there at once, as the other contestants have them. */
function answered(question: Question, round: number): MetricsAnswer {
  const [metric = ''] = 'metrics' in question ? question.metrics : [];
  const values = valuesOf(Number(metric.slice(1)), round);
  const sums = values.map((row) => row.reduce((sum, value) => sum + value, 0));
  const overall = months.slice(1).map((_, month) => values.reduce((sum, row) => sum + row[month]!, 0));
  return {
    periods: months.slice(1).map((to, month) => ({ from: months[month]!, to, incomplete: false })),
    groups: seriesNames.map((region) => ({ region })),
    metrics: {
      [metric]: {
        unit: null,
        values,
        totals: sums,
        overall,
        total: sums.reduce((sum, value) => sum + value, 0),
        why: values.map((row) => row.map(() => null)),
        whyTotals: sums.map(() => null),
        whyOverall: overall.map(() => null),
        whyTotal: null,
      },
    },
    asOf: '2026-01-01T00:00:00.000Z',
    sampled: false,
    notRewound: false,
    excluded: [],
  };
}

/** A board; what it fetches on use is there before, as the others have it in the file of the page. */
export async function prepareWeir(): Promise<Draw> {
  let shown = 0;
  const adapter: DataAdapter = {
    describe: async () => ({ datasets: [], supports: [] }),
    values: async () => ({ values: [], more: false }),
    answer: async ({ questions }) => questions.map((question) => answered(question, shown)),
  };
  define();
  await Promise.all([
    load('weir-filters'),
    import('../../../../packages/board/src/export/take-menu.js'),
    asking.load(),
  ]);
  const boardIn = async (parent: HTMLElement, id: string) => {
    const board = document.createElement('weir-board');
    Object.assign(board, { document: document_, adapter, board: id, asOf: '2026-01-01T00:00:00.000Z' });
    parent.append(board);
    await board.ready;
    return board;
  };
  (await boardIn(document.body, 'empty')).remove();
  return async (place) => {
    const board = await boardIn(place, 'all');
    return async (round) => {
      shown = round;
      await board.refresh();
    };
  };
}
