import type { Metric } from '@weir/schema';
import { behaviorMetrics } from './behavior.js';
import { capabilityMetrics } from './capability.js';
import { cashMetrics } from './cash.js';
import { customerMetrics } from './customers.js';
import { cycleMetrics } from './cycle.js';
import { growthMetrics } from './growth.js';
import { leadMetrics } from './leads.js';
import { orderMetrics } from './orders.js';
import { pipelineMetrics } from './pipeline.js';
import { recurringMetrics } from './recurring.js';
import { salesMetrics } from './sales.js';
import { stageMetrics } from './stages.js';
import { strategicMetrics } from './strategic.js';

/** All metrics, by the journey that they are about: from market to lead, to cash, and from service to the next lead. */
export const b2bMetrics: Metric[] = [
  ...salesMetrics,
  ...leadMetrics,
  ...stageMetrics,
  ...pipelineMetrics,
  ...cycleMetrics,
  ...growthMetrics,
  ...orderMetrics,
  ...cashMetrics,
  ...recurringMetrics,
  ...customerMetrics,
  ...behaviorMetrics,
  ...capabilityMetrics,
  ...strategicMetrics,
];
