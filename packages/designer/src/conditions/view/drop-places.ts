import type { Place } from '../state/tree.js';

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A group as it is drawn: its own box, and those of its items from top to bottom. */
export interface DrawnGroup {
  readonly key: string;
  readonly box: Box;
  readonly items: readonly { readonly key: string; readonly box: Box }[];
}

/** Where something can be dropped, and the line that shows it. */
export interface DropPlace extends Place {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** Every place of the groups: before, between and behind their items. */
export function dropPlaces(groups: readonly DrawnGroup[]): readonly DropPlace[] {
  return groups.flatMap(({ key, box, items }) => {
    const [first] = items;
    if (!first) return [{ group: key, index: 0, y: (box.top + box.bottom) / 2, left: box.left, right: box.right }];
    const { left, right } = first.box;
    return [...items, null].map((item, index) => {
      const before = items[index - 1];
      const y = !item
        ? (before?.box.bottom ?? box.bottom) + 3
        : before
          ? (before.box.bottom + item.box.top) / 2
          : item.box.top - 3;
      return { group: key, index, y, left, right };
    });
  });
}

/**
 * The place that is meant at a point: the nearest line, and of lines that lie close together the one that begins nearest to the pointer,
 * so that moving sideways chooses the group.
 */
export function placeAt(places: readonly DropPlace[], x: number, y: number): DropPlace | undefined {
  const distance = (place: DropPlace) => Math.abs(place.y - y);
  const nearest = Math.min(...places.map(distance));
  const near = places.filter((place) => distance(place) <= nearest + 8);
  return near.reduce<DropPlace | undefined>(
    (best, place) => (!best || Math.abs(place.left - x) < Math.abs(best.left - x) ? place : best),
    undefined,
  );
}
