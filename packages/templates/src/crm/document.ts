import type { Dimension, WeirDocument } from '@weir/schema';
import { text } from '../building/text.js';
import { crmBoard } from './board.js';
import { crmFunnel } from './funnel.js';
import type { CrmMapping } from './mapping.js';
import { crmMetrics } from './metrics.js';
import { resolveMapping, type ResolvedCrm } from './resolve-mapping.js';

/**
 * A document for an imported table of sales opportunities: a funnel, the usual metrics and a board.
 * A name in the mapping that no dataset has is reported when the document is checked, at the place where it is used.
 */
export function crmTemplate(mapping: CrmMapping): WeirDocument {
  const crm = resolveMapping(mapping);
  const funnel = crmFunnel(crm);
  const metrics = crmMetrics(crm, mapping.currency);
  const title = mapping.title ?? text('Sales pipeline', '销售管道');
  return structuredClone({
    weir: 1,
    id: mapping.id ?? 'crm',
    title,
    settings: {
      timeZone: mapping.timeZone ?? 'UTC',
      weekStart: 'monday',
      fiscalYearStart: 1,
      ...(mapping.currency ? { currency: mapping.currency } : {}),
    },
    datasets: [...crm.datasets],
    dimensions: dimensionsOf(crm),
    funnels: funnel ? [funnel] : [],
    metrics,
    boards: [crmBoard(crm, metrics, { title, hasFunnel: funnel !== null, period: mapping.period })],
  } satisfies WeirDocument);
}

function dimensionsOf({ dataset, dimensions }: ResolvedCrm): Dimension[] {
  return dimensions.map((field) => ({
    id: field.id,
    ...(field.title ? { title: field.title } : {}),
    fields: { [dataset]: field.id },
  }));
}
