import { EdgeLabelRenderer } from '@xyflow/react';
import type { EdgeProps } from '@xyflow/react';
import { useCanvas } from './canvas-context.js';
import type { FlowEdge } from './flow-parts.js';
import { Mark } from './marks.js';
import { arrowHead, roundedPath, shortened } from './route/index.js';

export function TransitionEdge({ data, selected }: EdgeProps<FlowEdge>) {
  const { texts, direction, isReadOnly, selectEdge, insertOn } = useCanvas();
  if (!data?.route) return null;
  const { edge, route } = data;
  const path = roundedPath(shortened(route.points));
  const classes = ['transition', edge.kind, edge.isToParked ? 'to-parked' : '', selected ? 'chosen' : ''].join(' ');
  const isInsertable = !isReadOnly;
  return (
    <>
      <g className={classes}>
        <path className="hit" d={path} />
        <path className="line" d={path} />
        {edge.kind === 'handoff' && <path className="core" d={path} />}
        <polygon className="tip" points={arrowHead(route.points)} />
      </g>
      {(edge.text !== null || isInsertable) && (
        <EdgeLabelRenderer>
          <div
            className={`${classes} label nodrag nopan ${edge.isLow ? 'low' : ''} ${edge.text === null ? 'empty' : ''}`}
            style={{ transform: `translate(-50%, -50%) translate(${route.label.x}px, ${route.label.y}px)` }}
            dir={direction}
            onClick={(event) => selectEdge(edge.key, event.ctrlKey || event.metaKey || event.shiftKey)}
          >
            {edge.text !== null && <span>{edge.text}</span>}
            {isInsertable && (
              <button
                type="button"
                className="insert"
                tabIndex={-1}
                title={texts.insert}
                aria-label={texts.insert}
                onClick={(event) => {
                  event.stopPropagation();
                  insertOn(edge.key);
                }}
              >
                <Mark name="plus" size={12} />
              </button>
            )}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
