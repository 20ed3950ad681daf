import type { Editor, Selection } from '../../editor/index.js';
import { FUNNEL_KEY } from './outline-row.js';
import type { OutlineRow, RowKey } from './outline-row.js';
import type { OutlineState } from './outline-state.js';
import { isSelected, rangeSelection, selectedKeys, selectionOfRows, toggledSelection } from './row-selection.js';
import type { TreeMove } from './tree-keys.js';

/** What becomes of the selection when a line is gone to. */
export type Selects = 'one' | 'range' | 'none' | 'toggle';

/** The line that one is on. What is selected goes along with it, and it goes to what is selected elsewhere. */
export class OutlineCursor {
  #active: RowKey = FUNNEL_KEY;
  /** Where a range begins. */
  #anchor: RowKey = FUNNEL_KEY;
  /** What was selected when it was last looked at. */
  #seen: Selection | null = null;

  constructor(private readonly outline: OutlineState) {}

  get active(): RowKey {
    return this.#active;
  }

  /** -1: it is not to be seen. */
  get place(): number {
    return this.outline.indexOf(this.#active);
  }

  get row(): OutlineRow | undefined {
    return this.outline.rows[this.place];
  }

  /**
   * Goes to what is selected, unless the line one is on is among it.
   * @returns whether it is another line now
   */
  follow(selection: Selection): boolean {
    if (selection === this.#seen) return this.#stayInside();
    const isOtherFunnel = this.#seen?.funnel !== selection.funnel;
    this.#seen = selection;
    const keys = selectedKeys(selection);
    if (this.row && isSelected(this.row, keys) && !isOtherFunnel) return false;
    const [key = FUNNEL_KEY] = keys;
    this.put(key);
    return true;
  }

  /** Onto a line, whatever is selected; it is opened to where it can be seen. */
  put(key: RowKey): void {
    this.outline.reveal(key);
    this.#active = key;
    this.#anchor = key;
  }

  goTo(row: OutlineRow, selects: Selects, editor: Editor): void {
    this.#active = row.key;
    if (selects === 'range') editor.select(rangeSelection(this.outline.rows, this.#anchor, row.key));
    else if (selects !== 'none') {
      this.#anchor = row.key;
      editor.select(selects === 'toggle' ? toggledSelection(row, editor.selection) : selectionOfRows([row]));
    }
    this.#seen = editor.selection;
  }

  /**
   * What one was on is gone, or let go of: to its next sibling, or to what stood before it.
   * @param before the lines as they were, and the place of that line among them
   */
  stayNear({ rows, place }: { rows: readonly OutlineRow[]; place: number }, editor: Editor): void {
    const from = rows[place];
    const after = rows.slice(place + 1).filter(({ parent }) => parent === from?.parent);
    const near = [...(from ? [from] : []), ...after, ...rows.slice(0, place).reverse()];
    const next = near.map(({ key }) => this.outline.rows[this.outline.indexOf(key)]).find((row) => row !== undefined);
    if (next) this.goTo(next, 'one', editor);
  }

  /** What a key does. */
  move(move: TreeMove, editor: Editor): void {
    const { place, row } = this;
    if (move.type === 'go') {
      const to = this.outline.rows[move.to];
      if (to && (move.to !== place || move.selects === 'one')) this.goTo(to, move.selects, editor);
    } else if (move.type === 'toggle-selected') {
      if (row) this.goTo(row, 'toggle', editor);
    } else if (move.type === 'open-all') this.outline.openAll(true);
    else this.open(move.row, move.type === 'open', editor);
  }

  /** A line that is closed takes the place of what is in it. */
  open(key: RowKey, isOpen: boolean, editor: Editor): void {
    this.outline.open(key, isOpen);
    if (this.place >= 0) return;
    const row = this.outline.rows[this.outline.indexOf(key)];
    if (row) this.goTo(row, 'one', editor);
  }

  /** Lines may be closed, or gone, without a word to anybody. */
  #stayInside(): boolean {
    if (this.place >= 0) return false;
    this.#active = FUNNEL_KEY;
    return true;
  }
}
