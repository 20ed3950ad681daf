/** How well a text fits what was typed. Higher is better; the steps leave room for less exact order among them. */
export interface Match {
  readonly score: number;
  /** The parts of the text that were typed: [start, end) in UTF-16 units. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

const exact = 6;
const prefix = 5;
const wordPrefix = 4;
const initials = 3;
const inside = 2;
const scattered = 1;

/** Nobody types more first letters than this. */
const mostInitials = 12;
const mostWords = 20;

const whole: Match = { score: 0, ranges: [] };

/** Null when it does not fit. What is not typed yet fits everything, and nothing in it. */
export function matchText(typed: string, text: string): Match | null {
  if (typed === '') return whole;
  const wanted = typed.toLowerCase();
  const lower = text.toLowerCase();
  // A few letters change their length in lower case: such a text has no places to emphasise.
  if (lower.length !== text.length) return lower.includes(wanted) ? { score: inside, ranges: [] } : null;
  if (!isScattered(lower, wanted)) return null;
  const at = lower.indexOf(wanted);
  if (at === 0) return { score: lower === wanted ? exact : prefix, ranges: [[0, wanted.length]] };
  const word = at < 0 ? -1 : startOfWord(text, lower, wanted);
  if (word >= 0) return { score: wordPrefix, ranges: [[word, word + wanted.length]] };
  const first = matchInitials(text, lower, wanted);
  if (first) return { score: initials, ranges: first };
  if (at > 0) return { score: inside, ranges: [[at, at + wanted.length]] };
  // Two letters in that order are in nearly every name.
  return wanted.length < 3 ? null : matchScattered(text, lower, wanted);
}

function isWordStart(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  const here = text.charAt(at);
  return /[\s_\-.("]/.test(before) || (/\p{Lu}/u.test(here) && /\p{Ll}/u.test(before));
}

function startOfWord(text: string, lower: string, wanted: string): number {
  for (let at = lower.indexOf(wanted, 1); at > 0; at = lower.indexOf(wanted, at + 1)) {
    if (isWordStart(text, at)) return at;
  }
  return -1;
}

/** Each typed letter goes on in a word or starts a later one: `co` and `clon` are in `closed_on`. */
function matchInitials(text: string, lower: string, wanted: string): Match['ranges'] | null {
  if (wanted.length > mostInitials) return null;
  const starts = wordStarts(text, lower, wanted);
  const dead = new Set<string>();
  const rest = (letter: number, next: number): readonly number[] | null => {
    if (letter === wanted.length) return [];
    const key = `${letter} ${next}`;
    if (dead.has(key)) return null;
    for (const place of next > 0 ? [next, ...starts.filter((start) => start > next)] : starts) {
      if (lower[place] !== wanted[letter]) continue;
      const others = rest(letter + 1, place + 1);
      if (others) return [place, ...others];
    }
    dead.add(key);
    return null;
  };
  const places = rest(0, 0);
  return places && joined(places);
}

function wordStarts(text: string, lower: string, letters: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < lower.length && starts.length < mostWords; at += 1) {
    if (letters.includes(lower.charAt(at)) && isWordStart(text, at)) starts.push(at);
  }
  return starts;
}

function isScattered(lower: string, wanted: string): boolean {
  let at = -1;
  for (const letter of wanted) {
    at = lower.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function matchScattered(text: string, lower: string, wanted: string): Match | null {
  const places: number[] = [];
  let at = -1;
  for (const letter of wanted) {
    at = lower.indexOf(letter, at + 1);
    if (at < 0) return null;
    if (places.length === 0 && !isWordStart(text, at)) return null;
    places.push(at);
  }
  const spread = (places.at(-1) ?? 0) - (places[0] ?? 0);
  return spread > wanted.length * 3 ? null : { score: scattered, ranges: joined(places) };
}

function joined(places: readonly number[]): Match['ranges'] {
  const ranges: [number, number][] = [];
  for (const place of places) {
    const last = ranges.at(-1);
    if (last?.[1] === place) last[1] = place + 1;
    else ranges.push([place, place + 1]);
  }
  return ranges;
}
