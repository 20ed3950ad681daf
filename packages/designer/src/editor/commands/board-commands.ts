import type { Board, Cell, Id, Widget } from '@weir/schema';
import { makeId } from '../ids.js';
import { command, metricIn } from './command.js';

const COLUMNS = 12;

/** A KPI card of the example boards. */
const CARD = { w: 2, h: 2 } as const;

export const boardCommands = {
  /**
   * Puts a KPI card of a metric onto a board, beside the cards that are there or below everything. A document without a board gets one; a
   * board that shows the metric in a card already is left as it is.
   */
  'board/show-metric': command<{ metric: Id; board?: Id }>({
    needs: 'metric',
    edit(draft, { metric, board: wanted }, context) {
      metricIn(draft, metric);
      const boards = (draft.boards ??= []);
      let board = boards.find(({ id, archived }) => (wanted === undefined ? !archived : id === wanted));
      if (!board) boards.push((board = { id: makeId('main', 'board', context.taken('boards')), widgets: [] }));
      if (showsMetric(board, metric)) return;
      const { widgets } = board;
      const id = makeId(metric, 'card', context.taken(`widgets/${board.id}`));
      widgets.push({ id, type: 'kpi', metric, cell: freeCell(widgets) });
    },
  }),
};

/** Whether a board has a KPI card of the metric. */
function showsMetric({ widgets }: Pick<Board, 'widgets'>, metric: Id): boolean {
  return widgets.some((widget) => widget.type === 'kpi' && widget.metric === metric);
}

/** The first place for a card in the rows that hold cards, else the start of a row below everything. */
function freeCell(widgets: readonly Widget[]): Cell {
  const cells = widgets.flatMap(({ cell }) => cell ?? []);
  const rows = new Set(widgets.flatMap(({ type, cell }) => (type === 'kpi' && cell ? [cell.y] : [])));
  for (const y of [...rows].sort((a, b) => a - b)) {
    for (let x = 0; x + CARD.w <= COLUMNS; x += 1) {
      const cell = { x, y, ...CARD };
      if (!cells.some((taken) => overlap(taken, cell))) return cell;
    }
  }
  return { x: 0, y: Math.max(0, ...cells.map(({ y, h }) => y + h)), ...CARD };
}

function overlap(a: Cell, b: Cell): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
