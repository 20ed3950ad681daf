import { closest, pointerTo } from '@weir/schema';
import type { Field, FieldType, Fix, Formula, Id, PatchOperation, WeirDocument } from '@weir/schema';
import { fieldUses, withoutField } from './field-uses.js';
import type { FieldUse } from './field-uses.js';

/** A field that the data source does not have. */
interface Missing {
  readonly document: WeirDocument;
  readonly dataset: Id;
  readonly field: Field;
  /** RFC 6901 pointer to its definition. */
  readonly pointer: string;
  /** What the data source has instead. */
  readonly types: ReadonlyMap<Id, FieldType>;
}

/** The nearest field of the data source in its place wherever it is named; else it goes, with the conditions and columns that name it. */
export function missingFieldFixes(missing: Missing): readonly Fix[] {
  const { document, dataset, field } = missing;
  const uses = fieldUses(document, dataset, field.id);
  return uses ? [...useNearest(missing, uses), ...removeIt(missing, uses)] : [];
}

/** One of the same type rather than another. */
export function nearestField({ id, type }: Field, types: ReadonlyMap<Id, FieldType>): Id | undefined {
  const same = [...types].filter(([, each]) => each === type).map(([name]) => name);
  return closest(id, same) ?? closest(id, types.keys());
}

function useNearest({ document, dataset, field, pointer, types }: Missing, uses: readonly FieldUse[]): readonly Fix[] {
  const near = nearestField(field, types);
  if (near === undefined) return [];
  const isKnown = document.datasets?.find(({ id }) => id === dataset)?.fields.some(({ id }) => id === near);
  const renamed = uses.map(({ pointer: at, isKey }): PatchOperation => {
    if (!isKey) return { op: 'replace', path: at, value: near };
    return { op: 'move', from: at, path: pointerTo(at.slice(0, at.lastIndexOf('/')), near) };
  });
  const own: PatchOperation = isKnown
    ? { op: 'remove', path: pointer }
    : { op: 'replace', path: `${pointer}/id`, value: near };
  return [{ code: 'fix/replace', params: { by: near }, patch: [...renamed, own] }];
}

/** Only where nothing but conditions and columns name it: what is made of it would have to be made of something else. */
function removeIt({ dataset, field, pointer }: Missing, uses: readonly FieldUse[]): readonly Fix[] {
  const conditions = new Map<string, Formula>();
  for (const { condition, columns } of uses) {
    if (!condition && !columns) return [];
    if (condition) conditions.set(condition.pointer, condition.formula);
  }
  const patch = [
    ...[...conditions].map(([path, formula]) => without(path, formula, field.id, dataset)),
    ...withoutColumns(uses),
  ];
  return [
    {
      code: 'fix/remove-field',
      params: { conditions: conditions.size },
      patch: [...patch, { op: 'remove', path: pointer }],
    },
  ];
}

/** The last first, so that the others keep their places; where none would be left, the widget has its own columns again. */
function withoutColumns(uses: readonly FieldUse[]): readonly PatchOperation[] {
  const named = uses.filter(({ columns }) => columns).toReversed();
  const lists = new Set(named.map(({ columns }) => columns!.pointer));
  return [...lists].flatMap((list) => {
    const here = named.filter(({ columns }) => columns!.pointer === list);
    const paths = here.length === here[0]!.columns!.count ? [list] : here.map(({ pointer }) => pointer);
    return paths.map((path): PatchOperation => ({ op: 'remove', path }));
  });
}

/** Leaves of a condition what does not name the field. */
export function removeAsking(path: string, formula: Formula, field: Id, dataset: Id): Fix {
  return { code: 'fix/remove-condition', params: {}, patch: [without(path, formula, field, dataset)] };
}

function without(path: string, formula: Formula, field: Id, dataset: Id): PatchOperation {
  const left = withoutField(formula, field, dataset, [dataset]);
  return left === undefined ? { op: 'remove', path } : { op: 'replace', path, value: left };
}
