import { memo, useEffect, useMemo } from 'react';
import { useCanvas } from './canvas-context.js';
import type { FlowEdge } from './flow-parts.js';
import { labelWidth } from './flow-parts.js';
import { Mark } from './marks.js';
import { boxAround, boxesOverlap } from './route/index.js';
import { classesOf } from './transition-edge.js';
import { useCanvasTransform } from './use-canvas-transform.js';
import { useIsNear, useRegion } from './use-region.js';
import { useRoute } from './use-route.js';
import { FAR_ZOOM, MID_ZOOM } from './zoom-levels.js';

/**
 * The labels of the transitions in view, over the drawing. Not React Flow's own renderer of labels: that one uses a portal, and for each portal
 * React listens on the document.
 */
export const EdgeLabels = memo(function EdgeLabels({ edges }: { edges: readonly FlowEdge[] }) {
  const layer = useCanvasTransform<HTMLDivElement>();
  const region = useRegion();
  const [isNear, isInSight] = [useIsNear(MID_ZOOM), useIsNear(FAR_ZOOM)];
  const shown = useMemo(
    () =>
      isInSight
        ? edges.filter(({ data, selected }) => {
            if (!data?.route || !(isNear || selected)) return false;
            return boxesOverlap(boxAround(data.route.label, labelWidth(data.edge.text ?? '')), region);
          })
        : [],
    [edges, region, isNear, isInSight],
  );

  useEffect(() => {
    const element = layer.current;
    // The layer lies beside what listens for the wheel.
    const forward = (event: WheelEvent) => {
      event.preventDefault();
      element?.parentElement?.querySelector('.react-flow__renderer')?.dispatchEvent(new WheelEvent(event.type, event));
    };
    element?.addEventListener('wheel', forward, { passive: false });
    return () => element?.removeEventListener('wheel', forward);
  }, [layer]);

  return (
    <div className="labels" ref={layer}>
      {shown.map((edge) => (
        <EdgeLabel key={edge.id} edge={edge} />
      ))}
    </div>
  );
});

const EdgeLabel = memo(function EdgeLabel({ edge: { id, data, selected = false } }: { edge: FlowEdge }) {
  const { texts, direction, isReadOnly, selectEdge, insertOn } = useCanvas();
  const route = useRoute({ id, data });
  if (!data || !route || (data.edge.text === null && isReadOnly)) return null;
  const { edge } = data;
  const classes = [classesOf(edge, selected), 'label', edge.isLow ? 'low' : '', edge.text === null ? 'empty' : ''];
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      style={{ transform: `translate(-50%, -50%) translate(${route.label.x}px, ${route.label.y}px)` }}
      dir={direction}
      onClick={(event) => selectEdge(edge.key, event.ctrlKey || event.metaKey || event.shiftKey)}
    >
      {edge.text !== null && <span>{edge.text}</span>}
      {!isReadOnly && (
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
  );
});
