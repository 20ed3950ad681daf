import { expect, test } from 'vitest';
import { viewBesideMap } from './view-beside-map.js';

const stage = (x: number, y: number) => ({ x, y, width: 160, height: 84 });
const view = (boxes: ReturnType<typeof stage>[], isMapShown = true, top = 64) => {
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  const bounds = { x: 0, y: 0, width: right, height: bottom };
  return viewBesideMap({ bounds, boxes, width: 1000, height: 700, leastZoom: 0.15, top, isMapShown });
};
const cornerOf = (boxes: ReturnType<typeof stage>[], { x, y, zoom }: ReturnType<typeof view>) =>
  boxes.map((box) => [(box.x + box.width) * zoom + x, box.y * zoom + y] as const);
const isUnderMap = ([right, top]: readonly [number, number]) => right > 800 && top < 148;

test('a stair leaves the corner free, so it is shown as it is without an overview', () => {
  const stair = [stage(0, 0), stage(500, 300), stage(900, 600)];
  expect(view(stair)).toEqual(view(stair, false));
});

test.each([
  ['a wide drawing is shown below the overview', [stage(0, 0), stage(1440, 0), stage(0, 916)]],
  ['a high one beside it', [stage(0, 0), stage(1340, 0), stage(0, 1116)]],
])('%s', (_claim, boxes) => {
  expect(cornerOf(boxes, view(boxes, false)).some(isUnderMap)).toBe(true);
  expect(cornerOf(boxes, view(boxes)).some(isUnderMap)).toBe(false);
});

test('bars in two lines above cover nothing of it', () => {
  const boxes = [stage(0, 0), stage(300, 900)];
  const topOf = (top: number) => Math.min(...cornerOf(boxes, view(boxes, false, top)).map(([, y]) => y));
  expect(topOf(64)).toBeCloseTo(64);
  expect(topOf(110)).toBeCloseTo(110);
});
