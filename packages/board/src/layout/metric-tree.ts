import * as dagre from '@dagrejs/dagre';
import type { TreeRow } from '../figure/metric-tree/visible.js';
import type { TreeLink } from '../figure/metric-tree/tree.js';

/** Of the nodes, in px. */
export interface TreeSize {
  readonly width: number;
  /** At the places of the rows. */
  readonly heights: readonly number[];
}

/** From its top left corner on. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TreeLayout {
  readonly width: number;
  readonly height: number;
  /** By the nodes' keys. */
  readonly places: ReadonlyMap<string, Box>;
  /** From each node to the one that it is a part or a driver of. */
  readonly edges: readonly { readonly key: string; readonly link: TreeLink; readonly path: string }[];
}

/** Around the drawing: what hangs over a node's edge, and the ring around a node with the focus, has room there. */
const MARGIN = 16;

/** Between two levels there is room for the line's bends, below them for what a driver's line says. */
const GAP = { down: { level: 76, node: 16 }, across: { level: 72, node: 12 } } as const;

/** In a drawing across, what a driver's line says stands above the driver; from the top down there is room for it between the levels. */
const SAYING = 28;

/** From a node to where the lines to its children part. */
const STEM = 28;
const CORNER = 12;

/** A tree that nobody folds may be wider than its element: `down` while it fits, else `across`, where only its height grows. */
export function arrangementFor(
  rows: readonly TreeRow[],
  width: number,
  node: Pick<TreeSize, 'width'>,
): 'down' | 'across' {
  const ends = rows.filter(({ isFolded }) => isFolded !== false).length;
  return ends * (node.width + GAP.down.node) - GAP.down.node + 2 * MARGIN <= width ? 'down' : 'across';
}

/** Places the nodes that are shown, level by level, and draws the lines between them. */
export function layoutTree(
  rows: readonly TreeRow[],
  node: TreeSize,
  arrangement: 'down' | 'across',
  rtl: boolean,
): TreeLayout {
  const graph = new dagre.graphlib.Graph();
  const sayingOf = (row: TreeRow): number => (arrangement === 'across' && row.node.link === 'driver' ? SAYING : 0);
  graph.setGraph({
    rankdir: arrangement === 'down' ? 'TB' : 'LR',
    nodesep: GAP[arrangement].node,
    ranksep: GAP[arrangement].level,
    marginx: MARGIN,
    marginy: MARGIN,
    rankalign: arrangement === 'down' ? 'top' : 'center',
  });
  graph.setDefaultEdgeLabel(() => ({}));
  rows.forEach((row, at) =>
    graph.setNode(row.node.key, { width: node.width, height: node.heights[at]! + sayingOf(row) }),
  );
  for (const { node: to, above } of rows) if (above) graph.setEdge(above.node.key, to.key);
  // The order of the rows has no crossings and is that of the formula: dagre is not to look for another.
  dagre.layout(graph, { disableOptimalOrderHeuristic: true });

  const { width = 0, height = 0 } = graph.graph();
  const boxes = rows.map((row, at): Box => {
    const { x = 0, y = 0 } = graph.node(row.node.key);
    const own = node.heights[at]!;
    const left = x - node.width / 2;
    const top = y - (own - sayingOf(row)) / 2;
    return { x: round(rtl ? width - left - node.width : left), y: round(top), width: node.width, height: own };
  });
  const places = new Map(rows.map((row, at) => [row.node.key, boxes[at]!]));
  const edges = rows.flatMap(({ node: { key, link }, above }) => {
    const from = above && places.get(above.node.key);
    const to = places.get(key);
    return from && to ? [{ key, link, path: pathBetween(from, to, arrangement, rtl) }] : [];
  });
  return { width: round(width), height: round(height), places, edges };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function pathBetween(from: Box, to: Box, arrangement: 'down' | 'across', rtl: boolean): string {
  if (arrangement === 'down') {
    const start = { x: from.x + from.width / 2, y: from.y + from.height };
    return bent(start, { x: to.x + to.width / 2, y: to.y }, start.y + STEM, (x, y) => `${x},${y}`);
  }
  const [startX, endX] = rtl ? [from.x, to.x + to.width] : [from.x + from.width, to.x];
  const start = { x: from.y + from.height / 2, y: startX };
  const end = { x: to.y + to.height / 2, y: endX };
  return bent(start, end, startX + (rtl ? -STEM : STEM), (x, y) => `${y},${x}`);
}

/** Straight, over to the side at `turn`, and straight on, with round corners; seen as if it went down. */
function bent(start: Point, end: Point, turn: number, write: (x: number, y: number) => string): string {
  const aside = end.x - start.x;
  if (Math.abs(aside) < 1) return `M${write(start.x, start.y)}L${write(end.x, end.y)}`;
  const corner = Math.min(CORNER, Math.abs(aside) / 2);
  const onwards = Math.sign(end.y - start.y) * corner;
  const sideways = Math.sign(aside) * corner;
  return [
    `M${write(start.x, start.y)}L${write(start.x, turn - onwards)}`,
    `Q${write(start.x, turn)} ${write(start.x + sideways, turn)}`,
    `L${write(end.x - sideways, turn)}`,
    `Q${write(end.x, turn)} ${write(end.x, turn + onwards)}`,
    `L${write(end.x, end.y)}`,
  ].join('');
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
