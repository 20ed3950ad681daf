import { pointerTo } from '@weir/schema';
import type { PatchOperation } from '@weir/schema';

/**
 * The RFC 6902 patch that makes `after` of `before`. Documents that come from one another share what did not change, and what is
 * shared is not looked at, so the cost is that of the change. Never a `move`, `copy` or `test`.
 */
export function patchBetween(before: unknown, after: unknown): PatchOperation[] {
  const operations: PatchOperation[] = [];
  diff(before, after, '', operations);
  return operations;
}

function diff(before: unknown, after: unknown, path: string, into: PatchOperation[]): void {
  if (Object.is(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) diffArrays(before, after, path, into);
  else if (isRecord(before) && isRecord(after)) diffRecords(before, after, path, into);
  else into.push({ op: 'replace', path, value: after });
}

function diffRecords(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  path: string,
  into: PatchOperation[],
): void {
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(after, key)) into.push({ op: 'remove', path: pointerTo(path, key) });
    else diff(before[key], after[key], pointerTo(path, key), into);
  }
  for (const key of Object.keys(after)) {
    if (!Object.hasOwn(before, key)) into.push({ op: 'add', path: pointerTo(path, key), value: after[key] });
  }
}

/** Elements are told apart by identity: those that are only in one array are removed or added, the others are paired as they stand. */
function diffArrays(before: readonly unknown[], after: readonly unknown[], path: string, into: PatchOperation[]): void {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const old = before.slice(start, before.length - end);
  const made = after.slice(start, after.length - end);

  if (isSubsequence(made, old)) {
    const kept = new Set(made);
    for (let index = old.length - 1; index >= 0; index--) {
      if (!kept.has(old[index])) into.push({ op: 'remove', path: pointerTo(path, start + index) });
    }
    return;
  }
  if (isSubsequence(old, made)) {
    const kept = new Set(old);
    made.forEach((value, index) => {
      if (!kept.has(value)) into.push({ op: 'add', path: pointerTo(path, start + index), value });
    });
    return;
  }
  const paired = Math.min(old.length, made.length);
  for (let index = 0; index < paired; index++) diff(old[index], made[index], pointerTo(path, start + index), into);
  for (let index = old.length - 1; index >= paired; index--)
    into.push({ op: 'remove', path: pointerTo(path, start + index) });
  for (let index = paired; index < made.length; index++)
    into.push({ op: 'add', path: pointerTo(path, start + index), value: made[index] });
}

/** Objects only: primitives may be there twice, so by themselves they do not say which one was kept. */
function isSubsequence(part: readonly unknown[], whole: readonly unknown[]): boolean {
  if (new Set(whole).size < whole.length || !whole.every((value) => typeof value === 'object')) return false;
  let next = 0;
  for (const value of whole) if (next < part.length && part[next] === value) next++;
  return next === part.length;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
