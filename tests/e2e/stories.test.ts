import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openPage, seriousFindings } from './guarded-page.js';
import type { GuardedPage } from './guarded-page.js';
import { openStorybook, setLocale, showStory } from './storybook.js';
import type { StoryEntry } from './storybook.js';

const storybook = await openStorybook();
let browser: Browser;
let opened: GuardedPage;

const open = async () => openPage(browser, `${storybook.url}iframe.html`, { reducedMotion: 'reduce' });

beforeAll(async () => {
  browser = await launchBrowser();
  opened = await open();
});

// Trouble on a page stays on it: what comes next is to be judged alone.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await opened.close();
  opened = await open();
});

afterAll(async () => {
  await browser?.close();
  await storybook.close();
});

describe.each(groups())('%s', (_title, entries) => {
  beforeAll(async () => void (await opened.page.goto(`${storybook.url}iframe.html`)));

  test.each(entries)('%s', async (_name, entry) => {
    const trouble = await showStory(opened.page, entry);
    opened.expectNoTrouble();
    // The pages of elements are Storybook's own blocks; those of the guide are ours.
    const isGuide = entry.type === 'docs' && entry.title.startsWith('Guide/');
    expect([...trouble, ...(isGuide ? await seriousFindings(opened.page) : [])]).toEqual([]);
  });
});

test.each(storybook.entries.filter(({ id }) => /as-table$|--stale/.test(id)))(
  '$title, $name, is played in Chinese, too',
  async (entry) => {
    await opened.page.goto(`${storybook.url}iframe.html`);
    await setLocale(opened.page, 'zh-CN');
    expect(await showStory(opened.page, entry)).toEqual([]);
    expect(await opened.page.locator('main').getAttribute('lang')).toBe('zh-CN');
  },
);

test('links between pages lead somewhere', async () => {
  const ids = storybook.entries.map(({ id }) => id);
  for (const entry of storybook.entries.filter(({ type }) => type === 'docs')) {
    await showStory(opened.page, entry);
    const links = await opened.page
      .locator('a[href*="path="]')
      .evaluateAll((all) =>
        all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('path') ?? ''),
      );
    for (const link of links)
      expect(ids, `${entry.title} leads to ${link}`).toContain(link.replace(/^\/(docs|story)\//, ''));
  }
});

function groups(): [string, [string, StoryEntry][]][] {
  const titles = [...new Set(storybook.entries.map(({ title }) => title))];
  return titles.map((title) => {
    const entries = storybook.entries.filter((entry) => entry.title === title);
    return [title, entries.map((entry) => [entry.name, entry])];
  });
}
