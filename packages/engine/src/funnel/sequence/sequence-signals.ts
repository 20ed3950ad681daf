import type { PlanSignal, SequencePlan } from '@weir/query';
import type { SignalPart } from './own-ties.js';

export interface SequenceSignals {
  /** Signals of steps, then of exclusions, then, for a strict order, of any row of their datasets. */
  readonly signals: readonly PlanSignal[];
  /** At the places of `signals`. */
  readonly parts: readonly SignalPart[];
  /** Places of those that only a strict order minds. */
  readonly onlyMinded: ReadonlySet<number>;
}

/** All that is read of rows for the chains of a plan. */
export function sequenceSignals({
  signals,
  exclude,
  order,
  stages,
}: Pick<SequencePlan, 'signals' | 'exclude' | 'order' | 'stages'>): SequenceSignals {
  const sources = new Map<string, number>();
  const sourceOf = ({ dataset, at }: Pick<PlanSignal, 'dataset' | 'at'>): number => {
    const name = `${dataset} ${at}`;
    const known = sources.get(name) ?? sources.size;
    sources.set(name, known);
    return known;
  };
  const excluding = exclude.map(({ signal }, place): PlanSignal => ({ stage: stages.length + place, ...signal }));
  const minded = new Map(
    signals.map(({ dataset, at, entity, sequence, key }): [string, PlanSignal] => [
      `${dataset} ${at} ${entity}`,
      { stage: -1, dataset, at, entity, sequence, key, first: false },
    ]),
  );
  const any = order === 'strict' ? [...minded.values()] : [];
  const all = [...signals, ...excluding, ...any];
  return {
    signals: all,
    parts: all.map((signal, place): SignalPart => {
      const source = sourceOf(signal);
      if (place < signals.length) return { source, step: signal.stage, isMinded: true };
      if (place < signals.length + exclude.length) {
        return { source, exclusion: place - signals.length, isMinded: false };
      }
      return { source, isMinded: true };
    }),
    onlyMinded: new Set(any.map((_signal, place) => signals.length + exclude.length + place)),
  };
}
