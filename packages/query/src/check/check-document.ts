import { timeZone } from '@weir/formula';
import { isWeirError, validateDocument } from '@weir/schema';
import type { Diagnostic, WeirDocument } from '@weir/schema';
import type { Catalog } from '../contract/adapter.js';
import { indexDocument } from '../document/index-document.js';
import { shapeFaults } from '../document/misshapen.js';
import { checkBoards } from './check-boards.js';
import { checkCatalog } from './check-catalog.js';
import { checkDatasets } from './check-datasets.js';
import { checkFunnels } from './check-funnels.js';
import { checkIds } from './check-ids.js';
import { checkInsights } from './check-insights.js';
import { checkMetrics } from './check-metrics.js';
import { checkTranslations } from './check-translations.js';
import { checkDimensions, checkParameters } from './check-names.js';
import { checkContext } from './context.js';
import type { CheckContext } from './context.js';
import { metricParts } from './metric-parts.js';
import { Report } from './report.js';

/**
 * What a document means: references, types, units, cycles, funnels that hang together. Its shape is right already: `validateDocument`;
 * of one whose shape is so wrong that nothing can be said of its meaning, that is said.
 * @param catalog what the data source has; without it nothing is said about that
 * @returns at most 200 diagnostics, then `schema/too-many`
 */
export function checkDocument(document: WeirDocument, catalog?: Catalog): Diagnostic[] {
  try {
    return checkMeaning(document, catalog);
  } catch (failure) {
    return [...shapeFaults(document, failure)];
  }
}

function checkMeaning(document: WeirDocument, catalog: Catalog | undefined): Diagnostic[] {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return validateDocument(document);
  const report = new Report();
  const context = checkContext(indexDocument(document), report, catalog);
  const partsOf = metricParts(context.index);
  checkTimeZone(context);
  checkIds(context);
  checkDatasets(context);
  checkDimensions(context);
  checkParameters(context);
  checkMetrics(context, partsOf);
  checkFunnels(context);
  checkInsights(context);
  checkBoards(context, partsOf);
  if (catalog) checkCatalog(context, catalog);
  checkTranslations(context);
  return report.diagnostics;
}

function checkTimeZone({ index: { document }, report }: CheckContext): void {
  try {
    timeZone(document.settings?.timeZone ?? 'UTC');
  } catch (error) {
    if (!isWeirError(error)) throw error;
    report.add(error.code, '/settings/timeZone', error.params);
  }
}
