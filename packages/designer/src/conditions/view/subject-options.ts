import type { Context, DataAdapter } from '@weir/query';
import type { Id } from '@weir/schema';
import type { Localizer, Option, OptionSource } from '@weir/ui';
import type { Subject, SubjectField } from '../state/subject.js';
import { fieldText } from '../words/say-condition.js';
import { valueOptions } from './value-options.js';

interface Basis {
  readonly subject: Subject;
  readonly adapter: DataAdapter | undefined;
  readonly context: Context | undefined;
  readonly localizer: Localizer;
}

/** The lists to choose from, made once for a subject: a list that is made anew would be asked for anew while it is open. */
export class SubjectOptions {
  #basis: Basis | undefined;
  #fields: readonly Option[] = [];
  readonly #values = new Map<Id, OptionSource | undefined>();

  for(basis: Basis): void {
    const before = this.#basis;
    const isSame =
      before?.subject === basis.subject &&
      before.adapter === basis.adapter &&
      before.context === basis.context &&
      before.localizer === basis.localizer;
    if (isSame) return;
    this.#basis = basis;
    this.#values.clear();
    const { subject, localizer } = basis;
    this.#fields = [...subject.fields.values()]
      .filter(({ archived }) => !archived)
      .map(({ id }) => ({ value: id, label: fieldText(id, subject, localizer) }));
  }

  get fields(): readonly Option[] {
    return this.#fields;
  }

  readonly valuesOf = (field: SubjectField): OptionSource | undefined => {
    const basis = this.#basis;
    if (!this.#values.has(field.id) && basis?.subject.dataset !== undefined) {
      this.#values.set(field.id, valueOptions({ ...basis, dataset: basis.subject.dataset, field }));
    }
    return this.#values.get(field.id);
  };
}
