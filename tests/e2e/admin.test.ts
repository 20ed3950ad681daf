import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ByKeyboard } from './admin/by-keyboard.js';
import { ByMouse } from './admin/by-mouse.js';
import { GIVEN_UP, LARGE, PATH, csvFiles, expected, expectedLines, rowCount } from './admin/strategic-account.js';
import type { StageName } from './admin/strategic-account.js';
import { launchBrowser, openPage, seriousFindings, textOf } from './guarded-page.js';

/** A journey is of some hundred steps, each of which waits for the page. */
const MOST_MS = 400_000;
const slow = { timeout: 60_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const designerOf = (page: Page) => page.locator('weir-designer');
const problemsOf = (page: Page) => textOf(designerOf(page).locator('weir-problem-list'));
const countsOf = (page: Page) => textOf(designerOf(page).locator('weir-selection-panel .counts').first());

/** Of each line of the board's table: the stage, who reached, entered and skipped it, and who is there. */
async function linesOf(page: Page): Promise<string[]> {
  const [, ...rows] = await page.locator('main > weir-board').getByRole('row').allInnerTexts();
  return rows.map((row) => {
    const [stage, reached, entered, skipped, , , , open] = row.split('\t').map((cell) => cell.trim());
    return [stage, reached, entered, skipped, open].join(' ');
  });
}

test(
  'an admin builds the strategic-account model from nothing, with the keyboard alone, publishes it and sees it on the board',
  async () => {
    const opened = await openPage(browser, `${inject('demoUrl')}#/import?lang=en&theme=light`);
    const { page } = opened;
    const designer = designerOf(page);
    const admin = new ByKeyboard(page);
    const { keyboard } = admin;
    const expectNoFindings = async () => expect(await seriousFindings(page)).toEqual([]);

    // The company's data, and nothing else.
    const chooser = page.waitForEvent('filechooser', slow);
    await page.locator('weir-import').waitFor();
    await keyboard.goTo('button "Choose files…"');
    await keyboard.press('Enter');
    await (await chooser).setFiles(csvFiles);
    await keyboard.expectFocus(/2 files/);
    await keyboard.goTo(`button "Import ${rowCount} rows"`);
    await keyboard.press('Enter');
    await designer.getByText('No funnels yet').waitFor(slow);
    await expectNoFindings();

    // A funnel from nothing, what it is called and what moves through it.
    await keyboard.goTo('button "Add a funnel"');
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^button "Blank"/);
    await expectNoFindings();
    await keyboard.press('Escape');
    await admin.addFunnel('Strategic accounts', 'Shift+Tab');
    await admin.fill('What moves through it, English', 'Account');
    await keyboard.press('Escape');
    await keyboard.expectFocus(/^button "Add a stage"/);
    await expectNoFindings();
    await admin.addStages(PATH);

    // It is not published as it stands; a problem leads to where it is mended.
    await keyboard.goTo('button "Publish…"', 'Shift+Tab');
    await keyboard.press('Enter');
    await designer.locator('weir-toasts').getByText('errors').first().waitFor();
    await expectNoFindings();
    await keyboard.goTo(/^button "Problems \d+ errors/);
    await keyboard.press('Tab');
    await keyboard.expectFocus(/^button "Expanded"/);
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^heading "Expanded"/);
    await admin.choose('Kind', 'Won');
    await expect.poll(() => problemsOf(page)).not.toContain('Nobody gets on from stage "Expanded"');
    await admin.addRule('accounts', 'expanded_on');
    await admin.closeSettings('Expanded');

    // Who gives up leaves from three stages.
    await admin.toStage('Joint plan');
    await admin.addOfKind('Lost', GIVEN_UP);
    for (const name of ['Understood', 'Programme']) {
      await admin.toStage(name);
      await keyboard.press('>');
      await keyboard.expectFocus(/^combobox "Find a stage"/);
      await keyboard.type(GIVEN_UP);
      if (name === 'Understood') await expectNoFindings();
      await keyboard.press('Enter');
      await keyboard.expectFocus(new RegExp(`^'?group "Leave from ${name} to Given up`));
    }

    // How likely each stage makes it that an account is won, and who comes into it.
    for (const [name, date, probability] of [
      ['Chosen', 'chosen_on', 5],
      ['Understood', 'understood_on', 15],
      ['Joint plan', 'planned_on', 30],
      ['Programme', 'programme_on', 60],
      [GIVEN_UP, 'given_up_on', null],
    ] as const) {
      await admin.toStage(name);
      await admin.openSettings(name);
      if (probability !== null) await admin.fill('Probability', String(probability));
      await admin.addRule('accounts', date);
      await admin.closeSettings(name);
    }

    // What has to be done before one goes on from the plan, and the three who do it.
    await admin.toStage('Joint plan');
    await admin.openSettings('Joint plan');
    await admin.addItem('Programme is dated');
    await admin.addCondition('programme_on', null, 'has a value');
    await keyboard.goTo('checkbox "Required"');
    await keyboard.press('Space');
    await admin.addRole('Account manager', 12, 'Tab');
    await admin.addRole('Solution manager', 30, 'Shift+Tab');
    await admin.addRole('Delivery manager', 6, 'Shift+Tab');
    await designer.getByText('48 hours').first().waitFor();
    await expectNoFindings();
    await admin.closeSettings('Joint plan');

    // Who signed is told by the other file. A slip of the pen finds nobody, which a problem says and leads to.
    await admin.toStage('Contract');
    await admin.openSettings('Contract');
    await admin.choose('Kind', 'Won');
    await admin.addRule('contracts', 'signed_on');
    await admin.addCondition('kind', 'Framework');
    await admin.addCondition('status', 'Sgned');
    await admin.choose('Told apart by', 'account');
    await expect.poll(() => problemsOf(page), slow).toContain('finds no row');
    await expectNoFindings();
    await keyboard.goTo(/^button "Problems 1 warning/);
    await keyboard.press('Tab');
    await keyboard.expectFocus(/^button "Contract, rule"/);
    await keyboard.press('Enter');
    await keyboard.goTo('button "Value Sgned"');
    await admin.pickValue('Signed');
    await expect.poll(() => countsOf(page), slow).toContain(`Rows: ${expected.frameworks}`);
    await expect.poll(() => problemsOf(page)).not.toContain('finds no row');
    await admin.closeSettings('Contract');

    // How the company sells to all the others.
    await admin.addFunnel('Solution selling', 'Shift+Tab');
    await keyboard.press('Escape');
    await keyboard.expectFocus(/^button "Add a stage"/);
    await admin.addStages(['Offered', 'Signed']);
    await admin.toStage('Offered');
    await admin.addOfKind('Lost', 'Declined');
    for (const [name, date, status] of [
      ['Offered', 'offered_on', null],
      ['Signed', 'signed_on', 'Signed'],
      ['Declined', 'signed_on', 'Declined'],
    ] as const) {
      await admin.toStage(name);
      await admin.openSettings(name);
      if (name === 'Signed') await admin.choose('Kind', 'Won');
      await admin.addRule('contracts', date);
      await admin.addCondition('kind', 'Solution');
      if (status) await admin.addCondition('status', status);
      await admin.closeSettings(name);
    }

    // Whose contract is large is handed off.
    await admin.toStage('Signed');
    await admin.act('Hand off to…');
    await keyboard.expectFocus(/^combobox "Find a stage"/);
    await keyboard.type('Chosen');
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^'?group "Hand-off from Signed to/);
    await admin.openSettings('Signed → Chosen');
    await admin.addCondition('value', String(LARGE), 'at least');
    await admin.choose('Told apart there by', 'account');
    await expectNoFindings();
    await admin.closeSettings(`Hand-off from Signed to .*: ${expected.handedOff}`);
    expect(await problemsOf(page)).not.toMatch(/error|warning/);

    // Onto the board, and to everybody, under a name.
    await keyboard.goTo('button "Strategic accounts 7"', 'Shift+Tab');
    await keyboard.press('Enter');
    await admin.toDrawing();
    await admin.act('Show on the board');
    await keyboard.goTo('button "Publish…"', 'Shift+Tab');
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^button "Publish"/);
    await expectNoFindings();
    await keyboard.goTo('textbox "Name of this version', 'Shift+Tab');
    await keyboard.type('As we sell today');
    await keyboard.goTo('button "Publish"');
    await keyboard.press('Enter');
    await designer.locator('.badge', { hasText: 'Published' }).waitFor();
    await expectNoFindings();

    // The board shows what one counts by hand.
    await keyboard.goTo('link "Board"', 'Shift+Tab');
    await keyboard.press('Enter');
    await page.locator('main > weir-board weir-funnel').first().waitFor(slow);
    await keyboard.goTo('button "Show as a table"');
    await expectNoFindings();
    await keyboard.press('Enter');
    await expect.poll(() => linesOf(page), slow).toEqual(expectedLines());
    await expectNoFindings();
    opened.expectNoTrouble();
    await opened.close();
  },
  MOST_MS,
);

