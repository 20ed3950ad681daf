import type { Id } from '@weir/schema';
import { timeZone } from '@weir/formula';
import type { Bound, CalendarRules, TimeZone } from '@weir/formula';
import type { Plan, PlanField, PlanSource } from '@weir/query';
import { badPlan, boundOf } from './bounds.js';
import type { SqlDialect } from './dialect.js';
import { Relation } from './relation.js';
import type { Mapping } from './tables.js';

type PlanBase = Pick<Plan, 'timeZone' | 'weekStart' | 'fiscalYearStart' | 'asOf' | 'sources'>;

/** Gives the rows that one plan reads, and what the plan says of time. */
export class PlanReader {
  readonly zone: TimeZone;
  readonly calendar: CalendarRules;
  readonly asOf: Bound;
  readonly #sources: ReadonlyMap<Id, PlanSource>;
  #names = 0;

  /** @throws {WeirError} `time/unknown-zone`, `engine/bad-plan` */
  constructor(
    plan: PlanBase,
    readonly mapping: Mapping,
    readonly dialect: SqlDialect,
  ) {
    this.zone = timeZone(plan.timeZone);
    this.calendar = { weekStart: plan.weekStart, fiscalYearStart: plan.fiscalYearStart };
    this.asOf = boundOf(plan.asOf);
    this.#sources = new Map(plan.sources.map((source) => [source.dataset, source]));
  }

  /** The rows of a dataset, with the fields that are asked of it. */
  relation(dataset: Id): Relation {
    return new Relation(this, dataset);
  }

  /** A name that no other part of the statement has; it is no word of SQL. */
  name(kind: string): string {
    this.#names += 1;
    return `${kind}${this.#names}`;
  }

  /** @throws {WeirError} `engine/bad-plan` when it is not among the plan's sources */
  field(dataset: Id, id: Id): PlanField {
    const source = this.#sources.get(dataset);
    const field = source?.fields.find((known) => known.id === id);
    if (field) return field;
    // A key that only serves lookups need not be listed.
    if (source?.key !== id) throw badPlan(`${dataset}.${id}`);
    return { id, type: this.mapping.type(dataset, id), from: 'column' };
  }

  /** @throws {WeirError} `engine/bad-plan` for a dataset without one */
  key(dataset: Id): Id {
    const key = this.#sources.get(dataset)?.key;
    if (typeof key !== 'string') throw badPlan(`${dataset}.key`);
    return key;
  }

  /** Stored fields of a dataset that the plan reads. */
  storedFields(dataset: Id): readonly Id[] {
    const fields = this.#sources.get(dataset)?.fields ?? [];
    return fields.filter(({ from }) => from === 'column').map(({ id }) => id);
  }

  /** Datasets that fields of the plan are looked up in. */
  lookedUp(): readonly Id[] {
    const lookups = [...this.#sources.values()].flatMap(({ fields }) => fields.filter(({ from }) => from === 'lookup'));
    return [...new Set(lookups.flatMap((field) => (field.from === 'lookup' ? [field.dataset] : [])))];
  }
}
