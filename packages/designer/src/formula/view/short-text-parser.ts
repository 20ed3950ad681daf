import { NodeType, Parser, Tree } from '@lezer/common';
import type { Input, PartialParse, TreeFragment } from '@lezer/common';

/** Parentheses inside each other; more than any formula within its limits needs. */
const mostNested = 300;

/** Parses a text that is short enough to be parsed while one types. Of another there is a tree without nodes: see `isLeftOut`. */
export class ShortTextParser extends Parser {
  constructor(
    readonly inner: Parser,
    /** Characters. */
    readonly longest: number,
  ) {
    super();
  }

  createParse(
    input: Input,
    fragments: readonly TreeFragment[],
    ranges: readonly { from: number; to: number }[],
  ): PartialParse {
    const { length } = input;
    const isShort = length <= this.longest && !nestsDeeply(input.read(0, length));
    return isShort ? this.inner.createParse(input, fragments, ranges) : new LeftOut(length);
  }
}

/** A tree of a text that was not parsed. */
export function isLeftOut(tree: Tree): boolean {
  return tree.type === NodeType.none;
}

class LeftOut implements PartialParse {
  stoppedAt: number | null = null;

  constructor(readonly parsedPos: number) {}

  advance(): Tree {
    return new Tree(NodeType.none, [], [], this.stoppedAt ?? this.parsedPos);
  }

  stopAt(position: number): void {
    this.stoppedAt = position;
  }
}

/** At each mistake, a parser that recovers copies what is open. */
function nestsDeeply(text: string): boolean {
  let nested = 0;
  for (const [bracket] of text.matchAll(/[([（［)\]）］]/g)) {
    nested = '([（［'.includes(bracket) ? nested + 1 : Math.max(0, nested - 1);
    if (nested > mostNested) return true;
  }
  return false;
}
