import type { Condition, ConditionGroup, GroupMode } from '../model/condition.js';

/** Where a condition is put: before the `index`th of a group's items. */
export interface Place {
  readonly group: string;
  readonly index: number;
}

export interface Found {
  readonly node: Condition;
  /** Undefined for the outermost group. */
  readonly parent: ConditionGroup | undefined;
  readonly index: number;
}

/** Every part gets a key; parts that have one keep it. */
export function withKeys<Part extends Condition>(part: Part, nextKey: () => string): Part {
  const keyed = part.key === undefined ? { ...part, key: nextKey() } : part;
  if (keyed.kind !== 'group') return keyed;
  return { ...keyed, items: keyed.items.map((item) => withKeys(item, nextKey)) };
}

export function withoutKeys<Part extends Condition>(keyed: Part): Part {
  const { key: _key, ...part }: Condition = keyed;
  return (part.kind === 'group' ? { ...part, items: part.items.map(withoutKeys) } : part) as Part;
}

export function findPart(root: ConditionGroup, key: string): Found | undefined {
  if (root.key === key) return { node: root, parent: undefined, index: 0 };
  const open: ConditionGroup[] = [root];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const [index, node] of parent.items.entries()) {
      if (node.key === key) return { node, parent, index };
      if (node.kind === 'group') open.push(node);
    }
  }
  return undefined;
}

/** The tests and formulas of a tree, in the order in which they are read. */
export function leavesOf(part: Condition): readonly Exclude<Condition, ConditionGroup>[] {
  return part.kind === 'group' ? part.items.flatMap(leavesOf) : [part];
}

export function replacePart(root: ConditionGroup, key: string, change: (part: Condition) => Condition): ConditionGroup {
  return mapParts(root, (part) => (part.key === key ? change(part) : part)) as ConditionGroup;
}

export function setMode(root: ConditionGroup, key: string, mode: GroupMode): ConditionGroup {
  return replacePart(root, key, (part) => (part.kind === 'group' ? rewritten({ ...part, mode }) : part));
}

export function insertPart(root: ConditionGroup, part: Condition, { group, index }: Place): ConditionGroup {
  return setItems(root, group, (items) => [...items.slice(0, index), part, ...items.slice(index)]);
}

/** A group that is left empty goes too. */
export function removePart(root: ConditionGroup, key: string): ConditionGroup {
  const found = findPart(root, key);
  if (!found?.parent) return root;
  const { parent } = found;
  if (parent.items.length === 1 && parent !== root) return removePart(root, parent.key ?? '');
  return setItems(root, parent.key ?? '', (items) => items.filter((item) => item.key !== key));
}

/** Undefined when it would be put into itself, or stays where it is. */
export function movePart(root: ConditionGroup, key: string, place: Place): ConditionGroup | undefined {
  const found = findPart(root, key);
  if (!found?.parent || isInside(found.node, place.group)) return undefined;
  const { node, parent, index } = found;
  const isHere = parent.key === place.group && (place.index === index || place.index === index + 1);
  if (isHere) return undefined;
  // Marked, so that the places of the others do not move before it is put into its own.
  const marked = replacePart(root, key, (part) => ({ ...part, key: '(moved)' }));
  return removePart(insertPart(marked, node, place), '(moved)');
}

/** A group with only this in it, in its place. */
export function wrapPart(root: ConditionGroup, key: string, nextKey: () => string): ConditionGroup {
  return mapParts(root, (part) =>
    part.key === key ? { kind: 'group', mode: 'any', items: [part], key: nextKey() } : part,
  ) as ConditionGroup;
}

/** How deep a part lies; 0 for what is in the outermost group. */
export function depthOf(root: ConditionGroup, key: string): number {
  let depth = -1;
  for (let found = findPart(root, key); found?.parent; found = findPart(root, found.parent.key ?? '')) depth += 1;
  return depth;
}

function isInside(part: Condition, key: string): boolean {
  return part.key === key || (part.kind === 'group' && part.items.some((item) => isInside(item, key)));
}

function setItems(
  root: ConditionGroup,
  key: string,
  change: (items: readonly Condition[]) => readonly Condition[],
): ConditionGroup {
  return replacePart(root, key, (part) =>
    part.kind === 'group' ? rewritten({ ...part, items: change(part.items) }) : part,
  );
}

/** Another group than the one that was read: it need not be written as that one was. */
function rewritten({ isCall: _isCall, isBare: _isBare, ...group }: ConditionGroup): ConditionGroup {
  return group;
}

/** From the outside in; what stays the same is not copied. */
function mapParts(part: Condition, change: (part: Condition) => Condition): Condition {
  const changed = change(part);
  if (changed !== part || part.kind !== 'group') return changed;
  const items = part.items.map((item) => mapParts(item, change));
  return items.some((item, index) => item !== part.items[index]) ? { ...part, items } : part;
}
