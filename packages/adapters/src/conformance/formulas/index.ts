import { arithmetic } from './arithmetic.js';
import { choice } from './choice.js';
import { comparison } from './comparison.js';
import type { FormulaSheet } from './formula-sheet.js';
import { references } from './references.js';
import { several } from './several.js';
import { text } from './text.js';
import { time } from './time.js';

/** What formulas over a row must give, by operator group. */
export const formulaSheets: Readonly<Record<string, readonly FormulaSheet[]>> = {
  arithmetic,
  choice,
  comparison,
  text,
  time,
  several,
  references,
};
