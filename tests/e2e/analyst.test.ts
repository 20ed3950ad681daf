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
const itemsOf = async (page: Page) => {
  const texts = await designerOf(page).locator('weir-metric-list .item').allInnerTexts();
  // The name; beside it stands the value, once it is there.
  return texts.map((text) => text.split('\n')[0]);
};
/** What the designer says to those who do not see it. */
const saidBy = (page: Page) => designerOf(page).locator('> [role=status]').innerText();
/** As it is read, where a sign of percent that is set smaller stands beside its number. */
const readOf = async (locator: Locator) => (await textOf(locator)).replaceAll(' %', '%');
const slow = { timeout: 60_000 };

/** The explanation's lines, each with its figure and the rows that were counted and left out. */
async function readExplanation(page: Page) {
  const explanation = designerOf(page).locator('weir-explanation');
  return explanation.locator('.tree > li:not(.op)').evaluateAll((lines) => {
    const numbersIn = (text: string | null | undefined) =>
      Array.from((text ?? '').matchAll(/\d[\d,]*/g), ([digits]) => Number(digits.replaceAll(',', '')));
    const numberIn = (text: string | null | undefined) => numbersIn(text)[0] ?? NaN;
    return lines.map((line) => ({
      name: line.querySelector('.line > :first-child')?.textContent?.trim(),
      value: line.querySelector('.line b')?.textContent?.trim(),
      of: Math.max(...numbersIn(line.querySelector('p.num')?.textContent)),
      leftOut: numberIn(line.querySelector('summary')?.textContent),
      reasons: [...line.querySelectorAll('dl > div:not(.inner) dd')].map((reason) => numberIn(reason.textContent)),
    }));
  });
}

/** What was counted of each part and what was left out are all rows, and the parts are the figure's. */
async function expectToAddUp(page: Page, title: string): Promise<void> {
  const [whole, numerator, denominator] = await readExplanation(page);
  expect([whole?.name, whole?.value]).toEqual([title, winRate]);
  expect([numerator?.value, denominator?.value]).toEqual([String(counted.won), String(closed)]);
  for (const part of [numerator, denominator]) {
    expect(part?.of).toBe(counted.rows);
    expect(Number(part?.value) + part!.leftOut).toBe(counted.rows);
    expect(part?.reasons.reduce((sum, count) => sum + count, 0)).toBe(part?.leftOut);
  }
}

test(
  'with the keyboard alone, a metric is written, mended, checked, explained, given a target, found on the board, and undone',
  async () => {
    const opened = await openPage(browser, `${inject('demoUrl')}#/import?lang=en&theme=light`);
    const { page } = opened;
    const keyboard = new Keyboard(page);
    const designer = designerOf(page);
    const title = 'Win rate by close date';

    // The CRM's own export comes in.
    const chooser = page.waitForEvent('filechooser', slow);
    await page.locator('weir-import').waitFor();
    await keyboard.goTo('button "Choose files…"');
    await keyboard.press('Enter');
    await (await chooser).setFiles(csvFiles);
    await keyboard.expectFocus(/4 files/);
    await keyboard.goTo(/^button "Import \d/);
    await keyboard.press('Enter');
    await page.locator('weir-board').waitFor();
    await keyboard.goTo('link "Edit"');
    await keyboard.press('Enter');
    await designer.locator('.card-frame').first().waitFor();
    await keyboard.goTo('tab "Boards"');
    await keyboard.press('ArrowLeft');
    const before = await itemsOf(page);

    // A metric from nothing, with a name.
    await keyboard.goTo('button "New metric"');
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^searchbox "Find a calculation"/);
    await keyboard.type('write');
    await expect.poll(() => designer.locator('weir-metric-start-dialog .card').count()).toBe(1);
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^textbox "Formula"/);
    await keyboard.goTo('textbox "Name, English"', 'Shift+Tab');
    await keyboard.type(title);
    await expect.poll(async () => (await itemsOf(page)).join()).toContain(title);

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
    await keyboard.goTo(/How it comes about/, 'Shift+Tab');
    await keyboard.press('Enter');
    await keyboard.goTo(/Left out/);
    await keyboard.press('Enter');
    await designer.getByText('Does not meet the condition').first().waitFor();
    await expectToAddUp(page, title);

    // A target, over all of the time that the board shows.
    await keyboard.goTo('button "Target"');
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
  MOST_MS,
);

