import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openPage } from './guarded-page.js';
import type { IsolatedWindow } from './isolated/page.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

/** What two workers answer on a page, beside what its own thread answers. */
async function answersOn(url: string) {
  const { page, expectNoTrouble, close } = await openPage(browser, url);
  await page.waitForFunction(() => 'answers' in window);
  const [alone, together] = await page.evaluate(async () => {
    const { answers } = window as unknown as IsolatedWindow;
    return [await answers(0), await answers(2)] as const;
  });
  const isIsolated = await page.evaluate(() => crossOriginIsolated);
  const sharedBytes = await Promise.all(
    page.workers().map((worker) => worker.evaluate(() => (globalThis as { sharedBytes?: number }).sharedBytes)),
  );
  expectNoTrouble();
  await close();
  return { alone, together, isIsolated, sharedBytes };
}

test('two workers read the same memory where a page is isolated, each its own elsewhere, and answer alike', async () => {
  const isolated = await answersOn(inject('isolatedUrl'));
  const ordinary = await answersOn(inject('ordinaryUrl'));
  expect([isolated.isIsolated, ordinary.isIsolated]).toEqual([true, false]);
  expect(isolated.sharedBytes).toHaveLength(2);
  // The columns, at the least: of each row eight bytes of an amount, four of an entity, one of an event.
  expect(isolated.sharedBytes.some((bytes) => bytes! > 120_000 * 13)).toBe(true);
  expect(ordinary.sharedBytes).toEqual([0, 0]);
  expect(isolated.together).toEqual(isolated.alone);
  expect(ordinary.together).toEqual(isolated.together);
  expect(ordinary.alone).toEqual(isolated.alone);
});
