import { formulaVector } from '../formulas/formula-vectors.js';
import { formulaSheets } from '../formulas/index.js';
import { sequences } from '../sequences/index.js';
import type { Vector } from '../vector.js';
import { aggregates } from './aggregates.js';
import { asOf } from './as-of.js';
import { comparisons } from './comparisons.js';
import { conditions } from './conditions.js';
import { dimensions } from './dimensions.js';
import { formulas } from './formulas.js';
import { funnelFigures } from './funnel-figures.js';
import { funnelGraph } from './funnel-graph.js';
import { funnelGroups } from './funnel-groups.js';
import { funnelHandoffs } from './funnel-handoffs.js';
import { funnelHistory } from './funnel-history.js';
import { funnelOrder } from './funnel-order.js';
import { funnelOutcomes } from './funnel-outcomes.js';
import { funnelRanges } from './funnel-ranges.js';
import { funnelSequence } from './funnel-sequence.js';
import { funnelWindows } from './funnel-windows.js';
import { groups } from './groups.js';
import { money } from './money.js';
import { periods } from './periods.js';
import { refused } from './refusals.js';
import { robust } from './robust.js';
import { time } from './time.js';
import { topGroups } from './top-groups.js';
import { totals } from './totals.js';

/** All facts, in the order in which they build on each other. */
export const vectors: readonly Vector[] = [
  ...aggregates,
  ...Object.values(formulaSheets).flat().map(formulaVector),
  ...conditions,
  ...formulas,
  ...groups,
  ...dimensions,
  ...time,
  ...asOf,
  ...money,
  ...comparisons,
  ...periods,
  ...totals,
  ...topGroups,
  ...funnelHistory,
  ...funnelGraph,
  ...funnelOutcomes,
  ...funnelWindows,
  ...funnelOrder,
  ...funnelRanges,
  ...funnelGroups,
  ...funnelHandoffs,
  ...funnelFigures,
  ...funnelSequence,
  ...sequences,
  ...robust,
  ...refused,
];
