import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useCanvas } from './canvas-context.js';

/** Where a name is written in its place. Enter or leaving it keeps the name, Escape the old one. */
export function NameField({ title }: { title: string }) {
  const { endRename, texts } = useCanvas();
  const hasEnded = useRef(false);
  const end = (written: string | null) => {
    if (hasEnded.current) return;
    hasEnded.current = true;
    endRename(written === title ? null : written);
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
      defaultValue={title}
      aria-label={texts.rename}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
