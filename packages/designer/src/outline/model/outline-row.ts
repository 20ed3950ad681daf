import type { Id } from '@weir/schema';
import type { NamedPart } from '../../actions/index.js';
import type { DrawnMark } from '../../canvas/with-marks.js';
import type { StageKind, TransitionKey, TransitionKind } from '../../editor/index.js';

/** One line of the outline. */
export interface OutlineRow {
  readonly key: RowKey;
  readonly part: NamedPart;
  readonly level: 1 | 2 | 3 | 4;
  /** The stages of a group, in the order of the path. */
  readonly members: readonly Id[];
  /** Of a group: 1 to 8, one of the theme's colours. */
  readonly color: number | null;
  /** Its place among its siblings, from 1, and how many these are. */
  readonly place: number;
  readonly siblings: number;
  readonly parent: RowKey | null;
  /** null: there is nothing in it. */
  readonly isExpanded: boolean | null;
  /** Its name: what is seen, and found by typing its first letters. */
  readonly title: string;
  /** Of a stage or a transition. */
  readonly kind: StageKind | TransitionKind | null;
  /** What stands behind the name in small print. */
  readonly caption: string;
  readonly figure: {
    readonly text: string;
    readonly word: string;
    /** Against the published version. */
    readonly change: string | null;
    readonly isLow: boolean;
  } | null;
  readonly fact: { readonly text: string; readonly tone: 'warning' | 'neutral' | 'negative' | 'plain' } | null;
  readonly probability: string;
  readonly problem: { readonly severity: 'error' | 'warning'; readonly text: string } | null;
  /** How it differs from the version it is compared with. */
  readonly mark: DrawnMark | null;
  /** Figures are on their way. */
  readonly isLoading: boolean;
  readonly isArchived: boolean;
}

/** Names a row within the outline of a funnel. */
export type RowKey = string;

export const FUNNEL_KEY: RowKey = 'funnel';
export const groupKey = (group: Id): RowKey => `group ${group}`;
export const stageKey = (stage: Id): RowKey => `stage ${stage}`;
export const transitionRowKey = (transition: TransitionKey): RowKey => `transition ${transition}`;

/** The row of a part. */
export function keyOf(part: NamedPart): RowKey {
  if (part.type === 'stage') return stageKey(part.stage);
  if (part.type === 'group') return groupKey(part.group);
  return part.type === 'transition' ? transitionRowKey(part.transition) : FUNNEL_KEY;
}
