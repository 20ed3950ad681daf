import type { RowOrder, RowPlace } from './row-order.js';

/** Keeps the first rows in an order, after a place, of all that are added: never more than twice as many as are wanted. */
export class FirstPlaces {
  readonly #best: RowPlace[] = [];
  /** What comes after it is not among the first. */
  #worst: RowPlace | null = null;

  constructor(
    private readonly order: RowOrder,
    private readonly after: RowPlace | null,
    private readonly most: number,
  ) {}

  add(row: number): void {
    const { order, after, most } = this;
    const place = order.placeOf(row);
    if (after && order.compare(place, after) <= 0) return;
    if (this.#worst && order.compare(place, this.#worst) > 0) return;
    this.#best.push(place);
    if (this.#best.length >= 2 * most) this.#prune();
  }

  /** At most as many as are wanted, in order. */
  inOrder(): readonly RowPlace[] {
    this.#prune();
    return this.#best;
  }

  #prune(): void {
    this.#best.sort((a, b) => this.order.compare(a, b));
    this.#best.length = Math.min(this.#best.length, this.most);
    if (this.#best.length === this.most) this.#worst = this.#best[this.most - 1]!;
  }
}
