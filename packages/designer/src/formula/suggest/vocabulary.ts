import { grains, operators, valueTypeOf } from '@weir/formula';
import type { Operator, ValueType } from '@weir/formula';
import { writeName } from '@weir/formula/text';
import type { Dataset, Field, Funnel, Id, Metric, Text, WeirDocument } from '@weir/schema';
import { formulaScopes } from '../scope/formula-scopes.js';
import { candidate } from './candidate.js';
import type { Candidate } from './candidate.js';

/** Groups that are about many rows: inside a row they mean nothing. */
const manyRows: ReadonlySet<Operator['group']> = new Set(['aggregate', 'funnel', 'period', 'total']);

const statistics = ['median', 'mean', 'p90'];

/** How a document's texts are read. */
export type ReadText = (text: Text | undefined) => string;

/** Everything that formulas of a document may name, for one reader. A list is made when it is first asked for, and kept. */
export class Vocabulary {
  readonly document: WeirDocument;
  /** A text of the document, as this reader reads it. */
  readonly read: ReadText;
  readonly #lists = new Map<string, readonly Candidate[]>();

  constructor(document: WeirDocument, read: ReadText) {
    this.document = document;
    this.read = read;
  }

  dataset(id: Id): Dataset | undefined {
    return this.document.datasets?.find((dataset) => dataset.id === id);
  }

  field(dataset: Id, id: Id): Field | undefined {
    return this.dataset(dataset)?.fields.find((field) => field.id === id);
  }

  funnel(id: Id): Funnel | undefined {
    return this.document.funnels?.find((funnel) => funnel.id === id);
  }

  metric(id: Id): Metric | undefined {
    return this.document.metrics?.find((metric) => metric.id === id);
  }

