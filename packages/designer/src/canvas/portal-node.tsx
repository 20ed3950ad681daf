import { Handle, Position } from '@xyflow/react';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useCanvas } from './canvas-context.js';
import type { PortalFlowNode } from './flow-parts.js';
import { Mark } from './marks.js';

/** A stage of another funnel that entities are handed off to; it opens that funnel. */
export const PortalNode = memo(function PortalNode({ data: { box } }: NodeProps<PortalFlowNode>) {
  const { direction } = useCanvas();
  return (
    <div className="portal" dir={direction}>
      <div className="head">
        <Mark name="portal" size={16} />
        <span className="name">{box.title}</span>
      </div>
      {/* Read out as one name, so there has to be a blank between the two lines. */}{' '}
      <div className="caption">{box.caption}</div>
      <Handle id="portal" type="source" position={Position.Bottom} isConnectable={false} />
    </div>
  );
});
