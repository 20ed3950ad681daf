import type { Tree } from '@lezer/common';
import { ContextTracker } from '@lezer/lr';
import type { MessageCode } from '@weir/schema';
import { formulaLimits } from '../tree/guard.js';
import { formulaParser } from './generated/parser.js';
import { Close, Open, SquareClose, SquareOpen } from './generated/terms.js';
import type { TextRange } from './part.js';

/** Characters; a formula within its limits is shorter. */
const longest = 2_000_000;

/** Characters after the first mistake of a long text that are looked at for more. */
const furtherOn = 4_000;

/** Parentheses inside each other; more than any formula within its limits needs. */
export const mostNested = 300;

/** Words, signs and spaces: with parentheses and signs that need not be there, more than any formula within its limits has. */
export const mostTokens = 10 * formulaLimits.nodes;

/** Why a text is not read. */
export interface Refusal extends TextRange {
  readonly code: MessageCode;
  readonly limit: number;
}

export interface BoundedParse {
  /** Null: the text is refused. */
  readonly tree: Tree | null;
  /** How much of the text it is the tree of: what is beyond its first mistakes is left out. */
  readonly end: number;
  readonly refusal: Refusal | null;
}

/** The tree of a text, in time that its length and what it nests cannot drive up. */
export function parseBounded(text: string): BoundedParse {
  if (text.length > longest) return refused('formula/too-long', { offset: 0, length: 0 }, longest);
  try {
    if (text.length <= furtherOn) return whole(bounded.parse(text));
    const parsed = parseStrictly(text);
    if (typeof parsed !== 'number') return whole(parsed);
    if (parsed + furtherOn >= text.length) return whole(bounded.parse(text));
    return whole(bounded.parse(text.slice(0, parsed + furtherOn)));
  } catch (problem) {
    if (problem instanceof TooDeep) {
      return refused('formula/too-deep', { offset: problem.offset, length: 1 }, mostNested);
    }
    if (!(problem instanceof TooLarge)) throw problem;
    return refused('formula/too-large', { offset: 0, length: text.length }, formulaLimits.nodes);
  }
}

function whole(tree: Tree): BoundedParse {
  return { tree, end: tree.length, refusal: null };
}

function refused(code: MessageCode, range: TextRange, limit: number): BoundedParse {
  return { tree: null, end: 0, refusal: { code, ...range, limit } };
}

/** These end a parse that only costs time. */
class TooDeep extends Error {
  constructor(readonly offset: number) {
    super();
  }
}

class TooLarge extends Error {}

/** What opens and what closes; braces stand in JSON only, whose lists are counted. */
const steps = new Map([
  [Open, 1],
  [SquareOpen, 1],
  [Close, -1],
  [SquareClose, -1],
]);

interface Reach {
  readonly nested: number;
  readonly tokens: number;
}

/** A recovering parse copies what is open at each mistake, so its time would grow with their product. */
const reach = new ContextTracker<Reach>({
  start: { nested: 0, tokens: 0 },
  shift(before, term, stack) {
    const nested = before.nested + (steps.get(term) ?? 0);
    const tokens = before.tokens + 1;
    if (nested > mostNested) throw new TooDeep(stack.pos);
    if (tokens > mostTokens) throw new TooLarge();
    return { nested, tokens };
  },
  strict: false,
});

const bounded = formulaParser.configure({ contextTracker: reach });
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
