import { median } from '../canvas/quantile.js';
import type { BoardTimes } from './page/page.js';

/** Weir draws what is near what is scrolled to; on a page that has room for all charts, it draws all of them as the others do. */
export const CONTESTANTS = [
  ['weir', 'Weir'],
  ['weir-in-view', 'Weir, all in view'],
  ['echarts', 'ECharts, SVG'],
  ['chart-js', 'Chart.js'],
] as const;

export interface BoardMeasured {
  readonly name: string;
  /** For how long the page works until all charts are on the screen. */
  readonly firstMs: number;
  /** For how long it works until all of them show other figures. */
  readonly updateMs: number;
  readonly rounds: number;
}

/** Draws the charts on a page of its own, and gives them other figures so many times. */
export type DrawBoard = (contestant: string, updates: number) => Promise<BoardTimes>;

/** In turns: each contestant draws once in a round. */
export async function measureBoards(
  draw: DrawBoard,
  { rounds, updates, say = () => {} }: { rounds: number; updates: number; say?: (words: string) => void },
): Promise<BoardMeasured[]> {
  const times = new Map<string, BoardTimes[]>();
  for (let round = 0; round < rounds; round++) {
    for (const [contestant, name] of CONTESTANTS) {
      say(`boards: ${name}, round ${round + 1} of ${rounds}`);
      times.set(contestant, [...(times.get(contestant) ?? []), await draw(contestant, updates)]);
    }
  }
  return CONTESTANTS.map(([contestant, name]) => {
    const own = times.get(contestant) ?? [];
    return {
      name,
      firstMs: median(own.map(({ firstMs }) => firstMs)),
      updateMs: median(own.flatMap(({ updateMs }) => updateMs)),
      rounds: own.length,
    };
  });
}
