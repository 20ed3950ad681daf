import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openPage } from './guarded-page.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** By how much a page may shift to be called good: https://web.dev/articles/cls */
const GOOD = 0.1;

test.each([
  ['a phone', { width: 390, height: 844 }],
  ['a small window', { width: 1024, height: 900 }],
])('on %s no board shifts while its figures come', async (_claim, viewport) => {
  const opened = await openPage(browser, `${inject('demoUrl')}#/board?lang=en`, { viewport });
  const { page } = opened;
  const board = page.locator('weir-board');
  // The example is made and kept once.
  await board.locator('weir-kpi').first().waitFor({ timeout: 60_000 });
  await page.addInitScript(() => {
    const page = window as unknown as { shifted: number };
    page.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) page.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const shifts: Record<string, number> = {};
  for (const id of ['overview', 'deals', 'moves', 'accounts', 'pipeline', 'customers']) {
    await page.goto(`${inject('demoUrl')}#/board?lang=en&board=${id}`);
    await page.reload();
    await board.waitFor();
    await board.evaluate((element) => (element as unknown as { ready: Promise<void> }).ready);
    await page.waitForTimeout(300);
    shifts[id] = await page.evaluate(() => (window as unknown as { shifted: number }).shifted);
  }
  expect(Object.entries(shifts).filter(([, shift]) => shift > GOOD)).toEqual([]);
  opened.expectNoTrouble();
  await opened.close();
});
