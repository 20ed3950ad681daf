import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasEdge } from './canvas-model.js';
import type { FlowEdge } from './flow-parts.js';
import { arrowHead, roundedPath, shortened } from './route/index.js';
import { useRoute } from './use-route.js';

/** The line of a transition; its label is one of `EdgeLabels`. */
export const TransitionEdge = memo(function TransitionEdge({ id, data, selected = false }: EdgeProps<FlowEdge>) {
  const route = useRoute({ id, data });
  if (!data || !route) return null;
  const { edge } = data;
  const path = roundedPath(shortened(route.points));
  return (
    <g className={classesOf(edge, selected)}>
      <path className="hit" d={path} />
      <path className="line" d={path} />
      {edge.kind === 'handoff' && <path className="core" d={path} />}
      <polygon className="tip" points={arrowHead(route.points)} />
    </g>
  );
});

export function classesOf({ kind, isToParked, mark }: CanvasEdge, isSelected: boolean): string {
  return [
    'transition',
    kind,
    isToParked ? 'to-parked' : '',
    isSelected ? 'chosen' : '',
    mark ? `mark-${mark.kind}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
