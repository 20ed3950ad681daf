import { exampleCrmExport } from '@weir/templates/example';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openPage, seriousFindings, textOf } from './guarded-page.js';
import { Keyboard } from './keyboard.js';

/** A journey is of some hundred steps, each of which waits for the page. */
const MOST_MS = 240_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** The figure as a person with a pencil finds it in the file, by the stage of each line that has a date of closing. */
const { files } = exampleCrmExport();
const counted = { rows: 0, won: 0, lost: 0 };
for (const line of files['sales_pipeline.csv'].trim().split('\n').slice(1)) {
  counted.rows += 1;
  const [, stage, closed] = /,(Won|Lost|Engaging|Prospecting),[\d-]*,([\d-]*),\d*$/.exec(line) ?? [];
  if (closed === '') continue;
  if (stage === 'Won') counted.won += 1;
  if (stage === 'Lost') counted.lost += 1;
}
const closed = counted.won + counted.lost;
const winRate = `${((100 * counted.won) / closed).toFixed(1)}%`;
const csvFiles = Object.entries(files).map(([name, text]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
}));

const designerOf = (page: Page) => page.locator('weir-designer');
const formulaOf = (page: Page) => designerOf(page).locator('weir-metric-form .formula').getByRole('textbox');
const itemsOf = (page: Page) => designerOf(page).locator('weir-metric-list .item').allInnerTexts();
/** What the designer says to those who do not see it. */
const saidBy = (page: Page) => designerOf(page).locator('> [role=status]').innerText();
/** As it is read, where a sign of percent that is set smaller stands beside its number. */
const readOf = async (locator: Locator) => (await textOf(locator)).replaceAll(' %', '%');
const slow = { timeout: 30_000 };

/** The explanation's lines, each with its figure and the rows that were counted and left out. */
async function readExplanation(page: Page) {
  const explanation = designerOf(page).locator('weir-explanation');
  return explanation.locator('.tree > li:not(.op)').evaluateAll((lines) => {
    const numberIn = (text: string | null | undefined) => Number(/[\d,.]+/.exec(text ?? '')?.[0].replaceAll(',', ''));
    return lines.map((line) => ({
      name: line.querySelector('.line > :first-child')?.textContent?.trim(),
      value: line.querySelector('.line b')?.textContent?.trim(),
      of: numberIn(/(?:of|\/) ?([\d,]+)/.exec(line.querySelector('p.num')?.textContent ?? '')?.[1]),
      leftOut: numberIn(line.querySelector('summary')?.textContent),
      reasons: [...line.querySelectorAll('dl > div:not(.inner) dd')].map((reason) => numberIn(reason.textContent)),
    }));
  });
}

