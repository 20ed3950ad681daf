/** Different texts by place, to which others may be added. */
export class Texts {
  #list: readonly string[];
  /** What was added, at the end of a list of one's own. */
  #own: string[] | null = null;
  #places: Map<string, number> | null = null;

  /** @param list each once; it is not written to */
  constructor(list: readonly string[]) {
    this.#list = list;
  }

  get list(): readonly string[] {
    return this.#list;
  }

  placeOf(text: string): number {
    const places = (this.#places ??= new Map(this.#list.map((known, place) => [known, place])));
    let place = places.get(text);
    if (place === undefined) {
      if (!this.#own) this.#list = this.#own = [...this.#list];
      places.set(text, (place = this.#own.length));
      this.#own.push(text);
    }
    return place;
  }

  /** Takes others in. @returns by place among them the place here; null: each has the same */
  adopt(others: readonly string[]): Int32Array | null {
    const shared = Math.min(others.length, this.#list.length);
    let same = 0;
    while (same < shared && others[same] === this.#list[same]) same += 1;
    if (same === others.length) return null;
    return Int32Array.from(others, (text, place) => (place < same ? place : this.placeOf(text)));
  }
}
