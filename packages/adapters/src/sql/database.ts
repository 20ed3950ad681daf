import { WeirError, isWeirError } from '@weir/schema';
import type { Call } from '@weir/query';
import { orAborted, throwIfAborted } from '../call.js';
import type { SqlDialect } from './dialect.js';
import { statement } from './sql.js';
import type { Sql, SqlValue } from './sql.js';

/** A row of a result by the names that the statement gives its columns. */
export type SqlRow = Readonly<Record<string, unknown>>;

/**
 * Runs one SELECT, as the host's driver does. Parameters are in the order of their places. The signal is for drivers that can stop a
 * statement; when it is aborted, the call ends in any case.
 */
export type Execute = (
  statement: string,
  parameters: readonly SqlValue[],
  options: { readonly signal?: AbortSignal | undefined },
) => Promise<readonly SqlRow[]>;

/**
 * Has all statements of one call read the data of one moment, as a transaction that reads a snapshot does (in DuckDB each, in PostgreSQL
 * REPEATABLE READ): the work gets an `execute` of its own.
 */
export type Snapshot = <Result>(work: (execute: Execute) => Promise<Result>) => Promise<Result>;

/** Runs a SELECT of one call. */
export type RunSelect = (select: Sql) => Promise<readonly SqlRow[]>;

/** The host's driver, with its failures in our words. */
export class Database {
  constructor(
    readonly dialect: SqlDialect,
    private readonly execute: Execute,
  ) {}

  /** @throws {WeirError} `adapter/aborted`, `adapter/failed`, `adapter/bad-result` */
  async rows(select: Sql, { signal }: Pick<Call, 'signal'>): Promise<readonly SqlRow[]> {
    throwIfAborted(signal);
    const { text, parameters } = statement(select, this.dialect.parameter);
    const rows = await orAborted(this.#execute(text, parameters, signal), signal);
    if (!Array.isArray(rows)) throw new WeirError('adapter/bad-result', { reason: '"execute" gave no list of rows' });
    return rows;
  }

  async #execute(text: string, parameters: readonly SqlValue[], signal: AbortSignal | undefined): Promise<unknown> {
    try {
      return await this.execute(text, parameters, { signal });
    } catch (cause) {
      throwIfAborted(signal);
      if (isWeirError(cause)) throw cause;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new WeirError('adapter/failed', { reason }, { cause });
    }
  }
}

/** Groups of a statement come once each. @throws {WeirError} `adapter/bad-result` */
export function assertOnce(names: readonly string[]): void {
  if (new Set(names).size === names.length) return;
  throw new WeirError('adapter/bad-result', { reason: '"execute" gave a row twice' });
}
