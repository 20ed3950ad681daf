import type { Id, MessageParams, Text, WeirDocument } from '@weir/schema';
import { wordingsOf } from './texts.js';

const MAX_LENGTH = 64;

/** Names that a document may not use anywhere. */
const FORBIDDEN = new Set(['constructor', 'prototype']);

const ID = /^[a-z][a-z0-9_-]{0,63}$/;

/** Why a part cannot be called that; null when it can. */
export function idFault(
  id: string,
  taken: ReadonlySet<string>,
): { readonly code: 'schema/id' | 'designer/id-taken'; readonly params: MessageParams } | null {
  if (!ID.test(id) || FORBIDDEN.has(id)) return { code: 'schema/id', params: { actual: id } };
  return taken.has(id) ? { code: 'designer/id-taken', params: { id } } : null;
}

/**
 * An id for something with this title: its Latin letters and digits, joined by hyphens, at most 64 characters. A title without any
 * (Chinese, emoji) gives `fallback`. What is taken gets a number from 2 on.
 */
export function makeId(title: string, fallback: string, taken: ReadonlySet<string>): string {
  return freeId(wordsOf(title, '-') ?? fallback, taken, '-');
}

/** The same for a metric, by the first of its wordings that gives one. Joined by underscores: formulas name it as it is, without quotes. */
export function makeMetricId(title: Text, taken: ReadonlySet<string>): string {
  return freeId(metricWords(title) ?? 'metric', taken, '_');
}

/** The same for a board or a funnel that has its name, by the first of its wordings that gives an id; null: none of them does. */
export function makeNamedId(title: Text, taken: ReadonlySet<string>): string | null {
  const words = wordingsOf(title).map((wording) => wordsOf(wording, '-'));
  const base = words.find((each) => each !== null);
  return base ? freeId(base, taken, '-') : null;
}

/** Whether an id can be made of what a metric is called. */
export function givesMetricId(title: Text): boolean {
  return metricWords(title) !== null;
}

type Joint = '-' | '_';

function metricWords(title: Text): string | null {
  const words = wordingsOf(title).map((wording) => wordsOf(wording, '_'));
  return words.find((each) => each !== null) ?? null;
}

/** Null: there are none that could be an id. */
function wordsOf(title: string, joint: Joint): string | null {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, joint)
    .replaceAll(/^[^a-z]+|[-_]+$/g, '')
    .slice(0, MAX_LENGTH)
    .replace(/[-_]+$/, '');
  return words === '' || FORBIDDEN.has(words) ? null : words;
}

/** The id itself, or with the first number from 2 on that makes it free. */
export function freeId(base: string, taken: ReadonlySet<string>, joint: Joint = '-'): string {
  if (!taken.has(base)) return base;
  for (let number = 2; ; number++) {
    const suffix = `${joint}${number}`;
    const id = base.slice(0, MAX_LENGTH - suffix.length) + suffix;
    if (!taken.has(id)) return id;
  }
}

/** Where an id has to be unique: stages and groups within their funnel, widgets on their board; metrics and parameters share their names in formulas. */
export type IdScope = 'funnels' | 'metrics' | 'boards' | `stages/${string}` | `groups/${string}` | `widgets/${string}`;

/** The ids a document uses now, archived ones included. */
export function idsIn(document: WeirDocument, scope: IdScope): ReadonlySet<string> {
  if (scope === 'funnels' || scope === 'boards') return new Set(document[scope]?.map(({ id }) => id));
  if (scope === 'metrics')
    return new Set([...(document.metrics ?? []), ...(document.parameters ?? [])].map(({ id }) => id));
  const [list, parent] = scope.split('/');
  if (list === 'widgets') {
    const board = document.boards?.find(({ id }) => id === parent);
    return new Set(board?.widgets.map(({ id }) => id));
  }
  const funnel = document.funnels?.find(({ id }) => id === parent);
  const parts = list === 'groups' ? funnel?.groups : funnel?.stages;
  return new Set(parts?.map(({ id }) => id));
}

/** Remembers every id that was ever there, so that a new part never takes the name of one that was deleted. */
export class KnownIds {
  readonly #byScope = new Map<IdScope, Set<string>>();
  /** By scope and id: all ids that a part which was renamed has had, in the order in which it got them. */
  readonly #ofOne = new Map<string, Set<Id>>();
  readonly #seen = new WeakSet<object>();

  see(document: WeirDocument): void {
    this.#seeOnce('funnels', document.funnels);
    this.#seeOnce('metrics', document.metrics);
    this.#seeOnce('metrics', document.parameters);
    for (const { id, stages, groups } of document.funnels ?? []) {
      this.#seeOnce(`stages/${id}`, stages);
      this.#seeOnce(`groups/${id}`, groups);
    }
    this.#seeOnce('boards', document.boards);
    for (const { id, widgets } of document.boards ?? []) this.#seeOnce(`widgets/${id}`, widgets);
  }

  /** @param self what a part is called that may take back an id it had before */
  taken(scope: IdScope, self?: Id): ReadonlySet<string> {
    const all = this.#byScope.get(scope) ?? new Set();
    if (self === undefined) return all;
    const own = this.#ofOne.get(`${scope} ${self}`);
    return new Set([...all].filter((id) => id !== self && !own?.has(id)));
  }

  /** What a part was called at first. */
  first(scope: IdScope, id: Id): Id {
    const [first = id] = this.#ofOne.get(`${scope} ${id}`) ?? [];
    return first;
  }

  renamed(scope: IdScope, from: Id, to: Id): void {
    const own = new Set([...(this.#ofOne.get(`${scope} ${from}`) ?? []), from, to]);
    for (const id of own) this.#ofOne.set(`${scope} ${id}`, own);
  }

  #seeOnce(scope: IdScope, parts: readonly { id: string }[] | undefined): void {
    if (!parts || this.#seen.has(parts)) return;
    this.#seen.add(parts);
    const ids = this.#byScope.get(scope) ?? new Set();
    for (const { id } of parts) ids.add(id);
    this.#byScope.set(scope, ids);
  }
}
