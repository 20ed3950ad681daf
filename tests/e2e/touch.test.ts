import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchBrowser, openPage } from './guarded-page.js';
import type { GuardedPage } from './guarded-page.js';

type Place = readonly [x: number, y: number];

let browser: Browser;
let opened: GuardedPage;
let page: Page;
let finger: CDPSession;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  opened = await openPage(browser, `${inject('demoUrl')}#/design?lang=en&theme=light`, { hasTouch: true });
  page = opened.page;
  finger = await opened.context.newCDPSession(page);
  await designer().locator('.react-flow__node').first().waitFor({ timeout: 60_000 });
  await still();
});
afterEach(() => opened.close());

const designer = () => page.locator('weir-designer');
const nodes = () => designer().locator('.react-flow__node-stage');
const palette = (kind: string) => designer().locator('weir-palette').getByRole('button', { name: kind, exact: true });
const canvas = () => designer().locator('weir-funnel-canvas');
const undo = () => designer().getByRole('button', { name: /^Undo: / });

/** Where something is, as shares of its width and height. */
async function placeIn(locator: Locator, across = 0.5, down = 0.5): Promise<Place> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${String(locator)} is not in sight.`);
  return [box.x + box.width * across, box.y + box.height * down];
}

/** How far a place is from the middle of a stage, in the drawing: a stage is 160 wide in it, however near it is looked at. */
async function away(stage: Locator, [x, y]: Place): Promise<Place> {
  const [middleX, middleY] = await placeIn(stage);
  const zoom = ((await stage.boundingBox())?.width ?? NaN) / 160;
  return [(x - middleX) / zoom, (y - middleY) / zoom];
}

/** Nothing moves any more: the drawing was fitted into view. */
async function still(): Promise<void> {
  const places = () =>
    nodes().evaluateAll((all) => all.map((node) => JSON.stringify(node.getBoundingClientRect())).join());
  for (let before = '', now = await places(); before !== now;) {
    await page.waitForTimeout(150);
    before = now;
    now = await places();
  }
}

const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', at?: Place) =>
  finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });

/** A finger that is laid on, drawn and lifted, with the browser's own scrolling in the way. */
async function draw(from: Place, to: Place, end: 'touchEnd' | 'touchCancel' = 'touchEnd'): Promise<void> {
  await touch('touchStart', from);
  for (const share of [0.05, 0.2, 0.4, 0.6, 0.8, 1])
    await touch('touchMove', [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
  await touch(end);
}

test('a stage is drawn by finger from the palette to where it is wanted, and named', async () => {
  const count = await nodes().count();
  const lead = nodes().filter({ hasText: 'Lead' });
  const place = await placeIn(canvas(), 0.3, 0.9);
  const wanted = await away(lead, place);
  await draw(await placeIn(palette('Parked')), place);
  await expect.poll(() => nodes().count()).toBe(count + 1);
  await designer().locator('.name-field:focus').waitFor();
  await page.keyboard.type('Resting');
  await page.keyboard.press('Enter');
  const stage = nodes().filter({ hasText: 'Resting' });
  await stage.waitFor();
  await still();
  const got = await away(lead, await placeIn(stage));
  expect(Math.hypot(got[0] - wanted[0], got[1] - wanted[1])).toBeLessThan(30);
  await undo().tap();
  await expect.poll(() => nodes().count()).toBe(count);
  opened.expectNoTrouble();
});

test('drawn onto a transition it is put in between', async () => {
  const way = designer().getByRole('group', { name: /^Advance from Lead to Qualified/ });
  const middle = await way.locator('path.line').evaluate((path: SVGPathElement): Place => {
    const point = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM()!);
    return [point.x, point.y];
  });
  await draw(await placeIn(palette('Open')), middle);
  await designer().locator('.name-field:focus').waitFor();
  await page.keyboard.type('Called');
  await page.keyboard.press('Enter');
  for (const [from, to] of [
    ['Lead', 'Called'],
    ['Called', 'Qualified'],
  ])
    await designer()
      .getByRole('group', { name: new RegExp(`^Advance from ${from} to ${to}`) })
      .waitFor({ state: 'attached' });
  expect(await way.count()).toBe(0);
  opened.expectNoTrouble();
});

test('let go elsewhere, or taken away by the system, it changes nothing; touched alone it is added', async () => {
  const count = await nodes().count();
  const from = await placeIn(palette('Open'));
  await draw(from, [from[0], from[1] + 260]);
  await draw(from, await placeIn(canvas(), 0.3, 0.9), 'touchCancel');
  await page.waitForTimeout(300);
  expect(await nodes().count()).toBe(count);
  expect(await designer().locator('weir-palette .ghost:popover-open').count()).toBe(0);
  await palette('Open').tap();
  await expect.poll(() => nodes().count()).toBe(count + 1);
  opened.expectNoTrouble();
});
