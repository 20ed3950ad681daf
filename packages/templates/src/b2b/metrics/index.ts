import type { Id, Metric, Text } from '@weir/schema';
import { text } from '../../building/text.js';
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

/** Metrics that answer one kind of question. */
interface Topic {
  readonly title: Text;
  /** The question. */
  readonly description: Text;
  readonly metrics: readonly Metric[];
}

/** From market to lead, from lead to cash, from service to the next lead, and what people do and can do. */
const topics: readonly Topic[] = [
  {
    title: text('Won', '赢单'),
    description: text('What is won, how often, and how large is it?', '赢了多少、多常、多大？'),
    metrics: salesMetrics,
  },
  {
    title: text('Leads', '线索'),
    description: text('How many come in, and how many are worth the work?', '来了多少线索，多少值得投入？'),
    metrics: leadMetrics,
  },
  {
    title: text('Stages', '阶段'),
    description: text('Where do deals get on, and where do they stay?', '商机在哪里推进，在哪里停留？'),
    metrics: stageMetrics,
  },
  {
    title: text('Pipeline', '管道'),
    description: text('Is what is under way enough?', '在途的够不够？'),
    metrics: pipelineMetrics,
  },
  {
    title: text('Cycle and velocity', '周期与速度'),
    description: text('How long does it take, and how much comes out a day?', '需要多久，每天产出多少？'),
    metrics: cycleMetrics,
  },
  {
    title: text('Other periods, and shares', '跨期与占比'),
    description: text('Is it more than before, and who brings it?', '比以前多吗，谁贡献的？'),
    metrics: growthMetrics,
  },
  {
    title: text('Orders', '订单'),
    description: text('What is ordered, and what is cancelled?', '下了哪些订单，取消了哪些？'),
    metrics: orderMetrics,
  },
  {
    title: text('Cash', '回款'),
    description: text('What is owed, and what is paid?', '应收多少，到账多少？'),
    metrics: cashMetrics,
  },
  {
    title: text('Recurring revenue', '经常性收入'),
    description: text('Does what customers pay every month stay and grow?', '客户每月的付费能否留存与增长？'),
    metrics: recurringMetrics,
  },
  {
    title: text('Customers', '老客户'),
    description: text('What do customers bring beside what they pay already?', '老客户还带来什么？'),
    metrics: customerMetrics,
  },
  {
    title: text('Behavior', '行为'),
    description: text(
      'What can people do about it? For learning, not for policing.',
      '可以怎么做？用于学习，而非监督。',
    ),
    metrics: behaviorMetrics,
  },
  {
    title: text('Capability', '能力'),
    description: text('What have people learnt?', '大家学到了什么？'),
    metrics: capabilityMetrics,
  },
  {
    title: text('Strategic accounts', '战略客户'),
    description: text('How far do large customers come?', '大客户走到哪一步？'),
    metrics: strategicMetrics,
  },
];

export const b2bMetrics: Metric[] = topics.flatMap(({ metrics }) => metrics);

/** What a group of metrics in the library is about. */
export interface MetricTopic {
  readonly title: Text;
  /** The question that its metrics answer. */
  readonly description: Text;
  /** Their ids in `b2bExample()`. */
  readonly metrics: readonly Id[];
}

/** The metrics of `b2bExample()` by what they are about; each is in one topic. Copy those that fit, with the datasets that they name. */
export const metricTopics: readonly MetricTopic[] = topics.map(({ title, description, metrics }) => ({
  title,
  description,
  metrics: metrics.map(({ id }) => id),
}));
