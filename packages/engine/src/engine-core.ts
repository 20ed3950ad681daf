import { errorOf, WeirError } from '@weir/schema';
import type { Id } from '@weir/schema';
import type { CatalogDataset, Plan, PlanResult, RecordsPage, ValueList } from '@weir/query';
import { isCsvLoad } from './csv/csv-load.js';
import type { CsvLoad } from './csv/csv-load.js';
import { readCsvBytes } from './csv/read-csv.js';
import { ColumnStore } from './columns/column-store.js';
import type { FieldSpec } from './columns/dataset-input.js';
import type { LoadReport } from './columns/load-report.js';
import type { StoredDataset } from './columns/dataset-input.js';
import { runFigures } from './funnel/run-figures.js';
import { runFunnel } from './funnel/run-funnel.js';
import { runSequenceFigures } from './funnel/sequence/run-sequence-figures.js';
import { runSequence } from './funnel/sequence/run-sequence.js';
import { KeptParts } from './metrics/kept-parts.js';
import { rowsToRead, runMetrics } from './metrics/run-metrics.js';
import { Pace } from './pace.js';
import { listRecords } from './records/list-records.js';
import type { RecordsTask } from './records/list-records.js';
import { PlanSources } from './sources/plan-sources.js';
import { Crew } from './team/crew.js';
import { follow, runTogether, tellChange } from './team/follow.js';
import { canShareMemory, withSharedColumns } from './team/shared-columns.js';
import { alone } from './team/team.js';
import type { Team } from './team/team.js';
import { listValues } from './values.js';
import type { ValuesQuery } from './values.js';

