import type { WeirDocument } from '@weir/schema';
import { text } from '../building/text.js';
import { b2bBoards } from './boards.js';
import { b2bDatasets, b2bDimensions } from './datasets.js';
import { behaviorMetrics } from './metrics/behavior.js';
import { cashMetrics } from './metrics/cash.js';
import { pipelineMetrics } from './metrics/pipeline.js';
import { salesMetrics } from './metrics/sales.js';
import { strategicMetrics } from './metrics/strategic.js';
import { solutionFunnel } from './solution-funnel.js';
import { strategicFunnel } from './strategic-funnel.js';

/** The document for the data of `exampleData()`: solution selling and strategic accounts, their metrics and three boards. */
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
    parameters: [
      {
        id: 'quota',
        title: text('Quota of a quarter', '季度指标'),
        type: 'number',
        unit: 'CNY',
        default: 15_000_000,
        min: 0,
      },
    ],
    funnels: [solutionFunnel, strategicFunnel],
    metrics: [...salesMetrics, ...pipelineMetrics, ...cashMetrics, ...behaviorMetrics, ...strategicMetrics],
    boards: b2bBoards,
  } satisfies WeirDocument);
}
