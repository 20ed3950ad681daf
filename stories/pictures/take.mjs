// What `npm run pictures` runs: photographs the main screens, from stories with fixed data and a fixed as-of, into this folder.
//
//     npm run pictures                  all
//     npm run pictures -- designer      those whose name has this in it
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from '../../tests/browser/ensure-browser.mjs';
import { serveStorybook } from '../support/serve-storybook.mjs';

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

const walk = { theme: 'light', locale: 'en', width: 1440, height: 900 };

/** Name → story, its globals, the window, and the part of it that is photographed, as a selector; absent: all. */
const pictures = {
  'board-light-en-1440': { story: 'board-weir-board--default', theme: 'light', locale: 'en', ...wide },
  'board-dark-en-1440': { story: 'board-weir-board--default', theme: 'dark', locale: 'en', ...wide },
  'board-light-zh-1440': { story: 'board-weir-board--chinese', theme: 'light', locale: 'zh-CN', ...wide },
  'board-dark-zh-1440': { story: 'board-weir-board--chinese', theme: 'dark', locale: 'zh-CN', ...wide },
  'board-light-en-390': { story: 'board-weir-board--default', theme: 'light', locale: 'en', ...narrow },
  'board-dark-zh-390': { story: 'board-weir-board--chinese', theme: 'dark', locale: 'zh-CN', ...narrow },
  'designer-light-en-1440': { story: 'designer-weir-designer--stage-selected', theme: 'light', locale: 'en', ...wide },
  'designer-dark-en-1440': { story: 'designer-weir-designer--default', theme: 'dark', locale: 'en', ...wide },
  'designer-light-zh-1440': { story: 'designer-weir-designer--chinese', theme: 'light', locale: 'zh-CN', ...wide },
  'metrics-light-en-1440': { story: 'designer-weir-designer--metrics', theme: 'light', locale: 'en', ...wide },
  'problems-light-en-1440': { story: 'designer-weir-designer--problems', theme: 'light', locale: 'en', ...wide },
  'walk-1-start-light-en': { story: 'guide-walk--start', ...walk, width: 1100, height: 720 },
  'walk-2-filled-light-en': { story: 'guide-walk--filled', ...walk, part: 'weir-metric-form .formula-card' },
  'walk-3-mistake-light-en': { story: 'guide-walk--mistake', ...walk, part: 'weir-metric-form .formula-card' },
  'walk-4-explained-light-en': { story: 'guide-walk--filled', ...walk, part: 'weir-metric-form .side', height: 960 },
  'walk-5-target-light-en': { story: 'guide-walk--target', ...walk, part: 'weir-metric-form .goals' },
  'walk-6-board-light-en': { story: 'guide-walk--on-the-board', ...walk, width: 1100, height: 560 },
  'import-light-en-1440': {
    story: 'designer-weir-import--with-files',
    theme: 'light',
    locale: 'en',
    width: 1100,
    height: 900,
  },
};

const [wanted = ''] = process.argv.slice(2);
const chosen = Object.entries(pictures).filter(([name]) => name.includes(wanted));
if (chosen.length === 0) {
  console.error(`No picture has "${wanted}" in its name. There are: ${Object.keys(pictures).join(', ')}.`);
  process.exit(2);
}
const storybook = await serveStorybook();
const browser = await chromium.launch(await launchOptions());
try {
  for (const [name, { story, theme, locale, width, height, part }] of chosen) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce', locale: 'en-US' });
    await page.goto(`${storybook.url}iframe.html?viewMode=story&id=${story}&globals=theme:${theme};locale:${locale}`);
    await page.waitForFunction(isPlayed, null, { timeout: 60_000 });
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(leaveFocus);
    await page.mouse.move(0, 0);
    if (!part) await showAll(page, width);
    await writeFile(path.join(import.meta.dirname, `${name}.png`), await stillPicture(page, part));
    await page.close();
    console.log(name);
  }
} finally {
  await browser.close();
  await storybook.close();
}

/** Makes the window as high as the page: what nobody has scrolled to may not be drawn. */
async function showAll(page, width) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (height > page.viewportSize().height) await page.setViewportSize({ width, height });
}

/** A picture that is the same as the one before it: nothing moves or comes in any more. */
async function stillPicture(page, part) {
  let before = null;
  for (let attempt = 0; attempt < 20; attempt++) {
    await page.waitForTimeout(400);
    const picture = part
      ? await page.locator(part).screenshot({ caret: 'hide' })
      : await page.screenshot({ fullPage: true, caret: 'hide' });
    if (before?.equals(picture)) return picture;
    before = picture;
  }
  throw new Error('The screen does not come to rest.');
}

/** Whether Storybook has shown the story and played it. Throws when it could not. */
function isPlayed() {
  const phase = globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase;
  if (phase === 'errored')
    throw new Error(`The story failed: ${document.querySelector('#error-message')?.textContent}`);
  return phase === 'finished' || phase === 'completed';
}

/** A ring around what was used last is no part of the screen. */
function leaveFocus() {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  focused?.blur();
}
