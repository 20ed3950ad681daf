import type { ConditionGroup } from '../model/condition.js';
import { findPart, movePart, wrapPart } from './tree.js';

export type Direction = 'up' | 'down' | 'in' | 'out';

/**
 * Moves a part by one step: up and down within its group, out behind its group, into the group next to it. Where there is none, it becomes
 * a group of its own, into which others can follow.
 * @returns undefined where it cannot go further
 */
export function moveBy(
  root: ConditionGroup,
  key: string,
  direction: Direction,
  nextKey: () => string,
): ConditionGroup | undefined {
  const found = findPart(root, key);
  if (!found?.parent) return undefined;
  const { node, parent, index } = found;
  const group = parent.key ?? '';
  switch (direction) {
    case 'up':
      return index === 0 ? undefined : movePart(root, key, { group, index: index - 1 });
    case 'down':
      return index === parent.items.length - 1 ? undefined : movePart(root, key, { group, index: index + 2 });
    case 'out': {
      const outer = findPart(root, group);
      if (!outer?.parent) return undefined;
      return movePart(root, key, { group: outer.parent.key ?? '', index: outer.index + 1 });
    }
    case 'in': {
      const before = parent.items[index - 1];
      if (before?.kind === 'group') {
        return movePart(root, key, { group: before.key ?? '', index: before.items.length });
      }
      const after = parent.items[index + 1];
      if (after?.kind === 'group') return movePart(root, key, { group: after.key ?? '', index: 0 });
      return node.kind === 'group' || parent.items.length === 1 ? undefined : wrapPart(root, key, nextKey);
    }
  }
}
