import type { PlanSignal } from '@weir/query';
import type { Id } from '@weir/schema';
import type { DateColumn, DatetimeColumn } from '../../../columns/column.js';
import { secondsPerDay } from '../../moments.js';
import type { FunnelTables } from '../../tables.js';
import type { ChainPlan } from '../read-sequences.js';
import { stepReader } from '../../step-reader.js';
import type { StepReader } from '../../step-reader.js';

/** A plan whose events are numbers. */
export interface PlainModel {
  readonly sources: readonly PlainSource[];
  /** What times are counted in: days where fields are dates, milliseconds where they are datetimes. */
  readonly unit: 'day' | 'ms';
  /** The longest time from the first step to the last, in the unit. */
  readonly window: number;
}

/** Rows by one date field of one dataset. */
export interface PlainSource {
  readonly dataset: Id;
  readonly rowCount: number;
  readonly time: DateColumn | DatetimeColumn;
  readonly steps: StepReader;
  readonly signals: readonly PlanSignal[];
}

/**
 * @param isGrouped whether it matters which of several rows of a tie stands for a step
 * @returns undefined: steps need not be done, or not in order, or things are excluded; a row counts for more than one entity or only as
 *   the first of one; some events have instants, others only dates
 */
export function plainModel(plan: ChainPlan, isGrouped: boolean, tables: FunnelTables): PlainModel | undefined {
  const { order, exclude, stages, signals, windowSeconds } = plan;
  const isPlain = order === 'ordered' && exclude.length === 0 && stages.every(({ isOptional }) => !isOptional);
  if (!isPlain || signals.some(({ first }) => first)) return undefined;
  const bySource = new Map<string, PlanSignal[]>();
  for (const signal of signals) {
    const name = `${signal.dataset} ${signal.at}`;
    const known = bySource.get(name);
    if (known) known.push(signal);
    else bySource.set(name, [signal]);
  }
  const sources: PlainSource[] = [];
  for (const own of bySource.values()) {
    const source = sourceOf(own, isGrouped, tables);
    if (!source) return undefined;
    sources.push(source);
  }
  const [type, ...others] = new Set(sources.map(({ time }) => time.type));
  if (type === undefined || others.length > 0) return undefined;
  const unit = type === 'date' ? 'day' : 'ms';
  return { sources, unit, window: longest(windowSeconds, unit) };
}

function sourceOf(signals: readonly PlanSignal[], isGrouped: boolean, tables: FunnelTables): PlainSource | undefined {
  const { dataset, at, entity } = signals[0]!;
  const time = tables.column(dataset, at);
  if (time.type !== 'date' && time.type !== 'datetime') return undefined;
  if (signals.some((signal) => signal.entity !== entity)) return undefined;
  if (isGrouped && new Set(signals.map(({ stage }) => stage)).size < signals.length) return undefined;
  const rowCount = tables.rowCount(dataset);
  const steps = stepReader(signals, tables.scope(dataset), rowCount);
  return steps && { dataset, rowCount, time, steps, signals };
}

/** The longest whole time that is not longer than so many seconds. */
function longest(seconds: number, unit: PlainModel['unit']): number {
  if (unit === 'day') return Math.floor(seconds / secondsPerDay);
  const ms = Math.round(seconds * 1000);
  return ms / 1000 <= seconds ? ms : ms - 1;
}
