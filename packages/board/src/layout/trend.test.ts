import { describe, expect, test } from 'vitest';
import type { TrendPanel, TrendSeries } from '../figure/trend.js';
import type { PeriodState } from '../time/period-state.js';
import { estimateWidth } from './text-width.js';
import { layoutTrend } from './trend.js';

const SIZE = { width: 360, height: 200 };
const texts = { tick: String, label: String, period: (place: number) => `P${place}` };

function statesOf(count: number, underWay = true): PeriodState[] {
  return Array.from({ length: count }, (_, place) => (underWay && place === count - 1 ? 'under-way' : 'whole'));
}

function panel(
  values: readonly (number | null)[],
  more: Partial<TrendPanel> & { earlier?: (number | null)[] } = {},
): TrendPanel {
  const series: TrendSeries = {
    counts: null,
    id: 's',
    metric: { id: 's', formula: 1 },
    group: null,
    values,
    why: [],
    earlier: more.earlier ?? null,
  };
  return { unit: 'CNY', form: 'columns', series: [series], targets: values.map(() => null), ...more };
}

/** Heights of the rectangles of a path, in px. */
function heights(path: string): number[] {
  return [...path.matchAll(/M[\d.]+,([\d.]+)V([\d.]+)/g)].map(([, base, top]) => Number(base) - Number(top));
}

describe('columns', () => {
  test('no value at all still has an axis', () => {
    const layout = layoutTrend(panel([null, null]), statesOf(2), SIZE, texts);
    expect(layout.ticks.length).toBeGreaterThan(1);
    expect(layout.columns).toEqual({ whole: '', unfinished: '', earlier: '' });
    expect(layout.labels).toEqual([]);
  });

  test('they are linear from 0', () => {
    const layout = layoutTrend(panel([50, 100, 25]), statesOf(3, false), SIZE, texts);
    const [half, full, quarter] = heights(layout.columns.whole) as [number, number, number];
    expect(half / full).toBeCloseTo(0.5, 2);
    expect(quarter / full).toBeCloseTo(0.25, 2);
    expect(layout.ticks[0]).toMatchObject({ value: 0, y: layout.plot.bottom });
  });

  test('a low drawing has only as many grid lines as can be read', () => {
    for (const height of [200, 100, 64, 48]) {
      const { ticks } = layoutTrend(panel([50, 100, 25]), statesOf(3, false), { ...SIZE, height }, texts);
      const gaps = ticks.slice(1).map((tick, place) => ticks[place]!.y - tick.y);
      expect(Math.min(...gaps), `on ${height} px`).toBeGreaterThanOrEqual(13);
      expect(ticks[0]?.value).toBe(0);
    }
  });

  test('the one under way is a path of its own, and so are the compared ones', () => {
    const layout = layoutTrend(panel([50, 100, 25], { earlier: [40, 80, 60] }), statesOf(3), SIZE, texts);
    expect(heights(layout.columns.whole)).toHaveLength(2);
    expect(heights(layout.columns.unfinished)).toHaveLength(1);
    expect(heights(layout.columns.earlier)).toHaveLength(3);
  });

  test('losses hang below the line of zero', () => {
    const layout = layoutTrend(panel([-50, 100]), statesOf(2, false), SIZE, texts);
    const zero = layout.ticks.find(({ value }) => value === 0)!;
    expect(zero.y).toBeLessThan(layout.plot.bottom);
    expect(heights(layout.columns.whole)[0]).toBeLessThan(0);
  });

  test('from right to left every x is mirrored, no y is', () => {
    const ltr = layoutTrend(panel([50, 100]), statesOf(2), SIZE, texts);
    const rtl = layoutTrend(panel([50, 100]), statesOf(2), { ...SIZE, rtl: true }, texts);
    expect(rtl.centers.map((x) => SIZE.width - x)).toEqual(ltr.centers.map((x) => expect.closeTo(x, 0)));
    expect(rtl.ticks.map(({ y }) => y)).toEqual(ltr.ticks.map(({ y }) => y));
    expect(heights(rtl.columns.whole)).toEqual(heights(ltr.columns.whole));
  });
});

test('what has not begun has no mark, and the one under way is still told apart', () => {
  const states: PeriodState[] = ['whole', 'under-way', 'future', 'future'];
  const columns = layoutTrend(panel([5, 3, null, null]), states, SIZE, texts);
  expect(heights(columns.columns.whole)).toHaveLength(1);
  expect(heights(columns.columns.unfinished)).toHaveLength(1);
  expect(columns.centers).toHaveLength(4);
  const lines = layoutTrend(panel([5, 3, null, null], { form: 'lines' }), states, SIZE, texts);
  expect(lines.lines[0]?.unfinished).toMatch(/^M.+L.+$/);
});

