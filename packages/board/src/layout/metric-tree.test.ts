import { describe, expect, test } from 'vitest';
import type { Metric } from '@weir/schema';
import { metricTree } from '../figure/metric-tree/metric-tree.js';
import { visibleRows } from '../figure/metric-tree/visible.js';
import { arrangementFor, layoutTree } from './metric-tree.js';

const WIDTH = { width: 200 };
/** All nodes 80 px high, but where a test says otherwise. */
const sizeOf = (count: number, heights: readonly number[] = []) => ({
  ...WIDTH,
  heights: Array.from({ length: count }, (_, at) => heights[at] ?? 80),
});

/** Each letter is a metric with the drivers after it. */
function rowsOf(drivers: Readonly<Record<string, string>>, folds: readonly string[] = []) {
  const metrics = Object.entries(drivers).map(([id, list]): Metric => ({ id, formula: 1, drivers: list.split('') }));
  const tree = metricTree({ weir: 1, id: 'd', title: 'D', metrics }, Object.keys(drivers)[0]!)!;
  return visibleRows(tree, new Set(folds));
}
const rows = rowsOf({ a: 'bc', b: 'def', c: 'g', d: '', e: '', f: '', g: '' });

function placesOf(arrangement: 'down' | 'across', rtl = false) {
  const layout = layoutTree(rows, sizeOf(rows.length), arrangement, rtl);
  return { layout, at: (id: string) => layout.places.get(rows.find((row) => row.node.id === id)!.node.key)! };
}

describe('layoutTree', () => {
  test('from the top down, levels stand in lines, children in the order of the formula', () => {
    const { at, layout } = placesOf('down');
    const tops = ['a', 'b', 'd'].map((id) => at(id).y);
    expect(tops).toEqual([16, 16 + 80 + 76, 16 + 2 * (80 + 76)]);
    expect(at('c').y).toBe(at('b').y);
    expect(at('g').y).toBe(at('e').y);
    const xs = ['d', 'e', 'f', 'g'].map((id) => at(id).x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    xs.slice(1).forEach((x, place) => expect(x - xs[place]!).toBeGreaterThanOrEqual(216));
    expect(at('b').x).toBe(at('e').x);
    expect(layout.height).toBe(16 + 3 * 80 + 2 * 76 + 16);
  });

  test('across, levels stand in columns with room above each for what its line says', () => {
    const { at } = placesOf('across');
    expect(['a', 'b', 'd'].map((id) => at(id).x)).toEqual([16, 16 + 272, 16 + 544]);
    const ys = ['d', 'e', 'f', 'g'].map((id) => at(id).y);
    ys.slice(1).forEach((y, place) => expect(y - ys[place]!).toBeGreaterThanOrEqual(80 + 12 + 28));
  });

  test.each(['down', 'across'] as const)('from right to left, %s is the mirror image', (arrangement) => {
    const [ltr, rtl] = [placesOf(arrangement), placesOf(arrangement, true)];
    for (const {
      node: { id },
    } of rows) {
      expect(rtl.at(id).x).toBeCloseTo(ltr.layout.width - ltr.at(id).x - WIDTH.width, 6);
      expect(rtl.at(id).y).toBe(ltr.at(id).y);
    }
  });

  test('a line goes down, over and down with round corners; where nothing is to be gone round it is straight', () => {
    const { layout, at } = placesOf('down');
    const paths = Object.fromEntries(
      layout.edges.map(({ key, path }) => [rows.find((row) => row.node.key === key)!.node.id, path]),
    );
    const [stem, turn] = [at('a').y + 80, at('a').y + 80 + 28];
    const from = at('a').x + 100;
    expect(paths['c']).toMatch(
      new RegExp(`^M${from},${stem}L${from},${turn - 12}Q${from},${turn} ${from + 12},${turn}L`),
    );
    expect(paths['c']!.endsWith(`L${at('c').x + 100},${at('c').y}`)).toBe(true);
    expect(paths['g']).toBe(`M${at('c').x + 100},${at('c').y + 80}L${at('g').x + 100},${at('g').y}`);
    expect(layout.edges).toHaveLength(rows.length - 1);
    expect(new Set(layout.edges.map(({ link }) => link))).toEqual(new Set(['driver']));
  });

  test('of different heights, a level has its tops in line, and a line begins where its node ends', () => {
    const layout = layoutTree(rows, sizeOf(rows.length, [80, 120]), 'down', false);
    const at = (id: string) => layout.places.get(rows.find((row) => row.node.id === id)!.node.key)!;
    expect(at('b')).toMatchObject({ y: 172, height: 120 });
    expect(at('c')).toMatchObject({ y: 172, height: 80 });
    expect(at('g').y).toBe(172 + 120 + 76);
    const toG = layout.edges.find(({ key }) => key === rows.find((row) => row.node.id === 'g')!.node.key)!;
    expect(toG.path).toContain(`M${at('c').x + 100},${172 + 80}`);
  });

  test('a single node', () => {
    expect(layoutTree(rowsOf({ a: '' }), sizeOf(1), 'down', false)).toMatchObject({
      width: 232,
      height: 112,
      edges: [],
    });
  });

  test('five hundred nodes are placed at once, on a slow machine within seconds', () => {
    const wide = rowsOf({ a: 'bcdefghijk', ...Object.fromEntries([...'bcdefghijk'].map((id) => [id, ''])) });
    const many = Array.from({ length: 50 }, (_, copy) =>
      wide.map((row) => ({ ...row, node: { ...row.node, key: `${copy}/${row.node.key}` } })),
    )
      .flat()
      .slice(0, 500);
    const tops = many.map((row, place) => ({ ...row, above: place === 0 ? null : many[Math.floor((place - 1) / 6)]! }));
    const start = performance.now();
    expect(layoutTree(tops, sizeOf(500), 'across', false).places.size).toBe(500);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('arrangementFor', () => {
  test.each([
    ['four ends fit', 4 * 216 - 16 + 32, 'down'],
    ['one px less, and they do not', 4 * 216 - 16 + 31, 'across'],
  ])('%s', (_claim, width, expected) => {
    expect(arrangementFor(rows, width, WIDTH)).toBe(expected);
  });

  test('what is folded takes no room', () => {
    const folded = rowsOf({ a: 'bc', b: 'de', c: '', d: '', e: '' }, ['a/driver b']);
    expect(arrangementFor(folded, 2 * 216 - 16 + 32, WIDTH)).toBe('down');
  });
});
