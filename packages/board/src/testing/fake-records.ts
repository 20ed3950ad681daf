import type { Id, Scalar } from '@weir/schema';
import type { Call, RecordsPage, RecordsQuery } from '@weir/query';
import { exampleAnswer } from './example.js';
import { FakeAdapter } from './fake-adapter.js';

type Row = Readonly<Record<Id, Scalar>>;

/** Deals of the example document. */
export function exampleRows(count: number): Row[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `D-${String(at + 1).padStart(4, '0')}`,
    created_on: `2025-0${1 + (at % 9)}-${String(10 + (at % 18))}`,
    amount: at % 7 === 0 ? null : 1000 * ((at * 37) % 400),
    stage: at % 3 === 0 ? 'won' : 'lost',
    team: ['East', 'South', 'North'][at % 3]!,
    product: 'Cloud',
    source: null,
  }));
}

/** Gives rows of its own, a page at a time, and records what it was asked. */
export class RecordsAdapter extends FakeAdapter {
  readonly queries: RecordsQuery[] = [];
  readonly recordsCalls: Call[] = [];
  /** A failure of the next call. */
  fails: Error | null = null;
  /** Set to a promise, a call waits for it. */
  gate: Promise<void> | null = null;

  constructor(public rows: readonly Row[]) {
    super(exampleAnswer);
  }

  async records(query: RecordsQuery, call: Call): Promise<RecordsPage> {
    this.queries.push(query);
    this.recordsCalls.push(call);
    await this.gate;
    if (this.fails) {
      const error = this.fails;
      this.fails = null;
      throw error;
    }
    const { sort, after, limit, fields } = query;
    const sign = sort?.descending ? -1 : 1;
    const of = (row: Row): Scalar => (sort && 'field' in sort ? (row[sort.field] ?? null) : null);
    const ordered = this.rows.toSorted((a, b) => {
      const [left, right] = [of(a), of(b)];
      if (left === right) return String(a['id']).localeCompare(String(b['id']));
      if (left === null || right === null) return left === null ? 1 : -1;
      return left < right ? -sign : sign;
    });
    const from = Number(after ?? 0);
    const records = ordered
      .slice(from, from + limit)
      .map((row) => Object.fromEntries(fields.map((field) => [field, row[field] ?? null])));
    const to = from + records.length;
    return { records, next: to < this.rows.length ? String(to) : null, count: this.rows.length };
  }
}
