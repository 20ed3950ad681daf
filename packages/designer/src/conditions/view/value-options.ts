import type { Context, DataAdapter } from '@weir/query';
import type { Id, Scalar } from '@weir/schema';
import { filterOptions } from '@weir/ui';
import type { Localizer, Option, OptionPage, OptionSource } from '@weir/ui';
import type { SubjectField } from '../state/subject.js';

interface Source {
  readonly dataset: Id;
  readonly field: SubjectField;
  readonly adapter: DataAdapter | undefined;
  readonly context: Context | undefined;
  readonly localizer: Localizer;
}

/** Values asked for at a time. */
const LIMIT = 200;

/**
 * The values that a field may be compared with: those that the document knows, by their titles, and those that the data has, with how many
 * rows have each. Undefined where neither knows any: then a value is typed.
 */
export function valueOptions({ dataset, field, adapter, context, localizer }: Source): OptionSource | undefined {
  const known: readonly Option[] = field.values.map(({ value, title }) => ({
    value,
    label: localizer.text(title) || String(value),
  }));
  if (!adapter) return known.length > 0 ? known : undefined;
  const ask = (search: string, signal: AbortSignal) =>
    adapter.values(dataset, field.id, { ...(context && { context }), signal, limit: LIMIT, ...(search && { search }) });
  const optionOf = (value: Scalar, count: number): Option => ({
    value,
    label: known.find((option) => option.value === value)?.label ?? String(value),
    detail: localizer.number(count),
  });
  const found = async (search: string, signal: AbortSignal): Promise<OptionPage> => {
    const { values, more } = await ask(search, signal);
    const options = values.filter(({ value }) => value !== null).map(({ value, count }) => optionOf(value, count));
    return { options, more };
  };
  if (known.length === 0) return (search, signal) => found(search.trim(), signal);
  return async (search, signal) => {
    // Titles are searched here, the data source knows only values.
    const [counted, searched] = await Promise.all([
      found('', signal).catch(() => ({ options: [] })),
      search.trim() === '' ? null : found(search.trim(), signal).catch(() => null),
    ]);
    const counts = new Map([...counted.options, ...(searched?.options ?? [])].map((option) => [option.value, option]));
    const declared = known.map((option) => counts.get(option.value) ?? option);
    const others = [...counts.values()].filter(({ value }) => !known.some((option) => option.value === value));
    const page = filterOptions([...declared, ...others], search);
    return { options: page.options, more: page.more === true || (searched?.more ?? false) };
  };
}
