import type { Funnel } from '@weir/schema';
import { STAGE_HEIGHT, STAGE_WIDTH, positionsOf } from '../../editor/index.js';
import type { StageKind, TransitionKind } from '../../editor/index.js';

/** A funnel as a small drawing without words: boxes and lines, in pixels of the drawing. */
export interface Picture {
  /** x, y, width and height of what is drawn, with a margin. */
  readonly box: readonly [number, number, number, number];
  readonly stages: readonly { readonly x: number; readonly y: number; readonly kind: StageKind }[];
  readonly lines: readonly {
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
    readonly kind: TransitionKind;
  }[];
}

const MARGIN = 24;

/** Archived stages and hand-offs are left out. */
export function pictureOf(funnel: Funnel): Picture {
  const live = funnel.stages.filter(({ archived }) => !archived);
  const places = positionsOf(funnel);
  const placeOf = (id: string) => places.get(id) ?? { x: 0, y: 0 };
  const stages = live.map(({ id, kind }) => ({ ...placeOf(id), kind }));
  const ids = new Set(live.map(({ id }) => id));
  const middle = (id: string): readonly [number, number] => {
    const { x, y } = placeOf(id);
    return [x + STAGE_WIDTH / 2, y + STAGE_HEIGHT / 2];
  };
  const lines = (funnel.transitions ?? []).flatMap(({ from, to, kind, archived }) =>
    archived || typeof to !== 'string' || !ids.has(from) || !ids.has(to)
      ? []
      : [{ from: middle(from), to: middle(to), kind }],
  );
  const left = Math.min(0, ...stages.map(({ x }) => x));
  const top = Math.min(0, ...stages.map(({ y }) => y));
  const right = Math.max(STAGE_WIDTH, ...stages.map(({ x }) => x + STAGE_WIDTH));
  const bottom = Math.max(STAGE_HEIGHT, ...stages.map(({ y }) => y + STAGE_HEIGHT));
  return {
    box: [left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN],
    stages,
    lines,
  };
}
