import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Ids of groups; `frames` is the one without peers. */
  readonly only: readonly string[];
  readonly rows: readonly number[];
  readonly timeMs: number;
  readonly without: readonly string[];
  /** Null: a table only; "" is JSON instead of the table, else a file for the JSON. */
  readonly json: string | null;
}

const units: Readonly<Record<string, number>> = { '': 1, k: 1e3, M: 1e6 };

/** @throws {Error} that says what is wrong with an argument */
export function optionsOf(args: readonly string[], known: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean' },
      only: { type: 'string', default: known.join(',') },
      rows: { type: 'string', default: '1M' },
      time: { type: 'string', default: '4000' },
      without: { type: 'string', default: '' },
    },
    allowPositionals: true,
  });
  const only = listOf(values.only);
  const unknown = only.filter((group) => !known.includes(group));
  if (unknown.length > 0 || only.length === 0) {
    throw new Error(`--only takes some of ${known.join(', ')}, not "${unknown.join(', ')}".`);
  }
  const timeMs = Number(values.time);
  if (!(timeMs > 0)) throw new Error(`--time takes milliseconds, not "${values.time}".`);
  return {
    only,
    rows: listOf(values.rows).map(rowsOf),
    timeMs,
    without: listOf(values.without),
    json: values.json ? (positionals[0] ?? '') : null,
  };
}

function listOf(text: string): string[] {
  return text.split(',').flatMap((part) => part.trim() || []);
}

function rowsOf(text: string): number {
  const [, digits = '', unit = ''] = /^(\d+)([kM]?)$/.exec(text) ?? [];
  const rows = Number(digits) * (units[unit] ?? NaN);
  if (!(rows > 0)) throw new Error(`--rows takes numbers such as 5000, 100k or 10M, not "${text}".`);
  return rows;
}