/** What a call brings along on either side of a worker. */
export interface CoreCall {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

export interface RunCall extends CoreCall {
  /** Of what was counted, for who asks the same again. Default 64 MB. */
  readonly mostKeptBytes?: number | undefined;
}

export interface FitQuery {
  readonly dataset: Id;
  /** Default: the declared types, else those that the values have. */
  readonly fields?: readonly FieldSpec[] | undefined;
  /** IANA zone in which times without an offset are read. Default UTC. */
  readonly timeZone?: string | undefined;
}

/** What is in columns already, or a file whose bytes are read here. */
export type LoadInput = StoredDataset | CsvLoad;

/** The engine proper: on the thread, or in a worker behind messages. */
export interface EngineCore {
  load(datasets: readonly LoadInput[], timeZone: string | undefined, call: CoreCall): Promise<LoadReport[]>;
  append(rows: StoredDataset, call: CoreCall): Promise<void>;
  /** Reads a file, and gives it back instead of keeping it. */
  read(file: CsvLoad, call: CoreCall): Promise<StoredDataset>;
  run(plans: readonly Plan[], call: RunCall): Promise<PlanResult[]>;
  values(query: ValuesQuery, call: CoreCall): Promise<ValueList>;
  records(task: RecordsTask, call: CoreCall): Promise<RecordsPage>;
  describe(call: CoreCall): Promise<CatalogDataset[]>;
  fit(query: FitQuery, call: CoreCall): Promise<LoadReport>;
  drop(dataset: Id, call: CoreCall): Promise<void>;
  dispose(): void;
}

/** One that may be one of several. */
export interface JoiningCore extends EngineCore {
  /**
   * Works with others from here on. The one at place 0 is asked, and has the others help; they get their data from it.
   * @param ports to the others, by place; none at the own
   */
  join(place: number, ports: readonly (MessagePort | null)[]): Promise<void>;
}

export interface CoreOptions {
  /** Plans over fewer rows are run by one alone: to tell the others takes longer. */
  readonly leastRowsTogether?: number;
  /** Columns lie where the others read them too; else each has its own. Default: where threads can share memory. */
  readonly sharesMemory?: boolean;
}

const defaultKeptBytes = 2 ** 26;

export function engineCore({
  leastRowsTogether = 100_000,
  sharesMemory = canShareMemory(),
}: CoreOptions = {}): JoiningCore {
  let crew: Crew | null = null;
  const kept = new KeptParts();
  let store = new ColumnStore((change) => {
    kept.heed(change);
    if (crew?.place === 0) tellChange(crew, change);
  });
  const lifetime = new AbortController();
  const paceOf = ({ signal }: CoreCall): Pace => {
    const pace = new Pace(signal, lifetime.signal);
    pace.check();
    return pace;
  };
  return {
    async load(inputs, timeZone, call) {
      const pace = paceOf(call);
      const datasets = await readFiles(inputs, pace, call);
      if (crew?.sharesMemory) {
        for (const [at, dataset] of datasets.entries()) datasets[at] = await withSharedColumns(dataset, pace);
      }
      // Read in a store of their own first: data that is refused leaves what was there.
      const read = new ColumnStore();
      for (const dataset of datasets) read.set(dataset);
      const reports: LoadReport[] = [];
      for (const { id } of datasets) reports.push(await read.fit(id, { timeZone, pace }));
      pace.check();
      for (const dataset of datasets) store.adopt(dataset, read);
      return reports;
    },
    append: async (rows, call) => store.append(rows, paceOf(call)),
    read: async (file, call) => readCsvBytes(file, { pace: paceOf(call), onProgress: call.onProgress }),
    async run(plans, call) {
      const pace = paceOf(call);
      const { onProgress, mostKeptBytes = defaultKeptBytes } = call;
      kept.limit(mostKeptBytes);
      const data = store.snapshot();
      const results: PlanResult[] = [];
      for (const [place, plan] of plans.entries()) {
        pace.check();
        const share = (done: number, of: number) => onProgress?.(place + (of > 0 ? done / of : 0), plans.length);
        const part = (team: Team) => runPlan(plan, data, { pace, onProgress: share, team, kept });
        const isTogether = crew !== null && rowsOf(plan, data, kept) >= leastRowsTogether;
        results.push(await (isTogether ? runTogether(crew!, plan, pace, part) : part(alone)));
      }
      onProgress?.(plans.length, plans.length);
      return results;
    },
    values: async (query, call) => listValues(query, store.snapshot(), paceOf(call)),
    records: async (task, call) => listRecords(task, store.snapshot(), paceOf(call)),
    async describe(call) {
      paceOf(call);
      return store.describe();
    },
    fit: async ({ dataset, ...options }, call) => store.snapshot().fit(dataset, { ...options, pace: paceOf(call) }),
    async drop(dataset, call) {
      paceOf(call);
      store.delete(dataset);
    },
    async join(place, ports) {
      crew = new Crew(place, ports, sharesMemory);
      if (place > 0) {
        follow(crew, store, lifetime.signal, (plan, data, pace, team) =>
          runPlan(plan, data, { pace, onProgress: () => {}, team, kept }),
        );
      }
      for (const port of ports) port?.start();
    },
    dispose() {
      crew?.close();
      lifetime.abort();
      store = new ColumnStore();
      kept.clear();
    },
  };
}

/** `onProgress` counts the rows of files. */
async function readFiles(inputs: readonly LoadInput[], pace: Pace, { onProgress }: CoreCall): Promise<StoredDataset[]> {
  const datasets: StoredDataset[] = [];
  let before = 0;
  for (const input of inputs) {
    if (!isCsvLoad(input)) {
      datasets.push(input);
      continue;
    }
    const report = (done: number, of: number) => onProgress?.(before + done, of === 0 ? 0 : before + of);
    const dataset = await readCsvBytes(input, { pace, onProgress: report });
    before += dataset.rows;
    datasets.push(dataset);
  }
  return datasets;
}

/** How many rows a plan has to read, of the datasets that are there. */
function rowsOf(plan: Plan, store: ColumnStore, kept: KeptParts): number {
  const { kind, sources } = plan;
  if (kind === 'metrics' && plan.plan === 1 && sources.every(({ dataset }) => store.has(dataset)))
    return rowsToRead(plan, store, kept);
  return sources.reduce((sum, { dataset }) => sum + (store.has(dataset) ? store.rows(dataset) : 0), 0);
}

interface Running {
  readonly pace: Pace;
  readonly onProgress: (done: number, of: number) => void;
  readonly team: Team;
  readonly kept: KeptParts;
}

async function runPlan(plan: Plan, store: ColumnStore, running: Running): Promise<PlanResult> {
  const { pace, onProgress, team } = running;
  /** What is wrong with the rows of lookups and conversions is told with the result. */
  const withSources = async <R extends PlanResult>(
    asked: Plan,
    run: (sources: PlanSources) => Promise<R>,
  ): Promise<R> => {
    const sources = await PlanSources.open(asked, store, pace);
    const result = await run(sources);
    return { ...result, excluded: [...result.excluded, ...sources.excluded()] };
  };
  if (plan.plan !== 1) throw errorOf('engine/bad-plan', { part: `plan ${String(plan.plan)}` });
  switch (plan.kind) {
    case 'metrics':
      return runMetrics(plan, store, running);
    case 'funnel':
      return withSources(plan, (sources) => runFunnel(plan, sources, pace, onProgress, team));
    case 'funnel-sequence':
      return withSources(plan, (sources) => runSequence(plan, sources, pace, onProgress, team));
    case 'funnel-figures':
      return withSources(plan, (sources) => runFigures(plan, sources, pace, onProgress, team));
    case 'sequence-figures':
      return withSources(plan, (sources) => runSequenceFigures(plan, sources, pace, onProgress, team));
    default:
      throw new WeirError('adapter/unsupported', { node: String((plan as { kind: unknown }).kind) });
  }
}
