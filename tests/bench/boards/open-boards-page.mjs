import path from 'node:path';
import { servePage } from '../chromium/serve-page.mjs';

/** What is measured is the work of drawing, not the wait for a screen. */
const asFastAsDrawn = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Of a page that has room for all charts. */
const TALL_PX = 2600;

/** @returns how to draw once on a page of its own, and how to end */
export async function openBoardsPage(folder) {
  const { call, callAt, close } = await servePage(path.join(import.meta.dirname, 'page'), folder, asFastAsDrawn);
  return {
    draw: (contestant, updates) =>
      contestant === 'weir-in-view'
        ? callAt(TALL_PX, 'drawAndUpdate', 'weir', updates)
        : call('drawAndUpdate', contestant, updates),
    close,
  };
}
