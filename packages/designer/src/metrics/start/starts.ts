import type { WeirDocument } from '@weir/schema';
import { matcherOf } from '@weir/ui';
import { firstKinds, kindGroups } from '../../blocks/state/kinds.js';
import type { BlockKind } from '../../blocks/state/kinds.js';

/** What a new metric can be begun with: a block that is a figure by itself. */
export type StartKind = Exclude<BlockKind, 'metric' | 'parameter' | 'number' | 'formula'>;

/** A block, or an empty text. */
export type Start = StartKind | 'text';

export interface StartGroup {
  readonly group: 'first' | (typeof kindGroups)[number]['group'];
  readonly starts: readonly Start[];
}

/**
 * What is asked for most, with the text that anything can be written in, then the others by group. Blocks that the document has nothing for are left out: rows need data, conversions
 * a funnel, ratios of metrics a metric.
 */
export function startsFor(document: WeirDocument): readonly StartGroup[] {
  const has = (list: 'datasets' | 'funnels' | 'metrics') => document[list]?.some(({ archived }) => !archived) ?? false;
  const groupOf = (kind: BlockKind) => kindGroups.find(({ kinds }) => kinds.includes(kind))?.group;
  const isOffered = (kind: BlockKind): kind is StartKind => {
    if (kind === 'metric' || kind === 'parameter' || kind === 'number' || kind === 'formula') return false;
    if (kind === 'ratio-metrics') return has('metrics');
    const group = groupOf(kind);
    if (group === 'rows') return has('datasets');
    return group === 'funnel' ? has('funnels') : has('datasets') || has('funnels') || has('metrics');
  };
  const others = kindGroups.map(({ group, kinds }) => ({
    group,
    starts: kinds.filter((kind) => !firstKinds.includes(kind)).filter(isOffered),
  }));
  const groups: StartGroup[] = [{ group: 'first', starts: [...firstKinds.filter(isOffered), 'text'] }, ...others];
  return groups.filter(({ starts }) => starts.length > 0);
}

/** Those that a search finds by what they say of themselves. */
export function findStarts(
  groups: readonly StartGroup[],
  search: string,
  textsOf: (start: Start) => readonly string[],
): readonly StartGroup[] {
  const isFound = matcherOf(search);
  return groups
    .map(({ group, starts }) => ({ group, starts: starts.filter((start) => isFound(textsOf(start).join(' '))) }))
    .filter(({ starts }) => starts.length > 0);
}
