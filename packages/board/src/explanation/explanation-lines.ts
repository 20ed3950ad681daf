import type { ExplainedPart, Explanation, LeftOutRows } from '@weir/query/explain';

/** One line of an explanation. */
export interface ExplanationLine {
  readonly part: ExplainedPart;
  /** 0 for the metric itself. */
  readonly depth: number;
  /** How the value of the line before it on the same depth is joined to this one's; null for the first. */
  readonly joint: Joint | null;
  /** Length of the bar under a count, as a share of the longest beside it; null for what counts nothing. */
  readonly share: number | null;
  readonly leftOut: LeftOut | null;
}

export interface LeftOut {
  readonly count: number;
  readonly of: number;
  readonly reasons: readonly LeftOutRows[];
}

/** Operators that stand between their operands; others stand before them. */
export type Joint = '+' | '−' | '×' | '÷' | 'mod' | 'and' | 'or' | '<' | '≤' | '>' | '≥' | '=' | '≠' | ',';

const JOINTS: Readonly<Record<string, Joint>> = {
  '+': '+',
  '-': '−',
  '*': '×',
  '/': '÷',
  '%': 'mod',
  and: 'and',
  or: 'or',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  '==': '=',
  '===': '=',
  '!=': '≠',
  '!==': '≠',
};

/** What is nested deeper is said by the text of the line that holds it. */
const MOST_DEPTH = 6;

/** The lines of an explanation, from the metric down. A metric that only names another has that one's formula under it. */
export function explanationLines({ root }: Explanation): readonly ExplanationLine[] {
  const lines: ExplanationLine[] = [];
  const add = (part: ExplainedPart, depth: number, joint: Joint | null, longest: number): void => {
    const counted = part.rows?.counted ?? null;
    lines.push({
      part,
      depth,
      joint,
      share: counted === null || longest === 0 ? null : counted / longest,
      leftOut: leftOutOf(part),
    });
    if (depth >= MOST_DEPTH) return;
    const most = Math.max(0, ...part.parts.map(({ rows }) => rows?.counted ?? 0));
    const between = JOINTS[part.operator ?? ''] ?? ',';
    for (const [place, inner] of part.parts.entries()) add(inner, depth + 1, place === 0 ? null : between, most);
  };
  add(root, 0, null, root.rows?.counted ?? 0);
  return lines;
}

function leftOutOf({ rows }: ExplainedPart): LeftOut | null {
  if (!rows) return null;
  const reasons = rows.leftOut.filter(({ count }) => count > 0);
  return { count: rows.total - rows.counted, of: rows.total, reasons };
}
