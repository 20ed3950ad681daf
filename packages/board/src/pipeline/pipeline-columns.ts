import type { Funnel, Id, Scalar, Stage, WeirDocument } from '@weir/schema';
import type { FunnelAnswer, StageFigures } from '@weir/query';
import type { Row } from '../records/records-list.js';

export interface PipelineStages {
  /** Those that have cards, in the order of the document. */
  readonly open: readonly Stage[];
  /** Where cards can be moved out to. */
  readonly ends: readonly Stage[];
}

export function pipelineStages({ stages }: Funnel): PipelineStages {
  const shown = stages.filter(({ archived }) => !archived);
  return { open: shown.filter(({ kind }) => kind === 'open'), ends: shown.filter(({ kind }) => kind !== 'open') };
}

export function figuresOf({ stages }: FunnelAnswer, id: Id): StageFigures | undefined {
  return stages.find(({ stage }) => stage === id);
}

/** A record in a column. */
export interface Card {
  readonly key: Scalar;
  readonly row: Row;
  /** When it came into its stage; null: not known. */
  readonly since: string | null;
  /** It was moved here, and the data does not say so yet. */
  readonly isMoving: boolean;
}

/** A move that the data does not show yet. */
export interface PendingMove {
  readonly from: Id;
  readonly to: Id;
  readonly card: Card;
}

/** A column's cards, as they are once all moves are done: what comes is first. */
export function cardsOf(stage: Id, loaded: readonly Card[], moves: readonly PendingMove[]): readonly Card[] {
  const gone = new Set(moves.map(({ card }) => card.key));
  const come = moves.filter(({ to }) => to === stage).map(({ card }) => ({ ...card, since: null, isMoving: true }));
  return [...come, ...loaded.filter(({ key }) => !gone.has(key))];
}

/** Counts of a column with the moves that are under way. */
export function movedCount(count: number, stage: Id, moves: readonly PendingMove[]): number {
  const come = moves.filter(({ to }) => to === stage).length;
  return Math.max(0, count + come - moves.filter(({ from }) => from === stage).length);
}

/** Fields of a card below its name: the value, then texts that say whose it is. */
export function cardFields(
  document: WeirDocument,
  funnel: Funnel,
  dataset: Id,
  wanted: readonly Id[] = [],
): readonly Id[] {
  const fields = document.datasets?.find(({ id }) => id === dataset)?.fields ?? [];
  const key = document.datasets?.find(({ id }) => id === dataset)?.key;
  const named = wanted.filter((id) => fields.some((field) => field.id === id));
  if (named.length > 0) return named;
  const value = funnel.value?.dataset === dataset ? [funnel.value.field] : [];
  const texts = fields.filter(({ id, type, values }) => type === 'string' && id !== key && !values?.length);
  return [...(key === undefined ? [] : [key]), ...value, ...texts.map(({ id }) => id).slice(0, 2)];
}
