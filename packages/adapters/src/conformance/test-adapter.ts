import { isWeirError } from '@weir/schema';
import type { WeirDocument } from '@weir/schema';
import { ask } from '@weir/query';
import type { Call, DataAdapter, FunnelAnswer, MetricsAnswer } from '@weir/query';
import type { ConformanceCase } from './conformance-case.js';
import { contractClaims } from './contract-claims.js';
import { differences } from './differences.js';
import { funnelDifferences } from './expect-funnel.js';
import { metricsDifferences } from './expect-metrics.js';
import { recordsClaims } from './records-claims.js';
import { completeRows } from './vector.js';
import type { ExpectedFunnel, ExpectedMetrics, Vector, VectorRows } from './vector.js';
import { vectors as allVectors } from './vectors/index.js';

/**
 * Gives an adapter that holds these rows. Each row has every stored field of its dataset, null where it misses the value; text, dates
 * and instants are strings. The document tells types, keys and lookups.
 */
export type AdapterFactory = (given: {
  readonly document: WeirDocument;
  readonly rows: VectorRows;
}) => DataAdapter | Promise<DataAdapter>;

export interface TestAdapterOptions {
  /** What the adapter cannot do: a plan node (`"funnel-history"`) or the name of a vector, and why. */
  readonly unsupported?: Readonly<Record<string, string>>;
  /** Passed with every call; for adapters that need a context. */
  readonly call?: Pick<Call, 'context'>;
  /** Default: all that come with the kit. */
  readonly vectors?: readonly Vector[];
}

export interface AdapterCase extends ConformanceCase {
  /** Why the adapter cannot do it; the case holds as long as it refuses with `adapter/unsupported`. */
  readonly unsupported?: string;
}

/**
 * What every `DataAdapter` must do, as cases for any test runner:
 *
 *     for (const { name, run } of testAdapter(({ rows }) => myAdapter(rows))) it(name, run);
 *
 * A case that is named as unsupported holds when the adapter refuses it with `adapter/unsupported`. It fails when the answer is wrong,
 * and also when it is right: then it no longer belongs on that list.
 */
export function testAdapter(factory: AdapterFactory, options: TestAdapterOptions = {}): AdapterCase[] {
  const { call = {} } = options;
  const contract = [...contractClaims, ...recordsClaims].map(([name, claim]) => ({
    name,
    run: () => claim(factory, call),
  }));
  return [...contract, ...testVectors(factory, options)];
}

/** The vectors alone, without the rest of what the contract asks for. */
export function testVectors(factory: AdapterFactory, options: TestAdapterOptions = {}): AdapterCase[] {
  const { unsupported = {}, call = {}, vectors = allVectors } = options;
  const known = new Set(vectors.flatMap(({ name, needs }) => [name, ...needs]));
  const stray = Object.keys(unsupported).filter((name) => !known.has(name));
  return [
    ...vectors.map((vector) => {
      // What is wrong with a question is found before any plan is made of it.
      const needs = 'error' in vector.expect ? [] : vector.needs;
      const reason = [vector.name, ...needs].map((name) => unsupported[name]).find((each) => each !== undefined);
      if (reason === undefined) return { name: vector.name, run: () => holds(vector, factory, call) };
      return {
        name: `${vector.name} (unsupported: ${reason})`,
        unsupported: reason,
        run: () => isRefused(vector, factory, call),
      };
    }),
    ...stray.map((name) => ({
      name: `"${name}" is listed as unsupported`,
      run: () => Promise.reject(new Error(`No vector has this name or needs this plan node: ${[...known].join('; ')}`)),
    })),
  ];
}

async function holds(vector: Vector, factory: AdapterFactory, call: Call): Promise<void> {
  const found = await vectorDifferences(vector, factory, call);
  if (found.length > 0) throw new Error(describe(vector, found));
}

async function isRefused(vector: Vector, factory: AdapterFactory, call: Call): Promise<void> {
  const outcome = await vectorDifferences(vector, factory, call).catch((error: unknown) => ({ error }));
  if (!Array.isArray(outcome)) {
    if (isWeirError(outcome.error) && outcome.error.code === 'adapter/unsupported') return;
    throw outcome.error;
  }
  if (outcome.length === 0) throw new Error('The adapter answers this. Take it off the list of what is unsupported.');
  throw new Error(`The adapter must refuse this with adapter/unsupported.\n${describe(vector, outcome)}`);
}

async function vectorDifferences(vector: Vector, factory: AdapterFactory, call: Call): Promise<string[]> {
  const { document, question, asOf, expect } = vector;
  const adapter = await factory({ document, rows: completeRows(vector) });
  try {
    const answered = ask(document, adapter, question, { ...call, asOf });
    if ('error' in expect) {
      const refused = await answered.then(
        (answer) => ({ code: undefined, answer }),
        (error: unknown) => (isWeirError(error) ? error : Promise.reject(error)),
      );
      return differences(refused, { code: expect.error, ...(expect.params ? { params: expect.params } : {}) });
    }
    const answer = await answered;
    return 'funnel' in question
      ? funnelDifferences(answer as FunnelAnswer, expect as ExpectedFunnel)
      : metricsDifferences(answer as MetricsAnswer, expect as ExpectedMetrics);
  } finally {
    adapter.dispose?.();
  }
}

function describe({ question, asOf }: Vector, lines: readonly string[]): string {
  const asked = `asked ${JSON.stringify(question)} as of ${asOf}`;
  return `${lines.length} ${lines.length === 1 ? 'difference' : 'differences'}, ${asked}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
