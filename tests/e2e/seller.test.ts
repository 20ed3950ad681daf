import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage, seriousFindings, textOf } from './guarded-page.js';
import { openStorybook } from './storybook.js';
import type { Storybook } from './storybook.js';

let browser: Browser;
let storybook: Storybook;
beforeAll(async () => {
  [browser, storybook] = await Promise.all([launchBrowser(), openStorybook()]);
});
afterAll(async () => {
  await browser?.close();
  await storybook?.close();
});

test('a seller moves a deal and is told what the gate still needs', async () => {
  const story = `${storybook.url}iframe.html?id=board-weir-pipeline--default&viewMode=story&globals=locale:en;theme:light`;
  const { page, close } = await openPage(browser, story);
  const pipeline = page.locator('weir-pipeline');
  const column = (name: string) => pipeline.getByRole('region', { name, exact: true });
  const cards = (name: string) => column(name).locator('[data-card]');
  const status = () => textOf(pipeline.locator('.status [role=status]'));
  await cards('Proposal').first().waitFor({ timeout: 60_000 });
  const openIn = async (name: string) => Number((await column(name).locator('.count').innerText()).replaceAll(',', ''));

  // With the keyboard, deal after deal, until one lacks something.
  const dialog = pipeline.getByRole('dialog');
  const name = await (async () => {
    for (let place = 0; place < (await cards('Proposal').count()); place += 1) {
      const card = cards('Proposal').nth(place).locator('.name');
      const text = await card.innerText();
      await card.focus();
      await page.keyboard.press('Alt+ArrowRight');
      await expect.poll(status).toMatch(/moved to|stays in/);
      if ((await status()).includes('stays in')) return text;
      await page.keyboard.press('Control+z');
      await expect.poll(status).toMatch(/is back in Proposal/);
    }
    throw new Error('No deal lacks anything.');
  })();
  await dialog.waitFor();
  // What is in it is slotted.
  const told = pipeline.locator('weir-dialog').filter({ hasText: 'stays in Proposal' });
  expect(await dialog.innerText()).toContain('Proposal still needs');
  expect(await textOf(told)).toContain(`${name} stays in Proposal until this is done.`);
  await expect.poll(() => told.getByText('Still needed', { exact: true }).count()).toBeGreaterThan(0);
  await page.waitForTimeout(400);
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  // Back the way is free: with the mouse.
  const [before, there] = [await openIn('Proposal'), await openIn('Solution')];
  const card = column('Proposal').locator(`[data-card='${name}']`);
  const [from, to] = [(await card.boundingBox())!, (await column('Solution').boundingBox())!];
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 120, { steps: 4 });
  await page.mouse.up();
  await expect.poll(status).toBe(`${name} moved to Solution.`);
  await expect.poll(() => openIn('Solution')).toBe(there + 1);
  expect(await openIn('Proposal')).toBe(before - 1);

  await pipeline.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(status).toBe(`${name} is back in Proposal.`);
  await expect.poll(() => openIn('Proposal')).toBe(before);
  await close();
}, 180_000);
