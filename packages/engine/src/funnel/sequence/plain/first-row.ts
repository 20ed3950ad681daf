import type { PlanSignal } from '@weir/query';
import type { RowOrder } from '../../entries.js';
import { compareKeys, lastIfMissing } from '../../order-entries.js';
import { keyReader, rowOrder } from '../../row-readers.js';
import type { FunnelTables } from '../../tables.js';
import type { FirstRow } from './plain-entity.js';
import type { PlainSource } from './plain-model.js';

interface Order extends RowOrder {
  /** Per step the place of the signal in the plan. */
  readonly signals: ReadonlyMap<number, number>;
}

/** Numbers rows through all sources: those of the first come first. */
export class SourceRows {
  /** Per source the number of its first row. */
  readonly bases: readonly number[];

  constructor(
    readonly sources: readonly PlainSource[],
    readonly signals: readonly PlanSignal[],
  ) {
    let base = 0;
    this.bases = sources.map(({ rowCount }) => (base += rowCount) - rowCount);
  }

  sourceOf(entry: number): number {
    let source = this.bases.length - 1;
    while (this.bases[source]! > entry) source -= 1;
    return source;
  }

  rowOf(entry: number): number {
    return entry - this.bases[this.sourceOf(entry)]!;
  }

  /**
   * Which of some rows that do the same step at once comes first: by the dataset's sequence (none comes last), by key, by the place of
   * the signal, by row.
   */
  firstRow(tables: FunnelTables): FirstRow {
    const orders: (Order | undefined)[] = [];
    const orderOf = (source: number): Order => {
      const { signals } = this.sources[source]!;
      return (orders[source] ??= {
        ...rowOrder(signals[0]!, tables),
        signals: new Map(signals.map((signal) => [signal.stage, this.signals.indexOf(signal)])),
      });
    };
    const keyAt = keyReader(this.signals, tables);
    const compare = (a: number, b: number, step: number): number => {
      const [own, other] = [this.sourceOf(a), this.sourceOf(b)];
      const [rowA, rowB] = [a - this.bases[own]!, b - this.bases[other]!];
      const [orderA, orderB] = [orderOf(own), orderOf(other)];
      const bySequence = lastIfMissing(orderA.sequenceOf(rowA), orderB.sequenceOf(rowB));
      if (bySequence !== 0) return bySequence;
      const [signalA, signalB] = [orderA.signals.get(step)!, orderB.signals.get(step)!];
      const byKey =
        this.sources[own]!.dataset === this.sources[other]!.dataset
          ? lastIfMissing(orderA.keyOf(rowA), orderB.keyOf(rowB))
          : compareKeys(keyAt(signalA, rowA), keyAt(signalB, rowB));
      return byKey || signalA - signalB || a - b;
    };
    return (rows, from, to, step) => {
      let first = rows[from]!;
      for (let at = from + 1; at < to; at += 1) if (compare(rows[at]!, first, step) < 0) first = rows[at]!;
      return first;
    };
  }
}
