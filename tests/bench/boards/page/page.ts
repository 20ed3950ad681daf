import { watchThread } from '../../chromium/watch-thread.js';
import { afterFrame } from '../../canvas/page/frames.js';
import { drawChartJs } from './chart-js.js';
import { drawECharts } from './echarts.js';
import { prepareWeir } from './weir.js';

/** Draws all charts; gives back how they get the figures of another round. */
export type Draw = (place: HTMLElement) => Promise<(round: number) => Promise<void>>;

export interface BoardTimes {
  /** For how long the page worked until all charts were on the screen, ms. */
  readonly firstMs: number;
  /** The same for each time that they got other figures. */
  readonly updateMs: readonly number[];
}

/** What has to be fetched is there before. */
const contestants: Readonly<Record<string, () => Promise<Draw>>> = {
  weir: prepareWeir,
  echarts: async () => drawECharts,
  'chart-js': async () => drawChartJs,
};

export async function drawAndUpdate(contestant: string, updates: number): Promise<BoardTimes> {
  const place = document.querySelector<HTMLElement>('#place');
  const draw = await contestants[contestant]?.();
  if (!place || !draw) throw new Error(`There is no ${contestant}.`);
  await afterFrame();
  let update: ((round: number) => Promise<void>) | undefined;
  const firstMs = await workOf(async () => {
    update = await draw(place);
  });
  const updateMs: number[] = [];
  for (let round = 1; round <= updates; round++) updateMs.push(await workOf(async () => update?.(round)));
  return { firstMs, updateMs };
}

async function workOf(act: () => Promise<void>): Promise<number> {
  const watch = watchThread();
  await act();
  await afterFrame();
  return (await watch.end()).busyMs;
}

Object.assign(globalThis, { drawAndUpdate });
