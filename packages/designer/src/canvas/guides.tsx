import type { Guide } from '../editor/index.js';
import { useCanvasTransform } from './use-canvas-transform.js';

/** Lines that show what a dragged stage is in line with. */
export function Guides({ guides }: { guides: readonly Guide[] }) {
  const layer = useCanvasTransform<HTMLDivElement>();
  return (
    <div className="guides" ref={layer}>
      {guides.map(({ axis, at, from, to }) => {
        const [x, y] = axis === 'x' ? [at, from] : [from, at];
        const length = to - from;
        return (
          <span
            key={`${axis}${at}`}
            className={`guide ${axis}`}
            style={{
              transform: `translate(${x}px, ${y}px)`,
              ...(axis === 'x' ? { blockSize: length } : { inlineSize: length }),
            }}
          />
        );
      })}
    </div>
  );
}
