import fs from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser, openPage, seriousFindings, textOf } from './guarded-page.js';
import type { GuardedPage } from './guarded-page.js';

let browser: Browser;
let opened: GuardedPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  opened = await openPage(browser, `${inject('demoUrl')}#/board?lang=en&theme=light`, {
    viewport: { width: 1900, height: 1000 },
  });
  page = opened.page;
  await page.locator('weir-board').waitFor();
});
afterEach(() => opened.close());

/** Six KPI cards that all have a figure. */
async function expectFigures(board: Locator): Promise<void> {
  const cards = board.locator('weir-kpi');
  const withFigure = async () => (await Promise.all((await cards.all()).map(textOf))).filter((text) => /\d/.test(text));
  await expect.poll(async () => (await withFigure()).length, { timeout: 30_000 }).toBe(6);
}

describe('the board of the example', () => {
  test('shows a funnel, six KPI cards and two trends, of data that is kept in the browser', async () => {
    const board = page.locator('weir-board');
    await expectFigures(board);
    expect(await board.locator('weir-funnel').count()).toBe(1);
    expect(await board.locator('weir-trend').count()).toBe(2);
    await page.reload();
    await expectFigures(page.locator('weir-board'));
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(0);
    opened.expectNoTrouble();
  });

  test('speaks the language that is chosen, and draws in the theme that is chosen, without a serious finding', async () => {
    await expectFigures(page.locator('weir-board'));
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByText('中文', { exact: true }).click();
    await page.locator('weir-kpi').getByText('赢单率').first().waitFor();
    await page.evaluate(() => (location.hash = location.hash.replace('theme=light', 'theme=dark')));
    await expect
      .poll(() => page.locator('weir-board').evaluate((board) => getComputedStyle(board).colorScheme))
      .toBe('dark');
    expect(await seriousFindings(page)).toEqual([]);
    opened.expectNoTrouble();
  });

  test('each chart can be read as a table', async () => {
    await expectFigures(page.locator('weir-board'));
    const funnel = page.locator('weir-funnel');
    await funnel.getByRole('button', { name: 'Show as a table' }).click();
    await funnel.getByRole('table').waitFor();
    expect(await funnel.getByRole('row').count()).toBeGreaterThan(5);
    opened.expectNoTrouble();
  });

  test('a card’s figures are stored as CSV and its picture as PNG and SVG, under the strict policy', async () => {
    await expectFigures(page.locator('weir-board'));
    const trend = page.locator('weir-trend').first();
    const store = async (item: string) => {
      await trend.getByRole('button', { name: 'Take along' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        trend.getByRole('menuitem', { name: item }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) };
    };
    const csv = await store('Figures as CSV');
    expect(csv.name).toMatch(/^Win rate by month \d{4}-\d\d-\d\d\.csv$/);
    const lines = csv.bytes.toString('utf8').trim().split('\r\n');
    expect(lines.length).toBeGreaterThan(6);
    expect(lines.at(-2)).toMatch(/^\d{4}-\d\d-\d\d,0\.\d/);
    const png = await store('Picture as PNG');
    expect([...png.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const card = (await trend.boundingBox())!;
    expect(png.bytes.readUInt32BE(16)).toBe(Math.ceil(card.width * 2));
    const svg = await store('Picture as SVG');
    expect(svg.bytes.toString('utf8')).toMatch(/^<svg xmlns=.*<\/svg>$/s);
    opened.expectNoTrouble();
  });

  test('a filter narrows every figure down, and clearing it brings them back', async () => {
    const board = page.locator('weir-board');
    await expectFigures(board);
    const before = await textOf(board.locator('weir-kpi').first());
    await board.getByRole('button', { name: 'Team All', exact: true }).click();
    await board.getByRole('option', { name: 'East' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => textOf(board.locator('weir-kpi').first())).not.toBe(before);
    await board.getByRole('button', { name: /Clear.*Team/ }).click();
    await expect.poll(() => textOf(board.locator('weir-kpi').first())).toBe(before);
    opened.expectNoTrouble();
  });
});

test('the browser goes back and on through what was chosen on a board, and the board’s own way back goes with it', async () => {
  // The designer's page has another one.
  const board = page.locator('weir-board').first();
  await expectFigures(board);
  const chip = (name: RegExp) => board.locator('weir-filters').getByRole('button', { name });
  await chip(/^Team All/).click();
  await board.getByRole('option', { name: 'East' }).click();
  await page.keyboard.press('Escape');
  await chip(/^Team East/).waitFor();
  // The language is no step.
  await page.getByText('中文', { exact: true }).click();
  await chip(/^团队 (?!全部)/).waitFor();

  await page.goBack();
  await chip(/^团队 全部/).waitFor();
  const back = board.getByRole('button', { name: '返回之前的视图' });
  expect(await back.count()).toBe(0);
  await page.goForward();
  await chip(/^团队 (?!全部)/).waitFor();
  await page.goBack();
  await chip(/^团队 全部/).waitFor();

  // There, to another page of the product and here again: the board's way back leads to what it showed, not to that page.
  await chip(/^团队 全部/).click();
  await board.locator('weir-filters [role=option]').first().click();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '设计' }).click();
  await page.locator('weir-designer').waitFor();
  await page.getByRole('link', { name: '看板' }).click();
  await back.click();
  await chip(/^团队 全部/).waitFor();
  expect(await board.isVisible()).toBe(true);
  opened.expectNoTrouble();
});

describe('the board of deals', () => {
  const pipeline = () => page.locator('weir-pipeline');
  const column = (name: string) => pipeline().getByRole('region', { name, exact: true });
  const openIn = async (name: string) =>
    Number((await column(name).locator('.count').innerText()).replaceAll(',', '').trim());

  test('a deal is moved by the keyboard, is where it was moved to after a reload, and is moved back', async () => {
    await page.getByRole('radio', { name: 'Deals', exact: true }).check();
    await column('Lead').locator('[data-card]').first().waitFor();
    const [leads, qualified] = [await openIn('Lead'), await openIn('Qualified')];
    const card = column('Lead').locator('[data-card]').first();
    const moved = (await card.getAttribute('data-card'))!;
    await card.locator('.name').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await pipeline().getByText('moved to Qualified.').waitFor();
    await expect.poll(() => openIn('Qualified')).toBe(qualified + 1);
    expect(await openIn('Lead')).toBe(leads - 1);
    // The list beside it, whose deals say themselves in which stage they are.
    const listed = (stage: string) =>
      page.locator('weir-records').getByRole('row', { name: moved }).filter({ hasText: stage });
    await listed('Qualified').waitFor();

    await page.reload();
    await column('Lead').locator('[data-card]').first().waitFor();
    expect([await openIn('Lead'), await openIn('Qualified')]).toEqual([leads - 1, qualified + 1]);

    // What is too much for its place is scrolled in it.
    const { height } = (await pipeline().boundingBox())!;
    expect(height).toBeLessThan(700);
    // It came last, and is there once the others before it are.
    await column('Qualified').locator('[data-card] .name').last().focus();
    await column('Qualified').locator(`[data-card='${moved}'] .name`).focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await pipeline().getByText('moved to Lead.').waitFor();
    await expect.poll(() => openIn('Qualified')).toBe(qualified);
    await listed('Lead').waitFor();
    await pipeline().getByRole('button', { name: 'Undo' }).click();
    await pipeline().getByText('is back in Qualified.').waitFor();
    await expect.poll(() => openIn('Qualified')).toBe(qualified + 1);
    expect(await seriousFindings(page)).toEqual([]);
    opened.expectNoTrouble();
  });
});

describe('designing', () => {
  const designer = () => page.locator('weir-designer');
  const preview = () => page.locator('.preview weir-board');
  const stage = (name: string) => designer().locator('.react-flow__node', { hasText: name }).first();
  const undo = () => designer().getByRole('button', { name: 'Undo' });

  beforeEach(async () => {
    await page.getByRole('link', { name: 'Design' }).click();
    await designer().locator('.react-flow__node').first().waitFor();
    await expectFigures(preview());
  });

  async function centre(locator: Locator): Promise<[number, number]> {
    const { x, y, width, height } = (await locator.boundingBox())!;
    return [x + width / 2, y + height / 2];
  }

  async function drag(from: [number, number], to: [number, number]): Promise<void> {
    await page.mouse.move(...from);
    await page.mouse.down();
    for (const share of [0.3, 0.7, 1]) {
      await page.mouse.move(from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share, { steps: 3 });
    }
    await page.mouse.up();
  }

  async function rename(from: string, to: string): Promise<void> {
    await designer().getByRole('button', { name: from, exact: true }).click();
    const name = designer().getByRole('textbox', { name: /^Name, English/ });
    await name.fill(to);
    await name.press('Enter');
  }

  test('a stage that is renamed is renamed on the board beside it, and still is after a reload', async () => {
    await rename('Proposal', 'Offer');
    await preview().getByText('Offer', { exact: true }).first().waitFor();
    await designer()
      .getByText(/[Ss]aved/)
      .first()
      .waitFor();
    await page.reload();
    await designer().getByRole('button', { name: 'Offer', exact: true }).waitFor();
    await preview().getByText('Offer', { exact: true }).first().waitFor();
    opened.expectNoTrouble();
  });

  test('a stage is dragged, added between two others, connected and deleted; undo and redo go there and back', async () => {
    const nodes = () => designer().locator('.react-flow__node').count();
    const edges = () => designer().locator('.react-flow__edge').count();
    const [nodesBefore, edgesBefore] = [await nodes(), await edges()];
    // Where it stands in the drawing, whatever part of the drawing is shown.
    const place = () => stage('Nurture').evaluate((node) => node.style.transform);
    const [placeBefore, [x, y]] = [await place(), await centre(stage('Nurture'))];
    await drag([x, y], [x + 60, y + 50]);
    await expect.poll(place).not.toBe(placeBefore);
    await undo().click();
    await expect.poll(place).toBe(placeBefore);

    await designer()
      .getByRole('group', { name: /^Advance from Lead to Qualified/ })
      .focus();
    await page.keyboard.press('+');
    await expect.poll(nodes).toBe(nodesBefore + 1);
    expect(await edges()).toBe(edgesBefore + 1);
    await page.keyboard.press('Escape');
    await undo().click();
    await expect.poll(nodes).toBe(nodesBefore);
    await designer().getByRole('button', { name: 'Redo' }).click();
    await expect.poll(nodes).toBe(nodesBefore + 1);
    await undo().click();

    await designer().getByRole('button', { name: 'Won', exact: true }).first().click();
    await designer()
      .getByRole('button', { name: /^Connect to/ })
      .click();
    await designer().getByRole('combobox', { name: 'Find a stage' }).fill('Lead');
    await designer().getByRole('option', { name: /^Lead/ }).first().click();
    await expect.poll(edges).toBe(edgesBefore + 1);
    await undo().click();
    await expect.poll(edges).toBe(edgesBefore);

    await stage('Disqualified').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    await expect.poll(nodes).toBe(nodesBefore - 1);
    await undo().click();
    await expect.poll(nodes).toBe(nodesBefore);
    expect(await edges()).toBe(edgesBefore);
    opened.expectNoTrouble();
  });

  test('a formula that is changed changes its card at once; one with a mistake says so and changes nothing', async () => {
    const card = () => textOf(preview().locator('weir-kpi', { hasText: 'Win rate' }));
    const before = await card();
    await designer().getByRole('tab', { name: 'Metrics' }).click();
    await designer()
      .locator('weir-metric-list')
      .getByRole('button', { name: /^Win rate \d/ })
      .click();
    const formula = designer().locator('weir-metric-form .formula').getByRole('textbox');
    const retype = async (text: string) => {
      await formula.focus();
      for (const key of ['Control+a', 'Delete']) await page.keyboard.press(key);
      await page.keyboard.type(text);
      await formula.blur();
    };
    await retype('count(deals where stage = ');
    await expect.poll(() => formula.getAttribute('aria-invalid')).toBe('true');
    expect(await card()).toBe(before);
    await retype('0.5');
    await expect.poll(card).toMatch(/50\.0\s*%/);
    await undo().click();
    await expect.poll(card).toBe(before);
    opened.expectNoTrouble();
  });

  test('what is exported can be imported again, byte for byte', async () => {
    const exported = async () => {
      const download = page.waitForEvent('download');
      await designer().getByRole('button', { name: 'Document' }).click();
      await designer()
        .getByRole('menuitem', { name: /Export/ })
        .click();
      return fs.readFileSync((await (await download).path())!);
    };
    const first = await exported();
    expect(JSON.parse(first.toString()).weir).toBe(1);
    await rename('Lead', 'Enquiry');
    const chooser = page.waitForEvent('filechooser');
    await designer().getByRole('button', { name: 'Document' }).click();
    await designer()
      .getByRole('menuitem', { name: /Import/ })
      .click();
    await (await chooser).setFiles({ name: 'document.json', mimeType: 'application/json', buffer: first });
    await designer().getByRole('button', { name: 'Lead', exact: true }).waitFor();
    expect(Buffer.compare(await exported(), first)).toBe(0);
    opened.expectNoTrouble();
  });

  test('has no serious finding', async () => {
    await designer().getByRole('button', { name: 'Proposal', exact: true }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await designer().getByRole('tab', { name: 'Metrics' }).click();
    await designer()
      .locator('weir-metric-list')
      .getByRole('button', { name: /^Win rate \d/ })
      .click();
    expect(await seriousFindings(page)).toEqual([]);
  });
});
