import { svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { html } from 'lit';

/** Rectangles `x y width height` per line. */
type Boxes = readonly (readonly [x: number, y: number, width: number, height: number])[];

function boxes(all: Boxes, className = 'mark'): SVGTemplateResult[] {
  return all.map(
    ([x, y, width, height]) =>
      svg`<rect class=${className} x=${x} y=${y} width=${width} height=${height} rx="1.5"></rect>`,
  );
}

const BARS: Boxes = [
  [8, 8, 60, 7],
  [8, 20, 46, 7],
  [8, 32, 28, 7],
  [8, 44, 16, 7],
];

const sketches: Readonly<Record<string, () => SVGTemplateResult | readonly SVGTemplateResult[]>> = {
  kpi: () => svg`
    ${boxes([[8, 8, 30, 4]], 'soft')}${boxes([[8, 18, 38, 14]])}
    <polyline class="line" points="54,30 62,24 70,27 80,14"></polyline>
    ${boxes([[8, 44, 72, 4]], 'soft')}${boxes([[8, 44, 48, 4]])}`,
  funnel: () => svg`
    <path class="soft" d="M16 12 L32 22 V48 H16Z M40 22 L56 32 V48 H40Z M64 32 L78 38 V48 H64Z"></path>
    ${boxes([
      [8, 12, 10, 36],
      [32, 22, 10, 26],
      [56, 32, 10, 16],
      [78, 38, 6, 10],
    ])}`,
  flow: () => svg`
    <path class="soft" d="M14 10 C40 10 40 8 66 8 V24 C40 24 40 30 14 30Z M14 34 C40 34 40 36 66 36 V48 C40 48 40 46 14 46Z"></path>
    ${boxes([
      [8, 10, 6, 36],
      [66, 8, 6, 16],
      [66, 36, 6, 12],
    ])}`,
  cohort: () => svg`
    ${boxes(
      [0, 1, 2, 3].flatMap((row) =>
        Array.from({ length: 5 - row }, (_, column) => [10 + column * 14, 8 + row * 11, 12, 9] as const),
      ),
      'soft',
    )}
    ${boxes([
      [10, 8, 12, 9],
      [10, 19, 12, 9],
      [24, 8, 12, 9],
      [10, 30, 12, 9],
    ])}`,
  histogram: () => svg`
    ${boxes([
      [8, 36, 9, 12],
      [19, 20, 9, 28],
      [30, 10, 9, 38],
      [41, 24, 9, 24],
      [52, 34, 9, 14],
      [63, 42, 9, 6],
    ])}
    <line class="rule" x1="4" y1="49" x2="84" y2="49"></line>`,
  trend: () => svg`
    <polyline class="line" points="6,40 20,30 34,34 48,20 62,24 82,8"></polyline>
    <polyline class="line other" points="6,46 20,42 34,44 48,36 62,38 82,30"></polyline>
    <line class="rule" x1="4" y1="50" x2="84" y2="50"></line>`,
  bars: () => boxes(BARS),
  table: () => svg`
    ${boxes([[6, 6, 76, 8]], 'soft')}
    ${[20, 30, 40, 50].map((y) => svg`<line class="rule" x1="6" y1=${y} x2="82" y2=${y}></line>`)}
    ${boxes([16, 26, 36, 46].map((y) => [8, y - 1, 22, 3] as const))}
    ${boxes([16, 26, 36, 46].flatMap((y) => [[46, y - 1, 12, 3] as const, [68, y - 1, 12, 3] as const]))}`,
  matrix: () => svg`
    ${boxes(
      [0, 1, 2].flatMap((row) => [0, 1, 2, 3].map((column) => [12 + column * 17, 8 + row * 15, 15, 13] as const)),
      'soft',
    )}
    ${boxes([
      [29, 8, 15, 13],
      [63, 23, 15, 13],
      [12, 38, 15, 13],
    ])}`,
  records: () => boxes([10, 20, 30, 40].flatMap((y) => [[8, y, 6, 6] as const, [18, y + 1, 60, 4] as const])),
  pipeline: () => svg`
    ${boxes(
      [8, 34, 60].map((x) => [x, 6, 20, 44] as const),
      'soft',
    )}
    ${boxes([
      [11, 10, 14, 8],
      [11, 21, 14, 8],
      [11, 32, 14, 8],
      [37, 10, 14, 8],
      [37, 21, 14, 8],
      [63, 10, 14, 8],
    ])}`,
  text: () =>
    boxes([
      [8, 10, 40, 5],
      [8, 22, 70, 3],
      [8, 30, 66, 3],
      [8, 38, 70, 3],
      [8, 46, 30, 3],
    ]),
};

/** What a card of a type looks like, from afar. Needs `sketchStyles`. */
export function sketchOf(type: string): TemplateResult {
  const draw = Object.hasOwn(sketches, type) ? sketches[type] : undefined;
  return html`<svg class="sketch" viewBox="0 0 88 56" aria-hidden="true">
    ${draw?.() ?? svg`<rect class="outline" x="8" y="8" width="72" height="40" rx="4"></rect>`}
  </svg>`;
}
