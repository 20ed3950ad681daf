import type { Entries } from '../entries.js';
import type { SequenceEvent, Tie } from './tie.js';

/** What the signals of a plan, by their place, say of an entry. */
export interface SignalPart {
  /** Rows by one date field of one dataset: entries of the same row from signals with the same number are one event. */
  readonly source: number;
  readonly step?: number;
  readonly exclusion?: number;
  readonly isMinded: boolean;
}

/** An entity's entries as events, those that happened at once together. @param own in the order in which they happened */
export function tiesOf({ day, ms, signal, row }: Entries, own: Int32Array, parts: readonly SignalPart[]): Tie[] {
  const ties: Tie[] = [];
  let from = 0;
  while (from < own.length) {
    const today = day[own[from]!]!;
    let to = from;
    let isCoarse = false;
    for (; to < own.length && day[own[to]!] === today; to += 1) isCoarse ||= Number.isNaN(ms[own[to]!]);
    for (let first = from; first < to;) {
      const at = ms[own[first]!]!;
      let end = first + 1;
      while (end < to && (isCoarse || ms[own[end]!] === at)) end += 1;
      ties.push({
        day: today,
        ms: isCoarse ? NaN : at,
        events: eventsOf(own.subarray(first, end), { signal, row }, parts),
      });
      first = end;
    }
    from = to;
  }
  return ties;
}

function eventsOf(
  together: Int32Array,
  { signal, row }: Pick<Entries, 'signal' | 'row'>,
  parts: readonly SignalPart[],
): SequenceEvent[] {
  const events = new Map<string, number[]>();
  for (const entry of together) {
    const name = `${parts[signal[entry]!]!.source} ${row[entry]}`;
    const known = events.get(name);
    if (known) known.push(entry);
    else events.set(name, [entry]);
  }
  return [...events.values()].map((entries) => {
    const said = entries.map((entry) => ({ entry, ...parts[signal[entry]!]! }));
    const entryOf = new Map<number, number>();
    for (const { step, entry } of said) if (step !== undefined && !entryOf.has(step)) entryOf.set(step, entry);
    const steps = [...entryOf.keys()].sort((a, b) => a - b);
    return {
      steps,
      entries: steps.map((step) => entryOf.get(step)!),
      exclusions: said.flatMap(({ exclusion }) => (exclusion === undefined ? [] : [exclusion])),
      isMinded: said.some(({ isMinded }) => isMinded),
    };
  });
}
