import { ExactSums } from '../metrics/exact-sums.js';
import type { SumsPart } from '../metrics/exact-sums.js';

/** An entity's value; null is missing. The currency tells values apart that must not be added. */
export interface EntityValue {
  readonly amount: number | null;
  readonly currency: string | null;
}

export const noValue: EntityValue = { amount: null, currency: null };

/** What one of several has added up: plain data. */
export interface ValuePart {
  readonly sums: SumsPart;
  readonly entities: number;
  readonly amounts: number;
  readonly currency: string | null | undefined;
  readonly isUnknown: boolean;
  readonly hasMixedCurrency: boolean;
}

/** Adds values up as an aggregate does: missing ones are skipped, of missing ones alone the sum is missing, of none at all it is 0. */
export class ValueSum {
  readonly #sums = new ExactSums();
  #entities = 0;
  #amounts = 0;
  #currency: string | null | undefined;
  #unknown = false;
  /** Values of different currencies were added: the sum is missing. */
  hasMixedCurrency = false;

  constructor() {
    this.#sums.ensure(1);
  }

  /** @param weight null: not known, so the whole sum is missing */
  add({ amount, currency }: EntityValue, weight: number | null): void {
    this.#entities += 1;
    if (weight === null) this.#unknown = true;
    if (amount === null || weight === null) return;
    if (this.#amounts > 0 && currency !== this.#currency) this.hasMixedCurrency = true;
    this.#currency = currency;
    this.#amounts += 1;
    this.#sums.add(0, amount * weight);
  }

  /** Undefined: nothing was added. */
  part(): ValuePart | undefined {
    if (this.#entities === 0) return undefined;
    return {
      sums: this.#sums.part(),
      entities: this.#entities,
      amounts: this.#amounts,
      currency: this.#currency,
      isUnknown: this.#unknown,
      hasMixedCurrency: this.hasMixedCurrency,
    };
  }

  join(part: ValuePart | undefined): void {
    if (!part) return;
    this.#sums.join(part.sums, () => 0);
    this.hasMixedCurrency ||= part.hasMixedCurrency;
    this.#unknown ||= part.isUnknown;
    this.#entities += part.entities;
    if (part.amounts === 0) return;
    if (this.#amounts > 0 && part.currency !== this.#currency) this.hasMixedCurrency = true;
    this.#currency = part.currency;
    this.#amounts += part.amounts;
  }

  result(): number | null {
    if (this.#unknown || this.hasMixedCurrency || (this.#entities > 0 && this.#amounts === 0)) return null;
    return this.#sums.total(0, 1);
  }

  /** Of the values that are there; null of none. */
  mean(): number | null {
    const sum = this.result();
    return sum === null || this.#amounts === 0 ? null : sum / this.#amounts;
  }
}
