type Numbers = Float64Array | Int32Array | Int16Array | Int8Array;

/** Numbers row by row in pieces of one length, so that growing copies nothing. */
export class Pieces<T extends Numbers> {
  #pieces: T[] = [];
  #last: T | undefined;
  #filled = 0;

  constructor(private readonly make: (length: number) => T) {}

  get length(): number {
    return this.#pieces.length * pieceLength - (this.#last ? pieceLength - this.#filled : 0);
  }

  push(value: number): void {
    if (!this.#last || this.#filled === pieceLength) this.#begin();
    this.#last![this.#filled] = value;
    this.#filled += 1;
  }

  /**
   * All of them in one array. Afterwards there are none here, so that memory is needed for two at a time only piece by piece.
   * @param take puts a piece where it belongs
   */
  join<All extends Numbers>(all: All, take: (piece: T, part: All) => void = (piece, part) => part.set(piece)): All {
    const pieces = this.#pieces;
    const last = pieces.length - 1;
    for (let place = 0; place <= last; place += 1) {
      const piece = pieces[place]!;
      const filled = place === last ? (piece.subarray(0, this.#filled) as T) : piece;
      const from = place * pieceLength;
      take(filled, all.subarray(from, from + filled.length) as All);
    }
    this.#pieces = [];
    this.#last = undefined;
    return all;
  }

  #begin(): void {
    this.#last = this.make(pieceLength);
    this.#pieces.push(this.#last);
    this.#filled = 0;
  }
}

const pieceLength = 65_536;
