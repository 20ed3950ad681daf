import type { KeyPress } from '../actions/index.js';
import type { CanvasIntent } from './canvas-model.js';

interface Part {
  readonly id: string;
  readonly type?: string | undefined;
  readonly selected?: boolean | undefined;
}

interface Drawn {
  readonly nodes: readonly Part[];
  readonly edges: readonly Part[];
}

/** In a closed shadow root a listener outside sees its host as the target: the first of the path is who has the focus. */
export function isTypedInto(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** Inputs in which browsers undo nothing. */
const WITHOUT_UNDO: readonly string[] = ['checkbox', 'radio', 'date'];

/** The browser undoes what is typed there by itself: in a line of text, not in lists, ticks and dates. */
export function hasOwnUndo(event: Event): boolean {
  const [target] = event.composedPath();
  if (target instanceof HTMLInputElement) return !WITHOUT_UNDO.includes(target.type);
  return isTypedInto(event) && !(target instanceof HTMLSelectElement);
}

/**
 * What a key means on the canvas.
 * @param focused id of the stage, portal or transition that has the focus
 * @returns `action`: what the registry has for it, if anything; `flow`: what React Flow does with it (Enter selects, arrows move)
 */
export function meaningOfKey(
  press: KeyPress,
  focused: string | null,
  { nodes, edges }: Drawn,
): CanvasIntent | 'action' | 'flow' {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  if (ctrlKey || metaKey || altKey) return 'action';
  const selected = [...nodes, ...edges].filter((part) => part.selected).map(({ id }) => id);
  const isPortal = nodes.some(({ id, type }) => id === focused && type === 'portal');
  if (key === 'Escape' && selected.length > 0) return { type: 'select', stages: [], transitions: [] };
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return { type: 'menu', x: 0, y: 0 };
  if (isPortal && focused !== null && (key === 'Enter' || key === ' ')) return { type: 'open-portal', portal: focused };
  if (key === 'Enter' && (focused === null || !selected.includes(focused))) return 'flow';
  return 'action';
}
