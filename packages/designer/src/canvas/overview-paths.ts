import { boxAround } from '../editor/index.js';
import type { Box } from '../editor/index.js';
import type { FlowNode } from './flow-parts.js';

/** SVG path data of all nodes of one look, as boxes: 2,000 of them are one element. */
export interface OverviewPaths {
  /** By the kind of a stage, or `portal`. */
  readonly byLook: ReadonlyMap<string, string>;
  /** Around all of them; null when there are none. */
  readonly bounds: Box | null;
}

export function overviewPaths(nodes: readonly FlowNode[]): OverviewPaths {
  const parts = new Map<string, string[]>();
  const boxes: Box[] = [];
  for (const node of nodes) {
    if (node.type === 'frame') continue;
    const { position, width = 0, height = 0 } = node;
    const look = node.type === 'portal' ? 'portal' : node.data.box.kind;
    const list = parts.get(look) ?? [];
    list.push(`M${position.x} ${position.y}h${width}v${height}h${-width}z`);
    parts.set(look, list);
    boxes.push({ ...position, width, height });
  }
  return { byLook: new Map([...parts].map(([look, list]) => [look, list.join('')])), bounds: boxAround(boxes) };
}

/** Of an overview: around it there is so much of its size more. */
const MARGIN = 0.06;

/** What an overview of so many pixels shows, in pixels of the drawing: all of the drawing and what is in view, in the shape of the overview. */
export function overviewBox(bounds: Box | null, view: Box, width: number, height: number): Box {
  const all = boxAround(bounds ? [bounds, view] : [view]) ?? view;
  const scale = Math.max(all.width / width, all.height / height) * (1 + 2 * MARGIN);
  const [wide, high] = [width * scale, height * scale];
  return { x: all.x - (wide - all.width) / 2, y: all.y - (high - all.height) / 2, width: wide, height: high };
}
