import type { IndexedDbAdapter } from '@weir/adapters/indexeddb';
import type { Call, DataAdapter, RecordCommand, WriteResult } from '@weir/query';
import { WeirError } from '@weir/schema';
import type { Scalar } from '@weir/schema';
import { b2bExample } from '@weir/templates';
import { exampleData } from '@weir/templates/example';
import type { DemoLocale } from './state.js';

/** What moves append to: a row for each stage that a deal enters. */
const HISTORY = 'stage_history';

/** Where this page keeps what was moved: a real product's server would. */
const PLACE = 'acme-crm/moves';

type Row = Readonly<Record<string, Scalar>>;

/** What the example's data were made of, and the rows that were added since. */
interface Made {
  /** ISO date. */
  readonly day: string;
  readonly locale: DemoLocale;
  readonly rows: readonly Row[];
}

export type ExampleAdapter = IndexedDbAdapter & Required<Pick<DataAdapter, 'write'>>;

/** Makes the example's data anew, without anything that was moved. */
export async function makeExample(
  data: IndexedDbAdapter,
  day: string,
  locale: DemoLocale,
  options: Call,
): Promise<void> {
  keep({ day, locale, rows: [] });
  await data.import(exampleData({ asOf: day, locale }).datasets, options);
}

/** The example's data, whose deals are moved from stage to stage: a row is added to their history, and taken away again by _Undo_. */
export function withMoves(data: IndexedDbAdapter): ExampleAdapter {
  let last: Promise<unknown> = Promise.resolve();

  async function carryOut({ kind, dataset, key, changes }: RecordCommand, call: Call): Promise<WriteResult> {
    const made = kept();
    if (!made || dataset !== HISTORY || (kind !== 'create' && kind !== 'remove')) {
      throw new WeirError('adapter/unsupported', { node: `write ${kind} ${dataset}` });
    }
    if (kind === 'create') {
      const record = { ...changes, id: key };
      await data.append(HISTORY, declared([record]), call);
      keep({ ...made, rows: [...made.rows, record] });
      return { record };
    }
    const record = made.rows.find(({ id }) => id === key) ?? { id: key };
    const rows = made.rows.filter((row) => row !== record);
    await data.import(exampleData({ asOf: made.day, locale: made.locale }).datasets, call);
    if (rows.length > 0) await data.append(HISTORY, declared(rows), call);
    keep({ ...made, rows });
    return { record };
  }

  return {
    ...data,
    // One after the other: what a removal makes anew has all that was added before.
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

/** Rows with the types that the document gives their fields. */
function declared(rows: readonly Row[]) {
  const { fields = [] } = b2bExample().datasets?.find(({ id }) => id === HISTORY) ?? {};
  const stored = fields.filter(({ lookup, formula }) => !lookup && formula === undefined);
  return { fields: stored.map(({ id, type }) => ({ id, type })), rows };
}

function kept(): Made | null {
  const text = localStorage.getItem(PLACE);
  return text === null ? null : (JSON.parse(text) as Made);
}

function keep(made: Made): void {
  localStorage.setItem(PLACE, JSON.stringify(made));
}