test(
  'with blocks and the mouse, in Chinese, a metric is picked, filled in, mended, checked, explained, given a target, and found on the board',
  async () => {
    const opened = await openPage(browser, `${inject('demoUrl')}#/import?lang=zh-CN&theme=light`);
    const { page } = opened;
    const designer = designerOf(page);
    const title = '按结单日期的赢单率';

    // The CRM's own export comes in.
    const importer = page.locator('weir-import');
    const chooser = page.waitForEvent('filechooser', slow);
    await importer.waitFor();
    await importer.getByRole('button', { name: '选择文件' }).click();
    await (await chooser).setFiles(csvFiles);
    await importer.getByRole('button', { name: /^导入 \d/ }).click();
    await page.locator('weir-board').waitFor();
    await page.getByRole('link', { name: '编辑' }).click();
    await designer.locator('.card-frame').first().waitFor();
    await designer.getByRole('tab', { name: '指标' }).click();

    // A metric of a block: the share of records where …
    await designer.locator('weir-metric-list').getByRole('button', { name: '新建指标' }).click();
    await designer.getByRole('button', { name: '满足条件的记录占比' }).click();
    const form = designer.locator('weir-metric-form');
    const blocks = form.locator('weir-formula-blocks');
    const choose = async (control: Locator, ...options: RegExp[]) => {
      await control.click();
      for (const name of options) await blocks.getByRole('option', { name }).click();
    };
    await form.getByRole('textbox', { name: /^名称/ }).first().click({ clickCount: 3 });
    await page.keyboard.type(title);
    await expect.poll(() => form.locator('.formula-card').innerText()).toContain('未完成');
    await choose(blocks.getByRole('button', { name: '数据 选择数据' }), /^sales_pipeline/);

    // Of those that were won or lost …
    await blocks.getByRole('button', { name: '限定范围' }).click();
    const conditions = blocks.locator('weir-condition-editor');
    const [where, scope] = [conditions.nth(0), conditions.nth(1)];
    await choose(scope.getByRole('button', { name: '添加条件', exact: true }), /^deal_stage/);
    await scope.getByRole('combobox', { name: '比较方式' }).selectOption({ label: '属于' });
    await choose(scope.getByRole('button', { name: /^值 / }), /^Won/, /^Lost/);
    await form.getByRole('heading', { name: '公式', exact: true }).click();

    // … those that were won, with a mistake in it.
    await choose(where.getByRole('button', { name: '添加条件', exact: true }), /^deal_stage/);
    await where.getByRole('button', { name: '值 选择值' }).click();
    await page.keyboard.type('Wonn');
    await expect.poll(() => where.getByRole('dialog').getByRole('option').allInnerTexts()).toEqual(['使用“Wonn”']);
    await blocks.getByRole('option', { name: '使用“Wonn”' }).click();
    await choose(blocks.getByRole('button', { name: /engage_date$/ }), /^close_date/);

    // The text stands beside it; the mistake is worded, and mended by its cure.
    const written = (won: string) =>
      `count(sales_pipeline where deal_stage in ("Won", "Lost") and deal_stage = "${won}" on close_date) ` +
      '/ count(sales_pipeline where deal_stage in ("Won", "Lost") on close_date)';
    const text = async () => (await formulaOf(page).innerText()).replaceAll(/\s+/g, ' ').trim();
    await expect.poll(text, slow).toBe(written('Wonn'));
    await expect.poll(() => textOf(where), slow).toContain('“deal_stage”没有取值“Wonn”。您是不是想写“Won”？');
    await where.getByRole('button', { name: '改为“Won”' }).click();
    await expect.poll(text, slow).toBe(written('Won'));
    await expect.poll(() => textOf(where)).not.toContain('没有取值');

    // It is the export's own figure, of two parts that add up.
    const value = form.locator('.live');
    await expect.poll(() => readOf(value.locator('.figure')), slow).toBe(winRate);
    expect(await readOf(value)).toContain(`${counted.won} / ${closed}`);
    await form.locator('summary', { hasText: '数值如何得出' }).click();
    await form.locator('weir-explanation summary').first().click();
    await expectToAddUp(page, title);

    // A target, over all of the time that the board shows.
    await form.getByRole('button', { name: '目标', exact: true }).click();
    await form.getByRole('textbox', { name: '目标 1' }).click({ clickCount: 3 });
    await page.keyboard.type('70');
    await form.getByRole('combobox', { name: '每', exact: true }).selectOption({ label: '合计' });

    // The board shows it.
    await form.getByRole('button', { name: '更多', exact: true }).click();
    await form.getByRole('menuitem', { name: '显示在看板上' }).click();
    await designer.locator('weir-toasts').getByText(`“${title}”已在看板`).first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await designer.getByRole('tab', { name: '看板' }).click();
    const card = designer.locator('weir-board weir-kpi', { hasText: title });
    await expect.poll(() => readOf(card), slow).toContain(winRate);
    expect(await readOf(card)).toContain(`${counted.won} / ${closed}`);
    expect(await readOf(card)).toContain('70%');
    expect(await seriousFindings(page)).toEqual([]);
    opened.expectNoTrouble();
    await opened.close();
  },
  MOST_MS,
);

/** The description of a control, as it is read out after its name. */
function describedBy(control: Element): string {
  const root = control.getRootNode() as ShadowRoot;
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => root.getElementById(id)?.textContent?.replaceAll(/\s+/g, ' ') ?? '').join(' ');
}
