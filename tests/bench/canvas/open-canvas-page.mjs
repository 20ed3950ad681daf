import path from 'node:path';
import { servePage } from '../chromium/serve-page.mjs';

/** Frames come as fast as they are drawn, not as fast as a screen shows them: what is measured is the work of a frame. */
const asFastAsDrawn = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** @returns how to draw once on a page of its own, and how to end */
export async function openCanvasPage(folder) {
  const { call, close } = await servePage(path.join(import.meta.dirname, 'page'), folder, asFastAsDrawn);
  return { draw: (...args) => call('drawAndDrag', ...args), close };
}
