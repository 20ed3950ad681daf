import type { Behaviours } from './behaviour.js';
import { formulas } from './formulas.js';
import { history } from './history.js';
import { limits } from './limits.js';
import { metrics } from './metrics.js';
import { sequence } from './sequence.js';
import { time } from './time.js';

/** What Weir promises, by what it is about, and the vectors that show each promise. */
export const behaviours: Readonly<Record<string, Behaviours>> = {
  'Funnels by history': history,
  'Funnels by sequence': sequence,
  Metrics: metrics,
  Formulas: formulas,
  Time: time,
  Limits: limits,
};
