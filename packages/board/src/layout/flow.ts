import type { Id } from '@weir/schema';
import type { Flow, FlowStage, Move } from '../figure/flow.js';

/** Width of a stage's bar, px. */
export const NODE_WIDTH = 10;
/** Between the way and what passes around it, px. */
const GAP = 14;
/** Room for the names of the stages on the way, above all, px. */
const NAMES = 52;
/** Room for the name of an end, above its bar, px. */
const END_NAME = 22;
/** A move is never thinner, px. */
const THINNEST = 1.5;
/** The inner radius of a way that turns back, px. */
const TURN = 6;
/** A last column without ends beside it has to hold its name, px. */
const LAST_NAME = 76;
/** How much further than the last stage of the way the ends stand, in columns. */
const END_COLUMN = 0.7;

export interface FlowBar {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Room for the name: on the way above its column, of an end above its bar, where it is aligned to the bar's far edge. */
  readonly name: { readonly left: number; readonly top: number; readonly width: number; readonly isEnd: boolean };
}

/** A band of one width along `path`. */
export interface FlowBand {
  readonly move: Move;
  readonly path: string;
  readonly width: number;
}

export interface FlowLayout {
  readonly bars: readonly FlowBar[];
  readonly bands: readonly FlowBand[];
}

interface Box {
  readonly x: number;
  readonly top: number;
  /** Where the next band enters and leaves, from the top. */
  readonly next: { in: number; out: number };
}

/**
 * Stages on one baseline, in their order; bands from bar to bar on it. Who skips stages passes below them, who goes back passes above,
 * who leaves falls into the bar of where they went, at the end below the way. Heights are counts on one scale from 0.
 *
 * The columns take `width`; from right to left everything is mirrored.
 */
export function layoutFlow(
  { way, beside, moves }: Flow,
  size: { width: number; height: number; rtl: boolean },
): FlowLayout {
  const { width, height, rtl } = size;
  const columnOf = new Map(way.map(({ stage }, column) => [stage.id, column]));
  const isStep = ({ from, to, kind }: Move) =>
    kind === 'advance' && columnOf.get(to.id) === (columnOf.get(from.id) ?? NaN) + 1;
  const lanes = {
    above: moves.filter(({ kind }) => kind === 'back').sort((a, b) => span(a) - span(b)),
    below: moves.filter((move) => move.kind === 'advance' && !isStep(move)).sort((a, b) => span(a) - span(b)),
  };
  function span({ from, to }: Move): number {
    const end = (id: Id) => columnOf.get(id) ?? way.length;
    return Math.abs(end(to.id) - end(from.id));
  }

  const sizeOf = ({ moves: { in: into, out }, figures }: FlowStage) => Math.max(into, out, figures.entered);
  const tallest = Math.max(0, ...way.map(sizeOf));
  const sum = (list: readonly { count: number }[]) => list.reduce((total, { count }) => total + count, 0);
  const ends = beside.map((each) => ({ count: sizeOf(each) }));
  const counts = tallest + sum(lanes.above) + sum(lanes.below) + sum(ends);
  const gaps =
    NAMES + (lanes.above.length > 0 ? GAP : 0) + (lanes.below.length > 0 ? GAP : 0) + beside.length * END_NAME + 4;
  const scale = counts === 0 ? 0 : Math.max(0, height - gaps) / counts;
  const thick = (count: number) => Math.max(THINNEST, count * scale);

  const turn = Math.max(0, ...lanes.above.map(({ count }) => thick(count) + TURN + 2));
  const turnsBefore = lanes.above.some(({ to }) => columnOf.get(to.id) === 0);
  const start = turnsBefore ? turn : 0;
  const lastColumn = Math.max(0, way.length - 1) + (beside.length > 0 ? END_COLUMN : 0);
  const margin = Math.max(turn, beside.length > 0 ? 0 : LAST_NAME);
  const step = (width - start - margin - NODE_WIDTH) / Math.max(1, lastColumn);
  const endX = start + lastColumn * step;
  const aboveHeight = lanes.above.reduce((total, { count }) => total + thick(count), 0);
  const baseline = NAMES + aboveHeight + (lanes.above.length > 0 ? GAP : 0) + tallest * scale;

  const boxes = new Map<Id, Box>();
  const bars: FlowBar[] = [];
  const put = (each: FlowStage, x: number, top: number, name: Omit<FlowBar['name'], 'left'> & { x: number }) => {
    const { x: nameX, ...room } = name;
    boxes.set(each.stage.id, { x, top, next: { in: top, out: top } });
    bars.push({
      id: each.stage.id,
      x: rtl ? width - x - NODE_WIDTH : x,
      y: top,
      height: Math.max(THINNEST, sizeOf(each) * scale),
      name: { left: rtl ? width - nameX - room.width : nameX, ...room },
    });
  };
  way.forEach((each, column) => {
    const x = start + column * step;
    const room = column === way.length - 1 ? width - x : step - 8;
    put(each, x, baseline - sizeOf(each) * scale, { x, top: 0, width: room, isEnd: false });
  });
  let laneY = baseline + (lanes.below.length > 0 ? GAP : 0);
  let endY = laneY + lanes.below.reduce((total, { count }) => total + thick(count), 0);
  for (const each of beside) {
    const room = Math.min(endX + NODE_WIDTH, 2 * step);
    put(each, endX, endY + END_NAME, { x: endX + NODE_WIDTH - room, top: endY, width: room, isEnd: true });
    endY += END_NAME + Math.max(THINNEST, sizeOf(each) * scale);
  }

  const path = new PathWriter(width, rtl);
  const bandOf = (move: Move, lane: number | null): FlowBand => {
    const [from, to] = [boxes.get(move.from.id)!, boxes.get(move.to.id)!];
    const bandWidth = thick(move.count);
    const y0 = from.next.out + bandWidth / 2;
    const y1 = to.next.in + bandWidth / 2;
    from.next.out += bandWidth;
    to.next.in += bandWidth;
    const [x0, x1] = [from.x + NODE_WIDTH, to.x];
    if (lane === null) return { move, width: bandWidth, path: path.across(x0, y0, x1, y1) };
    if (move.kind === 'back') return { move, width: bandWidth, path: path.around(x0, y0, x1, y1, lane, bandWidth) };
    return { move, width: bandWidth, path: path.below(x0, y0, x1, y1, lane, step) };
  };

  // Bands leave a bar in the order of where they go, from the top: back, on, further on, off.
  const bands: FlowBand[] = [];
  let aboveY = NAMES + aboveHeight;
  for (const move of lanes.above) {
    const thickness = thick(move.count);
    bands.push(bandOf(move, aboveY - thickness / 2));
    aboveY -= thickness;
  }
  for (const move of moves.filter(isStep)) bands.push(bandOf(move, null));
  for (const move of lanes.below) {
    const thickness = thick(move.count);
    bands.push(bandOf(move, laneY + thickness / 2));
    laneY += thickness;
  }
  // Of those that fall into one end, the ones from further on lie above the earlier ones, so that none cross.
  const columnOfFrom = ({ from }: Move) => columnOf.get(from.id) ?? way.length;
  for (const move of moves.filter(({ kind }) => kind === 'leave').sort((a, b) => columnOfFrom(b) - columnOfFrom(a))) {
    const { next } = boxes.get(move.to.id)!;
    bands.push(bandOf(move, next.in + thick(move.count) / 2));
  }
  return { bars, bands };
}

