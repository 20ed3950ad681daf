/** A rectangle in px, from the card's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** a, b, c, d, e, f as SVG has them. */
export type Matrix = readonly [number, number, number, number, number, number];

/** SVG path data in a system of its own, and where that lies. */
export interface Shape {
  readonly d: string;
  readonly matrix: Matrix;
}

export interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly dash: readonly number[];
}

export interface Font {
  readonly family: string;
  readonly sizePx: number;
  readonly weight: string;
  readonly italic: boolean;
}

/** One mark of a picture. Nothing of it is drawn outside `clip`, nor outside `within`. Colours are what CSS can read. */
export type Mark = {
  readonly clip: Box | null;
  readonly within?: Shape;
  /** 0 to 1. */
  readonly opacity: number;
} & (
  | ({ readonly kind: 'shape'; readonly fill: string | null; readonly stroke: Stroke | null } & Shape)
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Of its left end. */
      readonly x: number;
      /** Of the base line. */
      readonly y: number;
      readonly font: Font;
      readonly fill: string;
      /** Around the letters, so that they can be read over other marks. */
      readonly halo: Stroke | null;
    }
);

/** What a card looks like, as marks in the order in which they are painted. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** As CSS writes it. */
export function fontText({ family, sizePx, weight, italic }: Font): string {
  return `${italic ? 'italic ' : ''}${weight} ${sizePx}px ${family}`;
}

/** Path data of a rectangle with round corners. */
export function roundedRect({ x, y, width, height }: Box, radius = 0): string {
  const r = Math.max(0, Math.min(radius, width / 2, height / 2));
  if (r === 0) return `M${x},${y}h${width}v${height}h${-width}z`;
  const arc = (dx: number, dy: number) => `a${r},${r} 0 0 1 ${dx},${dy}`;
  const [across, down] = [width - 2 * r, height - 2 * r];
  return `M${x + r},${y}h${across}${arc(r, r)}v${down}${arc(-r, r)}h${-across}${arc(-r, -r)}v${-down}${arc(r, -r)}z`;
}

/** What two rectangles have in common; null is everywhere. */
export function intersection(a: Box | null, b: Box): Box {
  if (!a) return b;
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return { x, y, width: Math.max(0, width), height: Math.max(0, height) };
}
