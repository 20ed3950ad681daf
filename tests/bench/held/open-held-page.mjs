import path from 'node:path';
import { servePage } from '../chromium/serve-page.mjs';

/** @returns how to measure once on a page of its own, and how to end */
export async function openHeldPage(folder) {
  const { call, close } = await servePage(path.join(import.meta.dirname, 'page'), folder);
  return { ask: (...args) => call('askAndWatch', ...args), close };
}