test(
  'with the keyboard alone, a metric is written, mended, checked, explained, given a target, found on the board, and undone',
  { timeout: MOST_MS },
  async () => {
    const opened = await openPage(browser, `${inject('demoUrl')}#/import?lang=en&theme=light`);
    const { page } = opened;
    const keyboard = new Keyboard(page);
    const designer = designerOf(page);
    const title = 'Win rate by close date';

    // The CRM's own export comes in.
    await page.locator('weir-import').waitFor();
    await keyboard.goTo('button "Choose files…"');
    const chooser = page.waitForEvent('filechooser');
    await keyboard.press('Enter');
    await (await chooser).setFiles(csvFiles);
    await keyboard.expectFocus(/4 files/);
    await keyboard.goTo(/^button "Import \d/);
    await keyboard.press('Enter');
    await page.locator('weir-board').waitFor();
    await keyboard.goTo('link "Edit"');
    await keyboard.press('Enter');
    await designer.locator('.react-flow__node').first().waitFor();
    await keyboard.goTo('tab "Funnels"');
    await keyboard.press('ArrowRight');
    const before = await itemsOf(page);

    // A metric from nothing, with a name.
    await keyboard.goTo('button "New metric"');
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^searchbox "Find a calculation"/);
    await keyboard.type('write');
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^textbox "Formula"/);
    await expect.poll(() => itemsOf(page)).toHaveLength(before.length + 1);
    await keyboard.goTo('textbox "Name, English"', 'Shift+Tab');
    await keyboard.press('Control+a');
    await keyboard.type(title);

    // The formula, with what is offered, and with a mistake in it.
    await keyboard.goTo('textbox "Formula"');
    await keyboard.type('cou');
    await keyboard.choose('count');
    await keyboard.type('pipe');
    await keyboard.choose('sales_pipeline');
    await keyboard.type(' wh');
    await keyboard.choose('where');
    await keyboard.type('stag');
    await keyboard.choose('deal_stage');
    await keyboard.type(' = "');
    await keyboard.choose('Won');
    await keyboard.type(' on close_dte) / count(sales_pipeline where deal_stage in ("Won", "Lost") on close_date)');
    const written = 'count(sales_pipeline where deal_stage = "Won" on close_dte)';
    await expect.poll(() => formulaOf(page).innerText()).toContain(written);
    await keyboard.press('Escape');

    // The mistake is underlined, worded and announced.
    const sentence = 'Dataset "sales_pipeline" has no field "close_dte". Did you mean "close_date"?';
    await expect.poll(() => formulaOf(page).getAttribute('aria-invalid'), slow).toBe('true');
    const editor = designer.locator('weir-metric-form .formula');
    expect(await editor.locator('.cm-lintRange-error').allInnerTexts()).toEqual(['close_dte']);
    await expect.poll(() => formulaOf(page).evaluate(describedBy)).toContain(sentence);
    await expect
      .poll(() => editor.getByRole('status').allInnerTexts())
      .toContainEqual(expect.stringContaining(sentence));
    await keyboard.press('Control+.');
    await expect.poll(() => formulaOf(page).innerText()).toContain(written.replace('close_dte', 'close_date'));
    await expect.poll(() => formulaOf(page).getAttribute('aria-invalid')).not.toBe('true');
    await expect.poll(() => editor.getByRole('status').allInnerTexts()).toContain('No problems.');

    // It is the export's own figure, of two parts that add up.
    const value = designer.locator('weir-metric-form .live');
    await expect.poll(() => readOf(value.locator('.figure')), slow).toBe(winRate);
    expect(await readOf(value)).toContain(`${counted.won} of ${closed}`);
    await keyboard.goTo(/Left out/);
    await keyboard.press('Enter');
    await designer.getByText('Does not meet the condition').first().waitFor();
    const [whole, numerator, denominator] = await readExplanation(page);
    expect([whole?.name, whole?.value]).toEqual([title, winRate]);
    expect([numerator?.value, denominator?.value]).toEqual([String(counted.won), String(closed)]);
    for (const part of [numerator, denominator]) {
      expect(part?.of).toBe(counted.rows);
      expect(Number(part?.value) + part!.leftOut).toBe(counted.rows);
      expect(part?.reasons.reduce((sum, count) => sum + count, 0)).toBe(part?.leftOut);
    }

    // A target, over all of the time that the board shows.
    await keyboard.goTo('button "Target"', 'Shift+Tab');
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^textbox "Target 1"/);
    await keyboard.type('70');
    await keyboard.press('Tab');
    await keyboard.expectFocus(/^combobox "Each"/);
    await keyboard.press('End', 'Tab');

    // The board shows it.
    await keyboard.goTo('button "More"', 'Shift+Tab');
    await keyboard.press('Enter');
    await keyboard.goTo('menuitem "Show on the board"', 'ArrowDown');
    await keyboard.press('Enter');
    await expect.poll(() => saidBy(page)).toContain('Done: Show on the board');
    expect(await seriousFindings(page)).toEqual([]);
    await keyboard.goTo(/^tab "Metrics"/, 'Shift+Tab');
    await keyboard.press('ArrowRight');
    const card = designer.locator('weir-board weir-kpi', { hasText: title });
    await expect.poll(() => readOf(card), slow).toContain(winRate);
    expect(await readOf(card)).toContain(`${counted.won} of ${closed}`);
    expect(await readOf(card)).toContain('Target 70%');
    expect(await seriousFindings(page)).toEqual([]);

    // Step by step, all of it is taken back.
    await keyboard.press('ArrowLeft');
    await expect.poll(() => itemsOf(page)).toHaveLength(before.length + 1);
    const undone: string[] = [];
    for (let step = 0; step < 30 && (await itemsOf(page)).length > before.length; step += 1) {
      await keyboard.press('Control+z');
      const last = undone.at(-1);
      await expect.poll(() => saidBy(page)).not.toBe(last ?? 'Done: Show on the board');
      undone.push(await saidBy(page));
    }
    const steps = undone.map((text) => text.replace('Undone: ', '').trim());
    expect(steps.slice(0, 4)).toEqual([
      'Show on the board',
      'Change where a target holds',
      'Change target',
      'Add target',
    ]);
    expect(new Set(steps.slice(4, -2))).toEqual(new Set(['Change formula']));
    expect(steps.at(-1)).toBe('Add metric');
    expect(await itemsOf(page)).toEqual(before);
    opened.expectNoTrouble();
    await opened.close();
  },
);

/** The description of a control, as it is read out after its name. */
function describedBy(control: Element): string {
  const root = control.getRootNode() as ShadowRoot;
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => root.getElementById(id)?.textContent?.replaceAll(/\s+/g, ' ') ?? '').join(' ');
}
