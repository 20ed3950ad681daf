import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchBrowser, openPage, seriousFindings, textOf } from './guarded-page.js';
import type { GuardedPage } from './guarded-page.js';

let browser: Browser;
let opened: GuardedPage;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  opened = await openPage(browser, url());
  await ready(opened.page);
});
afterEach(() => opened.close());

const url = () => `${inject('demoUrl')}#/design?lang=en&theme=light`;
const designerOf = (page: Page) => page.locator('weir-designer');
const bannerOf = (page: Page) => designerOf(page).locator('.banner');
const isSaved = (page: Page) =>
  designerOf(page)
    .locator('.saved', { hasText: /^saved/ })
    .waitFor();

async function ready(page: Page): Promise<void> {
  await designerOf(page).locator('.react-flow__node').first().waitFor({ timeout: 60_000 });
}

/** Another tab of the same browser: its IndexedDB is the first one's. */
async function secondTab(): Promise<Page> {
  const page = await opened.context.newPage();
  await page.goto(url());
  await ready(page);
  return page;
}

/** As a person does, in the panel of the stage. */
async function rename(page: Page, from: string, to: string): Promise<void> {
  await designerOf(page).getByRole('button', { name: from, exact: true }).click();
  await designerOf(page)
    .getByRole('textbox', { name: /^Name, English/ })
    .fill(to);
  await designerOf(page).getByRole('button', { name: to, exact: true }).waitFor();
}

test('the second tab sees what the first one saves, what is another, and takes it over; undo brings its own back', async () => {
  const first = opened.page;
  const second = await secondTab();
  await rename(first, 'Proposal', 'Offer');
  await isSaved(first);
  await bannerOf(second).waitFor();
  expect(await textOf(bannerOf(second))).toContain('This document was saved elsewhere');

  await bannerOf(second).getByRole('button', { name: 'See the difference' }).click();
  const dialog = designerOf(second).locator('weir-version-choice-dialog');
  await dialog.locator('del').first().waitFor();
  expect(await textOf(dialog)).toMatch(/Stage Proposal.*“Offer”.*→.*“Proposal”/);
  expect(await seriousFindings(second)).toEqual([]);
  await dialog.getByRole('button', { name: 'Take theirs' }).click();
  await designerOf(second).getByRole('button', { name: 'Offer', exact: true }).waitFor();
  await bannerOf(second).waitFor({ state: 'detached' });

  await designerOf(second)
    .getByRole('button', { name: /^Undo: Take the other version/ })
    .click();
  await designerOf(second).getByRole('button', { name: 'Proposal', exact: true }).waitFor();
  await bannerOf(first).waitFor();
  opened.expectNoTrouble();
});

test('both tabs change it at once: neither is overwritten, and whoever chooses last is asked no more', async () => {
  const first = opened.page;
  const second = await secondTab();
  await rename(first, 'Proposal', 'Offer');
  await isSaved(first);
  await rename(second, 'Negotiation', 'Bargaining');
  await bannerOf(second).waitFor();
  await bannerOf(second).getByRole('button', { name: 'Keep mine' }).click();
  await bannerOf(second).waitFor({ state: 'detached' });
  await bannerOf(first).waitFor();
  await bannerOf(first).getByRole('button', { name: 'Take theirs' }).click();
  await designerOf(first).getByRole('button', { name: 'Bargaining', exact: true }).waitFor();
  await bannerOf(first).waitFor({ state: 'detached' });

  // What the first had is among the versions still.
  await designerOf(first).getByRole('button', { name: 'Document' }).click();
  await designerOf(first).getByRole('menuitem', { name: 'Versions…' }).click();
  await designerOf(first).locator('.version').nth(1).waitFor();
  await designerOf(first).locator('.version').nth(1).click();
  await expect
    .poll(async () => textOf(designerOf(first).locator('weir-versions-dialog .detail')))
    .toMatch(/Stage Proposal.*“Offer”/);
  opened.expectNoTrouble();
});

test('a tab that crashes loses nothing that was typed', async () => {
  const first = opened.page;
  await rename(first, 'Proposal', 'Offer');
  await isSaved(first);
  // The renderer's process ends at once: nothing of the page is told.
  await first.goto('chrome://crash').catch(() => {});
  const second = await secondTab();
  await designerOf(second).getByRole('button', { name: 'Offer', exact: true }).waitFor();
  expect(await bannerOf(second).count()).toBe(0);
});
