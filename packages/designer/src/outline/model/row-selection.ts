import type { Selection } from '../../editor/index.js';
import { FUNNEL_KEY, stageKey, transitionRowKey } from './outline-row.js';
import type { OutlineRow, RowKey } from './outline-row.js';

type Parts = Pick<Selection, 'stages' | 'transitions'>;

/** The rows that are selected: that of the funnel itself where nothing in it is. */
export function selectedKeys({ stages, transitions }: Parts): ReadonlySet<RowKey> {
  if (stages.length + transitions.length === 0) return new Set([FUNNEL_KEY]);
  return new Set([...stages.map(stageKey), ...transitions.map(transitionRowKey)]);
}

/** The line of a group is selected where all of its stages are. */
export function isSelected({ key, members }: OutlineRow, keys: ReadonlySet<RowKey>): boolean {
  return keys.has(key) || (members.length > 0 && members.every((stage) => keys.has(stageKey(stage))));
}

/** What these rows select; the funnel's own selects nothing in it. */
export function selectionOfRows(rows: readonly OutlineRow[]): Parts {
  return {
    stages: [...new Set(rows.flatMap(({ part, members }) => (part.type === 'stage' ? [part.stage] : members)))],
    transitions: rows.flatMap(({ part }) => (part.type === 'transition' ? [part.transition] : [])),
  };
}

/** With the row added to what is selected, or taken from it. */
export function toggledSelection({ part, members }: OutlineRow, { stages, transitions }: Parts): Parts {
  const toggled = <Item>(list: readonly Item[], item: Item) =>
    list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
  if (part.type === 'group') {
    const rest = stages.filter((id) => !members.includes(id));
    return { stages: rest.length + members.length > stages.length ? [...rest, ...members] : rest, transitions };
  }
  if (part.type === 'stage') return { stages: toggled(stages, part.stage), transitions };
  return part.type === 'transition'
    ? { stages, transitions: toggled(transitions, part.transition) }
    : { stages: [], transitions: [] };
}

/** Everything from one row to another, either way. */
export function rangeSelection(rows: readonly OutlineRow[], from: RowKey, to: RowKey): Parts {
  const [a, b] = [from, to].map((key) => rows.findIndex((row) => row.key === key));
  if (a === undefined || b === undefined || b < 0) return { stages: [], transitions: [] };
  const [first, last] = a < 0 ? [b, b] : [Math.min(a, b), Math.max(a, b)];
  return selectionOfRows(rows.slice(first, last + 1));
}
