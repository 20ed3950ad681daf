import type { Dataset, Example, Field, Id, Metric, Scalar, WeirDocument } from '@weir/schema';
import { needsOfField } from './needs.js';
import type { Needs } from './needs.js';
import { renamedField, renamedFormula } from './renaming.js';
import type { Renaming } from './renaming.js';

/** With every field that can be had: one that is looked up in, or calculated from, what is not taken is left out. */
export function copyDataset(dataset: Dataset, template: WeirDocument, needs: Needs, renaming: Renaming): Dataset {
  const canBeHad = ({ id }: Field): boolean => {
    const { fields, parameters } = needsOfField(template, dataset.id, id);
    return (
      [...parameters].every((parameter) => needs.parameters.has(parameter)) &&
      [...fields].every(([other, needed]) => {
        if (other === dataset.id || (renaming.datasets.has(other) && !renaming.fields.has(other))) return true;
        return [...needed].every((field) => renaming.fields.get(other)?.has(field));
      })
    );
  };
  return {
    ...dataset,
    id: renaming.datasets.get(dataset.id) ?? dataset.id,
    fields: dataset.fields.filter(canBeHad).map((field) => copyField(field, dataset.id, renaming)),
  };
}

/** A field of the template's dataset, in the document's names. */
export function copyField(field: Field, dataset: Id, renaming: Renaming): Field {
  const { lookup, formula, convert, unit } = field;
  const here = (id: Id) => renamedField(renaming, dataset, id);
  return {
    ...field,
    id: here(field.id),
    ...(typeof unit === 'object' && { unit: { field: here(unit.field) } }),
    ...(lookup && {
      lookup: {
        ...lookup,
        by: here(lookup.by),
        dataset: renaming.datasets.get(lookup.dataset) ?? lookup.dataset,
        field: renamedField(renaming, lookup.dataset, lookup.field),
      },
    }),
    ...(formula !== undefined && { formula: renamedFormula(formula, renaming, [dataset]) }),
    ...(convert && {
      convert: {
        dataset: renaming.datasets.get(convert.dataset) ?? convert.dataset,
        from: here(convert.from),
        rate: renamedField(renaming, convert.dataset, convert.rate),
        on: here(convert.on),
      },
    }),
  };
}

/** @param there metrics of the template that are in the document afterwards: drivers that are not are left out */
export function copyMetric(metric: Metric, id: Id, renaming: Renaming, there: ReadonlySet<Id>): Metric {
  const { drivers, examples, targets, ...rest } = metric;
  const known = drivers?.filter((driver) => there.has(driver)).map((driver) => renaming.metrics.get(driver) ?? driver);
  return {
    ...rest,
    id,
    formula: renamedFormula(metric.formula, renaming),
    ...(targets && {
      targets: targets.map((target) =>
        target.where ? { ...target, where: renamedKeys(target.where, renaming.dimensions) } : target,
      ),
    }),
    ...(known && known.length > 0 && { drivers: known }),
    ...(examples && { examples: examples.map((example) => copyExample(example, renaming)) }),
  };
}

/** Rows are written in the names of the fields. */
function copyExample(example: Example, renaming: Renaming): Example {
  const given = Object.entries(example.given).map(([dataset, rows]) => {
    const names = renaming.fields.get(dataset) ?? new Map<Id, Id>();
    return [
      renaming.datasets.get(dataset) ?? dataset,
      rows.map((row) => renamedKeys(row, names) as Record<Id, Scalar>),
    ] as const;
  });
  return { ...example, given: Object.fromEntries(given) };
}

function renamedKeys<Value>(record: Readonly<Record<Id, Value>>, names: ReadonlyMap<Id, Id>): Record<Id, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [names.get(key) ?? key, value]));
}
