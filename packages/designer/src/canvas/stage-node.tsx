import { Handle, Position } from '@xyflow/react';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useCanvas } from './canvas-context.js';
import type { StageBox } from './canvas-model.js';
import type { StageFlowNode } from './flow-parts.js';
import { Mark } from './marks.js';
import { NameField } from './name-field.js';
import { StageIconMark } from './stage-icon.js';

const SIDES = [Position.Top, Position.Right, Position.Bottom, Position.Left];

export const StageNode = memo(function StageNode({ data: { box } }: NodeProps<StageFlowNode>) {
  const { direction, renaming, isReadOnly } = useCanvas();
  const classes = [
    'stage',
    `kind-${box.kind}`,
    box.color === null ? '' : `color-${box.color}`,
    box.problem?.severity ?? '',
    box.isArchived ? 'archived' : '',
    markClass(box),
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')} dir={direction}>
      <span className="bar" />
      {box.mark && <span className="changed-mark">{box.mark.text}</span>}
      {renaming === box.id ? <NameField title={box.title} /> : <Head box={box} />}
      <Figures box={box} />
      {box.problem && (
        <span className="flag" title={box.problem.text}>
          <Mark name={box.problem.severity} />
        </span>
      )}
      {SIDES.map((side) => (
        <Handle key={side} id={side} type="source" position={side} isConnectable={!isReadOnly && !box.isArchived} />
      ))}
    </div>
  );
});

function markClass({ mark }: StageBox): string {
  return mark ? `mark-${mark.kind}` : '';
}

function Head({ box }: { box: StageBox }) {
  return (
    <div className="head">
      {box.icon && <StageIconMark name={box.icon} />}
      <span className="name">{box.title}</span>
      {box.isArchived ? (
        <Mark name="lock" />
      ) : (
        box.probability !== null && <span className="probability">{box.probability}</span>
      )}
    </div>
  );
}

function Figures({ box }: { box: StageBox }) {
  if (box.isLoading)
    return (
      <div className="shapes">
        <span />
        <span />
      </div>
    );
  return (
    <>
      <div className="live">
        {box.count && (
          <>
            <b>{box.count.figure}</b>
            <span>{box.count.word}</span>
            {box.count.change !== null && <span className="change">{box.count.change}</span>}
          </>
        )}
      </div>
      <div className="foot">
        {box.fact && <span className={box.fact.tone === 'plain' ? '' : `badge ${box.fact.tone}`}>{box.fact.text}</span>}
      </div>
    </>
  );
}
