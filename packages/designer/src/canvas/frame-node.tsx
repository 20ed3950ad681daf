import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useCanvas } from './canvas-context.js';
import type { FrameFlowNode } from './flow-parts.js';
import { frameNodeId } from './flow-parts.js';
import { NameField } from './name-field.js';

/** The frame of a group: all but its title lets through what is done to the ground under it. */
export const FrameNode = memo(function FrameNode({
  data: { frame, isJoined },
  width = frame.box.width,
  height = frame.box.height,
}: NodeProps<FrameFlowNode>) {
  const { direction, renaming } = useCanvas();
  const classes = [
    'frame',
    frame.color === null ? '' : `color-${frame.color}`,
    frame.isSelected ? 'chosen' : '',
    isJoined ? 'joined' : '',
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')} dir={direction} style={{ inlineSize: width, blockSize: height }}>
      <div className="frame-title">
        {renaming === frameNodeId(frame.id) ? (
          <NameField title={frame.title} />
        ) : (
          <span className="name">{frame.title}</span>
        )}
      </div>
    </div>
  );
});
