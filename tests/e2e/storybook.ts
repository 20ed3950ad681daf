import type { Page } from 'playwright-core';
// @ts-expect-error A script without types.
import { serveStorybook } from '../../stories/support/serve-storybook.mjs';

export interface StoryEntry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
}

export interface Storybook {
  readonly url: string;
  readonly entries: readonly StoryEntry[];
  close(): Promise<void>;
}

/** Storybook, built and served, with the list of its pages. */
export async function openStorybook(): Promise<Storybook> {
  const { url, close } = await serveStorybook();
  const index: { entries: Record<string, StoryEntry> } = await (await fetch(`${url}index.json`)).json();
  return { url, entries: Object.values(index.entries), close };
}

interface Channel {
  on(event: string, listener: (data: unknown) => void): void;
  off(event: string, listener: (data: unknown) => void): void;
  emit(event: string, data: unknown): void;
}

interface StorybookPreview {
  readonly storyRenders: readonly { isPending(): boolean }[];
}

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/** What Storybook says at the end of a story; only what is read here. */
interface End {
  readonly title?: string;
  readonly message?: string;
  readonly reporters?: readonly {
    readonly type: string;
    readonly status: string;
    readonly result?: { readonly violations?: readonly Finding[]; readonly error?: unknown };
  }[];
}

/**
 * Shows a story on a page of Storybook's preview, as its sidebar does, and waits until it was played and axe has looked at it.
 * @returns what went wrong, and serious or critical findings of axe; [] when all is well
 */
export async function showStory(page: Page, entry: Pick<StoryEntry, 'id' | 'type'>): Promise<string[]> {
  const { event, data } = await endOf(page, entry).catch(async (error: Error) => {
    // Storybook loads its page anew when it has to leave a story that it is drawing once more.
    if (!error.message.includes('context was destroyed')) throw error;
    await page.waitForFunction(() => document.readyState === 'complete');
    await page.goto(page.url().replace(/\?.*/, ''));
    return endOf(page, entry);
  });
  const { title, message, reporters = [] } = (data ?? {}) as End;
  if (event === 'docsRendered') return [];
  if (event !== 'storyFinished') return [[event, title, message].filter(Boolean).join(': ')];
  return reporters.flatMap(({ result }) => [
    ...(result?.error ? [`axe: ${JSON.stringify(result.error)}`] : []),
    ...(result?.violations ?? [])
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id: rule, nodes }) =>
          `${rule}: ${nodes.map((node) => [node.target, node.failureSummary].join(' ')).join(' | ')}`,
      ),
  ]);
}

/** Chooses the language of the stories that are shown next, as the toolbar does: an address has it only beside a story. */
export async function setLocale(page: Page, locale: string): Promise<void> {
  await page.waitForFunction(() => '__STORYBOOK_PREVIEW__' in window);
  await page.evaluate((chosen) => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as { __STORYBOOK_ADDONS_CHANNEL__: Channel };
    return new Promise<void>((resolve) => {
      channel.on('globalsUpdated', () => resolve());
      channel.emit('updateGlobals', { globals: { locale: chosen } });
    });
  }, locale);
}

/** Storybook's event at the end of a story. The story must not be the one that is shown. */
async function endOf(
  page: Page,
  { id, type }: Pick<StoryEntry, 'id' | 'type'>,
): Promise<{ event: string; data: unknown }> {
  await page.waitForFunction(() => {
    const { __STORYBOOK_PREVIEW__: preview } = window as unknown as { __STORYBOOK_PREVIEW__?: StorybookPreview };
    return preview?.storyRenders.every((render) => !render.isPending());
  });
  return page.evaluate(
    ({ storyId, viewMode }) => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as { __STORYBOOK_ADDONS_CHANNEL__: Channel };
      const ends = ['storyFinished', 'docsRendered', 'storyErrored', 'storyThrewException', 'storyMissing'];
      return new Promise<{ event: string; data: unknown }>((resolve) => {
        const listeners = [...ends, 'playFunctionThrewException'].map((event) => {
          const listener = (data: unknown) => {
            for (const [other, each] of listeners) channel.off(other, each);
            // Errors lose their message when they leave the page.
            resolve({ event, data: data instanceof Error ? { message: data.message } : data });
          };
          return [event, listener] as const;
        });
        for (const [event, listener] of listeners) channel.on(event, listener);
        channel.emit('setCurrentStory', { storyId, viewMode });
      });
    },
    { storyId: id, viewMode: type },
  );
}
