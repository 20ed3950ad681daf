import type { Tree } from '@lezer/common';
import { ContextTracker } from '@lezer/lr';
import type { Diagnostic } from '@weir/schema';
import { formulaParser } from './generated/parser.js';
import { Close, Open, SquareClose, SquareOpen } from './generated/terms.js';
import { Mistakes } from './mistakes.js';
import type { TextNames } from './names.js';
import { failed, mostNested, readTree } from './read-tree.js';
import type { ParsedFormula } from './read-tree.js';

/** Characters; a formula within its limits is shorter. */
const longest = 2_000_000;

/** Characters after the first mistake of a long text that are looked at for more. */
const furtherOn = 10_000;

/** Reads a formula's text form. Names are not looked up: `checkFormula` does that. */
export function parseFormula(text: string, names: TextNames = {}): ParsedFormula {
  const mistakes = new Mistakes();
  if (text.length > longest) {
    mistakes.add('formula/too-long', { offset: 0, length: 0 }, { limit: longest });
    return failed(mistakes);
  }
  try {
    if (text.length <= furtherOn) return readTree(bounded.parse(text), text, names);
    const parsed = parseStrictly(text);
    if (typeof parsed !== 'number') return readTree(parsed, text, names);
    if (parsed + furtherOn >= text.length) return readTree(bounded.parse(text), text, names);
    const start = text.slice(0, parsed + furtherOn);
    return firstOf(readTree(bounded.parse(start), start, names), start.length);
  } catch (problem) {
    if (!(problem instanceof TooDeep)) throw problem;
    mistakes.add('formula/too-deep', { offset: problem.offset, length: 1 }, { limit: mostNested });
    return failed(mistakes);
  }
}

/** The first mistake of a text that was cut off, which is not one because of that. */
function firstOf({ diagnostics, edits, ...parsed }: ParsedFormula, end: number): ParsedFormula {
  const isOwn = ({ code, params }: Diagnostic) =>
    code !== 'formula/unclosed' && Number(params['offset']) + Number(params['length']) < end;
  const first = diagnostics.find(isOwn) ?? diagnostics[0];
  return { ...parsed, diagnostics: first ? [first] : [], edits };
}

/** Ends a parse that only costs time. */
class TooDeep extends Error {
  constructor(readonly offset: number) {
    super();
  }
}

/** What opens and what closes; braces stand in JSON only, whose lists are counted. */
const steps = new Map([
  [Open, 1],
  [SquareOpen, 1],
  [Close, -1],
  [SquareClose, -1],
]);

/** A recovering parse copies what is open at each mistake, so its time would grow with their product. */
const nesting = new ContextTracker<number>({
  start: 0,
  shift(nested, term, stack) {
    const now = nested + (steps.get(term) ?? 0);
    if (now > mostNested) throw new TooDeep(stack.pos);
    return now;
  },
  strict: false,
});

const bounded = formulaParser.configure({ contextTracker: nesting });
const strict = bounded.configure({ strict: true });

/** The tree of a right text; of another, where its first mistake is. */
function parseStrictly(text: string): Tree | number {
  const parse = strict.startParse(text);
  try {
    for (;;) {
      const tree = parse.advance();
      if (tree) return tree;
    }
  } catch (problem) {
    if (problem instanceof SyntaxError) return parse.parsedPos;
    throw problem;
  }
}
