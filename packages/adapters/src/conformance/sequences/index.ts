import type { Vector } from '../vector.js';
import { exclusions } from './exclusions.js';
import { groups } from './groups.js';
import { ordered } from './ordered.js';
import { ranges } from './ranges.js';
import { rules } from './rules.js';
import { sequenceVector } from './sequence-case.js';
import type { SequenceCase } from './sequence-case.js';
import { strict } from './strict.js';
import { unordered } from './unordered.js';

export const sequenceCases: readonly SequenceCase[] = [
  ...ordered,
  ...strict,
  ...unordered,
  ...exclusions,
  ...groups,
  ...ranges,
  ...rules,
];

export const sequences: readonly Vector[] = sequenceCases.map(sequenceVector);
