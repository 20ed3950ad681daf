import { alignItems } from './align.js';
import type { NameOf } from './align.js';
import { listsOf } from './part.js';
import type { PartKind } from './part.js';
import { isRecord, isSame } from './same.js';

/** One property of a part, as it was and as it is. */
export interface PropertyChange {
  /** `moved`: the same items stand in another order, of which both sides hold the names. */
  readonly kind: 'added' | 'changed' | 'removed' | 'moved';
  /** From the part on; an item of a list is named by its id, else by its place. A text's language is the last one, '' where it has none. */
  readonly path: readonly (string | number)[];
  /** Undefined where it is not there. */
  readonly before: unknown;
  readonly after: unknown;
  /** The item of a list that the property belongs to, or that came or went, as it is now or was last. */
  readonly item?: unknown;
}

type Path = PropertyChange['path'];
type Values = Readonly<Record<string, unknown>>;

/** Properties that are texts, one or one per language. */
const TEXTS = new Set(['title', 'description', 'label', 'source', 'message', 'text']);

/** Properties whose own properties people know by name; any other object is one value. */
const STRUCTURED = new Set([
  'settings', 'entity', 'value', 'limit', 'target', 'benchmark', 'counting', 'format', 'action', 'lookup', 'convert',
  'fields', 'values',
]); // prettier-ignore

/** Lists that are compared item by item, and by what their items are told apart. */
const ITEMS: Readonly<Record<string, readonly string[]>> = {
  enters: [],
  checklist: ['id'],
  roles: ['role'],
  targets: [],
  benchmarks: [],
  examples: [],
  exclude: [],
  values: ['value'],
  drivers: [],
  path: [],
  filters: [],
  tags: [],
  stages: [],
  metrics: [],
  by: [],
};

/** What of a part itself is another; what it owns, whether it is archived, and its id are not looked at. */
export function compareProperties(kind: PartKind, before: Values, after: Values): readonly PropertyChange[] {
  const changes: PropertyChange[] = [];
  const skipped = new Set(['id', 'archived', ...listsOf(kind), ...(kind === 'document' ? ['weir'] : [])]);
  if (kind === 'transition') for (const end of ['from', 'to']) skipped.add(end);
  compareRecords([], before, after, changes, skipped);
  for (const list of listsOf(kind)) compareOrder([list], namesOf(before[list]), namesOf(after[list]), changes);
  return changes;
}

function compareRecords(
  path: Path,
  before: Values,
  after: Values,
  into: PropertyChange[],
  skipped: ReadonlySet<string> = new Set(),
): void {
  for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) {
    if (!skipped.has(key)) compare([...path, key], before[key], after[key], into);
  }
}

function compare(path: Path, before: unknown, after: unknown, into: PropertyChange[]): void {
  if (isSame(before, after)) return;
  const name = String(path.at(-1));
  const has = (test: (value: unknown) => boolean) =>
    [before, after].every((value) => value === undefined || test(value));
  if (TEXTS.has(name) && has(isText)) return compareTexts(path, before, after, into);
  if (Object.hasOwn(ITEMS, name) && has(Array.isArray)) return compareItems(path, listOf(before), listOf(after), into);
  if (STRUCTURED.has(name) && has(isRecord))
    return compareRecords(path, isRecord(before) ? before : {}, isRecord(after) ? after : {}, into);
  into.push(changeOf(path, before, after));
}

function compareTexts(path: Path, before: unknown, after: unknown, into: PropertyChange[]): void {
  const old = wordingsOf(before);
  const made = wordingsOf(after);
  const changes = [...new Set([...Object.keys(made), ...Object.keys(old)])]
    .filter((locale) => old[locale] !== made[locale])
    .map((locale) => changeOf([...path, locale], old[locale], made[locale]));
  // A text that got its languages, in one of which it says what it said.
  const plain = old[''] ?? made[''];
  const isKept = ({ before: was, after: is }: PropertyChange) => was !== plain && is !== plain;
  const kept = old[''] !== undefined && made[''] !== undefined ? changes : changes.filter(isKept);
  into.push(...(kept.length > 0 ? kept : changes));
}

function compareItems(path: Path, before: readonly unknown[], after: readonly unknown[], into: PropertyChange[]): void {
  const nameOf = nameIn(ITEMS[String(path.at(-1))] ?? []);
  for (const pair of alignItems(before, after, nameOf)) {
    const item = pair.after ?? pair.before;
    const own = [...path, nameOf(item) ?? pair.place];
    if (pair.before === undefined || pair.after === undefined || !isRecord(pair.before) || !isRecord(pair.after)) {
      if (!isSame(pair.before, pair.after)) into.push({ ...changeOf(own, pair.before, pair.after), item });
      continue;
    }
    const changes: PropertyChange[] = [];
    compareRecords(own, pair.before, pair.after, changes);
    into.push(...changes.map((change) => ({ ...change, item })));
  }
  const names = (list: readonly unknown[]) => list.map(nameOf).filter((name) => name !== undefined);
  compareOrder(path, names(before), names(after), into);
}

function compareOrder(path: Path, before: readonly string[], after: readonly string[], into: PropertyChange[]): void {
  const old = before.filter((name) => after.includes(name));
  const made = after.filter((name) => before.includes(name));
  if (!isSame(old, made)) into.push({ kind: 'moved', path, before: old, after: made });
}

function changeOf(path: Path, before: unknown, after: unknown): PropertyChange {
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return { kind, path, before, after };
}

/** Names, and what has a name: `{ "id": "budget" }` by its id. */
function nameIn(keys: readonly string[]): NameOf {
  return (item) => {
    if (typeof item === 'string') return item;
    const name = isRecord(item) ? keys.map((key) => item[key]).find((value) => value !== undefined) : undefined;
    return name === undefined ? undefined : String(name);
  };
}

/** Transitions have no id, and their order says nothing. */
function namesOf(list: unknown): string[] {
  return listOf(list).flatMap((item) => (isRecord(item) && typeof item['id'] === 'string' ? [item['id']] : []));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || isRecord(value);
}

function wordingsOf(text: unknown): Readonly<Record<string, unknown>> {
  return isRecord(text) ? text : text === undefined ? {} : { '': text };
}