/** Writes paths from left to right, or mirrored. */
class PathWriter {
  readonly #width: number;
  readonly #rtl: boolean;

  constructor(width: number, rtl: boolean) {
    this.#width = width;
    this.#rtl = rtl;
  }

  /** From bar to bar. */
  across(x0: number, y0: number, x1: number, y1: number): string {
    const middle = (x0 + x1) / 2;
    return `M${this.#at(x0, y0)}C${this.#at(middle, y0)} ${this.#at(middle, y1)} ${this.#at(x1, y1)}`;
  }

  /** Down onto a lane, along it, and onto what it leads to. */
  below(x0: number, y0: number, x1: number, y1: number, lane: number, step: number): string {
    const reach = Math.min(step * 0.8, Math.max(0, x1 - x0) / 2);
    const down = this.across(x0, y0, x0 + reach, lane);
    const up = `C${this.#at(x1 - reach / 2, lane)} ${this.#at(x1 - reach / 2, y1)} ${this.#at(x1, y1)}`;
    return `${down}L${this.#at(x1 - reach, lane)}${up}`;
  }

  /** Out, up onto a lane above, back along it, and down in front of where it leads. */
  around(x0: number, y0: number, x1: number, y1: number, lane: number, bandWidth: number): string {
    const reach = TURN + bandWidth / 2;
    const [right, left] = [x0 + reach, x1 - reach];
    const [rise, fall] = [Math.min(reach, (y0 - lane) / 2), Math.min(reach, (y1 - lane) / 2)];
    return [
      `M${this.#at(x0, y0)}Q${this.#at(right, y0)} ${this.#at(right, y0 - rise)}`,
      `L${this.#at(right, lane + rise)}Q${this.#at(right, lane)} ${this.#at(right - reach, lane)}`,
      `L${this.#at(left + reach, lane)}Q${this.#at(left, lane)} ${this.#at(left, lane + fall)}`,
      `L${this.#at(left, y1 - fall)}Q${this.#at(left, y1)} ${this.#at(x1, y1)}`,
    ].join('');
  }

  #at(x: number, y: number): string {
    return `${round(this.#rtl ? this.#width - x : x)},${round(y)}`;
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
