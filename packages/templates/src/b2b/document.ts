import type { WeirDocument } from '@weir/schema';
import { text } from '../building/text.js';
import { b2bBoards } from './boards.js';
import { b2bDatasets, b2bDimensions } from './datasets/index.js';
import { b2bMetrics } from './metrics/index.js';
import { b2bParameters } from './parameters.js';
import { repeatFunnel } from './repeat-funnel.js';
import { solutionFunnel } from './solution-funnel.js';
import { strategicFunnel } from './strategic-funnel.js';

/** The document for the data of `exampleData()`: solution selling and strategic accounts, their metrics and boards. */
export function b2bExample(): WeirDocument {
  return structuredClone({
    weir: 1,
    id: 'b2b-sales',
    title: text('B2B sales', 'B2B 销售'),
    description: text(
      'An invented company that sells software and equipment to other companies.',
      '一家虚构的公司，向企业客户销售软件与设备。',
    ),
    settings: { timeZone: 'Asia/Shanghai', weekStart: 'monday', fiscalYearStart: 1, currency: 'CNY' },
    datasets: b2bDatasets,
    dimensions: b2bDimensions,
    parameters: b2bParameters,
    funnels: [solutionFunnel, strategicFunnel, repeatFunnel],
    metrics: b2bMetrics,
    boards: b2bBoards,
  } satisfies WeirDocument);
}
