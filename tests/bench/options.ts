import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Ids of groups; `frames`, `canvas`, `boards` and `held` are measured by themselves. */
  readonly only: readonly string[];
  readonly rows: readonly number[];
  readonly timeMs: number;
  readonly without: readonly string[];
  /** Null: a table only; "" is JSON instead of the table, else a file for the JSON. */
  readonly json: string | null;
  /** What has not begun after so many minutes is left out. */
  readonly mostMinutes: number;
}

/** What the tables of the README are made of, in less than half an hour. */
const whole = { rows: '100k,1M,10M', time: '1500', minutes: '24' };

const units: Readonly<Record<string, number>> = { '': 1, k: 1e3, M: 1e6 };

/** @throws {Error} that says what is wrong with an argument */
export function optionsOf(args: readonly string[], known: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean' },
      only: { type: 'string', default: known.join(',') },
      minutes: { type: 'string' },
      rows: { type: 'string' },
      time: { type: 'string' },
      whole: { type: 'boolean' },
      without: { type: 'string', default: '' },
    },
    allowPositionals: true,
  });
  const only = listOf(values.only);
  const unknown = only.filter((group) => !known.includes(group));
  if (unknown.length > 0 || only.length === 0) {
    throw new Error(`--only takes some of ${known.join(', ')}, not "${unknown.join(', ')}".`);
  }
  const given = { ...(values.whole ? whole : { rows: '1M', time: '4000', minutes: 'Infinity' }), ...values };
  const timeMs = Number(given.time);
  if (!(timeMs > 0)) throw new Error(`--time takes milliseconds, not "${given.time}".`);
  const mostMinutes = Number(given.minutes);
  if (!(mostMinutes > 0)) throw new Error(`--minutes takes a number, not "${given.minutes}".`);
  return {
    only,
    rows: listOf(given.rows).map(rowsOf),
    timeMs,
    without: listOf(values.without),
    json: values.json ? (positionals[0] ?? '') : null,
    mostMinutes,
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
