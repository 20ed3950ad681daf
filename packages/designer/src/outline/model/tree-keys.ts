import type { KeyPress } from '../../actions/index.js';
import type { OutlineRow, RowKey } from './outline-row.js';

/** What a key does in the tree itself, as trees have it (WAI-ARIA Authoring Practices). */
export type TreeMove =
  /** `one`: what is gone to is what is selected; `range`: everything up to there is; `none`: only the focus moves. */
  | { readonly type: 'go'; readonly to: number; readonly selects: 'one' | 'range' | 'none' }
  | { readonly type: 'open' | 'close'; readonly row: RowKey }
  | { readonly type: 'open-all' }
  | { readonly type: 'toggle-selected' };

export interface TreeState {
  readonly rows: readonly OutlineRow[];
  /** The row that has the focus. */
  readonly at: number;
  readonly isRightToLeft: boolean;
  /** How many rows are in view. */
  readonly rowsInView: number;
}

/** undefined: the key is none of the tree's. */
export function treeMove(press: KeyPress, { rows, at, isRightToLeft, rowsInView }: TreeState): TreeMove | undefined {
  const row = rows[at];
  if (!row || press.altKey) return undefined;
  const hasCommand = press.ctrlKey || press.metaKey;
  const go = (to: number): TreeMove => ({
    type: 'go',
    to: Math.max(0, Math.min(rows.length - 1, to)),
    selects: press.shiftKey ? 'range' : hasCommand ? 'none' : 'one',
  });
  switch (press.key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(rows.length - 1);
    case 'PageDown':
      return go(at + Math.max(1, rowsInView - 1));
    case 'PageUp':
      return go(at - Math.max(1, rowsInView - 1));
    case ' ':
      return { type: 'toggle-selected' };
    case '*':
      return hasCommand ? undefined : { type: 'open-all' };
    case isRightToLeft ? 'ArrowLeft' : 'ArrowRight':
      if (row.isExpanded === false) return { type: 'open', row: row.key };
      return row.isExpanded ? go(at + 1) : go(at);
    case isRightToLeft ? 'ArrowRight' : 'ArrowLeft': {
      if (row.isExpanded) return { type: 'close', row: row.key };
      const parent = rows.findIndex(({ key }) => key === row.parent);
      return go(parent < 0 ? at : parent);
    }
    default:
      return undefined;
  }
}

/** A letter that is typed to find a row by its name. */
export function isLetter({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}