  datasets(): readonly Candidate[] {
    return this.#list('datasets', () =>
      live(this.document.datasets).map(({ id, title }) =>
        candidate({ kind: 'dataset', id }, { name: writeName(id) }, { title: this.read(title) }),
      ),
    );
  }

  fields(dataset: Id): readonly Candidate[] {
    return this.#list(`fields ${dataset}`, () =>
      live(this.dataset(dataset)?.fields).map((field) => this.#field(dataset, field)),
    );
  }

  /** For an aggregate whose dataset is not said yet: "amount of deals". */
  fieldsOfAll(): readonly Candidate[] {
    return this.#list('fields of all', () =>
      live(this.document.datasets).flatMap(({ id, title, fields }) =>
        live(fields).map((field) => {
          const name = `${writeName(field.id)} of ${writeName(id)}`;
          const titles = [this.read(field.title), this.read(title)].filter(Boolean).join(', ');
          return { ...this.#field(id, field), name, insert: name, caret: name.length, title: titles };
        }),
      ),
    );
  }

  /** Fields that put rows into periods, and "always". */
  dates(dataset: Id): readonly Candidate[] {
    return this.#list(`dates ${dataset}`, () => [
      ...this.fields(dataset).filter(({ type }) => type === 'date' || type === 'instant'),
      candidate({ kind: 'keyword', word: 'always' }, { name: 'always' }),
    ]);
  }

  /**
   * @param metric whose formula it is: what is made of it cannot be part of it
   * @param isSaid inside `metric(…)`, where a name is no parameter's
   */
  metrics(metric: Id | undefined, isSaid = false): readonly Candidate[] {
    return this.#list(`metrics ${isSaid} ${metric ?? ''}`, () => {
      const ways = metric === undefined ? null : formulaScopes(this.document).waysTo(metric);
      return live(this.document.metrics)
        .filter(({ id }) => !ways?.has(id))
        .map(({ id, title }) =>
          candidate(
            { kind: 'metric', id },
            { name: isSaid ? writeName(id) : this.#metricName(id) },
            { title: this.read(title), type: 'number' },
          ),
        );
    });
  }

  /** @param dataset among whose fields the name stands; null: among metrics, or inside `param(…)` */
  parameters(dataset: Id | null): readonly Candidate[] {
    return this.#list(`parameters ${dataset ?? ''}`, () =>
      live(this.document.parameters).map(({ id, title, type }) => {
        const isTaken = dataset !== null && this.field(dataset, id) !== undefined;
        const name = isTaken ? `param(${writeName(id)})` : writeName(id);
        return candidate({ kind: 'parameter', id }, { name }, { title: this.read(title), type: valueTypeOf(type) });
      }),
    );
  }

  functions(isRow: boolean): readonly Candidate[] {
    return this.#list(`functions ${isRow}`, () =>
      operators
        .filter((operator) => isFunction(operator) && !(isRow && manyRows.has(operator.group)))
        .map(({ name, operands, result }) => {
          const insert = `${name}()`;
          const takesNone = operands.length === 0;
          return candidate(
            { kind: 'function', operator: name },
            { name, insert, caret: takesNone ? insert.length : insert.length - 1 },
            { type: fixedType(result), goesOn: !takesNone },
          );
        }),
    );
  }

  /** What stands between operands, but for words. */
  operators(): readonly Candidate[] {
    return this.#list('operators', () =>
      operators
        .filter(({ name, infix, operands }) => infix && operands.length > 1 && !/\w|===|!==/.test(name))
        .map(({ name, infix }) =>
          candidate({ kind: 'operator', operator: name }, { name: infix?.symbol ?? name }, { goesOn: true }),
        ),
    );
  }

  keywords(words: readonly string[]): readonly Candidate[] {
    return words.map((word) => {
      const isLiteral = ['true', 'false', 'missing', 'null'].includes(word);
      return candidate(
        { kind: 'keyword', word },
        { name: word },
        { goesOn: !isLiteral, type: word === 'true' || word === 'false' ? 'boolean' : null },
      );
    });
  }

  funnels(): readonly Candidate[] {
    return this.#list('funnels', () =>
      live(this.document.funnels).map(({ id, title }) =>
        candidate({ kind: 'funnel', id }, quoted(id), { title: this.read(title) }),
      ),
    );
  }

  stages(funnel: Id): readonly Candidate[] {
    return this.#list(`stages ${funnel}`, () =>
      live(this.funnel(funnel)?.stages).map(({ id, title }) =>
        candidate({ kind: 'stage', funnel, id }, quoted(id), { title: this.read(title) }),
      ),
    );
  }

  dimensions(): readonly Candidate[] {
    return this.#list('dimensions', () =>
      live(this.document.dimensions).map(({ id, title }) =>
        candidate({ kind: 'dimension', id }, quoted(id), { title: this.read(title) }),
      ),
    );
  }

  grains(): readonly Candidate[] {
    return this.#list('grains', () => grains.map((word) => candidate({ kind: 'grain', word }, quoted(word))));
  }

  statistics(): readonly Candidate[] {
    return this.#list('statistics', () =>
      statistics.map((word) => candidate({ kind: 'statistic', word }, quoted(word))),
    );
  }

  #field(dataset: Id, { id, title, type }: Field): Candidate {
    return candidate(
      { kind: 'field', dataset, id },
      { name: writeName(id) },
      { title: this.read(title), type: valueTypeOf(type) },
    );
  }

  /** A bare name that is a parameter's too is the parameter. */
  #metricName(id: Id): string {
    const isParameter = this.document.parameters?.some((parameter) => parameter.id === id) ?? false;
    return isParameter ? `metric(${writeName(id)})` : writeName(id);
  }

  #list(key: string, make: () => readonly Candidate[]): readonly Candidate[] {
    const before = this.#lists.get(key);
    if (before) return before;
    const made = make();
    this.#lists.set(key, made);
    return made;
  }
}

function isFunction({ name, group, infix }: Operator): boolean {
  return !infix && group !== 'reference' && /^[a-z_0-9]+$/.test(name);
}

function fixedType(result: Operator['result']): ValueType | null {
  return result === 'same' || result === 'first' || result === 'referred' ? null : result;
}

function quoted(word: string): { name: string; insert: string } {
  return { name: word, insert: JSON.stringify(word) };
}

function live<Item extends { readonly archived?: boolean | undefined }>(
  items: readonly Item[] | undefined,
): readonly Item[] {
  return (items ?? []).filter(({ archived }) => !archived);
}
