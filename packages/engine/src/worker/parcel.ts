type Path = readonly (string | number)[];

/** The next items of a list. */
export interface Piece {
  /** The keys and places that lead to the list. */
  readonly path: Path;
  readonly items: readonly unknown[];
}

/** Data that would hold the thread while it is cloned as a whole: its long lists are empty, and come in pieces afterwards. */
export interface Parcel<Body> {
  readonly body: Body;
  /** In the order in which they are put back. */
  readonly pieces: readonly Piece[];
}

/** Values that are cloned at once, within a millisecond or two; a long text counts as several. */
const mostAtOnce = 4096;
const charactersPerValue = 32;

/** @param value what is in it beside plain objects, lists and maps by names stays in the body as it is */
export function parcelOf<Body>(value: Body): Parcel<Body> {
  const pieces: Piece[] = [];
  const isLight = weightOf(value, mostAtOnce) <= mostAtOnce;
  return { body: isLight ? value : (lightened(value, [], pieces, { left: mostAtOnce }) as Body), pieces };
}

/** A parcel of which pieces are still to come. */
export class Arrival<Body> {
  #missing: number;

  /** @param pieces how many there are */
  constructor(
    readonly body: Body,
    pieces: number,
  ) {
    this.#missing = pieces;
  }

  get isWhole(): boolean {
    return this.#missing === 0;
  }

  add({ path, items }: Piece): void {
    let list: unknown = this.body;
    for (const key of path) {
      list = list instanceof Map ? list.get(key) : (list as Readonly<Record<string | number, unknown>>)[key];
    }
    for (const item of items) (list as unknown[]).push(item);
    this.#missing -= 1;
  }
}

/** @param room for what stays in the body; what is of no list stays in any case */
function lightened(value: unknown, path: Path, pieces: Piece[], room: { left: number }): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    cut(value, path, pieces);
    return [];
  }
  const part = ([key, of]: [string, unknown]): [string, unknown] => {
    const weight = weightOf(of, room.left);
    if (weight > room.left) return [key, lightened(of, [...path, key], pieces, room)];
    room.left -= weight;
    return [key, of];
  };
  if (value instanceof Map) return new Map([...(value as ReadonlyMap<string, unknown>)].map(part));
  return isPlain(value) ? Object.fromEntries(Object.entries(value).map(part)) : value;
}

function cut(list: readonly unknown[], path: Path, pieces: Piece[]): void {
  // What is cut out of an item can be put back only once the item is there.
  const ofItems: Piece[] = [];
  let from = 0;
  let weight = 0;
  const close = (to: number): void => {
    const light = (item: unknown, place: number) =>
      lightened(item, [...path, from + place], ofItems, { left: mostAtOnce });
    const items = list.slice(from, to);
    if (items.length > 0) pieces.push({ path, items: weight <= mostAtOnce ? items : items.map(light) });
    [from, weight] = [to, 0];
  };
  for (let place = 0; place < list.length; place += 1) {
    const own = weightOf(list[place], mostAtOnce);
    if (weight + own > mostAtOnce) close(place);
    weight += own;
  }
  close(list.length);
  for (const piece of ofItems) pieces.push(piece);
}

/** Counted up to the first value beyond `most`. */
function weightOf(value: unknown, most: number): number {
  if (typeof value === 'string') return 1 + value.length / charactersPerValue;
  if (typeof value !== 'object' || value === null) return 1;
  let weight = 1;
  for (const part of partsOf(value)) {
    weight += weightOf(part, most - weight);
    if (weight > most) break;
  }
  return weight;
}

function partsOf(value: object): Iterable<unknown> {
  if (Array.isArray(value)) return value;
  if (value instanceof Map) return value.values();
  return isPlain(value) ? Object.values(value) : [];
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
