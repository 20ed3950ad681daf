import { compareText } from '@weir/formula';
import type { Excluded } from '@weir/query';
import type { Id } from '@weir/schema';

interface Counted {
  readonly reason: Excluded['reason'];
  readonly dataset: Id;
  /** A bit per row, as far as rows were left out. */
  bits: Uint32Array;
  count: number;
}

/** In the order in which a row is looked at. */
const REASONS: readonly Excluded['reason'][] = ['undated', 'no-entity', 'duplicate-key'];

/** Rows that give no entry though their condition holds; a row is counted once per reason, however many signals it misses. */
export class ExcludedRows {
  readonly #rows = new Map<string, Counted>();

  add(reason: Excluded['reason'], dataset: Id, row: number): void {
    const name = `${reason} ${dataset}`;
    let excluded = this.#rows.get(name);
    if (!excluded) this.#rows.set(name, (excluded = { reason, dataset, bits: new Uint32Array(32), count: 0 }));
    const place = row >>> 5;
    if (place >= excluded.bits.length) {
      const grown = new Uint32Array(Math.max(place + 1, excluded.bits.length * 2));
      grown.set(excluded.bits);
      excluded.bits = grown;
    }
    const bit = 1 << (row & 31);
    if ((excluded.bits[place]! & bit) !== 0) return;
    excluded.bits[place]! |= bit;
    excluded.count += 1;
  }

  /** Rows of another part of the datasets, left out by one of several. */
  join(excluded: readonly Excluded[]): void {
    for (const { reason, dataset, count } of excluded) {
      const name = `${reason} ${dataset}`;
      const known = this.#rows.get(name);
      if (known) known.count += count;
      else this.#rows.set(name, { reason, dataset: dataset!, bits: new Uint32Array(0), count });
    }
  }

  /** By dataset and reason: which of them is met first depends on who reads which rows. */
  toList(): Excluded[] {
    return [...this.#rows.values()]
      .map(({ reason, dataset, count }) => ({ reason, dataset, count }))
      .sort((a, b) => compareText(a.dataset, b.dataset) || REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason));
  }
}
