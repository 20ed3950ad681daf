import type { Browser, ElementHandle } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, openPage } from './guarded-page.js';
import type { GuardedPage } from './guarded-page.js';
import type { Host } from './hostile/host.js';
import type { spies } from './hostile/spies.js';

type HostWindow = { host: Host; spies: typeof spies };

let browser: Browser;
let opened: GuardedPage;

beforeAll(async () => {
  browser = await launchBrowser();
  opened = await openPage(browser, inject('hostileUrl'));
  await opened.page.waitForSelector('html[data-ready]', { state: 'attached' });
});

afterAll(() => browser?.close());

/** All text inside a shadow tree, as a person would read it. */
const readText = (place: number) =>
  opened.page.evaluate((at) => {
    const texts: string[] = [];
    const visit = (node: Node): void => {
      if (node instanceof HTMLStyleElement) return;
      if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
      if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot);
      for (const child of node.childNodes) visit(child);
    };
    visit((window as unknown as HostWindow).host.mounted[at]!.inner);
    return texts.join(' ').replaceAll(/\s+/g, ' ');
  }, place);

/** The first visible element for a selector, however deep in shadow roots. */
async function inside(place: number, selector: string): Promise<ElementHandle<HTMLElement>> {
  const find = ([at, wanted]: [number, string]): HTMLElement | null => {
    const visit = (root: ParentNode): HTMLElement | null => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.matches(wanted) && element.checkVisibility()) return element;
        const found = element.shadowRoot && visit(element.shadowRoot);
        if (found) return found;
      }
      return null;
    };
    return visit((window as unknown as HostWindow).host.mounted[at]!.inner);
  };
  await opened.page.waitForFunction(find as never, [place, selector] as never);
  const handle = await opened.page.evaluateHandle(find as never, [place, selector] as never);
  return handle.asElement() as unknown as ElementHandle<HTMLElement>;
}

describe('a hostile host', () => {
  test('shows two boards in two languages, each in closed nested shadow roots', async () => {
    const [english, chinese] = await opened.page.evaluate(async () => {
      const { host } = window as unknown as HostWindow;
      return [await host.show('weir-board', 'en'), await host.show('weir-board', 'zh-CN')] as const;
    });
    await expect.poll(() => readText(english)).toMatch(/Win rate/);
    await expect.poll(() => readText(chinese)).toMatch(/赢单率/);
    expect(await readText(chinese)).not.toMatch(/Win rate/);
    opened.expectNoTrouble();
  });

  test('its type, its root font and its direction: the first is kept out, the last comes in', async () => {
    const style = await opened.page.evaluate(() => {
      const { element } = (window as unknown as HostWindow).host.mounted[0]!;
      const { fontSize, fontStyle, textTransform, letterSpacing, direction, color } = getComputedStyle(element);
      return { fontSize, fontStyle, textTransform, letterSpacing, direction, isCrimson: color === 'rgb(220, 20, 60)' };
    });
    expect(style).toEqual({
      fontSize: '13px',
      fontStyle: 'normal',
      textTransform: 'none',
      letterSpacing: 'normal',
      direction: 'rtl',
      isCrimson: false,
    });
  });

  test('its hotkeys do not hear what is typed into a filter, which opens beside its chip', async () => {
    const chip = await inside(0, '.trigger[aria-haspopup="dialog"]:not([aria-label^="Last"])');
    await chip.click();
    const search = await inside(0, 'input[type="search"], input[role="combobox"]');
    await search.focus();
    await opened.page.keyboard.type('e w');
    const [chipBox, searchBox] = [await chip.boundingBox(), await search.boundingBox()];
    expect(Math.abs(searchBox!.y - (chipBox!.y + chipBox!.height))).toBeLessThan(80);
    await opened.page.keyboard.press('Escape');
    expect(await opened.page.evaluate(() => (window as unknown as HostWindow).host.hotkeys)).toEqual([]);
  });

  test('what is written over a formula at once, or by an input method, breaks no policy', async () => {
    const { page, context } = opened;
    const place = await page.evaluate(() => (window as unknown as HostWindow).host.show('weir-formula-editor', 'en'));
    const box = await inside(place, '.cm-content');
    const text = () => box.evaluate((content) => (content as HTMLElement).innerText);
    for (const formula of ['count(deals where stage = "won")', 'sum(amount of deals) /\ncount(deals)']) {
      await box.fill(formula);
      expect(await text()).toBe(formula);
    }
    const devtools = await context.newCDPSession(page);
    await page.keyboard.press('Control+a');
    for (const composed of ['n', 'ni', '你']) {
      await devtools.send('Input.imeSetComposition', { text: composed, selectionStart: 1, selectionEnd: 1 });
    }
    await devtools.send('Input.insertText', { text: '你好' });
    await expect.poll(text).toBe('你好');
    await page.keyboard.press('Control+z');
    await expect.poll(text).toBe('sum(amount of deals) /\ncount(deals)');
    opened.expectNoTrouble();
  });

  test('conditions and blocks are chosen, moved and undone by keyboard, and break no policy', async () => {
    const { page } = opened;
    const show = (name: 'weir-condition-editor' | 'weir-formula-blocks') =>
      page.evaluate((of) => (window as unknown as HostWindow).host.show(of, 'en'), name);
    const valueOf = (place: number) =>
      page.evaluate((at) => {
        const { element } = (window as unknown as HostWindow).host.mounted[at]!;
        return (element as HTMLElement & { value?: unknown }).value;
      }, place);
    const choose = async (place: number, control: string, text: string) => {
      await (await inside(place, `[data-control="${control}"]`)).click();
      await inside(place, 'input[role="combobox"]');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    const conditions = await show('weir-condition-editor');
    for (const field of ['Stage', 'Budget confirmed']) await choose(conditions, 'add-test', field);
    await choose(conditions, 'value-0', 'won');
    const [won, confirmed] = [{ '==': [{ var: 'stage' }, 'won'] }, { '==': [{ var: 'budget_confirmed' }, true] }];
    await expect.poll(() => valueOf(conditions)).toEqual({ and: [won, confirmed] });
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => valueOf(conditions)).toEqual({ and: [confirmed, won] });
    await page.keyboard.press('Control+z');
    await expect.poll(() => valueOf(conditions)).toEqual({ and: [won, confirmed] });
    const blocks = await show('weir-formula-blocks');
    await (await inside(blocks, '[data-control="card-sum"]')).click();
    await choose(blocks, 'dataset', 'Deals');
    await choose(blocks, 'value', 'Amount');
    await expect.poll(() => valueOf(blocks)).toEqual({ sum: ['deals', { var: 'amount' }] });
    opened.expectNoTrouble();
  });

  test('a hundred mounts and unmounts leave no listener and no worker behind', async () => {
    const counts = () => opened.page.evaluate(() => (window as unknown as HostWindow).spies.counts());
    await opened.page.evaluate(() => (window as unknown as HostWindow).host.clear());
    await opened.page.evaluate(() => (window as unknown as HostWindow).host.churn(2));
    const before = await counts();
    await opened.page.evaluate(() => (window as unknown as HostWindow).host.churn(100));
    expect(await counts()).toEqual(before);
    expect(before.workers).toBe(0);
    opened.expectNoTrouble();
  });
});
