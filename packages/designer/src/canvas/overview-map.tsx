import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { PointerEvent, RefObject } from 'react';
import type { FlowEdge, FlowNode } from './flow-parts.js';
import { overviewBox, overviewPaths } from './overview-paths.js';
import type { OverviewPaths } from './overview-paths.js';

const WIDTH = 168;
const HEIGHT = 116;

interface OverviewMapProps {
  readonly nodes: readonly FlowNode[];
  readonly label: string;
  /** Set where the view becomes one that a person asked for. */
  readonly isMoved: RefObject<boolean>;
}

/** The whole drawing in a corner, with a frame around what is in view. Dragging moves the view, the wheel zooms it. */
export function OverviewMap({ nodes, label, isMoved }: OverviewMapProps) {
  const flow = useReactFlow<FlowNode, FlowEdge>();
  const [x, y, zoom] = useStore(({ transform }) => transform);
  const [width, height] = [useStore((state) => state.width), useStore((state) => state.height)];
  const svg = useRef<SVGSVGElement>(null);
  const paths = useStillPaths(nodes);
  const held = nodes.filter(({ dragging }) => dragging);
  const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  const box = overviewBox(paths.bounds, view, WIDTH, HEIGHT);

  const moveTo = (event: PointerEvent<SVGSVGElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const point = {
      x: box.x + ((event.clientX - left) / WIDTH) * box.width,
      y: box.y + ((event.clientY - top) / HEIGHT) * box.height,
    };
    isMoved.current = true;
    void flow.setCenter(point.x, point.y, { zoom: flow.getZoom() });
  };

  useEffect(() => {
    const element = svg.current;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      isMoved.current = true;
      void flow.zoomTo(flow.getZoom() * 2 ** (-event.deltaY / 400));
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [flow, isMoved]);

  return (
    <svg
      ref={svg}
      className="overview nopan nodrag nowheel"
      role="img"
      aria-label={label}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      width={WIDTH}
      height={HEIGHT}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        moveTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(event);
      }}
    >
      {[...paths.byLook].map(([look, d]) => (
        <path key={look} className={`map-${look}`} d={d} />
      ))}
      {[...overviewPaths(held).byLook].map(([look, d]) => (
        <path key={look} className={`map-${look} held`} d={d} />
      ))}
      <rect className="view" x={view.x} y={view.y} width={view.width} height={view.height} />
    </svg>
  );
}

/** While something is dragged, the rest is drawn as it was. */
function useStillPaths(nodes: readonly FlowNode[]): OverviewPaths {
  const still = useRef<{ nodes: readonly FlowNode[]; paths: OverviewPaths } | null>(null);
  const isDragging = nodes.some(({ dragging }) => dragging);
  if (still.current === null || (!isDragging && still.current.nodes !== nodes))
    still.current = { nodes, paths: overviewPaths(nodes) };
  return still.current.paths;
}
