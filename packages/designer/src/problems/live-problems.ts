import { diagnostic, pointerTo } from '@weir/schema';
import type { Diagnostic, WeirDocument } from '@weir/schema';
import type { DocumentCounts } from '../panel/counts/panel-counts.js';

/**
 * What only the data shows of a document: rules that find no row, and rows that enter two stages at the same moment. What is not counted
 * yet is no problem.
 */
export function liveProblems({ funnels = [] }: WeirDocument, counts: DocumentCounts): readonly Diagnostic[] {
  const place = funnels.findIndex(({ id }) => id === counts.funnel);
  const funnel = funnels[place];
  if (!funnel || funnel.archived === true) return [];
  return funnel.stages.flatMap(({ id: stage, enters = [], archived }, at) =>
    (archived === true ? [] : enters).flatMap((_, index) => {
      const pointer = pointerTo('/funnels', place, 'stages', at, 'enters', index);
      const warn = { severity: 'warning' } as const;
      if (counts.isEmpty(stage, index)) return [diagnostic('document/empty-signal', pointer, { stage }, warn)];
      const isLater = (other: string) => funnel.stages.findIndex(({ id }) => id === other) < at;
      return counts
        .overlaps(stage, index)
        .filter((overlap) => isLater(overlap.stage))
        .map(({ stage: other, rows }) =>
          diagnostic('document/overlapping-rows', pointer, { stage, other, count: rows }, warn),
        );
    }),
  );
}
