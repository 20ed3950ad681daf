import type { TreeRow } from './visible.js';

/** How the tree is drawn: `outline` one row below the other, `down` from the top, `across` from the start of the line. */
export type Arrangement = 'outline' | 'down' | 'across';

export type Step = { readonly kind: 'focus' | 'fold' | 'unfold'; readonly key: string };

type Way = 'next' | 'previous' | 'in' | 'out' | 'first' | 'last';

/** Keys by the way they go. In a drawing they go where they point to; an outline has the keys of trees in the WAI-ARIA practices. */
const WAYS: Readonly<Record<Arrangement, Readonly<Record<string, Way>>>> = {
  outline: { ArrowDown: 'next', ArrowUp: 'previous', ArrowRight: 'in', ArrowLeft: 'out' },
  across: { ArrowDown: 'next', ArrowUp: 'previous', ArrowRight: 'in', ArrowLeft: 'out' },
  down: { ArrowRight: 'next', ArrowLeft: 'previous', ArrowDown: 'in', ArrowUp: 'out' },
};
const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** What a key does at a node; null: nothing. `+` and `-` fold everywhere, in an outline the arrows do too. */
export function stepByKey(
  rows: readonly TreeRow[],
  at: string,
  pressed: string,
  { arrangement, rtl }: { readonly arrangement: Arrangement; readonly rtl: boolean },
): Step | null {
  const key = rtl ? (MIRRORED[pressed] ?? pressed) : pressed;
  const place = rows.findIndex(({ node }) => node.key === at);
  const row = rows[place];
  if (!row) return null;
  if (key === '+' || key === '-') return foldStep(row, key === '-');
  const way = key === 'Home' ? 'first' : key === 'End' ? 'last' : WAYS[arrangement][key];
  if (!way) return null;
  if (way === 'in' && row.isFolded === true) return { kind: 'unfold', key: at };
  if (way === 'out' && row.isFolded === false && arrangement === 'outline' && row.above) return foldStep(row, true);
  const found = way === 'first' ? rows[0] : way === 'last' ? rows.at(-1) : rowAt(rows, place, way, arrangement);
  return found && found !== row ? { kind: 'focus', key: found.node.key } : null;
}

function foldStep({ isFolded, node: { key } }: TreeRow, fold: boolean): Step | null {
  if (isFolded === null || isFolded === fold) return null;
  return { kind: fold ? 'fold' : 'unfold', key };
}

function rowAt(
  rows: readonly TreeRow[],
  place: number,
  way: 'next' | 'previous' | 'in' | 'out',
  arrangement: Arrangement,
): TreeRow | undefined {
  const row = rows[place]!;
  if (way === 'out') return row.above ?? undefined;
  if (way === 'in') return row.isFolded === false ? rows[place + 1] : undefined;
  // In a drawing the neighbour stands on the same level, also below another parent.
  const isBeside = ({ level }: TreeRow): boolean => arrangement === 'outline' || level === row.level;
  return way === 'next' ? rows.slice(place + 1).find(isBeside) : rows.slice(0, place).findLast(isBeside);
}
