import type { Id } from '@weir/schema';

/**
 * Ids for names as people write them: "Close Value" → "close_value". A name without a Latin letter gets the fallback and its place
 * ("field_3"), one that is taken a number.
 */
export function idsFor(names: readonly string[], fallback: string): Id[] {
  const taken = new Set<string>();
  return names.map((name, place) => {
    const plain = name
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^a-z0-9]+/g, '_')
      .replace(/^[^a-z]+/, '')
      .replace(/_+$/, '')
      .slice(0, 56);
    const base = plain === '' || plain === 'constructor' || plain === 'prototype' ? `${fallback}_${place + 1}` : plain;
    let id = base;
    for (let copy = 2; taken.has(id); copy += 1) id = `${base}_${copy}`;
    taken.add(id);
    return id;
  });
}
