import { actionOfKey } from '../../actions/index.js';
import type { KeyPress, NamedPart, Subject } from '../../actions/index.js';
import { findsLine, mirrored } from './outline-keys.js';
import { isLetter, treeMove } from './tree-keys.js';
import type { TreeMove, TreeState } from './tree-keys.js';

/** What a key means on a line of the outline. */
export type KeyMeaning =
  /** Has the name of a group written; names of others are an action. */
  | { readonly type: 'rename'; readonly part: NamedPart }
  | { readonly type: 'menu' }
  /** By its id in the registry. */
  | { readonly type: 'action'; readonly action: string }
  /** Of several that are selected, only the line that one is on stays so. */
  | { readonly type: 'select-one' }
  | { readonly type: 'move'; readonly move: TreeMove }
  /** Finds a line by its name. */
  | { readonly type: 'letter' };

interface OutlineNow extends TreeState {
  readonly subject: Subject;
  readonly isReadOnly: boolean;
}

/** null: it means nothing here. */
export function meaningOfKey(press: KeyPress, now: OutlineNow): KeyMeaning | null {
  const { subject, isReadOnly, isRightToLeft } = now;
  const part = now.rows[now.at]?.part;
  if (press.key === 'F2' && part?.type === 'group' && !isReadOnly) return { type: 'rename', part };
  if (press.key === 'ContextMenu' || (press.key === 'F10' && press.shiftKey)) return { type: 'menu' };
  const action = findsLine(press)
    ? undefined
    : actionOfKey(isRightToLeft ? mirrored(press) : press, subject, isReadOnly);
  if (action) return { type: 'action', action: action.id };
  if (press.key === 'Escape' && subject.target === 'several') return { type: 'select-one' };
  const move = treeMove(press, now);
  if (move) return { type: 'move', move };
  return isLetter(press) ? { type: 'letter' } : null;
}
