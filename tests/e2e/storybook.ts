import { spawn } from 'node:child_process';
import path from 'node:path';
import { preview } from 'vite';
import type { Page } from 'playwright-core';

const root = path.join(import.meta.dirname, '../..');
const built = path.join(root, 'node_modules/.cache/weir/storybook');

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

/** Builds Storybook and serves it: without Weir's strict policy, which Storybook's own pages do not keep. */
export async function openStorybook(): Promise<Storybook> {
  await run(path.join(root, 'node_modules/.bin/storybook'), [
    'build',
    '--quiet',
    '--disable-telemetry',
    '--output-dir',
    built,
  ]);
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { outDir: built },
    preview: { port: 0, host: 'localhost' },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('Storybook could not be served.');
  const index: { entries: Record<string, StoryEntry> } = await (await fetch(`${url}index.json`)).json();
  return { url, entries: Object.values(index.entries), close: () => server.close() };
}

interface Channel {
  on(event: string, listener: (data: unknown) => void): void;
  off(event: string, listener: (data: unknown) => void): void;
  emit(event: string, data: unknown): void;
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
export async function showStory(page: Page, { id, type }: Pick<StoryEntry, 'id' | 'type'>): Promise<string[]> {
  const { event, data } = await page.evaluate(
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

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`storybook build failed:\n${said}`))));
  });
}
