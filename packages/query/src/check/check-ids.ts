import { pointerTo } from '@weir/schema';
import type { Id } from '@weir/schema';
import type { CheckContext } from './context.js';
import type { Report } from './report.js';

/** Ids are unique in their list; metrics and parameters share their names, since a formula names both. */
export function checkIds({ index: { document, parameters }, report }: CheckContext): void {
  const { datasets = [], dimensions, parameters: listed, funnels = [], metrics = [], insights, boards = [] } = document;
  unique(report, '/datasets', datasets);
  for (const [at, { fields }] of datasets.entries()) unique(report, pointerTo('/datasets', at, 'fields'), fields);
  unique(report, '/dimensions', dimensions);
  unique(report, '/parameters', listed);
  unique(report, '/funnels', funnels);
  for (const [at, { stages, groups }] of funnels.entries()) {
    unique(report, pointerTo('/funnels', at, 'groups'), groups);
    unique(report, pointerTo('/funnels', at, 'stages'), stages);
    for (const [place, { checklist }] of stages.entries()) {
      unique(report, pointerTo('/funnels', at, 'stages', place, 'checklist'), checklist);
    }
  }
  unique(report, '/metrics', metrics);
  for (const [at, { id }] of metrics.entries()) {
    if (parameters.has(id)) report.add('document/name-taken', pointerTo('/metrics', at, 'id'), { name: id });
  }
  unique(report, '/insights', insights);
  unique(report, '/boards', boards);
  for (const [at, { widgets }] of boards.entries()) unique(report, pointerTo('/boards', at, 'widgets'), widgets);
}

/** Lists of a document whose parts have ids. */
type Parts = readonly { readonly id: Id }[];

function unique(report: Report, pointer: string, parts: Parts = []): void {
  const seen = new Set<Id>();
  for (const [at, { id }] of parts.entries()) {
    if (seen.has(id)) report.add('document/duplicate-id', pointerTo(pointer, at, 'id'), { id });
    seen.add(id);
  }
}
