import { ExternalTokenizer } from '@lezer/lr';
import type { InputStream, Stack } from '@lezer/lr';
import { aggregateShape } from './aggregate-shape.js';
import { AggregateName, CountName, FunctionName, JsonName, Name } from './generated/terms.js';
import { keywords } from './names.js';

/**
 * Names: letters and digits of every script, which the grammar's character sets cannot say. A name right before "(" or ":" is a function's;
 * keywords are the grammar's.
 */
export const words = new ExternalTokenizer((input) => {
  let word = '';
  for (let next = characterOf(input); isWord(next, word === ''); next = characterOf(input)) {
    word += next;
    input.advance(next.length);
  }
  if (word === '') return;
  let ahead = 0;
  while (isSpace(input.peek(ahead))) ahead += 1;
  input.acceptToken(!keywords.has(word) && opensCall(input.peek(ahead)) ? FunctionName : Name);
});

/** Functions that have a way of their own to write operands. */
export function functionOf(word: string, _stack: Stack): number {
  if (word === 'json') return JsonName;
  const shape = aggregateShape(word);
  if (!shape) return -1;
  return shape.hasValue ? AggregateName : CountName;
}

/** The character under the cursor; "" at the end. */
function characterOf(input: InputStream): string {
  if (input.next < 0) return '';
  const isPair = input.next >= 0xd800 && input.next < 0xdc00;
  return String.fromCharCode(input.next, ...(isPair && input.peek(1) >= 0 ? [input.peek(1)] : []));
}

function isWord(character: string, isFirst: boolean): boolean {
  return isFirst ? /^[\p{L}_]/u.test(character) : /^[\p{L}\p{N}_]/u.test(character);
}

function isSpace(code: number): boolean {
  return code >= 0 && /\s/.test(String.fromCharCode(code));
}

function opensCall(code: number): boolean {
  return code >= 0 && '(（:：'.includes(String.fromCharCode(code));
}
