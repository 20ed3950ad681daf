import { errorOf } from '@weir/schema';
import type { Formula, Id, WeirError } from '@weir/schema';
import { timeZone } from '@weir/formula';
import type { CalendarRules, TimeZone } from '@weir/formula';
import type { Excluded, Plan, PlanField, PlanSource } from '@weir/query';
import { instantAt, missingDay } from '../columns/column.js';
import type { Column, DateColumn, DatetimeColumn, TextColumn } from '../columns/column.js';
import type { Scratch } from '../columns/scratch.js';
import type { ColumnStore } from '../columns/column-store.js';
import type { Derived } from '../columns/derived-cache.js';
import { compileExpression } from '../expressions/compile-expression.js';
import type { Expression, RowScope } from '../expressions/expression.js';
import { chunkRows } from '../expressions/expression.js';
import { evaluateColumn } from '../expressions/evaluate-column.js';
import { momentOf } from '../expressions/moment.js';
import type { Moment } from '../expressions/moment.js';
import type { Pace } from '../pace.js';
import { datasetsBehind } from './datasets-behind.js';
import { variablesOf, usesClock } from './formula-variables.js';
import { convertAmounts, indexRates } from './convert.js';
import { gather, indexKey, matchRows } from './lookup.js';
import type { KeyIndex } from './lookup.js';

type PlanBase = Pick<Plan, 'timeZone' | 'weekStart' | 'fiscalYearStart' | 'asOf' | 'sources'>;

const block = 8192;

/**
 * The columns that one plan reads: stored ones in the plan's types, lookups and row formulas worked out. Everything is ready when
 * `open` resolves, so reading is synchronous; what takes long again (conditions over all rows) is asynchronous.
 */
export class PlanSources {
  readonly zone: TimeZone;
  readonly calendar: CalendarRules;
  readonly asOf: Moment;
  readonly #sources: ReadonlyMap<Id, PlanSource>;
  readonly #columns = new Map<string, Promise<Column>>();
  readonly #ready = new Map<string, Column>();
  readonly #signatures = new Map<string, string>();
  readonly #days = new Map<DatetimeColumn, Int32Array>();
  readonly #keys = new Map<Id, KeyIndex>();
  readonly #madeOf = new Map<Id, ReadonlySet<Id>>();

  /**
   * @param only a dataset: of the others, what its fields are made of is ready
   * @throws {WeirError} `adapter/unknown-dataset`, `adapter/unknown-field`, `engine/bad-plan`, `time/unknown-zone`, `adapter/aborted`
   */
  static async open(plan: PlanBase, store: ColumnStore, pace: Pace, only?: Id): Promise<PlanSources> {
    const sources = new PlanSources(plan, store, pace);
    for (const { dataset, fields } of plan.sources) {
      store.dataset(dataset);
      if (only !== undefined && dataset !== only) continue;
      for (const { id } of fields) await sources.#resolve(dataset, id);
    }
    return sources;
  }

  private constructor(
    plan: PlanBase,
    private readonly store: ColumnStore,
    readonly pace: Pace,
  ) {
    this.zone = timeZone(plan.timeZone);
    this.calendar = { weekStart: plan.weekStart, fiscalYearStart: plan.fiscalYearStart };
    this.asOf = momentOf(plan.asOf);
    this.#sources = new Map(plan.sources.map((source) => [source.dataset, source]));
  }

  get scratch(): Scratch {
    return this.store.scratch;
  }

  /** @throws {WeirError} `adapter/unknown-dataset` */
  rowCount(dataset: Id): number {
    return this.store.rows(dataset);
  }

  /** A field of the plan's sources, row by row. Not to be written to. @throws {WeirError} `engine/bad-plan` when it is not among them */
  column(dataset: Id, field: Id): Column {
    const column = this.#ready.get(nameOf(dataset, field));
    if (!column) throw badPlan(`${dataset}.${field}`);
    return column;
  }

  /** @throws {WeirError} `engine/bad-plan` when the field is neither a date nor a datetime */
  timeColumn(dataset: Id, field: Id): DateColumn | DatetimeColumn {
    const column = this.column(dataset, field);
    if (column.type !== 'date' && column.type !== 'datetime') throw badPlan(`${dataset}.${field}`);
    return column;
  }

