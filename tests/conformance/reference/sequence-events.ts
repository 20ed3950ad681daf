import type { Scalar, Signal } from '@weir/schema';
import type { Excluded } from '@weir/query';
import type { referenceChain } from '../../../packages/engine/src/funnel/sequence/reference.fixture.js';
import { dayMs } from './calendar.js';
import { entriesOf } from './histories.js';
import type { Entry, FunnelWorld, Moment } from './histories.js';
import type { Row } from './rows.js';

type Tie = Parameters<typeof referenceChain>[0][number];
type Event = Tie['events'][number];

/** What an entry can stand for. */
interface Part {
  readonly entry: Entry;
  /** Rows by one date field: entries of one row and source are one event. */
  readonly source: string;
  readonly step?: number;
  readonly exclusion?: number;
  readonly isMinded: boolean;
}

/** What an entity did at once: on one instant, or on one day of which something has only a date. */
export interface MomentTie extends Tie {
  readonly moment: Moment;
  readonly events: readonly RowEvent[];
}

/** An event, and the entries that say what it can stand for. */
export interface RowEvent extends Event {
  readonly said: readonly Part[];
}

/** What each entity that did a step did, in order, and the rows that say nothing. */
export function sequencesOf(world: FunnelWorld): {
  readonly entities: ReadonlyMap<Scalar, readonly MomentTie[]>;
  readonly excluded: readonly Excluded[];
} {
  const left = new Map<string, Set<Row>>();
  const parts = partsOf(world, (reason, dataset, row) => {
    const name = `${reason} ${dataset}`;
    left.set(name, (left.get(name) ?? new Set()).add(row));
  });
  const names = new Set(parts.filter(({ step }) => step !== undefined).map(({ entry }) => entry.entity));
  const excluded = [...left].map(([name, rows]) => {
    const [reason, dataset] = name.split(' ') as [Excluded['reason'], string];
    return { reason, dataset, count: rows.size };
  });
  return { entities: new Map([...names].map((entity) => [entity, tiesOf(parts, entity)])), excluded };
}

export function countingOf({ funnel }: FunnelWorld) {
  const { counting } = funnel;
  if (counting?.method !== 'sequence') throw new Error('not counted by sequence');
  return counting;
}

/** Entries of steps and exclusions and, where the order is strict, of all rows of the steps' datasets and date fields. */
function partsOf(world: FunnelWorld, leaveOut: Parameters<typeof entriesOf>[3]): readonly Part[] {
  const { order, exclude = [] } = countingOf(world);
  const read = (signal: Signal, part: Omit<Part, 'entry' | 'source'>, leave = leaveOut): Part[] =>
    entriesOf(world, part.step ?? 0, signal, leave).map((entry) => ({
      entry,
      source: `${signal.dataset} ${signal.at}`,
      ...part,
    }));
  const signals = world.funnel.stages.flatMap(({ enters = [] }, step) => enters.map((signal) => ({ signal, step })));
  const ignore = () => {};
  return [
    ...signals.flatMap(({ signal, step }) => read(signal, { step, isMinded: true })),
    ...exclude.flatMap(({ signal }, exclusion) => read(signal, { exclusion, isMinded: false })),
    ...(order === 'strict'
      ? signals.flatMap(({ signal: { dataset, at, entity } }) =>
          read({ dataset, at, ...(entity !== undefined && { entity }) }, { isMinded: true }, ignore),
        )
      : []),
  ];
}

function tiesOf(parts: readonly Part[], entity: Scalar): MomentTie[] {
  const own = parts.filter(({ entry }) => entry.entity === entity);
  const days = [...new Set(own.map(({ entry }) => entry.date))].sort();
  return days.flatMap((date) => {
    const ofDay = own.filter(({ entry }) => entry.date === date);
    const isCoarse = ofDay.some(({ entry }) => entry.instant === null);
    const instants = isCoarse ? [null] : [...new Set(ofDay.map(({ entry }) => entry.instant!))].sort((a, b) => a - b);
    return instants.map((instant) => {
      const together = ofDay.filter(({ entry }) => isCoarse || entry.instant === instant);
      return {
        moment: { date, instant },
        day: Date.parse(date) / dayMs,
        ms: instant ?? NaN,
        events: eventsOf(together),
      };
    });
  });
}

function eventsOf(together: readonly Part[]): RowEvent[] {
  const isSame = (a: Part, b: Part) => a.source === b.source && a.entry.row === b.entry.row;
  const first = together.filter((part, at) => together.findIndex((other) => isSame(part, other)) === at);
  return first.map((part) => {
    const said = together.filter((other) => isSame(part, other));
    const steps = [...new Set(said.flatMap(({ step }) => step ?? []))].sort((a, b) => a - b);
    return {
      said,
      steps,
      entries: steps,
      exclusions: said.flatMap(({ exclusion }) => exclusion ?? []),
      isMinded: said.some(({ isMinded }) => isMinded),
    };
  });
}
