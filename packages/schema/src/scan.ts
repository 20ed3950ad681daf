import { diagnostic } from './diagnostic.js';
import type { Diagnostic } from './diagnostic.js';
import { pointerTo } from './pointer.js';

/** Names that would reach an object's prototype. They are refused everywhere, even where any name goes. */
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);

/** A document is nested at most this deep; its formulas are limited further. */
export const maxDepth = 500;

/**
 * Looks at every name of a JSON value, without recursion: the value may be hostile (100,000 levels, a cycle in memory, objects that are
 * shared so often that as text they had no end: each is looked at once, and again only where it lies deeper).
 * Diagnostics: `schema/forbidden-name`, `schema/too-deep` (once; what is below is not looked at).
 */
export function scanNames(root: unknown, most: number): Diagnostic[] {
  const found: Diagnostic[] = [];
  const deepest = new Map<object, number>();
  const open: { value: unknown; pointer: string; depth: number }[] = [{ value: root, pointer: '', depth: 0 }];
  while (open.length > 0 && found.length < most) {
    const { value, pointer, depth } = open.pop()!;
    if (typeof value !== 'object' || value === null || depth <= (deepest.get(value) ?? -1)) continue;
    if (depth >= maxDepth) return [diagnostic('schema/too-deep', pointer, { limit: maxDepth })];
    deepest.set(value, depth);
    for (const name of Object.keys(value)) {
      const child = (value as Record<string, unknown>)[name];
      if (!Array.isArray(value) && forbiddenNames.has(name)) {
        found.push(diagnostic('schema/forbidden-name', pointerTo(pointer, name), { name }));
      }
      if (typeof child === 'object' && child !== null) {
        open.push({ value: child, pointer: pointerTo(pointer, name), depth: depth + 1 });
      }
    }
  }
  return found;
}
