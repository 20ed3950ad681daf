import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage, seriousFindings, textOf } from './guarded-page.js';
import type { GuardedPage } from './guarded-page.js';
import { Keyboard } from './keyboard.js';
import { openStorybook } from './storybook.js';

const storybook = await openStorybook();
let browser: Browser;
let opened: GuardedPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => opened?.close());
afterAll(async () => {
  await browser?.close();
  await storybook.close();
});

async function openStory(id: string): Promise<void> {
  opened = await openPage(browser, `${storybook.url}iframe.html?viewMode=story&id=${id}`, {
    viewport: { width: 1440, height: 1000 },
    reducedMotion: 'reduce',
  });
  page = opened.page;
  await page.locator('weir-kpi .figure').first().waitFor({ timeout: 60_000 });
}

const board = () => page.locator('weir-board');
const card = (title: string) => board().locator('weir-kpi').filter({ hasText: title });
const menuItem = (name: string | RegExp) => page.locator('weir-explore').getByRole('menuitem', { name });
const figure = (within: Locator) => textOf(within.locator('.figure').first());
const team = (name: string) => board().locator('weir-bars').getByRole('button', { name, exact: true });

test('a manager finds why the win rate fell in a team and opens the deals behind it', async () => {
  await openStory('board-weir-board--default');
  const whole = await figure(card('Win rate'));

  // By team, the one that fell furthest stands out.
  await card('Win rate').getByRole('button', { name: 'Win rate' }).click();
  await menuItem('Break down by…').click();
  await page.locator('weir-explore').getByRole('combobox').fill('team');
  await page.keyboard.press('Enter');
  const bars = board().locator('weir-bars');
  await bars.locator('.ranked').first().waitFor();
  const fallen = await bars.locator('.ranked:has(.change.negative) .choose').first().innerText();

  // Everything about that team: the rate fell since fewer of the closed deals were won.
  await team(fallen).click();
  await menuItem(`Filter by ${fallen}`).click();
  await board()
    .locator('weir-combobox')
    .getByRole('button', { name: `Team ${fallen}` })
    .waitFor();
  await expect.poll(() => bars.locator('.ranked.chosen').count()).toBe(1);
  await team(fallen).click();
  await menuItem('Explain').click();
  const explanation = page.locator('weir-explain');
  await explanation.locator('weir-explanation').waitFor();
  expect(await textOf(explanation)).toContain(`Team: ${fallen}`);
  expect(await textOf(explanation)).toContain('Of another group');
  expect(await seriousFindings(page)).toEqual([]);

  // The deals behind it.
  await explanation.getByRole('button', { name: 'Show the records' }).click();
  const records = board().locator('weir-drill-panel');
  await records.getByRole('row').nth(2).waitFor();
  expect(await records.getByRole('row').count()).toBeGreaterThan(2);
  expect(await seriousFindings(page)).toEqual([]);

  // Step by step back to where it began.
  await page.keyboard.press('Escape');
  const back = board().getByRole('button', { name: 'Back to what was shown before' });
  for (let step = 0; (await back.count()) > 0 && step < 9; step += 1) await back.click();
  await expect.poll(() => figure(card('Win rate'))).toBe(whole);
  opened.expectNoTrouble();
});

test('the same by the keyboard alone', async () => {
  await openStory('board-weir-board--default');
  const keyboard = new Keyboard(page);
  await keyboard.goTo('button "Win rate"');
  await keyboard.press('Shift+F10');
  await keyboard.expectFocus(/menuitem "Explain"/);
  await keyboard.press('Enter');
  const explanation = page.locator('weir-explain');
  await explanation.locator('weir-explanation').waitFor();
  await keyboard.press('Escape');
  await keyboard.expectFocus(/button "Win rate"/);
  await keyboard.press('Enter');
  await keyboard.expectFocus(/menuitem "Explain"/);
  await keyboard.goTo('menuitem "Break down by…"', 'ArrowDown');
  await keyboard.press('Enter');
  await keyboard.type('team');
  await keyboard.press('Enter');
  const bars = board().locator('weir-bars');
  await bars.locator('.ranked').first().waitFor();
  await keyboard.press('Alt+ArrowLeft');
  await bars.waitFor({ state: 'detached' });
  await card('Win rate').waitFor();
  opened.expectNoTrouble();
});

test('the browser’s back goes back on a board whose view is in the URL', async () => {
  await openStory('guide-running--view-in-url');
  const first = () => figure(board().locator('weir-kpi').first());
  const start = await first();
  const chip = board().locator('weir-popover').getByRole('button').first();
  await chip.click();
  await board().getByRole('option', { name: 'This month', exact: true }).click();
  await expect.poll(() => new URL(page.url()).hash).toContain('period=this-month');
  await expect.poll(() => textOf(chip)).toContain('This month');
  await page.goBack();
  await expect.poll(() => textOf(chip)).not.toContain('This month');
  await expect.poll(first).toBe(start);
  // The board's own way back was taken with it.
  expect(await board().getByRole('button', { name: 'Back to what was shown before' }).count()).toBe(0);
  await page.goForward();
  await expect.poll(() => textOf(chip)).toContain('This month');
  opened.expectNoTrouble();
});
