import { define as defineElement, defineUi, version } from '@weir/ui';
import { WeirBoard } from './elements/board.js';
import { WeirFilters } from './elements/filters.js';
import { WeirFunnel } from './elements/funnel.js';
import { WeirKpi } from './elements/kpi.js';
import { WeirTable } from './elements/table.js';
import { WeirText } from './elements/text.js';
import { WeirTrend } from './elements/trend.js';

/**
 * Registers the board's elements, and those that they are made with. To be called once the page wants them; calling it again does nothing.
 * @throws {WeirError} `elements/name-taken` when another version, or something that is not Weir's, has one of the names
 */
export function define(): void {
  defineUi();
  defineElement('weir-board', WeirBoard, version);
  defineElement('weir-filters', WeirFilters, version);
  defineElement('weir-funnel', WeirFunnel, version);
  defineElement('weir-kpi', WeirKpi, version);
  defineElement('weir-table', WeirTable, version);
  defineElement('weir-text', WeirText, version);
  defineElement('weir-trend', WeirTrend, version);
}

declare global {
  interface HTMLElementTagNameMap {
    'weir-board': WeirBoard;
    'weir-filters': WeirFilters;
    'weir-funnel': WeirFunnel;
    'weir-kpi': WeirKpi;
    'weir-table': WeirTable;
    'weir-text': WeirText;
    'weir-trend': WeirTrend;
  }
}
