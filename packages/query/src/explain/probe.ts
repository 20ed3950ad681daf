import type { Formula, Id, WeirDocument } from '@weir/schema';
import { ask } from '../ask/ask.js';
import type { AskOptions } from '../ask/ask-all.js';
import type { DataAdapter } from '../contract/adapter.js';
import type { Group, MetricsAnswer, MissingReason, Value } from '../contract/answer.js';
import type { MetricsQuestion } from '../contract/question.js';

/** What a formula gives in the cell that is looked at. */
export interface Probed {
  readonly value: Value;
  readonly unit: string | null;
  readonly why: MissingReason | null;
}

/**
 * Asks for the values of formulas as if each were a metric: what explains a figure is answered the way the figure is. The document with
 * these metrics never leaves.
 */
export class Probe {
  readonly #ids = new Map<string, Id>();
  readonly #formulas: { readonly id: Id; readonly formula: Formula }[] = [];
  readonly #prefix: string;

  constructor(private readonly document: WeirDocument) {
    const taken = new Set(document.metrics?.map(({ id }) => id));
    let prefix = 'explained';
    while ([...taken].some((id) => id.startsWith(`${prefix}_`))) prefix += 'x';
    this.#prefix = prefix;
  }

  /** Several formulas that are the same are asked once. */
  add(formula: Formula): void {
    const key = JSON.stringify(formula);
    if (this.#ids.has(key)) return;
    const id = `${this.#prefix}_${this.#formulas.length + 1}`;
    this.#ids.set(key, id);
    this.#formulas.push({ id, formula });
  }

  /**
   * @param metrics of the document, asked along
   * @param group a group of the question's breakdown; null: the range without one
   */
  async ask(
    adapter: DataAdapter,
    question: Omit<MetricsQuestion, 'metrics'>,
    options: AskOptions,
    { metrics, group }: { readonly metrics: readonly Id[]; readonly group: Group | null },
  ): Promise<{ readonly answer: MetricsAnswer; of(formula: Formula): Probed; ofMetric(id: Id): Probed } | null> {
    const extended = { ...this.document, metrics: [...(this.document.metrics ?? []), ...this.#formulas] };
    const asked = [...metrics, ...this.#formulas.map(({ id }) => id)];
    const answer = await ask(extended, adapter, { ...question, metrics: asked }, options);
    const place = group === null ? -1 : answer.groups.findIndex((each) => isSameGroup(each, group));
    if (group !== null && place < 0) return null;
    const read = (id: Id | undefined): Probed => {
      const figures = id === undefined ? undefined : answer.metrics[id];
      if (!figures) return { value: null, unit: null, why: null };
      const { unit, total, totals, whyTotal, whyTotals } = figures;
      return place < 0
        ? { value: total, unit, why: whyTotal }
        : { value: totals[place] ?? null, unit, why: whyTotals[place] ?? null };
    };
    return { answer, of: (formula) => read(this.#ids.get(JSON.stringify(formula))), ofMetric: read };
  }
}

function isSameGroup(a: Group, b: Group): boolean {
  return Object.keys(b).every((dimension) => a[dimension] === b[dimension]);
}
