import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchBrowser, openPage, seriousFindings, textOf } from './guarded-page.js';
import type { GuardedPage } from './guarded-page.js';
import { Keyboard } from './keyboard.js';

const MOST_MS = 180_000;

let browser: Browser;
let opened: GuardedPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  opened = await openPage(browser, `${inject('demoUrl')}#/design?lang=en&theme=light`);
  page = opened.page;
  await designer().locator('.react-flow__node').first().waitFor({ timeout: 60_000 });
});
afterEach(() => opened.close());

const designer = () => page.locator('weir-designer');
const card = (name: RegExp) => designer().getByRole('button', { name });
/** The board that readers see, beside the designer. */
const seen = () => page.locator('.preview weir-board');
const said = () => designer().locator('> [role=status]').innerText();

async function middleOf(locator: Locator): Promise<[x: number, y: number]> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${String(locator)} is not in sight.`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

test(
  'an analyst builds a board by keyboard alone, and it is the board that readers see',
  async () => {
    const keyboard = new Keyboard(page);
    await keyboard.goTo('tab "Funnels"');
    await keyboard.press('ArrowRight', 'ArrowRight');
    await keyboard.goTo(/button "Board: /);
    await keyboard.press('Enter');
    await keyboard.goTo('menuitem "New board"', 'ArrowDown');
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^heading "Settings of the board"/);
    await keyboard.goTo('textbox "Name of the board, English"');
    await keyboard.press('Control+a');
    await keyboard.type('Monday');
    await keyboard.goTo('button "Take the proposal"', 'Shift+Tab');
    await keyboard.press('Enter');

    // From the first card on, one after the other.
    await keyboard.expectFocus(/, Figure: column 1, row 1, 2 wide, 2 high/);
    const first = await keyboard.focused();
    const title = /button "(.+?), Figure/.exec(first)?.[1] ?? '';
    await keyboard.press('ArrowRight');
    await expect.poll(said).toBe(`${title}: column 3, row 1, 2 wide, 2 high`);
    await keyboard.press('Shift+ArrowDown');
    await expect.poll(said).toBe(`${title}: column 3, row 1, 2 wide, 3 high`);
    expect(await seriousFindings(page)).toEqual([]);

    // A card of its own kind.
    await keyboard.goTo('button "Add card"', 'Shift+Tab');
    await keyboard.press('Enter');
    await keyboard.goTo('button "Text"');
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^heading/);
    await keyboard.goTo(/^textbox "Text, English"/);
    await keyboard.press('Control+a');
    await keyboard.type('Look at what is overdue first.');

    await seen().getByRole('radio', { name: 'Monday' }).check();
    await expect
      .poll(() => textOf(seen().locator('weir-text')), { timeout: 30_000 })
      .toContain('Look at what is overdue');
    await expect.poll(() => seen().locator('weir-kpi').count()).toBeGreaterThan(3);
    opened.expectNoTrouble();
  },
  MOST_MS,
);

test(
  'by mouse a card is dragged and made larger, and one step takes each back',
  async () => {
    await designer().getByRole('tab', { name: 'Boards' }).click();
    const [figure] = await card(/, Figure: column 1, row 1/).all();
    if (!figure) throw new Error('There is no card.');
    const name = (await figure.getAttribute('aria-label')) ?? '';
    const title = name.split(',')[0] ?? '';
    const own = card(new RegExp(`^${title}, Figure`));
    const [x, y] = await middleOf(own);
    const { width = 0 } = (await own.boundingBox()) ?? {};
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y, { steps: 5 });
    await page.mouse.move(x + width * 1.1, y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => own.getAttribute('aria-label')).toContain('column 3, row 1');

    const box = await own.boundingBox();
    if (!box) throw new Error('The card is gone.');
    await page.mouse.move(box.x + box.width - 5, box.y + box.height - 5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width, box.y + box.height * 1.3, { steps: 5 });
    await page.mouse.move(box.x + box.width, box.y + box.height * 1.6, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => own.getAttribute('aria-label')).toMatch(/2 wide, [3-9] high/);

    const undo = designer().getByRole('button', { name: 'Undo: Place card' });
    await undo.click();
    await undo.click();
    await expect.poll(() => own.getAttribute('aria-label')).toBe(name);
    opened.expectNoTrouble();
  },
  MOST_MS,
);

test(
  'with a finger a card is chosen, and dragged by its handle',
  async () => {
    const touched = await openPage(browser, `${inject('demoUrl')}#/design?lang=en&theme=light`, { hasTouch: true });
    const { page: other } = touched;
    const finger = await touched.context.newCDPSession(other);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: readonly [number, number]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
    await other.locator('weir-designer .react-flow__node').first().waitFor({ timeout: 60_000 });
    await other.locator('weir-designer').getByRole('tab', { name: 'Boards' }).tap();
    const own = other.locator('weir-designer .card-frame').first();
    await own.tap();
    await expect.poll(() => own.getAttribute('aria-pressed')).toBe('true');
    const before = await own.getAttribute('aria-label');
    const [x, y] = await middleOf(own.locator('.grip'));
    const { width = 0 } = (await own.boundingBox()) ?? {};
    await touch('touchStart', [x, y]);
    for (const share of [0.2, 0.5, 0.8, 1.1]) {
      await touch('touchMove', [x + share * width, y]);
      await other.waitForTimeout(50);
    }
    await touch('touchEnd');
    await expect.poll(() => own.getAttribute('aria-label')).not.toBe(before);
    expect(await own.getAttribute('aria-label')).toContain('column 3, row 1');
    touched.expectNoTrouble();
    await touched.close();
  },
  MOST_MS,
);
