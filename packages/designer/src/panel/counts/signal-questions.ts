import type { MetricsQuestion } from '@weir/query';
import { implies, neverHolds } from '@weir/query';
import type { Formula, Funnel, Id, Metric, Signal, WeirDocument } from '@weir/schema';
import type { Soundness } from './sound.js';

/** More signals than these are not counted all: beside those of the stage that is looked at, the first ones. */
const MOST_SIGNALS = 200;
/** Pairs of signals that may find the same rows. */
const MOST_PAIRS = 40;

/** A signal that is counted. */
export interface CountedSignal {
  readonly stage: Id;
  readonly index: number;
  readonly signal: Signal;
  readonly entity: Id;
}

/** Two signals that may find the same rows at the same moment. */
export interface SignalPair {
  readonly one: CountedSignal;
  readonly other: CountedSignal;
}

/** The signals of a funnel that can be counted, those of the stage that is looked at first. */
export function countedSignals({ stages }: Funnel, sound: Soundness, stage: Id | null): readonly CountedSignal[] {
  const found = stages
    .filter(({ archived }) => archived !== true)
    .flatMap(({ id, enters = [] }) =>
      enters.flatMap((signal, index): CountedSignal[] => {
        const entity = sound.entityOf(signal);
        return entity === null ? [] : [{ stage: id, index, signal, entity }];
      }),
    );
  const first = found.filter((each) => each.stage === stage);
  return [...first, ...found.filter((each) => each.stage !== stage)].slice(0, MOST_SIGNALS);
}

/**
 * Pairs of different stages over the same rows, date and entity, unless their conditions show that no row meets both, or that all rows of
 * one do, which is a problem without counting. Those of the stage that is looked at come first.
 */
export function possibleOverlaps(signals: readonly CountedSignal[]): readonly SignalPair[] {
  const pairs: SignalPair[] = [];
  for (const [place, one] of signals.entries()) {
    for (const other of signals.slice(place + 1)) {
      if (pairs.length === MOST_PAIRS) return pairs;
      if (one.stage !== other.stage && isSameMoment(one, other) && isOpen(one, other)) pairs.push({ one, other });
    }
  }
  return pairs;
}

function isSameMoment(one: CountedSignal, other: CountedSignal): boolean {
  const { signal, entity } = one;
  return signal.dataset === other.signal.dataset && signal.at === other.signal.at && entity === other.entity;
}

/** Whether only the data shows if rows meet both conditions. */
function isOpen(one: CountedSignal, other: CountedSignal): boolean {
  const [a, b] = [one.signal.when ?? true, other.signal.when ?? true];
  return !neverHolds({ and: [a, b] }) && !implies(a, b) && !implies(b, a);
}

function bothOf(one: CountedSignal, other: CountedSignal): Formula {
  return { and: [one.signal.when ?? true, other.signal.when ?? true] };
}

/** What is counted of a signal, as formulas of metrics. */
export const signalFormulas = {
  rows: ({ signal: { dataset, when = true, at } }: CountedSignal): Formula => ({ count: [dataset, when, at] }),
  entities: ({ signal: { dataset, when = true, at }, entity }: CountedSignal): Formula => ({
    distinct: [dataset, { var: entity }, when, at],
  }),
  undated: ({ signal: { dataset, when = true, at } }: CountedSignal): Formula => ({
    count: [dataset, { and: [when, { '==': [{ var: at }, null] }] }, 'always'],
  }),
  both: ({ one, other }: SignalPair): Formula => ({
    count: [one.signal.dataset, bothOf(one, other), one.signal.at],
  }),
};

/** Formulas as the metrics of a document that is only asked. The same formula is the same metric, as long as the list is kept. */
export class CountList {
  readonly #metrics = new Map<string, Metric>();

  /** A question for the value of a formula. */
  question(formula: Formula): MetricsQuestion {
    const key = JSON.stringify(formula);
    let metric = this.#metrics.get(key);
    if (!metric) this.#metrics.set(key, (metric = { id: `counted_${this.#metrics.size + 1}`, formula }));
    return { metrics: [metric.id] };
  }

  /** What is asked: the data as the document describes it, with nothing but what is counted. */
  documentOf(document: WeirDocument, questions: Iterable<MetricsQuestion>): WeirDocument {
    const { weir, id, title, settings, datasets, parameters } = document;
    const asked = new Set([...questions].flatMap(({ metrics }) => metrics));
    return {
      weir,
      id,
      title,
      ...(settings && { settings }),
      ...(datasets && { datasets }),
      ...(parameters && { parameters }),
      metrics: [...this.#metrics.values()].filter((metric) => asked.has(metric.id)),
    };
  }
}