describe('lines', () => {
  const lines = { form: 'lines' as const };

  test('a gap is left open', () => {
    const layout = layoutTrend(panel([1, 2, null, 3, 1], lines), statesOf(5, false), SIZE, texts);
    expect(layout.lines[0]?.whole.match(/M/g)).toHaveLength(2);
  });

  test('the last step into the period under way is a path of its own', () => {
    const layout = layoutTrend(panel([1, 2, 3], lines), statesOf(3), SIZE, texts);
    expect(layout.lines[0]?.whole.match(/L/g)).toHaveLength(1);
    expect(layout.lines[0]?.unfinished).toMatch(/^M.+L.+$/);
  });

  test.each([
    ['a narrow strip far above zero is looked at closely', [91, 95], 91],
    ['a wide one starts at zero', [40, 95], 0],
    ['a constant one starts at zero', [95, 95], 0],
  ])('%s', (_claim, values, lowest) => {
    expect(layoutTrend(panel(values, lines), statesOf(2, false), SIZE, texts).ticks[0]?.value).toBe(lowest);
  });

  test('names at the ends keep apart and within the plot', () => {
    const one = panel([1, 5], lines).series[0]!;
    const many = Array.from({ length: 8 }, (_, place) => ({ ...one, id: `s${place}`, values: [place, 0.1 * place] }));
    const layout = layoutTrend({ ...panel([], lines), series: many }, statesOf(2, false), SIZE, {
      ...texts,
      series: (place) => `Team ${place}`,
    });
    const ys = layout.lines.map(({ name }) => name!.y).toSorted((a, b) => a - b);
    ys.slice(1).forEach((y, place) => expect(y - ys[place]!).toBeGreaterThanOrEqual(13.9));
    expect(ys.at(-1)).toBeLessThanOrEqual(layout.plot.bottom);
  });

  test('a name that is too long for its room ends early', () => {
    const layout = layoutTrend(panel([1, 5], lines), statesOf(2, false), SIZE, {
      ...texts,
      series: () => 'Companies that were met at a trade fair in the last two years, and have not been called back',
    });
    const { text, x } = layout.lines[0]!.name!;
    expect(text).toMatch(/^Companies.*…$/);
    expect(x + estimateWidth(text, 12)).toBeLessThanOrEqual(SIZE.width);
  });
});

test('a target that changes is a step line over the periods in which it holds', () => {
  const layout = layoutTrend(panel([1, 2, 3, 4], { targets: [null, 5, 5, 6] }), statesOf(4), SIZE, texts);
  expect(layout.targetPath.match(/M/g)).toHaveLength(1);
  expect(layout.targetPath.match(/V/g)).toHaveLength(1);
  expect(layout.ticks.at(-1)!.value).toBeGreaterThanOrEqual(6);
});

test('years stand under the names, and the plot makes room for them', () => {
  const year = (place: number) => (place % 4 === 1 ? '2025' : null);
  const layout = layoutTrend(panel([1, 2, 3, 4, 5, 6]), statesOf(6), SIZE, { ...texts, year });
  expect(layout.years.map(({ x }) => x)).toEqual([layout.centers[1], layout.centers[5]]);
  expect(layout.plot.bottom).toBe(SIZE.height - 38);
  expect(layout.namesY + 14).toBeLessThan(SIZE.height);
});

test('a year that the next one would touch is left out', () => {
  const year = (place: number) => ['2023', '2024', null, null, null, '2025'][place] ?? null;
  const layout = layoutTrend(panel([1, 2, 3, 4, 5, 6]), statesOf(6), { ...SIZE, width: 160 }, { ...texts, year });
  expect(layout.years.map(({ text }) => text)).toEqual(['2024', '2025']);
});

test('of nothing but zeros the axis has one line', () => {
  const layout = layoutTrend(panel([0, 0]), statesOf(2), SIZE, texts);
  expect(layout.ticks).toMatchObject([{ value: 0, y: layout.plot.bottom }]);
});

test('a label does not stand on the axis', () => {
  const layout = layoutTrend(
    panel([5, 1, 1, 1]),
    statesOf(4, false),
    { ...SIZE, width: 140 },
    { ...texts, label: () => '¥5.5M' },
  );
  const [first] = layout.labels;
  expect(first!.x - estimateWidth('¥5.5M') / 2).toBeGreaterThanOrEqual(layout.plot.left);
});

test('the name of the period under way is written, whatever comes after it', () => {
  const states: PeriodState[] = Array.from({ length: 40 }, (_, place) =>
    place < 17 ? 'whole' : place === 17 ? 'under-way' : 'future',
  );
  const names = layoutTrend(panel(states.map((state) => (state === 'future' ? null : 1))), states, SIZE, texts).names;
  expect(names.map(({ place }) => place)).toContain(17);
});

test('as many names as fit are written, the newest always', () => {
  const names = layoutTrend(panel(Array(60).fill(1)), statesOf(60), SIZE, texts).names;
  expect(names.at(-1)?.place).toBe(59);
  expect(names.length).toBeLessThan(20);
  const gaps = names.slice(1).map(({ place }, rank) => place - names[rank]!.place);
  expect(new Set(gaps).size).toBe(1);
});

test('a name under the last of many narrow periods stays within the drawing, apart from the one before it', () => {
  const long = { ...texts, period: () => '12月31日' };
  for (const rtl of [false, true]) {
    const { names } = layoutTrend(panel(Array(90).fill(1)), statesOf(90), { ...SIZE, rtl }, long);
    const half = estimateWidth('12月31日') / 2;
    const [before, last] = names.slice(-2).map(({ x }) => (rtl ? SIZE.width - x : x)) as [number, number];
    expect(last + half).toBeCloseTo(SIZE.width, 0);
    expect(last - before).toBeGreaterThan(2 * half + 7);
  }
});

test('labels that would cover each other make way for the newest', () => {
  const wide = { ...texts, label: (value: number) => `¥${value},000,000.00` };
  const layout = layoutTrend(panel([1, 1, 1, 10, 10, 10]), statesOf(6), SIZE, wide);
  expect(layout.labels.map(({ place }) => place)).toEqual([3, 5]);
});
