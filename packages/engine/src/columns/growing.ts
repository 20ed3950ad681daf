type Numbers = Float64Array | Int32Array | Int8Array;

/** A typed array that grows at its end. */
export class Growing<T extends Numbers> {
  #values: T;
  length = 0;

  constructor(private readonly make: (length: number) => T) {
    this.#values = make(1024);
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow(this.length + 1);
    this.#values[this.length] = value;
    this.length += 1;
  }

  pushRepeated(value: number, count: number): void {
    if (this.length + count > this.#values.length) this.#grow(this.length + count);
    this.#values.fill(value, this.length, this.length + count);
    this.length += count;
  }

  append(values: T): void {
    if (this.length + values.length > this.#values.length) this.#grow(this.length + values.length);
    this.#values.set(values, this.length);
    this.length += values.length;
  }

  /** What was pushed, as a view on the same memory: valid until the next push. */
  view(): T {
    return this.#values.subarray(0, this.length) as T;
  }

  /** What was pushed, in a buffer of its own and of its size. */
  toArray(): T {
    return this.#values.slice(0, this.length) as T;
  }

  #grow(atLeast: number): void {
    const grown = this.make(Math.max(atLeast, this.#values.length * 2));
    grown.set(this.#values.subarray(0, this.length));
    this.#values = grown;
  }
}

export const growingFloats = () => new Growing<Float64Array>((length) => new Float64Array(length));
export const growingInts = () => new Growing<Int32Array>((length) => new Int32Array(length));
export const growingBytes = () => new Growing<Int8Array>((length) => new Int8Array(length));
