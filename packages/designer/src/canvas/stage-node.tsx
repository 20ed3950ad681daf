import { Handle, Position } from '@xyflow/react';
import type { NodeProps } from '@xyflow/react';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useCanvas } from './canvas-context.js';
import type { StageBox } from './canvas-model.js';
import type { StageFlowNode } from './flow-parts.js';
import { Mark } from './marks.js';

const SIDES = [Position.Top, Position.Right, Position.Bottom, Position.Left];

export function StageNode({ data: { box } }: NodeProps<StageFlowNode>) {
  const { direction, renaming, isReadOnly } = useCanvas();
  const classes = [
    'stage',
    `kind-${box.kind}`,
    box.problem?.severity ?? '',
    box.isArchived ? 'archived' : '',
    markClass(box),
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')} dir={direction}>
      <span className="bar" />
      {box.mark && <span className="changed-mark">{box.mark.text}</span>}
      {renaming === box.id ? <NameField box={box} /> : <Head box={box} />}
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
}

function markClass({ mark }: StageBox): string {
  return mark ? `mark-${mark.kind}` : '';
}

function Head({ box }: { box: StageBox }) {
  return (
    <div className="head">
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

/** Enter or leaving it keeps the name, Escape the old one. */
function NameField({ box }: { box: StageBox }) {
  const { endRename, texts } = useCanvas();
  const hasEnded = useRef(false);
  const end = (title: string | null) => {
    if (hasEnded.current) return;
    hasEnded.current = true;
    endRename(title === box.title ? null : title);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') end(event.currentTarget.value);
    if (event.key === 'Escape') {
      event.preventDefault();
      end(null);
    }
  };
  return (
    <input
      className="name-field nodrag nopan nokey"
      ref={(input) => input?.focus({ preventScroll: true })}
      defaultValue={box.title}
      aria-label={texts.rename}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
