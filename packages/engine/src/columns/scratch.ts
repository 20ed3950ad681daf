/**
 * Memory for intermediate results, kept from one run to the next: to get as much anew from the system takes longer than to fill it. What is
 * kept is at most as much as was once used at a time, up to a limit.
 */
export class Scratch {
  #kept: Int32Array<ArrayBuffer>[] = [];

  constructor(private readonly mostBytes: number) {}

  /** At least so many numbers, of any value. */
  take(length: number): Int32Array<ArrayBuffer> {
    const place = this.#kept.findIndex((kept) => kept.length >= length);
    const [found] = place < 0 ? [] : this.#kept.splice(place, 1);
    return found ?? new Int32Array(length);
  }

  /** Whoever took it no longer uses it. Of too much the smallest are let go. */
  giveBack(...taken: readonly Int32Array<ArrayBuffer>[]): void {
    const all = [...this.#kept, ...taken].sort((a, b) => b.length - a.length);
    let bytes = 0;
    this.#kept = all.filter(({ byteLength }) => (bytes += byteLength) <= this.mostBytes).reverse();
  }
}
