import type { Pace } from '../pace.js';

/** Maps that each hold a share of the texts: one of all would hold the thread whenever it outgrows its memory. */
const shares = 64;
/** Texts between two looks at the clock. */
const block = 4096;

/** Where texts stand in a list of which none is there twice. */
export class TextPlaces {
  readonly #shares = Array.from({ length: shares }, () => new Map<string, number>());
  #size = 0;

  /** @throws {WeirError} `adapter/aborted` */
  static async of(texts: readonly string[], pace: Pace): Promise<TextPlaces> {
    const places = new TextPlaces();
    for (let place = 0; place < texts.length; place += 1) {
      if (place % block === 0 && pace.due) await pace.turn();
      places.add(texts[place]!);
    }
    return places;
  }

  get size(): number {
    return this.#size;
  }

  get(text: string): number | undefined {
    return this.#shareOf(text).get(text);
  }

  /** @param text that is not there yet @returns its place, after all others */
  add(text: string): number {
    const place = this.#size;
    this.#shareOf(text).set(text, place);
    this.#size += 1;
    return place;
  }

  #shareOf(text: string): Map<string, number> {
    return this.#shares[shareOf(text, shares)]!;
  }
}

/** Which of so many shares a text belongs to, by some of its characters. */
export function shareOf(text: string, count: number): number {
  const { length } = text;
  if (length === 0) return 0;
  return (length + text.charCodeAt(length - 1) * 3 + text.charCodeAt(length >> 1) * 11) % count;
}
