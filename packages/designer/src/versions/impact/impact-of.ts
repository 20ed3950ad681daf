import { references } from '@weir/formula';
import type { Board, Formula, Funnel, Id, Insight, Metric, WeirDocument, Widget } from '@weir/schema';
import { partOf } from '../diff/index.js';
import type { Difference, Part } from '../diff/index.js';
import { changesFigures } from './figure-changes.js';

/** What a change touches beyond what was changed itself. */
export interface Impact {
  /** Metrics whose values may come out differently, those that were changed included. */
  readonly metrics: readonly Metric[];
  /** Suggestions that may come up at other times. */
  readonly insights: readonly Insight[];
  /** Boards that show one of these metrics, or a funnel that counts differently. */
  readonly boards: readonly { readonly board: Board; readonly widgets: readonly Widget[] }[];
  /** Stages whose records may stand elsewhere afterwards: what lets them in or what they are is another, or they are gone. */
  readonly stages: readonly { readonly funnel: Id; readonly stage: Id }[];
}

/** What comes of differences, in the document as it will be. Nothing is counted: what may be another is listed. */
export function impactOf(differences: readonly Difference[], after: WeirDocument): Impact {
  const parts = differences.filter(changesFigures).map(partOf);
  const touched = new Touched(after, parts);
  const metrics = (after.metrics ?? []).filter(({ id, archived }) => !archived && touched.metrics.has(id));
  const insights = (after.insights ?? []).filter(
    ({ when, values, archived }) =>
      !archived && [when, ...Object.values(values ?? {})].some((formula) => touched.isIn(formula)),
  );
  const shows = ({ metric, metrics: several = [], funnel }: Widget) =>
    [metric, ...several].some((id) => id !== undefined && touched.metrics.has(id)) ||
    (funnel !== undefined && touched.funnels.has(funnel));
  const boards = (after.boards ?? []).flatMap((board) => {
    const widgets = board.archived ? [] : board.widgets.filter(shows);
    return widgets.length > 0 ? [{ board, widgets }] : [];
  });
  const stages = differences
    .filter((difference) => difference.before?.kind === 'stage' && changesFigures(difference))
    .map(partOf)
    .map(({ owner, id }) => ({ funnel: owner ?? '', stage: id }));
  return { metrics, insights, boards, stages };
}

/** Names whose meaning may be another, and all that is made of them. */
class Touched {
  readonly metrics = new Set<Id>();
  readonly funnels = new Set<Id>();
  readonly #parameters = new Set<Id>();
  readonly #datasets = new Set<Id>();
  /** "deals amount" */
  readonly #fields = new Set<string>();
  #isAll = false;

  constructor(
    private readonly document: WeirDocument,
    parts: readonly Part[],
  ) {
    for (const part of parts) this.#add(part);
    // Each round may touch what the next one follows; the last one finds nothing.
    for (let before = -1; before < this.#size;) {
      before = this.#size;
      this.#follow();
    }
  }

  isIn(formula: Formula | undefined, dataset?: Id): boolean {
    if (formula === undefined) return false;
    if (this.#isAll) return true;
    return references(formula).some(({ kind, name, dataset: own }) => {
      if (kind === 'metric') return this.metrics.has(name);
      if (kind === 'parameter') return this.#parameters.has(name);
      if (kind === 'funnel') return this.funnels.has(name);
      if (kind === 'dataset') return this.#datasets.has(name);
      return kind === 'field' && (this.#isField(own ?? dataset, name) || this.#parameters.has(name));
    });
  }

  get #size(): number {
    return this.metrics.size + this.funnels.size + this.#fields.size;
  }

  #add({ kind, id, owner }: Part): void {
    if (kind === 'document') this.#isAll = true;
    else if (kind === 'metric') this.metrics.add(id);
    else if (kind === 'parameter') this.#parameters.add(id);
    else if (kind === 'dataset') this.#datasets.add(id);
    else if (kind === 'field') this.#fields.add(`${owner} ${id}`);
    else if (kind === 'funnel') this.funnels.add(id);
    else if (kind === 'stage' || kind === 'transition') this.funnels.add(owner ?? '');
  }

  #follow(): void {
    const { datasets = [], funnels = [], metrics = [] } = this.document;
    for (const { id, fields } of datasets) {
      for (const { id: name, formula, lookup, convert } of fields) {
        const isLooked = lookup && (this.#isField(lookup.dataset, lookup.field) || this.#isField(id, lookup.by));
        const isConverted = convert && (this.#isField(convert.dataset, convert.rate) || this.#isField(id, convert.on));
        if (isLooked || isConverted || this.isIn(formula, id)) this.#fields.add(`${id} ${name}`);
      }
    }
    for (const funnel of funnels) if (this.#isFunnel(funnel)) this.funnels.add(funnel.id);
    for (const { id, formula } of metrics) if (this.isIn(formula)) this.metrics.add(id);
  }

  #isFunnel({ stages, value, transitions = [] }: Funnel): boolean {
    const dataset = value?.dataset;
    return (
      this.#isAll ||
      (value !== undefined && this.#isField(dataset, value.field)) ||
      transitions.some(({ when }) => this.isIn(when, dataset)) ||
      stages.some(({ enters = [] }) =>
        enters.some(
          (signal) =>
            this.#datasets.has(signal.dataset) ||
            this.#isField(signal.dataset, signal.at) ||
            this.isIn(signal.when, signal.dataset),
        ),
      )
    );
  }

  #isField(dataset: Id | undefined, field: Id): boolean {
    return this.#isAll || (dataset !== undefined && this.#fields.has(`${dataset} ${field}`));
  }
}
