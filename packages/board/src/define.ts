import { WeirEmpty, WeirSegmented, WeirSkeleton, define as defineElement, version } from '@weir/ui';
import { WeirBoard } from './elements/board/board.js';
import { WeirFunnel } from './elements/funnel/funnel.js';
import { WeirKpi } from './elements/kpi/kpi.js';
import { WeirText } from './elements/text/text.js';
import { WeirTrend } from './elements/trend/trend.js';
import type { WeirBars } from './elements/bars/bars.js';
import type { WeirCohort } from './elements/cohort/cohort.js';
import type { WeirFilters } from './filters/filters.js';
import type { WeirFlow } from './elements/flow/flow.js';
import type { WeirHistogram } from './elements/histogram/histogram.js';
import type { WeirMetricTree } from './elements/metric-tree/metric-tree.js';
import type { WeirDrillPanel } from './drill/drill-panel.js';
import type { WeirPipeline } from './elements/pipeline/pipeline.js';
import type { WeirRecords } from './elements/records/records.js';
import type { WeirMatrix } from './elements/matrix/matrix.js';
import type { WeirTable } from './elements/table/table.js';
import type { WeirPresent } from './present/weir-present.js';
import { loadElement } from './widgets/lazy-elements.js';
import type { LazyElement } from './widgets/lazy-elements.js';

/** By name: the board's elements, and those of the shared ones that they are made with, so that a page loads no others. */
const elements = {
  'weir-board': WeirBoard,
  'weir-empty': WeirEmpty,
  'weir-funnel': WeirFunnel,
  'weir-kpi': WeirKpi,
  'weir-segmented': WeirSegmented,
  'weir-skeleton': WeirSkeleton,
  'weir-text': WeirText,
  'weir-trend': WeirTrend,
} as const satisfies Readonly<Record<string, CustomElementConstructor>>;

/**
 * Registers the board's elements. To be called once the page wants them; calling it again does nothing.
 * @throws {WeirError} `elements/name-taken` when another version, or something that is not Weir's, has one of the names
 */
export function define(): void {
  for (const [name, element] of Object.entries(elements)) defineElement(name, element, version);
}

/**
 * Fetches and registers elements that `define()` leaves to be loaded when a board first shows one, for a page that has them without a board.
 * @throws {WeirError} `elements/name-taken`
 */
export async function load(...names: readonly LazyElement[]): Promise<void> {
  await Promise.all(names.map(loadElement));
}

declare global {
  interface HTMLElementTagNameMap {
    'weir-board': WeirBoard;
    'weir-bars': WeirBars;
    'weir-cohort': WeirCohort;
    'weir-drill-panel': WeirDrillPanel;
    'weir-filters': WeirFilters;
    'weir-flow': WeirFlow;
    'weir-funnel': WeirFunnel;
    'weir-histogram': WeirHistogram;
    'weir-kpi': WeirKpi;
    'weir-matrix': WeirMatrix;
    'weir-metric-tree': WeirMetricTree;
    'weir-pipeline': WeirPipeline;
    'weir-records': WeirRecords;
    'weir-present': WeirPresent;
    'weir-table': WeirTable;
    'weir-text': WeirText;
    'weir-trend': WeirTrend;
  }
}
