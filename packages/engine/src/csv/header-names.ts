import type { Id } from '@weir/schema';
import type { CsvField } from './csv-input.js';

/**
 * The names of a file's columns: of a declared field its id, else the header as it stands but for blanks around it. "Name", "Name", "" become
 * "Name", "Name 2", "column 3".
 * @param first texts of the first row; it only says how many columns there are when it is no header
 */
export function headerNames(first: readonly string[], fields: readonly CsvField[], isHeader: boolean): Id[] {
  const ids = new Map(fields.map(({ id, header }) => [header ?? id, id]));
  const seen = new Set<string>();
  return first.map((text, place) => {
    const header = text.trim();
    const name = isHeader ? (ids.get(header) ?? header) : (fields[place]?.id ?? '');
    const unique = distinct(name === '' ? `column ${place + 1}` : name, seen);
    seen.add(unique);
    return unique;
  });
}

function distinct(name: string, seen: ReadonlySet<string>): string {
  if (!seen.has(name)) return name;
  for (let count = 2; ; count += 1) if (!seen.has(`${name} ${count}`)) return `${name} ${count}`;
}