  /** Per row the calendar day in the plan's zone, as epoch days; `missingDay` when missing. Not to be written to. */
  async days(dataset: Id, field: Id): Promise<Int32Array> {
    const column = this.timeColumn(dataset, field);
    if (column.type === 'date') return column.values;
    let days = this.#days.get(column);
    if (!days) this.#days.set(column, (days = await this.#localDays(column)));
    return days;
  }

  /** What a dataset's row formulas are read against. */
  scope(dataset: Id): RowScope {
    const { zone, calendar, asOf } = this;
    return { column: (field) => this.column(dataset, field), zone, calendar, asOf };
  }

  /** A row formula over a dataset's fields, to be read in chunks. @throws {WeirError} `engine/bad-plan` */
  expression(dataset: Id, formula: Formula): Expression {
    return compileExpression(formula, this.scope(dataset));
  }

  /**
   * Whether a row meets a condition; missing counts as false. Rows are looked at some thousand at a time, when first asked about.
   * @throws {WeirError} `engine/bad-plan` when the formula is not a condition
   */
  condition(dataset: Id, formula: Formula): (row: number) => boolean {
    const expression = this.expression(dataset, formula);
    if (expression.type !== 'boolean') throw badPlan(JSON.stringify(formula));
    const rows = this.rowCount(dataset);
    const holds = new Uint8Array(rows);
    const seen = new Uint8Array(Math.ceil(rows / chunkRows));
    return (row) => {
      const chunk = Math.floor(row / chunkRows);
      if (seen[chunk] === 0) {
        const from = chunk * chunkRows;
        const to = Math.min(from + chunkRows, rows);
        const values = expression.read(from, to);
        for (let at = from; at < to; at += 1) holds[at] = values[at - from] === 1 ? 1 : 0;
        seen[chunk] = 1;
      }
      return holds[row] === 1;
    };
  }

