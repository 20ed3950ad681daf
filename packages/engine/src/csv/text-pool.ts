import { decode } from './cell-block.js';

/** Texts with a code each, found by their bytes: a text becomes a string once, however often it is there. */
export class TextPool {
  readonly #texts: string[] = [];
  /** Bytes of all texts, one after the other. */
  #bytes = new Uint8Array(4096);
  #used = 0;
  /** Where each text begins among the bytes. */
  #starts = new Int32Array(256);
  #hashes = new Int32Array(256);
  /** Code + 1 at the place that the hash leads to, or the next that is free. */
  #slots = new Int32Array(512);
  #count = 0;
  /** The first text of plain ASCII that is not a string yet. */
  #pending = 0;

  get size(): number {
    return this.#count;
  }

  /** @param onBad hears of bytes that are no UTF-8, when they come for the first time */
  codeOf(bytes: Uint8Array, start: number, end: number, onBad: (text: string) => void): number {
    let hash = end - start;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    hash ^= hash >>> 15;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const code = slots[slot]! - 1;
      if (code < 0) return this.#add(bytes, start, end, hash, slot, onBad);
      if (this.#hashes[code] === hash && this.#isSame(code, bytes, start, end)) return code;
      slot = (slot + 1) & mask;
    }
  }

  /** The texts in the order of their codes. */
  toTexts(): string[] {
    this.#spell(this.#count);
    return this.#texts;
  }

  #isSame(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#bytes;
    const from = this.#starts[code]!;
    const to = code + 1 < this.#count ? this.#starts[code + 1]! : this.#used;
    if (to - from !== end - start) return false;
    for (let at = start, known = from; at < end; at += 1, known += 1) if (bytes[at] !== own[known]) return false;
    return true;
  }

  #add(
    bytes: Uint8Array,
    start: number,
    end: number,
    hash: number,
    slot: number,
    onBad: (text: string) => void,
  ): number {
    const code = this.#count;
    const length = end - start;
    if (code === this.#starts.length) {
      this.#starts = grown(this.#starts, new Int32Array(code * 2));
      this.#hashes = grown(this.#hashes, new Int32Array(code * 2));
    }
    if (this.#used + length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#used + length));
      larger.set(this.#bytes.subarray(0, this.#used));
      this.#bytes = larger;
    }
    const cell = bytes.subarray(start, end);
    this.#bytes.set(cell, this.#used);
    this.#starts[code] = this.#used;
    this.#hashes[code] = hash;
    this.#used += length;
    this.#count += 1;
    this.#slots[slot] = code + 1;
    if (!isAscii(cell)) {
      this.#spell(code);
      this.#texts.push(decode(cell, onBad));
      this.#pending = this.#count;
    } else if (this.#count - this.#pending >= mostPending) this.#spell(this.#count);
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return code;
  }

  /** Texts of ASCII are cut out of one string: to decode each would take several times as long. */
  #spell(end: number): void {
    const first = this.#pending;
    if (first === end) return;
    const from = this.#starts[first]!;
    const endOf = (code: number) => (code + 1 < this.#count ? this.#starts[code + 1]! : this.#used);
    const all = decode(this.#bytes.subarray(from, endOf(end - 1)));
    for (let code = first; code < end; code += 1) {
      this.#texts.push(all.slice(this.#starts[code]! - from, endOf(code) - from));
    }
    this.#pending = end;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let code = 0; code < this.#count; code += 1) {
      let slot = this.#hashes[code]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.#slots = slots;
  }
}

const mostPending = 1024;

function isAscii(bytes: Uint8Array): boolean {
  let all = 0;
  for (let at = 0; at < bytes.length; at += 1) all |= bytes[at]!;
  return all < 128;
}

function grown(values: Int32Array<ArrayBuffer>, larger: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  larger.set(values);
  return larger;
}
