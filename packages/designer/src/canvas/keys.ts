import type { CanvasIntent } from './canvas-model.js';

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Part {
  readonly id: string;
  readonly type?: string | undefined;
  readonly selected?: boolean | undefined;
}

interface Drawn {
  readonly nodes: readonly Part[];
  readonly edges: readonly Part[];
  readonly isReadOnly: boolean;
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
 * What a key means on the canvas; undefined: nothing, or what React Flow does with it (Enter selects, arrows move).
 * @param focused id of the stage, portal or transition that has the focus
 */
export function intentOfKey(
  event: Key,
  focused: string | null,
  { nodes, edges, isReadOnly }: Drawn,
): CanvasIntent | undefined {
  const { key } = event;
  const stages = nodes.filter(({ type, selected }) => type === 'stage' && selected).map(({ id }) => id);
  const transitions = edges.filter(({ selected }) => selected).map(({ id }) => id);
  const hasCommand = event.ctrlKey || event.metaKey;
  const node = nodes.find(({ id }) => id === focused);

  if (hasCommand && key === 'a') return { type: 'select', stages: stageIds(nodes), transitions: [] };
  if (hasCommand && key === 'd' && !isReadOnly) return { type: 'duplicate' };
  if (hasCommand || event.altKey) return undefined;
  if (key === 'Escape' && stages.length + transitions.length > 0)
    return { type: 'select', stages: [], transitions: [] };
  if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) return { type: 'menu', x: 0, y: 0 };
  if (node?.type === 'portal' && (key === 'Enter' || key === ' ')) return { type: 'open-portal', portal: node.id };
  if (key === 'Enter' && focused !== null && (stages.includes(focused) || transitions.includes(focused)))
    return { type: 'edit' };
  if (isReadOnly) return undefined;
  if ((key === 'Delete' || key === 'Backspace') && stages.length + transitions.length > 0) return { type: 'delete' };
  const [stage] = stages;
  if (key === 'F2' && stage !== undefined) return { type: 'rename', stage, title: '' };
  if (key === '+' || key === 'Insert') {
    const [transition] = transitions;
    if (stage !== undefined) return { type: 'add-after', stage };
    if (transition !== undefined) return { type: 'insert', transition };
  }
  return undefined;
}

function stageIds(nodes: readonly Part[]): string[] {
  return nodes.filter(({ type }) => type === 'stage').map(({ id }) => id);
}
