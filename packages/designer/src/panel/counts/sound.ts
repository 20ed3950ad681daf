import { checkFormula, rowScope } from '@weir/formula';
import type { RowScope } from '@weir/formula';
import type { Dataset, Formula, Id, Signal, WeirDocument } from '@weir/schema';

/** Tells what can be counted in a document: conditions without a mistake, over fields that are there. */
export class Soundness {
  readonly #datasets: ReadonlyMap<Id, Dataset>;
  readonly #scopes = new Map<Id, RowScope | null>();
  readonly #checked = new Map<string, boolean>();

  constructor(private readonly document: WeirDocument) {
    this.#datasets = new Map([...(document.datasets ?? [])].reverse().map((dataset) => [dataset.id, dataset]));
  }

  dataset(id: Id): Dataset | undefined {
    return this.#datasets.get(id);
  }

  hasField(dataset: Id, field: Id): boolean {
    return this.#datasets.get(dataset)?.fields.some(({ id }) => id === field) === true;
  }

  /** Whether a condition over the rows of a dataset has no mistake. */
  isCondition(dataset: Id, formula: Formula): boolean {
    const key = `${dataset} ${JSON.stringify(formula)}`;
    const known = this.#checked.get(key);
    if (known !== undefined) return known;
    const scope = this.#scopeOf(dataset);
    const isSound =
      scope !== null &&
      !checkFormula(formula, scope, 'boolean').diagnostics.some(({ severity }) => severity === 'error');
    this.#checked.set(key, isSound);
    return isSound;
  }

  /** The field that names the entity of a signal that can be counted; null for one that cannot. */
  entityOf({ dataset, at, when = true, entity }: Signal): Id | null {
    const named = entity ?? this.#datasets.get(dataset)?.key;
    if (named === undefined || !this.hasField(dataset, named) || !this.#isDate(dataset, at)) return null;
    return this.isCondition(dataset, when) ? named : null;
  }

  #isDate(dataset: Id, id: Id): boolean {
    const field = this.#datasets.get(dataset)?.fields.find((each) => each.id === id);
    return field?.type === 'date' || field?.type === 'datetime';
  }

  #scopeOf(dataset: Id): RowScope | null {
    let scope = this.#scopes.get(dataset);
    if (scope === undefined) this.#scopes.set(dataset, (scope = rowScope(this.document, dataset)));
    return scope;
  }
}