/** As the second admin calls the stages. */
const chinese: Readonly<Record<StageName, string>> = {
  Chosen: '选定',
  Understood: '理解战略',
  'Joint plan': '联合规划',
  Programme: '项目群',
  Contract: '签约',
  Expanded: '扩展',
  [GIVEN_UP]: '放弃',
};

test(
  'an admin builds it with the mouse, in Chinese, and sees the same figures',
  async () => {
    const opened = await openPage(browser, `${inject('demoUrl')}#/import?lang=zh-CN&theme=light`, {
      viewport: { width: 1900, height: 1000 },
    });
    const { page } = opened;
    const admin = new ByMouse(page);
    const { designer, panel } = admin;
    const expectNoFindings = async () => expect(await seriousFindings(page)).toEqual([]);
    const [chosen, understood, plan, programme, signed, expanded] = PATH.map((name) => chinese[name]) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const givenUp = chinese[GIVEN_UP];

    // The company's data, and nothing else.
    const chooser = page.waitForEvent('filechooser', slow);
    await page.locator('weir-import').getByRole('button', { name: '选择文件' }).click();
    await (await chooser).setFiles(csvFiles);
    await page
      .locator('weir-import')
      .getByRole('button', { name: `导入 ${rowCount} 行` })
      .click();
    await designer.getByText('还没有漏斗').waitFor(slow);
    await page.getByRole('button', { name: '隐藏看板' }).click();
    await admin.addFunnel('战略客户');
    await expectNoFindings();

    // Two ends, and what lies between them: each is dropped on the transition that it divides.
    const canvas = designer.locator('weir-funnel-canvas');
    await admin.drop('在途', await admin.placeIn(canvas, 0.15), chosen);
    await admin.drop('在途', await admin.placeIn(canvas, 0.85, 0.8), signed);
    await admin.connect(chosen, signed);

    // It is not published as it stands; a problem leads to where it is mended.
    await admin.button('发布…').click();
    await designer.locator('weir-toasts').getByText('无法发布').first().waitFor();
    await designer.locator('weir-problem-list').getByRole('button', { name: signed, exact: true }).first().click();
    await panel.getByRole('heading', { name: signed, level: 2 }).waitFor();
    await admin.choose('类型', /^赢单/);
    await admin.button('关闭', panel).click();
    await expect.poll(() => problemsOf(page)).not.toContain('错误');
    for (const [before, name] of [
      [chosen, understood],
      [understood, plan],
      [plan, programme],
    ] as const)
      await admin.drop('在途', await admin.middleOf(admin.way(before, signed)), name);
    await admin.drop('赢单', await admin.placeIn(canvas, 0.95, 0.9), expanded);
    await admin.connect(signed, expanded);
    await admin.drop('输单', await admin.placeIn(canvas, 0.1, 0.9), givenUp);
    for (const name of [understood, plan, programme]) {
      await admin.connect(name, givenUp);
      await admin.tidy();
    }
    await expectNoFindings();

    // How likely each stage makes it that an account is won, and who comes into it.
    for (const [name, date, probability] of [
      [chosen, 'chosen_on', 5],
      [understood, 'understood_on', 15],
      [plan, 'planned_on', 30],
      [programme, 'programme_on', 60],
      [expanded, 'expanded_on', null],
    ] as const) {
      await admin.open(name);
      if (probability !== null) {
        await panel.getByRole('textbox', { name: '赢率' }).click();
        await page.keyboard.type(String(probability));
      }
      await admin.addRule('accounts', date);
    }
    await admin.open(signed);
    await admin.addRule('contracts', 'signed_on');
    await admin.addCondition('kind', 'Framework');
    await admin.addCondition('status', 'Signed');
    await admin.choose('对象标识', 'account');
    await expect.poll(() => countsOf(page), slow).toMatch(new RegExp(`数据行.*${expected.frameworks}`));

    // What has to be done before one goes on from the plan, and the three who do it.
    await admin.open(plan);
    await admin.button('检查项', panel).click();
    await panel.locator('[data-part="checklist/0"] input:focus').waitFor();
    await page.keyboard.type('项目群已定日期');
    const item = panel.locator('[data-part="checklist/0"]');
    await item.locator('.fold').click();
    await admin.addCondition('programme_on', null, '有值', item);
    await item.getByRole('checkbox', { name: '必需' }).check();
    await admin.addRole('客户经理', 12);
    await admin.addRole('方案经理', 30);
    await admin.addRole('交付经理', 6);
    await panel.getByText(/48 ?小时/).waitFor();
    await expectNoFindings();

    // A rule was forgotten: what says so leads there.
    await expect.poll(() => problemsOf(page), slow).toContain(givenUp);
    await designer.locator('weir-problem-list').getByRole('button', { name: givenUp, exact: true }).first().click();
    await panel.getByRole('heading', { name: givenUp, level: 2 }).waitFor();
    await admin.addRule('accounts', 'given_up_on');

    // How the company sells to all the others, whose large contracts are handed off.
    await admin.addFunnel('方案销售');
    await admin.drop('在途', await admin.placeIn(canvas, 0.2), '报价');
    await admin.drop('赢单', await admin.placeIn(canvas, 0.8), '成交');
    await admin.connect('报价', '成交');
    await admin.drop('输单', await admin.placeIn(canvas, 0.8, 0.8), '谢绝');
    await admin.connect('报价', '谢绝');
    for (const [name, date, status] of [
      ['报价', 'offered_on', null],
      ['谢绝', 'signed_on', 'Declined'],
      ['成交', 'signed_on', 'Signed'],
    ] as const) {
      await admin.open(name);
      await admin.addRule('contracts', date);
      await admin.addCondition('kind', 'Solution');
      if (status) await admin.addCondition('status', status);
    }
    await designer.locator('weir-palette').getByRole('button', { name: '移交' }).click();
    await designer.locator('weir-target-dialog').getByRole('option', { name: chosen }).click();
    await panel.getByRole('heading', { name: `成交 → ${chosen}` }).waitFor();
    await admin.addCondition('value', String(LARGE), '不低于');
    await admin.choose('在对方漏斗中的标识', 'account');
    await admin.tidy();
    await expect.poll(() => textOf(canvas), slow).toMatch(new RegExp(`\\b${expected.handedOff}\\b`));
    await expectNoFindings();

    // Through the portal to where they arrive, onto the board, and to everybody.
    await designer.locator('.react-flow__node-portal').click();
    await admin.stage(understood).waitFor();
    await canvas.click({ button: 'right', position: { x: 60, y: 350 } });
    await designer.getByRole('menuitem', { name: '显示在看板上' }).click();
    await expect.poll(() => problemsOf(page)).not.toMatch(/错误|警告/);
    await admin.button('发布…').click();
    await expectNoFindings();
    await admin.button('发布').click();
    await designer.locator('.badge', { hasText: '已发布' }).waitFor();

    // The board shows what one counts by hand.
    await page.getByRole('link', { name: '看板', exact: true }).click();
    await page.locator('main > weir-board').getByRole('button', { name: '以表格显示' }).click();
    await expect.poll(() => linesOf(page), slow).toEqual(expectedLines((name) => chinese[name]));
    await expectNoFindings();
    opened.expectNoTrouble();
    await opened.close();
  },
  MOST_MS,
);
