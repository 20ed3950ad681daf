import { aggregates } from './aggregates.js';
import { arithmetic } from './arithmetic.js';
import { choice } from './choice.js';
import { comparison } from './comparison.js';
import { funnels, periods } from './funnels.js';
import type { Operator } from './operator.js';
import { references } from './references.js';
import { several } from './several.js';
import { text } from './text.js';
import { time } from './time.js';

/** Every operator of the language, in the order in which they are offered. */
export const operators: readonly Operator[] = [
  ...references,
  ...aggregates,
  ...arithmetic,
  ...comparison,
  ...choice,
  ...text,
  ...time,
  ...several,
  ...funnels,
  ...periods,
];

const byName = new Map(operators.map((operator) => [operator.name, operator]));

export function operatorOf(name: string): Operator | undefined {
  return byName.get(name);
}