  /** Rows of looked-up datasets that are never found, because an earlier row has their key. */
  excluded(): Excluded[] {
    return [...this.#keys.values()]
      .filter(({ duplicates }) => duplicates > 0)
      .map(({ dataset, duplicates }) => ({ reason: 'duplicate-key', dataset, count: duplicates }));
  }

  /** A field that is made of itself would wait for itself: it is found by its signature first. */
  #resolve(dataset: Id, field: Id): Promise<Column> {
    const name = nameOf(dataset, field);
    this.#signature(dataset, field, []);
    let column = this.#columns.get(name);
    if (!column) {
      column = this.#make(dataset, this.#field(dataset, field)).then((made) => {
        this.#ready.set(name, made);
        return made;
      });
      this.#columns.set(name, column);
    }
    return column;
  }

  async #make(dataset: Id, field: PlanField): Promise<Column> {
    switch (field.from) {
      case 'column':
        return (await this.store.column(dataset, field.id, field.type, this.zone, this.pace)).column;
      case 'lookup': {
        const index = await this.#keyIndex(field.dataset);
        return this.#derive(dataset, this.#signature(dataset, field.id, []), async () => {
          const by = await this.#resolve(dataset, field.by);
          const found = await this.#resolve(field.dataset, field.field);
          if (by.type !== index.key.type || found.type !== field.type) throw badPlan(`${dataset}.${field.id}`);
          const match = ['match', this.#signature(dataset, field.by, []), this.#keySignature(field.dataset)];
          const matchName = this.store.nameOf(JSON.stringify(match));
          const rows = await this.#derive(dataset, matchName, () => matchRows(by, index, this.pace));
          return gather(found, rows);
        });
      }
      case 'convert':
        return this.#derive(dataset, this.#signature(dataset, field.id, []), () => this.#convert(dataset, field));
      case 'formula': {
        for (const name of variablesOf(field.formula)) await this.#resolve(dataset, name);
        return this.#derive(dataset, this.#signature(dataset, field.id, []), () =>
          evaluateColumn(this.expression(dataset, field.formula), field.type, this.rowCount(dataset), this.pace),
        );
      }
    }
  }

  async #convert(dataset: Id, field: PlanField & { readonly from: 'convert' }): Promise<Column> {
    const { dataset: rates, of, rate, since, into } = field;
    const text = async (owner: Id, id: Id): Promise<TextColumn> => {
      const column = await this.#resolve(owner, id);
      if (column.type !== 'string') throw badPlan(`${owner}.${id}`);
      return column;
    };
    const days = async (owner: Id, id: Id): Promise<Int32Array> => {
      await this.#resolve(owner, id);
      return this.days(owner, id);
    };
    const { column: amounts } = await this.store.column(dataset, field.id, field.type, this.zone, this.pace);
    const worth = await this.#resolve(rates, rate);
    if (amounts.type !== 'number' || worth.type !== 'number') throw badPlan(`${dataset}.${field.id}`);
    const ratesBy = indexRates(await text(rates, of), worth, since === null ? null : await days(rates, since));
    const [currencies, on] = [await text(dataset, field.currency), await days(dataset, field.on)];
    return convertAmounts({ amounts, currencies, on, into }, ratesBy, this.pace);
  }

  async #keyIndex(dataset: Id): Promise<KeyIndex> {
    const there = this.#keys.get(dataset);
    if (there) return there;
    const key = await this.#resolve(dataset, this.#keyOf(dataset));
    const index = await this.#derive(dataset, this.#keySignature(dataset), () => indexKey(dataset, key, this.pace));
    this.#keys.set(dataset, index);
    return index;
  }

  /** What is made of a dataset's fields. */
  #derive<T extends Derived>(dataset: Id, name: string, make: () => Promise<T>): Promise<T> {
    let madeOf = this.#madeOf.get(dataset);
    if (!madeOf) {
      madeOf = new Set([dataset, ...datasetsBehind([...this.#sources.values()], dataset)]);
      this.#madeOf.set(dataset, madeOf);
    }
    return this.store.derive(name, madeOf, make);
  }

  #keyOf(dataset: Id): Id {
    const key = this.#sources.get(dataset)?.key;
    if (typeof key !== 'string') throw badPlan(`${dataset}.key`);
    return key;
  }

  #keySignature(dataset: Id): string {
    return this.store.nameOf(JSON.stringify(['key', this.#signature(dataset, this.#keyOf(dataset), [])]));
  }

  #field(dataset: Id, id: Id): PlanField {
    const source = this.#sources.get(dataset);
    const field = source?.fields.find((known) => known.id === id);
    if (field) return field;
    // A key that only serves lookups need not be listed.
    const type = source?.key === id ? this.store.types(dataset).get(id) : undefined;
    if (type === undefined) throw badPlan(`${dataset}.${id}`);
    return { id, type, from: 'column' };
  }

  /** A name for all that a field's values are made of, so that two plans that mean the same share them. */
  #signature(dataset: Id, id: Id, inside: readonly string[]): string {
    const name = nameOf(dataset, id);
    const known = this.#signatures.get(name);
    if (known !== undefined) return known;
    if (inside.includes(name)) throw badPlan(name);
    const within = [...inside, name];
    const field = this.#field(dataset, id);
    const parts: unknown[] = [field.from, dataset, this.store.identityOf(dataset), field.type];
    if (field.from === 'column') parts.push(id, this.zone.name);
    else if (field.from === 'lookup') {
      parts.push(this.#signature(dataset, field.by, within));
      parts.push(this.#signature(field.dataset, this.#keyOf(field.dataset), within));
      parts.push(this.#signature(field.dataset, field.field, within));
    } else if (field.from === 'convert') {
      const { into, currency, on, of, rate, since } = field;
      const rates = [of, rate, ...(since === null ? [] : [since])];
      parts.push(id, into, this.zone.name);
      for (const own of [currency, on]) parts.push(this.#signature(dataset, own, within));
      for (const name of rates) parts.push(this.#signature(field.dataset, name, within));
    } else {
      parts.push(field.formula, this.zone.name, this.calendar, usesClock(field.formula) ? this.asOf : null);
      for (const variable of variablesOf(field.formula))
        parts.push(variable, this.#signature(dataset, variable, within));
    }
    const signature = this.store.nameOf(JSON.stringify(parts));
    this.#signatures.set(name, signature);
    return signature;
  }

  async #localDays(column: DatetimeColumn): Promise<Int32Array> {
    const days = new Int32Array(column.values.length);
    for (let row = 0; row < days.length; row += 1) {
      if (row % block === 0 && this.pace.due) await this.pace.turn();
      const day = this.zone.dayOf(instantAt(column, row));
      days[row] = Number.isNaN(day) ? missingDay : day;
    }
    return days;
  }
}

function nameOf(dataset: Id, field: Id): string {
  return JSON.stringify([dataset, field]);
}

function badPlan(part: string): WeirError {
  return errorOf('engine/bad-plan', { part });
}
