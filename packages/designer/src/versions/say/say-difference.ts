import type { WeirDocument } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import type { Difference, PropertyChange } from '../diff/index.js';
import { partOf } from '../diff/index.js';
import { versionMessages } from '../words/index.js';
import { sayValue } from './say-value.js';
import type { ValuePlace } from './say-value.js';
import { ownerOfPart, placeOfPart } from './titles.js';

export interface Versions {
  readonly before: WeirDocument;
  readonly after: WeirDocument;
}

/** A difference in words: where it is, and a line for each thing that is another. */
export interface SaidDifference {
  /** "Stage Proposal" */
  readonly place: string;
  /** The funnel, dataset or board around it. */
  readonly owner: string | null;
  /** "added"; null where only properties are others. */
  readonly whole: string | null;
  readonly changes: readonly SaidChange[];
}

/** What is another: "probability", from "30%" to "40%". Null where one side has no words, such as a place on the drawing. */
export interface SaidChange {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

export function sayDifference(difference: Difference, versions: Versions, localizer: Localizer): SaidDifference {
  const { kind, changes } = difference;
  const part = partOf(difference);
  const document = difference.after ? versions.after : versions.before;
  return {
    place: placeOfPart(part, document, localizer),
    owner: ownerOfPart(part, document, localizer),
    whole: kind === 'changed' ? null : localizer.say(versionMessages, 'versions.whole', { kind }),
    changes: changes.map((change) => sayChange(change, difference, versions, localizer)),
  };
}

/** In one line each: "Stage Proposal: probability 30% → 40%". */
export function linesOf({ place, whole, changes }: SaidDifference, localizer: Localizer): readonly string[] {
  const said = changes.map((change) => lineOfChange(change, localizer));
  return [...(whole === null ? [] : [whole]), ...said].map((change) =>
    localizer.say(versionMessages, 'versions.line', { place, change }),
  );
}

/** "probability 30% → 40%" */
export function lineOfChange({ what, before, after }: SaidChange, localizer: Localizer): string {
  if (before === null || after === null) return localizer.say(versionMessages, 'versions.moved', { what });
  return localizer.say(versionMessages, 'versions.change', { what, before, after });
}

/** Places are told of, not written. */
const UNSAID = new Set(['position', 'cell']);

function sayChange(
  change: PropertyChange,
  difference: Difference,
  versions: Versions,
  localizer: Localizer,
): SaidChange {
  const { path, kind, before, after } = change;
  const named = nameOf(change, difference, versions, localizer);
  if (kind === 'moved') {
    const what = localizer.say(versionMessages, 'versions.order-of', { what: named.what });
    const said = (names: unknown, document: WeirDocument) =>
      localizer.list((names as readonly string[]).map((name) => sayOne(name, named.property, document)));
    const sayOne = (name: string, property: string, document: WeirDocument) => {
      const part = partOf(difference);
      const owned = titleOfOwned(part.value[property], name, localizer);
      return owned ?? sayValue(name, { part, document, property }, localizer);
    };
    return { what, before: said(before, versions.before), after: said(after, versions.after) };
  }
  if (UNSAID.has(String(path[0]))) return { what: named.what, before: null, after: null };
  const part = partOf(difference);
  const place = (document: WeirDocument): ValuePlace => ({
    part: (document === versions.before ? difference.before : difference.after) ?? part,
    document,
    property: named.property,
    item: change.item,
  });
  const written = (value: unknown, document: WeirDocument) =>
    named.isText && typeof value === 'string' && value !== ''
      ? localizer.say(versionMessages, 'versions.text', { text: value })
      : sayValue(value, place(document), localizer);
  return { what: named.what, before: written(before, versions.before), after: written(after, versions.after) };
}

interface NamedChange {
  readonly what: string;
  /** As words and values are found by: "target-conversion". */
  readonly property: string;
  readonly isText: boolean;
}

/** Lists whose items have no names that are short: they are counted. */
const NUMBERED = new Set(['enters', 'examples', 'exclude']);

const TEXTS = new Set(['title', 'description', 'label', 'source', 'message', 'text']);

function nameOf(
  { path, item, kind }: PropertyChange,
  difference: Difference,
  { before, after }: Versions,
  localizer: Localizer,
): NamedChange {
  const [first = '', second, ...rest] = path.map(String);
  const inItem = item !== undefined;
  if (inItem && rest.length === 0) {
    const named = wordOf(first, localizer);
    return { what: named, property: first, isText: false };
  }
  const own = inItem ? rest : second === undefined ? [first] : [first, second, ...rest];
  const textAt = own.findIndex((name) => TEXTS.has(name));
  const isText = textAt >= 0 && kind !== 'moved' && own.length === textAt + 2;
  const language = isText ? own.at(-1) : undefined;
  const property = (isText ? own.slice(0, -1) : own).join('-');
  const word = wordOf(property, localizer);
  const inLanguage = language
    ? localizer.say(versionMessages, 'versions.in-language', {
        what: word,
        language: nameOfLanguage(language, localizer),
      })
    : word;
  if (!inItem) return { what: inLanguage, property, isText };
  const list = wordOf(first, localizer);
  if (NUMBERED.has(first)) {
    const number = Number(second) + 1;
    return {
      what: localizer.say(versionMessages, 'versions.of-number', { list, number, what: inLanguage }),
      property,
      isText,
    };
  }
  const document = difference.after ? after : before;
  const said = sayValue(item, { part: partOf(difference), document, property: first, item }, localizer);
  const what = localizer.say(versionMessages, 'versions.of-item', {
    list,
    item: said,
    what: inLanguage,
  });
  return { what, property, isText };
}

/** What has no word is the host's own, and called as the host does. */
function wordOf(property: string, localizer: Localizer): string {
  return localizer.say(versionMessages, 'versions.property', { property, name: property });
}

function nameOfLanguage(tag: string, localizer: Localizer): string {
  try {
    return new Intl.DisplayNames(localizer.locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function titleOfOwned(list: unknown, id: string, localizer: Localizer): string | null {
  if (!Array.isArray(list)) return null;
  const found: unknown = list.find((each) => typeof each === 'object' && each !== null && each.id === id);
  return found ? localizer.text((found as { title?: string }).title) || id : null;
}
