/** An entity's value; null is missing. The currency tells values apart that must not be added. */
export interface EntityValue {
  readonly amount: number | null;
  readonly currency: string | null;
}

export const noValue: EntityValue = { amount: null, currency: null };

/** Adds values up as an aggregate does: missing ones are skipped, of missing ones alone the sum is missing, of none at all it is 0. */
export class ValueSum {
  #entities = 0;
  #amounts = 0;
  #sum = 0;
  #error = 0;
  #currency: string | null | undefined;
  #unknown = false;

  /** @param weight null: not known, so the whole sum is missing */
  add({ amount, currency }: EntityValue, weight: number | null): void {
    this.#entities += 1;
    if (weight === null) this.#unknown = true;
    if (amount === null || weight === null) return;
    if (this.#amounts > 0 && currency !== this.#currency) this.#unknown = true;
    this.#currency = currency;
    this.#amounts += 1;
    const term = amount * weight;
    const next = this.#sum + term;
    // Neumaier 1974: keeps what rounding drops.
    this.#error += Math.abs(this.#sum) >= Math.abs(term) ? this.#sum - next + term : term - next + this.#sum;
    this.#sum = next;
  }

  result(): number | null {
    if (this.#unknown || (this.#entities > 0 && this.#amounts === 0)) return null;
    return this.#sum + this.#error;
  }

  /** Of the values that are there; null of none. */
  mean(): number | null {
    const sum = this.result();
    return sum === null || this.#amounts === 0 ? null : sum / this.#amounts;
  }
}
