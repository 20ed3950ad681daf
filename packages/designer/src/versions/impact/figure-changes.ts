import type { Difference } from '../diff/index.js';
import { partOf } from '../diff/index.js';

/** Properties that no figure is counted by. */
const SAID_ONLY = new Set([
  'id', 'title', 'description', 'position', 'color', 'icon', 'label', 'benchmark', 'benchmarks', 'target', 'targets', 'roles', 'checklist',
  'examples', 'good', 'format', 'drivers', 'tags', 'groups', 'values', 'cell',
]); // prettier-ignore

/** Whether figures may come out differently: more is another than names, places, goals and notes. */
export function changesFigures(difference: Difference): boolean {
  const { kind: part } = partOf(difference);
  if (part === 'group' || part === 'board' || part === 'widget' || part === 'insight') return false;
  if (difference.kind === 'added') return part === 'stage' || part === 'transition';
  // What is archived goes on being calculated.
  if (part === 'metric' && (difference.kind === 'archived' || difference.kind === 'restored')) return false;
  if (difference.kind !== 'changed') return true;
  return difference.changes.some(({ path, kind }) => {
    const [property = ''] = path.map(String);
    if (property.startsWith('x-') || SAID_ONLY.has(property)) return false;
    if (part === 'metric') return property === 'formula';
    return kind !== 'moved' || property === 'stages' || property === 'path';
  });
}
