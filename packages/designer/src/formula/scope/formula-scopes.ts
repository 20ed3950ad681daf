import { cellScope, checkFormula, fieldTypeOf, guardFormula, references, rowScope } from '@weir/formula';
import type { CellScope, FormulaCheck, FormulaScope, ScopeMetric } from '@weir/formula';
import type { Formula, Id, Metric, WeirDocument } from '@weir/schema';

/** A metric in whose formula this one's name leads back to it, and the way there. */
type Ways = ReadonlyMap<Id, readonly Id[]>;

const known = new WeakMap<WeirDocument, FormulaScopes>();

/** The scopes of a document's formulas. A document is never changed, only replaced: what was found out about it stays. */
export function formulaScopes(document: WeirDocument): FormulaScopes {
  const before = known.get(document);
  if (before) return before;
  const made = new FormulaScopes(document);
  known.set(document, made);
  return made;
}

/** What formulas of a document may name. A metric's type and unit are worked out when somebody asks for them. */
export class FormulaScopes {
  readonly #document: WeirDocument;
  readonly #metrics: ReadonlyMap<Id, Metric>;
  readonly #checks = new Map<Id, FormulaCheck>();
  readonly #open = new Set<Id>();
  #cell: CellScope | undefined;
  readonly #rows = new Map<Id, FormulaScope>();
  readonly #ways = new Map<Id, Ways>();

  constructor(document: WeirDocument) {
    this.#document = document;
    this.#metrics = new Map((document.metrics ?? []).map((metric) => [metric.id, metric]));
  }

  /** Of a row formula, or of a cell's when no dataset is named. Null: there is no such dataset. */
  scope(dataset: Id | undefined): FormulaScope | null {
    if (dataset === undefined) return (this.#cell ??= cellScope(this.#document, this.#typesOfMetrics()));
    const before = this.#rows.get(dataset);
    if (before) return before;
    const made = rowScope(this.#document, dataset);
    if (made) this.#rows.set(dataset, made);
    return made;
  }

  /** What a metric's formula gives, and what is wrong with it. */
  checkMetric(id: Id): FormulaCheck | null {
    const metric = this.#metrics.get(id);
    const scope = this.scope(undefined);
    if (!metric || !scope) return null;
    const before = this.#checks.get(id);
    if (before) return before;
    this.#open.add(id);
    const check = checkFormula(metric.formula, scope);
    this.#open.delete(id);
    this.#checks.set(id, check);
    return check;
  }

  /** The metrics that this one cannot use, as they use it, each with the way from it back to this one; itself among them. */
  waysTo(metric: Id): Ways {
    const before = this.#ways.get(metric);
    if (before) return before;
    const users = new Map<Id, Id[]>();
    for (const { id, formula } of this.#metrics.values()) {
      for (const used of metricsIn(formula)) users.set(used, [...(users.get(used) ?? []), id]);
    }
    const ways = new Map<Id, readonly Id[]>([[metric, [metric]]]);
    for (const [used, way] of ways) {
      for (const user of users.get(used) ?? []) if (!ways.has(user)) ways.set(user, [user, ...way]);
    }
    this.#ways.set(metric, ways);
    return ways;
  }

  /** Checking one may ask for others. What leads back to itself counts as a plain number: that goes with everything. */
  #typesOfMetrics(): Readonly<Record<Id, ScopeMetric>> {
    const types = {} as Record<Id, ScopeMetric>;
    for (const id of this.#metrics.keys()) {
      Object.defineProperty(types, id, {
        enumerable: true,
        get: (): ScopeMetric => {
          const check = this.#open.has(id) ? null : this.checkMetric(id);
          return { type: fieldTypeOf(check?.type ?? 'number'), unit: check?.unit ?? null };
        },
      });
    }
    return types;
  }
}

function metricsIn(formula: Formula): ReadonlySet<Id> {
  if (guardFormula(formula)) return new Set();
  return new Set(references(formula).flatMap(({ kind, name }) => (kind === 'metric' ? [name] : [])));
}
