import { adapterFailure, errorOf, WeirError } from '@weir/schema';
import type { Call, DataAdapter, InlineRows, Plan, PlanResult, RecordsPage, RecordsQuery } from '@weir/query';
import { orAborted, throwIfAborted } from '../call.js';
import { rowsAdapter } from '../rows/rows-adapter.js';
import { Database } from './database.js';
import type { Execute, RunSelect, Snapshot } from './database.js';
import type { SqlDialect } from './dialect.js';
import { runFigures } from './funnel/run-figures.js';
import { runFunnel } from './funnel/run-funnel.js';
import { listValues } from './list-values.js';
import { runMetrics } from './metrics/run-metrics.js';
import { PlanReader } from './reader.js';
import { listRecords } from './records/list-records.js';
import { Mapping } from './tables.js';
import { runSequence } from './sequence/run-sequence.js';
import { runSequenceFigures } from './sequence/run-sequence-figures.js';
import type { SqlTables } from './tables.js';

export interface SqlAdapterOptions {
  readonly dialect: SqlDialect;
  /** Runs a statement with the host's driver. Only SELECTs come: the database's user needs no more than to read. */
  readonly execute: Execute;
  /**
   * Without it each statement reads the data of its own moment: the figures of one answer may not fit together while tables are written to.
   */
  readonly snapshot?: Snapshot;
  /** Where each dataset and stored field is; what is not named here cannot be asked for. */
  readonly tables: SqlTables;
}

/** An adapter over a database. Its calls need no context: what a user may not see must not be in the tables that it is given. */
export interface SqlAdapter extends DataAdapter {
  run(plans: readonly Plan[], options: Call): Promise<PlanResult[]>;
  records(query: RecordsQuery, options: Call): Promise<RecordsPage>;
  /** Rows of a metric's examples are no rows of the database: the engine counts them, which gives the same figures. */
  withRows(given: InlineRows): DataAdapter;
}

/**
 * Has a database do all of the work: each plan becomes statements whose rows are the figures, and every value in them is a parameter.
 *
 * Its calls reject with `adapter/unknown-dataset`, `adapter/unknown-field`, `adapter/field-type`, `adapter/unsupported` (a plan, or an
 * operator, that cannot be said in SQL with the same meaning), `records/bad-cursor`, `adapter/failed` (the driver threw), `adapter/bad-result`,
 * `adapter/aborted` and `engine/bad-plan`. `onProgress` counts plans.
 */
export function sqlAdapter({
  dialect,
  execute,
  tables,
  snapshot = (work) => work(execute),
}: SqlAdapterOptions): SqlAdapter {
  const mapping = new Mapping(tables, dialect);
  /** What one call asks, of the data of one moment. */
  const within = async <Result>(call: Call, work: (run: RunSelect) => Promise<Result>): Promise<Result> => {
    throwIfAborted(call.signal);
    try {
      const asked = snapshot((own) => work((select) => new Database(dialect, own).rows(select, call)));
      return await orAborted(asked, call.signal);
    } catch (error) {
      throw adapterFailure(error);
    }
  };
  return {
    async describe({ signal }) {
      throwIfAborted(signal);
      return {
        datasets: mapping.catalog(),
        supports: ['metrics', 'funnel-history', 'funnel-figures', 'funnel-sequence', 'sequence-figures'],
      };
    },
    async values(dataset, field, options) {
      const { search, limit, context } = options;
      const query = { dataset, field, search, limit, least: context?.minGroup ?? 0 };
      return within(options, (run) => listValues(query, mapping, dialect, run));
    },
    async run(plans, options) {
      return within(options, async (run) => {
        const results: PlanResult[] = [];
        for (const [place, plan] of plans.entries()) {
          results.push(await runPlan(plan, new PlanReader(plan, mapping, dialect), run));
          options.onProgress?.(place + 1, plans.length);
        }
        return results;
      });
    },
    async records(query, options) {
      return within(options, (run) => {
        const least = options.context?.minGroup ?? 0;
        return listRecords({ ...query, least }, new PlanReader(query.plan, mapping, dialect), run);
      });
    },
    withRows(given) {
      const fieldsOf = new Map(mapping.catalog().map(({ id, fields }) => [id, fields]));
      const datasets = Object.entries(given).map(([id, rows]) => [id, { fields: fieldsOf.get(id) ?? [], rows }]);
      return rowsAdapter({ datasets: Object.fromEntries(datasets) });
    },
  };
}

async function runPlan(plan: Plan, reader: PlanReader, run: RunSelect): Promise<PlanResult> {
  if (plan.plan !== 1) throw errorOf('engine/bad-plan', { part: `plan ${String(plan.plan)}` });
  switch (plan.kind) {
    case 'metrics':
      return runMetrics(plan, reader, run);
    case 'funnel':
      return runFunnel(plan, reader, run);
    case 'funnel-figures':
      return runFigures(plan, reader, run);
    case 'funnel-sequence':
      return runSequence(plan, reader, run);
    case 'sequence-figures':
      return runSequenceFigures(plan, reader, run);
    default:
      throw new WeirError('adapter/unsupported', { node: (plan as Plan).kind });
  }
}
