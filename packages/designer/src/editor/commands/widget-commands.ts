import { errorOf } from '@weir/schema';
import type { Board, Cell, Id, WeirDocument, Widget } from '@weir/schema';
import { cellsOf, closeGaps, freeCell, heightOf, placeCell } from '../boards/cells.js';
import type { Cells } from '../boards/cells.js';
import { usualSize } from '../boards/widget-sizes.js';
import { makeId } from '../ids.js';
import { assign, command, copyOf } from './command.js';
import type { CommandContext } from './command.js';
import { boardIn } from './board-list-commands.js';
import type { BoardRef } from './board-list-commands.js';

/** As many as a document may have on a board. */
const MAX_WIDGETS = 500;

export interface WidgetRef extends BoardRef {
  readonly widget: Id;
}

export function widgetIn(document: WeirDocument, { board, widget: id }: WidgetRef): Widget {
  const found = boardIn(document, board).widgets.find((widget) => widget.id === id);
  if (!found) throw errorOf('designer/not-found', { part: 'widget', id });
  return found;
}

/** Which widgets a board has, and where they lie. */
export const widgetCommands = {
  /** In the first place that is free. */
  'widget/add': command<BoardRef & { type: string; settings?: Partial<Omit<Widget, 'id' | 'type' | 'cell'>> }>({
    needs: 'board',
    edit(draft, { board: id, type, settings = {} }, context) {
      const board = boardIn(draft, id);
      makeRoom(board, 1);
      const cells = cellsOf(board.widgets);
      const widget = newId(type, id, context);
      settle(board, cells);
      board.widgets.push({ id: widget, type, ...copyOf(settings), cell: freeCell(cells, usualSize(type)) });
      return { board: id, widgets: [widget] };
    },
  }),

  'widget/delete': command<BoardRef & { widgets: readonly Id[] }>({
    needs: 'widget',
    edit(draft, { board: id, widgets }) {
      const board = boardIn(draft, id);
      for (const widget of widgets) widgetIn(draft, { board: id, widget });
      const place = board.widgets.findIndex((widget) => widgets.includes(widget.id));
      const cells = new Map([...cellsOf(board.widgets)].filter(([widget]) => !widgets.includes(widget)));
      board.widgets = board.widgets.filter((widget) => !widgets.includes(widget.id));
      settle(board, closeGaps(cells));
      const next = board.widgets[Math.min(place, board.widgets.length - 1)];
      return { board: id, widgets: next ? [next.id] : [] };
    },
  }),

  /** Where there is room for it, else below everything. */
  'widget/duplicate': command<BoardRef & { widgets: readonly Id[] }>({
    needs: 'widget',
    edit(draft, { board: id, widgets }, context) {
      const board = boardIn(draft, id);
      makeRoom(board, widgets.length);
      settle(board, cellsOf(board.widgets));
      const copies = widgets.map((each) => {
        const { cell, ...original } = copyOf(widgetIn(draft, { board: id, widget: each }));
        const taken = new Set([...context.taken(`widgets/${id}`), ...board.widgets.map((widget) => widget.id)]);
        const copy: Widget = {
          ...original,
          id: makeId(original.id.replace(/-\d+$/, ''), 'widget', taken),
          cell: freeCell(cellsOf(board.widgets), cell ?? usualSize(original.type)),
        };
        board.widgets.push(copy);
        return copy.id;
      });
      return { board: id, widgets: copies };
    },
  }),

  /** Into a place, of another size perhaps: others make room, and gaps close upwards. */
  'widget/place': command<WidgetRef & { cell: Cell }>({
    needs: 'widget',
    edit(draft, { cell, ...ref }) {
      const board = boardIn(draft, ref.board);
      widgetIn(draft, ref);
      settle(board, placeCell(cellsOf(board.widgets), ref.widget, cell));
      return { board: ref.board, widgets: [ref.widget] };
    },
    coalesceKey: ({ board, widget }) => `widget/place ${board} ${widget}`,
  }),

  /**
   * Widgets from the clipboard, below everything, as they lay to each other; with new ids where theirs are or were taken.
   * @throws {WeirError} `designer/too-many-widgets`
   */
  'widget/paste': command<BoardRef & { widgets: readonly Widget[] }>({
    needs: 'board',
    edit(draft, { board: id, widgets }, context) {
      const board = boardIn(draft, id);
      makeRoom(board, widgets.length);
      const cells = cellsOf(board.widgets);
      settle(board, cells);
      const pasted = closeGaps(cellsOf(widgets));
      const top = heightOf(cells);
      const taken = new Set([...context.taken(`widgets/${id}`), ...board.widgets.map((widget) => widget.id)]);
      const added = widgets.map((original): Widget => {
        const name = taken.has(original.id) ? makeId(original.id.replace(/-\d+$/, ''), 'widget', taken) : original.id;
        taken.add(name);
        const { x, y, w, h } = pasted.get(original.id) ?? { x: 0, y: 0, ...usualSize(original.type) };
        return { ...copyOf(original), id: name, cell: { x, y: y + top, w, h } };
      });
      board.widgets.push(...added);
      settle(board, closeGaps(cellsOf(board.widgets)));
      return { board: id, widgets: added.map((widget) => widget.id) };
    },
  }),
};

/** Writes down where the widgets lie, those too that had no place of their own. */
export function settle(board: Board, cells: Cells): void {
  for (const widget of board.widgets) assign(widget, 'cell', cells.get(widget.id) ?? widget.cell);
}

function makeRoom({ widgets }: Board, count: number): void {
  if (widgets.length + count > MAX_WIDGETS) throw errorOf('designer/too-many-widgets', { limit: MAX_WIDGETS });
}

function newId(type: string, board: Id, context: CommandContext): Id {
  return makeId(type, 'widget', context.taken(`widgets/${board}`));
}
