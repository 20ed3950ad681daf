import { getViewportForBounds } from '@xyflow/react';
import type { Viewport } from '@xyflow/react';
import type { Box } from '../editor/index.js';
import { boxesOverlap } from './route/index.js';

/** Room that the floating bars cover at each edge, in pixels of the screen: above at least. */
export const EDGES = { top: 64, bottom: 64, left: 28, right: 28 };

/** What the overview covers in the corner above to the right, with some room around it. */
const MAP = { width: 168 + 32, height: 116 + 32 };

export interface ViewOf {
  readonly bounds: Box;
  /** What must not lie under the overview. */
  readonly boxes: readonly Box[];
  readonly width: number;
  readonly height: number;
  readonly leastZoom: number;
  /** What the bars cover above. */
  readonly top: number;
  readonly isMapShown: boolean;
}

/** Shows all of the drawing, never larger than it is: beside the overview, or below it, where something would lie under it. */
export function viewBesideMap({ bounds, boxes, width, height, leastZoom, top, isMapShown }: ViewOf): Viewport {
  const around = { ...EDGES, top };
  const fitted = (edges: typeof EDGES) =>
    getViewportForBounds(bounds, width, height, leastZoom, 1, {
      top: `${edges.top}px`,
      bottom: `${edges.bottom}px`,
      left: `${edges.left}px`,
      right: `${edges.right}px`,
    });
  const whole = fitted(around);
  const isCovered = ({ x, y, zoom }: Viewport) =>
    boxes.some((box) =>
      boxesOverlap(
        { x: box.x * zoom + x, y: box.y * zoom + y, width: box.width * zoom, height: box.height * zoom },
        { x: width - MAP.width, y: 0, ...MAP },
      ),
    );
  if (!isMapShown || !isCovered(whole)) return whole;
  const [beside, below] = [
    fitted({ ...around, right: MAP.width }),
    fitted({ ...around, top: Math.max(top, MAP.height) }),
  ];
  return beside.zoom >= below.zoom ? beside : below;
}
