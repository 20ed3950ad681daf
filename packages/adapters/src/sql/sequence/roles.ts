import type { Id } from '@weir/schema';
import type { PlanSignal, SequencePlan } from '@weir/query';

/** What of a plan says which rows are events. */
export type EventPlan = Pick<SequencePlan, 'signals' | 'exclude' | 'order' | 'stages'>;

/** A signal, and where the kind of an event tells that it has it: steps first, then exclusions. */
export interface RoleSignal {
  readonly signal: PlanSignal;
  /** Place in an event's kind. */
  readonly role: number;
  /** Among all signals: which of two events comes first that are alike in all else. */
  readonly place: number;
}

/** Rows by one date field of one dataset: a row is one event there, whatever it stands for. */
export interface EventSource {
  readonly dataset: Id;
  readonly at: Id;
  readonly signals: readonly RoleSignal[];
  /** Fields that name entities. */
  readonly entities: readonly Id[];
  /** Of those, the ones by which a strict order minds every row; with the place that such a row has among signals. */
  readonly minded: ReadonlyMap<Id, number>;
}

/** Where a plan's events come from. */
export function eventSources({ signals, exclude, order, stages }: EventPlan): readonly EventSource[] {
  const all: RoleSignal[] = [
    ...signals.map((signal, place) => ({ signal, role: signal.stage, place })),
    ...exclude.map(({ signal }, at) => ({
      signal: { stage: stages.length + at, ...signal },
      role: stages.length + at,
      place: signals.length + at,
    })),
  ];
  const minded = new Map<string, number>();
  for (const { dataset, at, entity } of order === 'strict' ? signals : []) {
    const name = `${dataset} ${at} ${entity}`;
    if (!minded.has(name)) minded.set(name, all.length + minded.size);
  }
  const names = [...new Set(all.map(({ signal }) => `${signal.dataset} ${signal.at}`))];
  return names.map((name) => {
    const own = all.filter(({ signal }) => `${signal.dataset} ${signal.at}` === name);
    const { dataset, at } = own[0]!.signal;
    const entities = [...new Set(own.map(({ signal }) => signal.entity))];
    return {
      dataset,
      at,
      signals: own,
      entities,
      minded: new Map(
        entities.flatMap((entity) => {
          const place = minded.get(`${name} ${entity}`);
          return place === undefined ? [] : [[entity, place] as const];
        }),
      ),
    };
  });
}
