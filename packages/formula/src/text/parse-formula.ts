import { diagnostic } from '@weir/schema';
import type { Diagnostic, Formula } from '@weir/schema';
import { guardFormula } from '../tree/guard.js';
import type { TextNames } from './names.js';
import { Parser } from './parser.js';
import { SyntaxProblem } from './syntax-problem.js';
import { formulaOf } from './tree.js';
import type { TextRange } from './tree.js';

export interface ParsedFormula {
  /** Undefined when the text could not be read; null is the formula `missing`. */
  readonly formula: Formula | undefined;
  /** Where the text cannot be read: `params.offset` and `params.length`, in UTF-16 units; the pointer is "". */
  readonly diagnostics: readonly Diagnostic[];
  /** Where each part of the formula stands, by its pointer: for what `checkFormula` finds. */
  readonly ranges: ReadonlyMap<string, TextRange>;
}

/** Characters; a formula within its limits is shorter. */
const longest = 2_000_000;

/** Reads a formula's text form. Names are not looked up: `checkFormula` does that. */
export function parseFormula(text: string, names: TextNames = {}): ParsedFormula {
  if (text.length > longest)
    return failed(diagnostic('formula/too-long', '', { limit: longest, offset: 0, length: 0 }));
  try {
    const ranges = new Map<string, TextRange>();
    const formula = formulaOf(new Parser(text).parse(), names, ranges);
    const fault = guardFormula(formula);
    if (!fault) return { formula, diagnostics: [], ranges };
    const { offset, length } = ranges.get(fault.pointer) ?? { offset: 0, length: text.length };
    return failed(diagnostic(fault.code, '', { ...fault.params, offset, length }));
  } catch (problem) {
    if (problem instanceof SyntaxProblem) return failed(problem.diagnostic);
    throw problem;
  }
}

function failed(mistake: Diagnostic): ParsedFormula {
  return { formula: undefined, diagnostics: [mistake], ranges: new Map() };
}
