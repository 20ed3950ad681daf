const pairs: Readonly<Record<string, string>> = { '(': ')', '（': '）', '[': ']' };
const quotes: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '“': '”', '‘': '’' };

/** Whether a closing bracket typed at an offset is there already: the same follows, and every bracket of the text has its other half. */
export function closesNothing(text: string, offset: number, typed: string): boolean {
  return Object.values(pairs).includes(typed) && text.startsWith(typed, offset) && isBalanced(text);
}

/** Brackets in quotes are text. */
function isBalanced(text: string): boolean {
  const expected: string[] = [];
  let closing: string | null = null;
  for (const character of text) {
    if (closing !== null) {
      if (character === closing) closing = null;
    } else if (Object.hasOwn(quotes, character)) closing = quotes[character] ?? null;
    else if (Object.hasOwn(pairs, character)) expected.push(pairs[character] ?? '');
    else if (Object.values(pairs).includes(character) && expected.pop() !== character) return false;
  }
  return closing === null && expected.length === 0;
}
