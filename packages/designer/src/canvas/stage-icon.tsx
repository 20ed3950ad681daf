import { stageIconShapes } from '@weir/ui';
import type { StageIcon } from '@weir/schema';
import { createElement, memo } from 'react';

/** The icon of a stage, on a square of 24; what it stands for is said by the stage's name. */
export const StageIconMark = memo(function StageIconMark({ name, size = 16 }: { name: StageIcon; size?: number }) {
  return (
    <svg className="stage-icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      {stageIconShapes[name].map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  );
});
