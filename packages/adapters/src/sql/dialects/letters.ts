import { bound, sql } from '../sql.js';
import type { Sql } from '../sql.js';

/** What ECMAScript makes of each letter: one letter for one, and those that become several. */
interface Letters {
  readonly from: string;
  readonly to: string;
  readonly several: readonly (readonly [letter: string, letters: string])[];
}

const mostCodePoint = 0x10ffff;

function letters(change: (letter: string) => string): Letters {
  let [from, to] = ['', ''];
  const several: [string, string][] = [];
  for (let point = 0; point <= mostCodePoint; point += 1) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const letter = String.fromCodePoint(point);
    const changed = change(letter);
    if (changed === letter) continue;
    if ([...changed].length > 1) several.push([letter, changed]);
    else {
      from += letter;
      to += changed;
    }
  }
  return { from, to, several };
}

let lower: Letters | undefined;
let upper: Letters | undefined;

/** In SQL with `translate`, `replace` and RE2's `regexp_replace`: the text in lower case, as ECMAScript's of any text. */
export function lowerCase(text: Sql): Sql {
  return changed(finalSigmas(text), (lower ??= letters((letter) => letter.toLowerCase())));
}

/** The same in upper case. */
export function upperCase(text: Sql): Sql {
  return changed(text, (upper ??= letters((letter) => letter.toUpperCase())));
}

function changed(text: Sql, { from, to, several }: Letters): Sql {
  let result = text;
  for (const [letter, letters] of several) {
    result = sql`replace(${result}, ${bound(letter, 'text')}, ${bound(letters, 'text')})`;
  }
  return sql`translate(${result}, ${bound(from, 'text')}, ${bound(to, 'text')})`;
}

let finalSigma: string | undefined;

/** Unicode's only rule for lower case that looks at neighbours: a capital sigma that ends a word becomes ς. */
function finalSigmas(text: Sql): Sql {
  finalSigma ??= finalSigmaPattern();
  const replaced = sql`regexp_replace(${text}, ${bound(finalSigma, 'text')}, ${bound('\\1ς\\2', 'text')}, 'g')`;
  return sql`CASE WHEN contains(${text}, 'Σ') THEN ${replaced} ELSE ${text} END`;
}

/** After a letter that has a case, and not before one; what is neither (an apostrophe) is looked through. */
function finalSigmaPattern(): string {
  const ignored = classOf((letter) => /\p{Case_Ignorable}/u.test(letter));
  const cased = classOf((letter) => /\p{Cased}/u.test(letter) && !/\p{Case_Ignorable}/u.test(letter));
  return `([${cased}][${ignored}]*)Σ([${ignored}]*(?:[^${cased}${ignored}]|$))`;
}

/** Ranges of code points as RE2 writes them. */
function classOf(holds: (letter: string) => boolean): string {
  let ranges = '';
  let start = -1;
  for (let point = 0; point <= mostCodePoint + 1; point += 1) {
    const isIn = point <= mostCodePoint && (point < 0xd800 || point >= 0xe000) && holds(String.fromCodePoint(point));
    if (isIn && start < 0) start = point;
    if (!isIn && start >= 0) {
      ranges += `\\x{${start.toString(16)}}-\\x{${(point - 1).toString(16)}}`;
      start = -1;
    }
  }
  return ranges;
}
