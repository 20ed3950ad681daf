import path from 'node:path';
import { servePage } from '../chromium/serve-page.mjs';

/** What is measured is the work of drawing, not the wait for a screen. */
const asFastAsDrawn = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** @returns how to draw once on a page of its own, and how to end */
export async function openBoardsPage(folder) {
  const { call, close } = await servePage(path.join(import.meta.dirname, 'page'), folder, asFastAsDrawn);
  return { draw: (...args) => call('drawAndUpdate', ...args), close };
}
