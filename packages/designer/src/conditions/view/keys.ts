import { isTypedInto } from '../../canvas/keys.js';
import type { Direction } from '../state/moves.js';

interface Circumstances {
  /** Something was typed since the focus came: the browser undoes that first. */
  readonly isTyping: boolean;
  readonly hasOwnUndo: boolean;
  readonly isRightToLeft: boolean;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** What a key does to the condition that has the focus; undefined: nothing, or what it does in a field. */
export function commandOfKey(
  event: KeyboardEvent,
  circumstances: Circumstances,
): Direction | 'undo' | 'redo' | undefined {
  const { isTyping, hasOwnUndo, isRightToLeft } = circumstances;
  const isText = isTypedInto(event) && !(event.composedPath()[0] instanceof HTMLSelectElement);
  if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    const direction = DIRECTIONS[event.key];
    const isSideways = direction === 'in' || direction === 'out';
    // With Alt, arrows go through the words of a text on some systems.
    if (isSideways && isText) return undefined;
    return isSideways && isRightToLeft ? (direction === 'in' ? 'out' : 'in') : direction;
  }
  const key = event.key.toLowerCase();
  if (!hasOwnUndo || !(event.ctrlKey || event.metaKey) || event.altKey || (isText && isTyping)) return undefined;
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : undefined;
}

/** The part and the control that an event comes from. */
export function focusOf(event: Event): { key: string | undefined; control: string } | undefined {
  const path = event.composedPath().filter((each): each is HTMLElement => each instanceof HTMLElement);
  const control = path.find(({ dataset }) => dataset['control'] !== undefined)?.dataset['control'];
  const key = path.find(({ dataset }) => dataset['key'] !== undefined)?.dataset['key'];
  return control === undefined ? undefined : { key, control };
}
