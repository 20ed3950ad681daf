import type { IndexedDbAdapter } from '@weir/adapters/indexeddb';
import type { Call, DataAdapter, RecordCommand, WriteResult } from '@weir/query';
import { WeirError } from '@weir/schema';
import type { Scalar } from '@weir/schema';
import { exampleData } from '@weir/templates/example';
import { movedDeals } from './moved-deals.js';
import type { Columns, Move } from './moved-deals.js';
import type { DemoLocale } from './state.js';

/** What moves append to: a row for each stage that a deal enters. */
const HISTORY = 'stage_history';

/** Where this page keeps what was moved: a real product's server would. */
const PLACE = 'acme-crm/moves';

/** What the example's data were made of, and the rows that were added since. */
interface Made {
  /** ISO date. */
  readonly day: string;
  readonly locale: DemoLocale;
  readonly rows: readonly Move[];
}

export type ExampleAdapter = IndexedDbAdapter & Required<Pick<DataAdapter, 'write'>>;

/** Makes the example's data anew, without anything that was moved. */
export async function makeExample(
  data: IndexedDbAdapter,
  day: string,
  locale: DemoLocale,
  options: Call,
): Promise<void> {
  const made = { day, locale, rows: [] };
  keep(made);
  await data.import(datasetsOf(made), options);
}

/**
 * The example's data, whose deals are moved from stage to stage: a row is added to their history, and taken away again by _Undo_. A deal says
 * itself too in which stage it is, and since when: the server of a product sees to that, and so does this.
 */
export function withMoves(data: IndexedDbAdapter): ExampleAdapter {
  let last: Promise<unknown> = Promise.resolve();

  async function carryOut({ kind, dataset, key, changes }: RecordCommand, call: Call): Promise<WriteResult> {
    const made = kept();
    if (!made || dataset !== HISTORY || (kind !== 'create' && kind !== 'remove')) {
      throw new WeirError('adapter/unsupported', { node: `write ${kind} ${dataset}` });
    }
    const rows =
      kind === 'create' ? [...made.rows, added(made, changes, key)] : made.rows.filter(({ id }) => id !== key);
    const record = [...rows, ...made.rows].find(({ id }) => id === key) ?? { id: key };
    await data.import(datasetsOf({ ...made, rows }), call);
    keep({ ...made, rows });
    return { record };
  }

  return {
    ...data,
    // One after the other: what is made anew has all that was moved before.
    write(command, { context, signal }) {
      const done = last.then(() => carryOut(command, { context, ...(signal && { signal }) }));
      last = done.catch(() => undefined);
      return done;
    },
  };
}

export function forgetMoves(): void {
  localStorage.removeItem(PLACE);
}

/** On one day its place says which move was the last. */
function added({ rows }: Made, changes: RecordCommand['changes'], key: Scalar): Move {
  const last = Math.max(0, ...rows.map(({ sequence }) => Number(sequence)));
  return { ...changes, id: key, sequence: last + 1 };
}

/** The example's data, and what was moved since. */
function datasetsOf({ day, locale, rows }: Made): Readonly<Record<string, Columns>> {
  const { deals, stage_history: history, ...others } = exampleData({ asOf: day, locale }).datasets;
  const withRows = Object.entries(history).map(([field, values]) => {
    return [field, [...values, ...rows.map((row) => row[field] ?? null)]] as const;
  });
  return { ...others, deals: movedDeals(deals, rows), [HISTORY]: Object.fromEntries(withRows) };
}

function kept(): Made | null {
  const text = localStorage.getItem(PLACE);
  return text === null ? null : (JSON.parse(text) as Made);
}

function keep(made: Made): void {
  localStorage.setItem(PLACE, JSON.stringify(made));
}
