import type { Widget } from '@weir/schema';

/** Columns and rows of the board's grid. */
export interface WidgetSize {
  readonly w: number;
  readonly h: number;
}

interface Sizes {
  /** Of a new one. */
  readonly usual: WidgetSize;
  /** In less, nothing can be read. */
  readonly least: WidgetSize;
}

const wide: Sizes = { usual: { w: 12, h: 5 }, least: { w: 6, h: 4 } };
const chart: Sizes = { usual: { w: 6, h: 5 }, least: { w: 3, h: 3 } };

const sizes: Readonly<Record<string, Sizes>> = {
  kpi: { usual: { w: 2, h: 2 }, least: { w: 2, h: 2 } },
  funnel: { usual: { w: 12, h: 5 }, least: { w: 4, h: 4 } },
  flow: wide,
  cohort: wide,
  pipeline: wide,
  records: wide,
  matrix: { usual: { w: 6, h: 5 }, least: { w: 4, h: 3 } },
  histogram: { usual: { w: 6, h: 5 }, least: { w: 4, h: 4 } },
  text: { usual: { w: 6, h: 2 }, least: { w: 2, h: 1 } },
};

function sizesOf(type: string): Sizes {
  return (Object.hasOwn(sizes, type) ? sizes[type] : undefined) ?? chart;
}

/** How large a new widget of a type is. A host's own types are as large as a chart. */
export function usualSize(type: string): WidgetSize {
  return sizesOf(type).usual;
}

/** How small one can be made; one that is smaller already stays as it is. */
export function leastSize({ type, cell }: Pick<Widget, 'type' | 'cell'>): WidgetSize {
  const { least } = sizesOf(type);
  return { w: Math.min(least.w, cell?.w ?? least.w), h: Math.min(least.h, cell?.h ?? least.h) };
}
