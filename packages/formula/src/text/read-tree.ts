import type { Tree } from '@lezer/common';
import type { Diagnostic, Formula } from '@weir/schema';
import { formulaLimits, guardFormula } from '../tree/guard.js';
import { Mistakes } from './mistakes.js';
import type { TextEdit } from './mistakes.js';
import type { TextNames } from './names.js';
import { nodesOf, operandsOf } from './nodes.js';
import { mostNested } from './parse-bounded.js';
import { formulaOf } from './part.js';
import type { TextRange } from './part.js';
import { Reader } from './read-part.js';
import { reportSyntaxErrors } from './syntax-errors.js';

export interface ParsedFormula {
  /** Undefined when the text has a mistake; null is the formula `missing`. */
  readonly formula: Formula | undefined;
  /** What is wrong with the text, in its order: `params.offset` and `params.length`, in UTF-16 units; the pointer is "". */
  readonly diagnostics: readonly Diagnostic[];
  /** Changes that mend a diagnostic of these, where there is an obvious one. */
  readonly edits: ReadonlyMap<Diagnostic, TextEdit>;
  /** Where each part of the formula stands, by its pointer: for what `checkFormula` finds. Empty when the text has a mistake. */
  readonly ranges: ReadonlyMap<string, TextRange>;
}

/** Reads a tree that covers the text. */
export function readWhole(tree: Tree, text: string, names: TextNames): ParsedFormula {
  const { top, leaves, tooDeepAt, isTooLarge } = nodesOf(tree);
  const mistakes = new Mistakes();
  if (tooDeepAt !== null) {
    mistakes.add('formula/too-deep', { offset: tooDeepAt, length: 1 }, { limit: mostNested });
    return failed(mistakes);
  }
  if (isTooLarge) {
    mistakes.add('formula/too-large', { offset: 0, length: text.length }, { limit: formulaLimits.nodes });
    return failed(mistakes);
  }
  const hasErrors = leaves.some(({ isError, isSkipped }) => isError || isSkipped);
  if (hasErrors) reportSyntaxErrors(text, leaves, mistakes);
  const [operand] = operandsOf(top);
  const reader = new Reader(text, mistakes);
  const part = reader.part(operand);
  if (mistakes.isEmpty && (hasErrors || !operand)) {
    const { found, range } = reader.found(leaves.find(({ isError, isSkipped }) => isError || isSkipped));
    mistakes.add(operand ? 'formula/expected-end' : 'formula/expected-value', range, { found });
  }
  if (!mistakes.isEmpty) return failed(mistakes);
  const ranges = new Map<string, TextRange>();
  const formula = formulaOf(part, names, ranges);
  const fault = guardFormula(formula);
  if (!fault) return { formula, diagnostics: [], edits: new Map(), ranges };
  mistakes.add(fault.code, ranges.get(fault.pointer) ?? { offset: 0, length: text.length }, fault.params);
  return failed(mistakes);
}

export function failed(mistakes: Mistakes): ParsedFormula {
  return { formula: undefined, ...mistakes.list(), ranges: new Map() };
}
