import type { TrendPanel } from '../figure/trend.js';
import type { PeriodState } from '../time/period-state.js';
import { labelledPlaces } from '../figure/trend.js';
import { niceTicks } from './nice-ticks.js';
import { straightLine } from './straight-line.js';
import { estimateWidth } from './text-width.js';

export interface TrendSize {
  readonly width: number;
  readonly height: number;
  readonly rtl?: boolean;
}

/** How the marks are written; the layout only needs their widths. */
export interface TrendTexts {
  readonly tick: (value: number) => string;
  readonly label: (value: number) => string;
  readonly period: (place: number) => string;
  /** The year, where it has to be said: under the first period and where another begins. */
  readonly year?: (place: number) => string | null;
  /** Name of a series at its end; absent: the legend names them. */
  readonly series?: (place: number) => string;
}

export interface TrendLayout {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly ticks: readonly { readonly y: number; readonly text: string; readonly value: number }[];
  /** The axis's end on which tick texts are anchored. */
  readonly tickX: number;
  /** Middle of each period. */
  readonly centers: readonly number[];
  /** Width of the area that belongs to one period. */
  readonly step: number;
  /** Periods whose names are written, as many as fit. */
  readonly names: readonly { readonly place: number; readonly x: number; readonly text: string }[];
  readonly years: readonly { readonly x: number; readonly text: string }[];
  /** Base line of the names, and of the years under them. */
  readonly namesY: number;
  readonly labels: readonly { readonly place: number; readonly x: number; readonly y: number; readonly text: string }[];
  readonly targetPath: string;
  /** One path for each: the whole columns, those under way, and the compared ones. Empty for lines. */
  readonly columns: { readonly whole: string; readonly unfinished: string; readonly earlier: string };
  /** Per series; `unfinished` leads into the period under way. Empty for columns. */
  readonly lines: readonly SeriesLines[];
}

export interface SeriesLines {
  readonly id: string;
  readonly whole: string;
  readonly unfinished: string;
  readonly earlier: string;
  /** The newest known point. */
  readonly end: { readonly x: number; readonly y: number } | null;
  /** Where the series's name is set so that no two overlap. */
  readonly name: { readonly x: number; readonly y: number; readonly text: string } | null;
}

const TICK_HEIGHT = 13;
const AXIS_HEIGHT = 24;
const YEAR_HEIGHT = 14;
const YEAR_GAP = 6;
const LABEL_HEIGHT = 14;
const TOP = 16;
const EARLIER_WIDTH = 5;
const COLUMN_GAP = 2;
const WIDEST_COLUMN = 32;
const NAME_GAP = 10;
/** At both ends of the axis, as a part of a period. */
const OUTER_PADDING = 0.05;

export function layoutTrend(
  panel: TrendPanel,
  states: readonly PeriodState[],
  size: TrendSize,
  texts: TrendTexts,
): TrendLayout {
  const everything = panel.series.flatMap(({ values, earlier }) => [...values, ...(earlier ?? [])]);
  const [lowest, highest] = valueSpan([...everything, ...panel.targets], panel.form);
  const counts = panel.unit === null && everything.every((value) => value === null || Number.isInteger(value));
  // Of nothing but zeros there is no scale.
  const tickValues = highest > lowest ? niceTicks(lowest, highest, counts) : [lowest];
  const tickTexts = tickValues.map((value) => texts.tick(value));

  const axisWidth = Math.ceil(Math.max(0, ...tickTexts.map((text) => estimateWidth(text)))) + 8;
  const namesWidth = texts.series
    ? Math.min(
        size.width * 0.3,
        NAME_GAP + Math.max(...panel.series.map((_, place) => estimateWidth(texts.series!(place), 12))),
      )
    : 0;
  const left = Math.min(axisWidth, size.width / 3);
  const right = Math.max(left + 1, size.width - 4 - namesWidth);
  const years = states.flatMap((_, place) => {
    const text = texts.year?.(place) ?? null;
    return text === null ? [] : [{ place, text }];
  });
  const bottom = Math.max(TOP + 1, size.height - AXIS_HEIGHT - (years.length > 0 ? YEAR_HEIGHT : 0));
  const mirror = (x: number): number => round(size.rtl ? size.width - x : x);

  const step = (right - left) / (states.length + 2 * OUTER_PADDING);
  const start = (place: number): number => left + (place + OUTER_PADDING) * step;
  const center = (place: number): number => start(place) + step / 2;
  const y = linear(tickValues[0]!, tickValues.at(-1)! || 1, bottom, TOP);

  const isColumns = panel.form === 'columns';
  const columns = isColumns ? columnPaths(panel, states, step, center, y, mirror) : noColumns;
  const lines = isColumns ? [] : panel.series.map((series) => linePaths(series, states, center, y, mirror));
  return {
    plot: { left: mirror(left), right: mirror(right), top: TOP, bottom },
    ticks: tickValues
      .map((value, place) => ({ value, y: round(y(value)), text: tickTexts[place]! }))
      // Where it is low, as many as can be read.
      .filter((_, place) => place % Math.ceil((TICK_HEIGHT * tickValues.length) / (bottom - TOP)) === 0),
    tickX: mirror(left - 6),
    centers: states.map((_, place) => mirror(center(place))),
    step,
    years: yearsThatFit(years, center).map(({ place, text }) => ({ x: mirror(center(place)), text })),
    namesY: bottom + AXIS_HEIGHT - 6,
    names: namesThatFit(states, step, center, size.width, texts, mirror),
    labels: panel.series.length === 1 ? valueLabels(panel, states, center, y, { ...size, left }, texts, mirror) : [],
    targetPath: targetPath(panel.targets, start, step, y, mirror),
    columns,
    lines: texts.series
      ? withNames(lines, (place) => fitted(texts.series!(place), namesWidth - NAME_GAP), right, mirror, bottom)
      : lines,
  };
}

