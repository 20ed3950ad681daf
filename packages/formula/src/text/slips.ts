import type { Context } from './context.js';
import { textEdit } from './mistakes.js';
import type { TextEdit } from './mistakes.js';
import { keywords } from './names.js';
import type { Leaf } from './nodes.js';
import type { TextRange } from './part.js';
import { characterAt, meantBy } from './symbols.js';

/**
 * How a common slip is mended, where one is seen.
 * @param leaf what stands where something else was expected; undefined at the end
 * @param before what stands before it
 */
export function slipOf(
  text: string,
  context: Context,
  leaf: Leaf | undefined,
  before: readonly [Leaf?, Leaf?],
): TextEdit | undefined {
  const { expected, frame } = context;
  const [last] = before;
  if (!leaf) return percentSlip(text, before);
  const range = { offset: leaf.from, length: leaf.to - leaf.from };
  const written = text.slice(leaf.from, leaf.to);
  if (leaf.isError) return characterSlip(text, leaf.from);
  if (leaf.name === '{' || leaf.name === '}') return textEdit(text, range, '');
  const word = written.toLowerCase();
  if (leaf.name === 'Name' && expected.kind !== 'value' && keywords.has(word)) return textEdit(text, range, word);
  const isClosing = leaf.name === ')' || leaf.name === ']';
  if (isClosing && frame.kind === 'formula') return textEdit(text, range, '');
  if (expected.kind === 'value') return valueSlip(text, last, leaf) ?? percentSlip(text, before);
  if (expected.kind !== 'symbol') return undefined;
  if (expected.symbol === 'of') return textEdit(text, { offset: leaf.from, length: 0 }, 'of ');
  if (expected.symbol !== frame.closer) return undefined;
  if (isClosing) return textEdit(text, range, frame.closer);
  const takesMore = (frame.kind === 'call' || frame.kind === 'list') && frame.clause === null;
  return takesMore && last ? textEdit(text, { offset: last.to, length: 0 }, ',') : undefined;
}

/** `a => 1` for `a >= 1`; `round(a, )` for `round(a)`. */
function valueSlip(text: string, last: Leaf | undefined, leaf: Leaf): TextEdit | undefined {
  if (!last) return undefined;
  const range = { offset: last.from, length: leaf.to - last.from };
  const both = text.slice(last.from, leaf.to);
  if (both === '=>') return textEdit(text, range, '>=');
  if (both === '=<') return textEdit(text, range, '<=');
  const isAfterComma = last.name === ',' && [')', ']', ','].includes(leaf.name);
  return isAfterComma ? textEdit(text, { offset: last.from, length: last.to - last.from }, '') : undefined;
}

/** `rate > 50%` for `rate > 0.5`: here % is what is left of a division. */
function percentSlip(text: string, [sign, number]: readonly [Leaf?, Leaf?]): TextEdit | undefined {
  if (!sign || !number || !['%', '％'].includes(text.slice(sign.from, sign.to))) return undefined;
  if (number.name !== 'Number' || number.to !== sign.from) return undefined;
  const share = Number((Number(text.slice(number.from, number.to)) / 100).toPrecision(15));
  return textEdit(text, { offset: number.from, length: sign.to - number.from }, String(share));
}

/** Characters that mean nothing here are what another language writes, or go. */
function characterSlip(text: string, offset: number): TextEdit {
  const written = characterAt(text, offset);
  const range: TextRange = { offset, length: written.length };
  const meant = meantBy(written) ?? '';
  if (meant === '' || meant === ',') return textEdit(text, range, meant);
  const isApart = (at: number) => /^\s?$/.test(text.charAt(at));
  const [left, right] = [isApart(offset - 1) ? '' : ' ', isApart(offset + written.length) ? '' : ' '];
  return textEdit(text, range, `${left}${meant}${right}`);
}
