import type { Id } from '@weir/schema';
import type { MetricsPlan } from '@weir/query';
import { findFacts } from '../columns/column-facts.js';
import type { ColumnStore } from '../columns/column-store.js';
import type { Pace } from '../pace.js';
import { datasetsBehind } from '../sources/datasets-behind.js';
import { PlanSources } from '../sources/plan-sources.js';
import { partStart } from '../team/team.js';
import type { Team } from '../team/team.js';
import { DatasetPass } from './dataset-pass.js';
import type { KeptPart, KeptParts } from './kept-parts.js';
import { partNames } from './part-names.js';
import type { PartNames } from './part-names.js';
import type { TableRun } from './table-run.js';

/** What a plan counts of a dataset: what was counted of its first rows before, joined with a pass over the rows after them. */
export class DatasetCount {
  readonly #rows: number;
  readonly #behind: ReadonlySet<Id>;
  /** Null: rows look others of their own dataset up, so that some of them alone mean something else. */
  readonly #names: PartNames | null;
  #known: KeptPart | undefined;
  #open: { readonly pass: DatasetPass; readonly sources: PlanSources } | null = null;

  /** @throws {WeirError} `adapter/unknown-dataset` */
  constructor(
    private readonly dataset: Id,
    private readonly plan: MetricsPlan,
    private readonly store: ColumnStore,
    private readonly kept: KeptParts,
  ) {
    this.#rows = store.rows(dataset);
    this.#behind = datasetsBehind(plan.sources, dataset);
    this.#names = this.#behind.has(dataset) ? null : partNames(plan, dataset, this.#behind, store);
    this.#known = this.#names ? this.#find(this.#names) : undefined;
  }

  /** So many rows were counted before. */
  get knownRows(): number {
    return this.#known?.rows ?? 0;
  }

  get rowsToRead(): number {
    return this.#rows - this.knownRows;
  }

  get pass(): DatasetPass {
    return this.#open!.pass;
  }

  get sources(): PlanSources {
    return this.#open!.sources;
  }

  /** What was counted before can be joined with the pass. */
  get fits(): boolean {
    return !this.#known || this.#known.layout === this.pass.layout;
  }

  /**
   * Makes a pass over the own share of the rows.
   * @param start rows before it were counted before
   * @throws {WeirError} what `PlanSources.open` throws
   */
  async open(tables: readonly TableRun[], start: number, { place, size }: Team, pace: Pace): Promise<void> {
    const { dataset, plan, store } = this;
    this.release();
    const endOf = (place: number) => start + partStart(this.#rows - start, place, size);
    const [from, to] = this.#names ? [endOf(place), endOf(place + 1)] : [place === 0 ? 0 : this.#rows, this.#rows];
    const sources = await PlanSources.open(plan, store.slice(dataset, from, to), pace, dataset);
    for (const source of plan.sources) {
      if (source.dataset !== dataset) continue;
      for (const { id } of source.fields) await findFacts(sources.column(dataset, id), pace);
    }
    this.#open = { sources, pass: new DatasetPass(dataset, sources, tables, this.#rows) };
  }

  /** Joins what was counted before with the pass. */
  async resume(pace: Pace): Promise<void> {
    if (this.#known) await this.pass.join(this.#known.part, pace);
  }

  /** Nothing more is asked of the pass. */
  release(): void {
    this.#open?.pass.release();
  }

  /** From here on nothing was counted before. */
  forget(): void {
    this.#known = undefined;
  }

  /** Keeps what was counted, for who asks again. To be called when the pass is sealed. */
  keep(): void {
    const { dataset, store, kept, sources, pass } = this;
    // Of the same rows as before it is kept already.
    if (!this.#names || this.rowsToRead === 0 || !kept.hasRoomFor(pass.partBytes)) return;
    const { atAny, atAsOf } = this.#names;
    const part = pass.part();
    kept.keep(part.isUncut && atAny !== null ? atAny : atAsOf, {
      dataset,
      madeOf: this.#behind,
      origin: store.originOf(dataset),
      rows: this.#rows,
      layout: pass.layout,
      asOf: sources.asOf.instant,
      part,
    });
  }

  #find({ atAsOf, atAny }: PartNames): KeptPart | undefined {
    const { dataset, plan, store, kept } = this;
    const asOf = Date.parse(plan.asOf.instant);
    return [kept.find(atAsOf), atAny === null ? undefined : kept.find(atAny)].find(
      (found) => found?.origin === store.originOf(dataset) && found.rows <= this.#rows && found.asOf <= asOf,
    );
  }
}