/** Columns start at 0. Lines do too, unless they stay within a narrow strip far above it. */
function valueSpan(values: readonly (number | null)[], form: TrendPanel['form']): readonly [number, number] {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return [0, 1];
  const low = Math.min(...known);
  const high = Math.max(...known);
  if (form === 'lines' && low > 0 && high - low < 0.4 * high && high > low) return [low, high];
  if (form === 'lines' && high < 0 && high - low < 0.4 * -low && high > low) return [low, high];
  return [Math.min(0, low), Math.max(0, high)];
}

/** d3's linear scale brings colours and number formats along, four times the size of the rest. */
function linear(low: number, high: number, start: number, end: number): Scale {
  return (value) => start + ((value - low) / (high - low)) * (end - start);
}

type Place = (place: number) => number;
type Scale = (value: number) => number;

const noColumns = { whole: '', unfinished: '', earlier: '' };

function columnPaths(
  panel: TrendPanel,
  states: readonly PeriodState[],
  band: number,
  center: Place,
  y: Scale,
  mirror: Scale,
): TrendLayout['columns'] {
  const { values, earlier } = panel.series[0]!;
  const earlierWidth = earlier ? Math.min(EARLIER_WIDTH, Math.max(1, band * 0.18)) : 0;
  const gap = earlier ? Math.min(COLUMN_GAP, band * 0.08) : 0;
  const width = Math.min(WIDEST_COLUMN, Math.max(1, band * 0.64 - earlierWidth - gap));
  const start = (place: number): number => center(place) - (width + earlierWidth + gap) / 2;
  const rectangle = (x: number, wide: number, value: number): string => {
    const edge = mirror(x);
    const far = mirror(x + wide);
    return `M${edge},${round(y(0))}V${round(y(value))}H${far}V${round(y(0))}Z`;
  };
  const draw = (
    cells: readonly (number | null)[],
    keep: (place: number) => boolean,
    offset: number,
    wide: number,
  ): string =>
    cells
      .map((value, place) =>
        value === null || value === 0 || !keep(place) ? '' : rectangle(start(place) + offset, wide, value),
      )
      .join('');
  const isUnfinished = (place: number): boolean => states[place] === 'under-way' || states[place] === 'clipped';
  return {
    whole: draw(values, (place) => !isUnfinished(place), earlierWidth + gap, width),
    unfinished: draw(values, isUnfinished, earlierWidth + gap, width),
    earlier: earlier ? draw(earlier, () => true, 0, earlierWidth) : '',
  };
}

function linePaths(
  series: TrendPanel['series'][number],
  states: readonly PeriodState[],
  center: Place,
  y: Scale,
  mirror: Scale,
): SeriesLines {
  const pointsOf = (cells: readonly (number | null)[]) =>
    cells.map((value, place) => ({ x: mirror(center(place)), y: value === null ? null : round(y(value)) }));
  const points = pointsOf(series.values);
  const last = points.findLastIndex((point) => point.y !== null);
  const openEnded = states[last] === 'under-way' && points[last - 1]?.y != null;
  const end = points.findLast((point) => point.y !== null);
  return {
    id: series.id,
    whole: straightLine(openEnded ? points.slice(0, last) : points),
    unfinished: openEnded ? straightLine(points.slice(last - 1, last + 1)) : '',
    earlier: series.earlier ? straightLine(pointsOf(series.earlier)) : '',
    end: end ? { x: end.x, y: end.y! } : null,
    name: null,
  };
}

/** A step line over the periods in which a target holds. */
function targetPath(targets: readonly (number | null)[], start: Place, band: number, y: Scale, mirror: Scale): string {
  let path = '';
  let last: number | null = null;
  targets.forEach((target, place) => {
    if (target === null) {
      last = null;
      return;
    }
    const level = round(y(target));
    if (last === null) path += `M${mirror(start(place))},${level}`;
    else if (last !== target) path += `V${level}`;
    path += `H${mirror(start(place) + band)}`;
    last = target;
  });
  return path;
}

