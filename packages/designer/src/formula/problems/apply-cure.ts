import { callOf, datasetOf } from '@weir/formula';
import { parseFormula, printFormula, writeName } from '@weir/formula/text';
import type { ParsedFormula, TextNames } from '@weir/formula/text';
import { pointerParts, pointerTo, valueAt } from '@weir/schema';
import type { Fix, Formula } from '@weir/schema';
import { applyPatch } from 'rfc6902';
import type { Operation } from 'rfc6902';
import type { Cure } from './problem.js';
import type { TextChange } from '../suggest/apply-suggestion.js';

/** The change of a text that a cure means; null: it does not fit any more. @param width of a line, where all is written anew */
export function editOfCure(
  text: string,
  parsed: ParsedFormula,
  cure: Cure,
  names: TextNames,
  width: number,
): TextChange | null {
  if ('patch' in cure) return editOfFix(text, parsed, cure, names, width);
  const { offset, length, insert } = cure;
  return offset + length > text.length
    ? null
    : { from: offset, to: offset + length, insert, caret: offset + insert.length };
}

/**
 * The change of a text that a fix of its formula means. Only the part that the fix is about is written anew, where that gives the very
 * formula that is meant; otherwise the whole text is. Null: the fix does not fit the formula any more.
 * @param width of a line, where the whole is written anew
 */
export function editOfFix(
  text: string,
  { formula, ranges }: ParsedFormula,
  { patch }: Pick<Fix, 'patch'>,
  names: TextNames,
  width: number,
): TextChange | null {
  if (formula === undefined) return null;
  const mended = patched(formula, patch);
  if (mended === undefined) return null;
  const wanted = JSON.stringify(mended);
  const [step] = patch;
  const range = patch.length === 1 && step?.op === 'replace' ? ranges.get(step.path) : undefined;
  if (range && step) {
    const from = range.offset;
    const to = from + range.length;
    for (const insert of waysToWrite(step.value as Formula, namesAt(formula, step.path, names), text.slice(from, to))) {
      const changed = text.slice(0, from) + insert + text.slice(to);
      if (JSON.stringify(parseFormula(changed, names).formula) === wanted)
        return { from, to, insert, caret: from + insert.length };
    }
  }
  const insert = printFormula(mended, names, { width });
  return { from: 0, to: text.length, insert, caret: insert.length };
}

/** A name may stand as it is, a text in quotes; what binds less tightly than its surroundings is put into parentheses. */
function waysToWrite(value: Formula, names: TextNames, before: string): string[] {
  const printed = printFormula(value, names);
  const isQuoted = /^["'“‘]/.test(before);
  const asName = typeof value === 'string' && !isQuoted ? [writeName(value)] : [];
  return [...asName, printed, `(${printed})`];
}

function patched(formula: Formula, patch: Fix['patch']): Formula | undefined {
  const root = { formula: structuredClone(formula) };
  const steps = patch.map((step) => ({ ...step, path: `/formula${step.path}` })) as Operation[];
  return applyPatch(root, steps).some((error) => error !== null) ? undefined : root.formula;
}

/** Names inside an aggregate are those of its dataset's fields. */
function namesAt(formula: Formula, pointer: string, names: TextNames): TextNames {
  const parts = pointerParts(pointer);
  let dataset = names.dataset;
  for (let length = 0; length < parts.length; length += 1) {
    const part = valueAt(formula, pointerTo('', ...parts.slice(0, length)));
    const call = callOf(part as Formula);
    dataset = (call && datasetOf(call)) ?? dataset;
  }
  return dataset === undefined ? names : { ...names, dataset };
}
