import { memoryOf } from '../../../columns/memory.js';
import type { TimeFacts } from '../../../columns/time-facts.js';
import type { EventSource } from './event-source.js';

/** Times beyond it, in the year 3084 as milliseconds, leave no room for steps. */
export const mostTime = 2 ** 45;

/** Steps are told by less. */
const mostSlots = 256;
const mostNarrow = 2 ** 31;

/**
 * How an event is one number to be sorted by: when it happened, then which step it is, counted from 1. Ties convert in whatever order they
 * are stored, so the steps of a tie stand in the order of the path. Times are counted in units from a first one: where all are whole seconds
 * of some years, four bytes hold a key.
 */
export interface KeyForm {
  readonly base: number;
  readonly unit: number;
  /** A power of two, more than there are steps. */
  readonly slots: number;
  readonly isNarrow: boolean;
}

const wide: KeyForm = { base: 0, unit: 1, slots: mostSlots, isNarrow: false };

export function keyFormOf(sources: readonly Pick<EventSource, 'facts' | 'asOf'>[], stepCount: number): KeyForm {
  const all = sources.map(({ facts }) => facts);
  const base = Math.min(...all.map(({ low }) => low));
  const last = Math.max(...sources.map(({ facts: { high }, asOf }) => Math.min(high, asOf)));
  const unit = unitOf(all);
  const slots = 2 ** Math.ceil(Math.log2(stepCount + 1));
  const isNarrow = last >= base && ((last - base) / unit + 1) * slots < mostNarrow;
  return isNarrow ? { base, unit, slots, isNarrow } : wide;
}

function unitOf(all: readonly TimeFacts[]): number {
  const [first] = all;
  return first && all.every(({ step }) => step === first.step) ? first.step : 1;
}

/** @param isShared other threads read them where they are */
export function keysOf({ isNarrow }: KeyForm, count: number, isShared = false): Float64Array | Int32Array {
  const bytes = count * (isNarrow ? 4 : 8);
  const memory = memoryOf(bytes, isShared);
  return isNarrow ? new Int32Array(memory) : new Float64Array(memory);
}

export const wideKeys = wide;