/**
 * Every name, every second, third …, counted from the period under way, else from the newest, which is always written: within the
 * drawing, though its middle may have to stand beside that of its period.
 */
function namesThatFit(
  states: readonly PeriodState[],
  step: number,
  center: Place,
  width: number,
  texts: TrendTexts,
  mirror: Scale,
): TrendLayout['names'] {
  const all = states.map((_, place) => texts.period(place));
  const widths = all.map((text) => estimateWidth(text));
  const underWay = states.indexOf('under-way');
  const newest = underWay < 0 ? all.length - 1 : underWay;
  const within = (place: number): number => Math.min(center(place), width - widths[place]! / 2);
  const every = Math.max(1, Math.ceil((Math.max(0, ...widths) + 8 + center(newest) - within(newest)) / step));
  return all.flatMap((text, place) =>
    (newest - place) % every === 0 ? [{ place, x: mirror(within(place)), text }] : [],
  );
}

/** All but those that the year after them would touch, as where a range begins with a December. */
function yearsThatFit<Year extends { readonly place: number; readonly text: string }>(
  years: readonly Year[],
  center: Place,
): readonly Year[] {
  return years.filter(({ place, text }, rank) => {
    const next = years[rank + 1];
    if (!next) return true;
    const room = center(next.place) - center(place);
    return room >= (estimateWidth(text) + estimateWidth(next.text)) / 2 + YEAR_GAP;
  });
}

/** Above its mark, and not over the axis; a label that would lie on one that matters more (a newer one) is left out. */
function valueLabels(
  panel: TrendPanel,
  states: readonly PeriodState[],
  center: Place,
  y: Scale,
  size: TrendSize & { readonly left: number },
  texts: TrendTexts,
  mirror: Scale,
): TrendLayout['labels'] {
  const { values, earlier } = panel.series[0]!;
  const shift = panel.form === 'columns' && earlier ? (EARLIER_WIDTH + COLUMN_GAP) / 2 : 0;
  const taken: { from: number; to: number; top: number }[] = [];
  const labels = labelledPlaces(values, states)
    .toReversed()
    .flatMap((place) => {
      const value = values[place]!;
      const text = texts.label(value);
      const half = estimateWidth(text) / 2;
      const x = Math.min(size.width - half, Math.max(size.left + half, center(place) + shift));
      const top = labelY(panel, place, y, size.height - AXIS_HEIGHT - YEAR_HEIGHT);
      const covers = taken.some(
        (other) => x - half < other.to && x + half > other.from && Math.abs(top - other.top) < LABEL_HEIGHT,
      );
      if (covers) return [];
      taken.push({ from: x - half, to: x + half, top });
      return [{ place, x: mirror(x), y: round(top), text }];
    });
  return labels.toReversed();
}

/** Above the mark; under the end of a line that comes down to it. */
function labelY({ form, series }: TrendPanel, place: number, y: Scale, bottom: number): number {
  const { values } = series[0]!;
  const value = values[place]!;
  const before = values[place - 1] ?? null;
  const after = values[place + 1] ?? null;
  const comesDown = form === 'lines' && before !== null && before > value && (after === null || after >= value);
  const below = y(value) + 18;
  return comesDown && below < bottom ? below : Math.max(10, y(value) - (form === 'lines' ? 8 : 6));
}

/** Names beside the ends of their lines, pushed apart from the top down and, where they run out, back up. */
function withNames(
  lines: readonly SeriesLines[],
  nameOf: (place: number) => string,
  right: number,
  mirror: Scale,
  bottom: number,
): readonly SeriesLines[] {
  const ends = lines.flatMap(({ end }, place) => (end ? [{ place, y: end.y }] : [])).sort((a, b) => a.y - b.y);
  ends.forEach((end, rank) => {
    const above = ends[rank - 1];
    if (above) end.y = Math.max(end.y, above.y + LABEL_HEIGHT);
  });
  ends.toReversed().forEach((end, rank, fromBottom) => {
    const below = fromBottom[rank - 1];
    end.y = Math.min(end.y, below ? below.y - LABEL_HEIGHT : bottom);
  });
  const yOf = new Map(ends.map(({ place, y }) => [place, y]));
  return lines.map((series, place) => {
    const y = yOf.get(place);
    return y === undefined
      ? series
      : { ...series, name: { x: mirror(right + NAME_GAP - 4), y: round(y), text: nameOf(place) } };
  });
}

/** As much of a name as has room. */
function fitted(name: string, room: number): string {
  if (estimateWidth(name, 12) <= room) return name;
  const letters = [...name];
  while (letters.length > 1 && estimateWidth(`${letters.join('')}…`, 12) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
