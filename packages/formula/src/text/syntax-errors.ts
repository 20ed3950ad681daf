import { Context } from './context.js';
import type { Mistakes } from './mistakes.js';
import { textEdit } from './mistakes.js';
import type { TextEdit } from './mistakes.js';
import type { Leaf } from './nodes.js';
import { rangeOf } from './part.js';
import { slipOf } from './slips.js';
import { characterAt } from './symbols.js';

/** Says what is wrong where the parser left something out, or missed something. */
export function reportSyntaxErrors(text: string, leaves: readonly Leaf[], mistakes: Mistakes): void {
  const context = new Context(text, leaves);
  /** What opened parentheses in which something was said to be missing. */
  const reported = new Set<number>();
  let isInError = false;
  let endsEarly = false;
  let before: readonly [Leaf?, Leaf?] = [];
  for (const [index, leaf] of leaves.entries()) {
    const isError = leaf.isError || leaf.isSkipped;
    const isGap = leaf.from === leaf.to;
    if (isError && context.frame.kind !== 'json') {
      const found = isGap ? nextOf(leaves, index) : leaf;
      const edit = slipOf(text, context, found, before);
      // After a mistake, what fits is out of place only because of it, and so is what follows at once, but for another slip.
      const isConsequence = !mistakes.isEmpty && found !== undefined && context.fits(found);
      const isSaid = isConsequence || (isInError && !edit);
      if (!isSaid && report(text, context, found, edit, mistakes)) {
        reported.add(context.frame.openedBy);
        endsEarly ||= !found;
      }
    }
    isInError = isError;
    context.step(index);
    if (!isGap) before = [leaf, before[0]];
  }
  // Text without its closing quote holds what would have closed the rest; and where more is missing, so is that.
  const isSwallowed = leaves.some(({ name }) => name.startsWith('Unclosed'));
  if (!isSwallowed && !endsEarly) reportUnclosed(text, context, leaves, reported, mistakes);
}

/** The leaf after those without a length. */
function nextOf(leaves: readonly Leaf[], index: number): Leaf | undefined {
  let at = index;
  for (let leaf = leaves[at]; leaf && leaf.from === leaf.to; leaf = leaves[at]) at += 1;
  return leaves[at];
}

/** @returns whether something was said; at the end of the text, what is not closed is said of what opened it */
function report(
  text: string,
  { expected, frame }: Context,
  leaf: Leaf | undefined,
  edit: TextEdit | undefined,
  mistakes: Mistakes,
): boolean {
  if (leaf && (leaf.isError || leaf.name === '{' || leaf.name === '}')) {
    const character = characterAt(text, leaf.from);
    mistakes.add('formula/unknown-character', { offset: leaf.from, length: character.length }, { character }, edit);
    return true;
  }
  const range = leaf ? rangeOf(leaf) : { offset: text.trimEnd().length, length: 0 };
  const found = leaf ? text.slice(leaf.from, Math.min(leaf.to, leaf.from + 40)) : null;
  switch (expected.kind) {
    case 'value':
      mistakes.add('formula/expected-value', range, { found }, edit);
      return true;
    case 'name':
      mistakes.add('formula/expected-name', range, { found }, edit);
      return true;
    case 'symbol':
      if (!leaf && expected.symbol === frame.closer) return false;
      mistakes.add('formula/expected-symbol', range, { symbol: expected.symbol, found }, edit);
      return true;
    case 'end':
      if (leaf) mistakes.add('formula/expected-end', range, { found }, edit);
      return leaf !== undefined;
  }
}

function reportUnclosed(
  text: string,
  { frames }: Context,
  leaves: readonly Leaf[],
  reported: ReadonlySet<number>,
  mistakes: Mistakes,
): void {
  for (const { kind, openedBy, closer } of frames) {
    const opening = leaves[openedBy];
    if (!opening || reported.has(openedBy) || (kind === 'json' && closer !== ')')) continue;
    const edit = textEdit(text, { offset: text.trimEnd().length, length: 0 }, closer, 'formula/close');
    mistakes.add('formula/unclosed', rangeOf(opening), { symbol: opening.name }, edit);
  }
}
