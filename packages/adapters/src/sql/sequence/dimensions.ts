import type { FieldType, Id } from '@weir/schema';
import type { PlanSignal } from '@weir/query';
import type { PlanReader } from '../reader.js';

type Fields = Readonly<Record<Id, Id>>;

/** A dimension that events have values of, in a column of this name. */
export interface Dimension {
  readonly name: string;
  readonly type: FieldType;
  /** Per dataset. */
  readonly fields: Fields;
}

export const fieldsName = (fields: Fields): string => JSON.stringify(Object.entries(fields).sort());

/** Each dimension once. */
export function dimensionsOf(
  asked: readonly Fields[],
  signals: readonly Pick<PlanSignal, 'dataset'>[],
  reader: PlanReader,
): ReadonlyMap<string, Dimension> {
  const all = new Map(asked.map((fields) => [fieldsName(fields), fields]));
  return new Map(
    [...all].map(([key, fields], place) => {
      const dataset = signals.map((signal) => signal.dataset).find((id) => Object.hasOwn(fields, id));
      const type = dataset === undefined ? 'string' : reader.field(dataset, fields[dataset]!).type;
      return [key, { name: `g${place}`, type, fields }];
    }),
  );
}
