import type { Tree } from '@lezer/common';
import type { Diagnostic } from '@weir/schema';
import { Mistakes } from './mistakes.js';
import type { TextNames } from './names.js';
import { parseBounded } from './parse-bounded.js';
import { failed, readWhole } from './read-tree.js';
import type { ParsedFormula } from './read-tree.js';

/** Reads a formula's text form. Names are not looked up: `checkFormula` does that. */
export function parseFormula(text: string, names: TextNames = {}): ParsedFormula {
  const { tree, end, refusal } = parseBounded(text);
  if (tree)
    return end === text.length
      ? readWhole(tree, text, names)
      : firstOf(readWhole(tree, text.slice(0, end), names), end);
  const mistakes = new Mistakes();
  if (refusal) mistakes.add(refusal.code, refusal, { limit: refusal.limit });
  return failed(mistakes);
}

/**
 * What `parseFormula` gives, for a tree that is there already.
 * @param tree of `formulaParser`, or of one that was configured from it; one that does not cover the text is made anew
 */
export function readTree(tree: Tree, text: string, names: TextNames = {}): ParsedFormula {
  return tree.length === text.length ? readWhole(tree, text, names) : parseFormula(text, names);
}

/** The first mistake of a text that was cut off, which is not one because of that. */
function firstOf({ diagnostics, edits, ...parsed }: ParsedFormula, end: number): ParsedFormula {
  const isOwn = ({ code, params }: Diagnostic) =>
    code !== 'formula/unclosed' && Number(params['offset']) + Number(params['length']) < end;
  const first = diagnostics.find(isOwn) ?? diagnostics[0];
  return { ...parsed, diagnostics: first ? [first] : [], edits };
}
