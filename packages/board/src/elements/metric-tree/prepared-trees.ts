import type { Id, WeirDocument } from '@weir/schema';
import type { MetricsQuestion } from '@weir/query';
import { prepareTree } from '../../figure/metric-tree/prepare-tree.js';
import type { PreparedTree } from '../../figure/metric-tree/prepare-tree.js';

interface Kept {
  readonly document: WeirDocument;
  readonly key: string;
  readonly prepared: PreparedTree | null;
}

/** The document that is set, the same with parts as it was asked, and the one before, whose figures may still be shown. */
const MOST_KEPT = 4;

/** Prepares a tree once for each document and question, however often an element is drawn. */
export class PreparedTrees {
  #kept: readonly Kept[] = [];

  of(
    document: WeirDocument,
    metric: Id,
    asked: Omit<MetricsQuestion, 'metrics'>,
    withParts: boolean,
  ): PreparedTree | null {
    const key = JSON.stringify([metric, asked, withParts]);
    const known = this.#kept.find((kept) => kept.document === document && kept.key === key);
    const kept = known ?? { document, key, prepared: prepareTree(document, metric, asked, withParts) };
    this.#kept = [kept, ...this.#kept.filter((other) => other !== kept)].slice(0, MOST_KEPT);
    return kept.prepared;
  }
}
