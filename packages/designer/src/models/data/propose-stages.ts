import type { Scalar } from '@weir/schema';
import type { StageKind, TransitionKind } from '../../editor/index.js';
import { guessKinds } from './guess-kind.js';
import { orderStages } from './order-stages.js';
import type { Flow, StageFact, StageFacts } from './stage-facts.js';

export interface ProposedStage {
  readonly value: Scalar;
  readonly kind: StageKind;
  /** Null while it is not known. */
  readonly fact: StageFact | null;
}

export interface ProposedWay {
  /** Values of the stages. */
  readonly from: Scalar;
  readonly to: Scalar;
  readonly kind: Exclude<TransitionKind, 'handoff'>;
  /** Visits that went so; null where no data says that entities do. */
  readonly count: number | null;
  /** Of the visits of `from`; null as above. */
  readonly share: number | null;
}

export interface Proposal {
  readonly stages: readonly ProposedStage[];
  readonly ways: readonly ProposedWay[];
  /** By how entities went on, or as they were given because the data holds only where each is now. */
  readonly isOrderSeen: boolean;
}

/** Fewer of a stage's visits are an exception. */
const COMMON = 0.05;

/** Where entities leave stands after where they go on. */
const PLACE: Readonly<Record<StageKind, number>> = { open: 0, won: 0, parked: 1, lost: 2, disqualified: 3 };

/**
 * Stages in their order with a kind each, and the transitions that enough entities take.
 * @param names what each value is called, at its place
 * @param chosen kinds that a person has chosen, by value
 */
export function proposeStages(
  facts: StageFacts,
  names: readonly string[],
  chosen: ReadonlyMap<Scalar, StageKind> = new Map(),
): Proposal {
  const { values, flows, stages } = facts;
  const seen = orderStages(values.length, flows);
  const guessed = guessKinds(names, facts, seen);
  const kinds = values.map((value, place) => chosen.get(value) ?? guessed[place] ?? 'open');
  const order = [...seen].sort((a, b) => PLACE[kinds[a] ?? 'open'] - PLACE[kinds[b] ?? 'open']);
  const isOrderSeen = flows.some(({ from, to }) => from !== to);
  const ways = isOrderSeen ? commonWays(facts, kinds, order) : plainWays(kinds, order);
  const valueAt = (place: number): Scalar => values[place] ?? null;
  return {
    stages: order.map((place) => ({
      value: valueAt(place),
      kind: kinds[place] ?? 'open',
      fact: stages[place] ?? null,
    })),
    ways: ways.map(({ from, to, ...way }) => ({ ...way, from: valueAt(from), to: valueAt(to) })),
    isOrderSeen,
  };
}

type Way = Omit<ProposedWay, 'from' | 'to'> & { readonly from: number; readonly to: number };

function commonWays({ stages, flows }: StageFacts, kinds: readonly StageKind[], order: readonly number[]): Way[] {
  const others = flows.filter(({ from, to, count }) => from !== to && count > 0);
  const taken = new Set(others.filter(({ from, count }) => count >= COMMON * (stages[from]?.visits ?? 0)));
  for (const place of order) {
    // Whoever comes there came somehow, and whoever is open goes on somehow: the commonest way of each.
    const into = others.filter(({ to }) => to === place);
    const outOf = others.filter(({ from }) => from === place);
    if (!into.some((flow) => taken.has(flow)) && into.length > 0) taken.add(largest(into));
    if (kinds[place] === 'open' && !outOf.some((flow) => taken.has(flow)) && outOf.length > 0)
      taken.add(largest(outOf));
  }
  return [...taken]
    .sort((a, b) => order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to))
    .map(({ from, to, count }) => ({
      from,
      to,
      kind: kindOfWay(kinds[from], kinds[to], order.indexOf(to) > order.indexOf(from)),
      count,
      share: count / Math.max(1, stages[from]?.visits ?? 0),
    }));
}

function largest(flows: readonly Flow[]): Flow {
  return flows.reduce((best, flow) => (flow.count > best.count ? flow : best));
}

/** From stage to stage, and out of every open one to where people leave. */
function plainWays(kinds: readonly StageKind[], order: readonly number[]): Way[] {
  const path = order.filter((place) => PLACE[kinds[place] ?? 'open'] === 0);
  const ends = order.filter((place) => PLACE[kinds[place] ?? 'open'] > 0);
  const open = path.filter((place) => kinds[place] === 'open');
  const unseen = { count: null, share: null };
  return [
    ...path.slice(1).map((to, index): Way => ({ from: path[index] ?? to, to, kind: 'advance', ...unseen })),
    ...ends.flatMap((to) => open.map((from): Way => ({ from, to, kind: 'lose', ...unseen }))),
  ];
}

function kindOfWay(
  from: StageKind = 'open',
  to: StageKind = 'open',
  isForward: boolean,
): Exclude<TransitionKind, 'handoff'> {
  if (PLACE[to] > 0) return PLACE[from] > 0 && PLACE[from] > PLACE[to] ? 'recycle' : 'lose';
  return isForward ? 'advance' : 'recycle';
}
