import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, createServer } from 'vite';
// @ts-expect-error A script without types.
import { serveFolder } from '../../packages/demo/serve.mjs';
// @ts-expect-error A script without types.
import { launchOptions } from '../browser/ensure-browser.mjs';
import { measureEntry } from './entry-size.js';
import { createPackedProject, packages, root } from './packed-project.js';
import type { PackedProject } from './packed-project.js';
import { readmeExamples } from './readme-examples.js';

let project: PackedProject;
let browser: Browser;

const expected = {
  total: 0.75,
  groups: [
    ['East', 0.5],
    ['West', 1],
    [null, 1],
  ],
  problems: 0,
};

beforeAll(async () => {
  project = createPackedProject();
  fs.cpSync(path.join(import.meta.dirname, 'host'), project.folder, { recursive: true });
  browser = await chromium.launch(await launchOptions());
});

afterAll(async () => {
  await browser?.close();
  project?.remove();
});

describe('the tarballs', () => {
  test.each(packages)('%s holds the files that its exports name', (name) => {
    const manifest = JSON.parse(fs.readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8'));
    for (const [entry, to] of Object.entries<Record<string, string> | string>(manifest.exports)) {
      const files = typeof to === 'string' ? [to] : [to['types'], to['default']];
      for (const file of files) expect(project.contents[name], `${name} ${entry}`).toContain(file?.slice(2));
    }
  });

  test.each(['board', 'designer'])('%s describes its elements in custom-elements.json', (name) => {
    const file = path.join(project.folder, 'node_modules/@weir', name, 'custom-elements.json');
    const { modules } = JSON.parse(fs.readFileSync(file, 'utf8'));
    const elements = modules.flatMap(
      ({ declarations = [] }: { declarations?: { customElement?: boolean; tagName?: string }[] }) =>
        declarations.filter(({ customElement }) => customElement),
    );
    expect(elements.length).toBeGreaterThan(0);
    expect(JSON.stringify(modules)).not.toContain('"privacy":"private"');
  });

  test.each(packages)('%s holds no code made from text', (name) => {
    const dist = path.join(project.folder, 'node_modules/@weir', name, 'dist');
    for (const file of fs.readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.js'))
        expect(fs.readFileSync(path.join(dist, file), 'utf8'), file).not.toMatch(/\bnew Function\(|[^.\w]eval\(/);
    }
  });

  test('what is bundled is named with its licence', () => {
    const notices = (name: string) =>
      fs.readFileSync(path.join(project.folder, 'node_modules/@weir', name, 'dist/THIRD-PARTY-NOTICES.md'), 'utf8');
    expect(notices('formula')).toContain('json-logic-js');
    expect(notices('designer')).toMatch(/@xyflow\/react[\s\S]*react-dom/);
  });
});

test('plain Node gets the answer, and the host’s json-logic-js does not know `count`', () => {
  const output = execFileSync(process.execPath, ['node.mjs'], { cwd: project.folder, encoding: 'utf8' });
  expect(JSON.parse(output)).toEqual({ answer: expected, count: 'Unrecognized operation count' });
});

test.each(['bundler', 'nodenext'] as const)(
  'the types serve a host that resolves modules by %s',
  (moduleResolution) => {
    expect(compile(['types.ts'], moduleResolution)).toBe('');
  },
);

/** What the compiler says of files of the host, the packages' types included. */
function compile(files: readonly string[], moduleResolution: 'bundler' | 'nodenext'): string {
  const config = path.join(project.folder, `tsconfig.${moduleResolution}.json`);
  const module = moduleResolution === 'nodenext' ? 'nodenext' : 'esnext';
  const lib = ['es2023', 'dom', 'dom.iterable'];
  const compilerOptions = { strict: true, noEmit: true, target: 'es2022', lib, types: [], module, moduleResolution };
  fs.writeFileSync(config, JSON.stringify({ compilerOptions, files }));
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', config], { cwd: project.folder, encoding: 'utf8' }).stdout;
}

test('a page loads at most 60 KiB, compressed, before a board’s first figures: the board, funnels, KPI cards and trends', async () => {
  const code = "import { define } from '@weir/board/define.js'; define();";
  const { passed, size } = await measureEntry(project.folder, code, '60 KiB');
  expect(passed, `${size} bytes`).toBe(true);
});

test('templates are published without their comments and indentation, which no bundler takes out', () => {
  const folder = path.join(project.folder, 'node_modules/@weir/board/dist/elements/kpi');
  for (const file of ['kpi.js', 'kpi-styles.js']) {
    const code = fs.readFileSync(path.join(folder, file), 'utf8');
    // Code itself is indented by tabs.
    expect(code.match(/^ +[<.$}\w].*/gm) ?? [], file).toEqual([]);
  }
});

describe('README.md', () => {
  test('its TypeScript compiles in a host', () => {
    const files = readmeExamples('ts').map((code, place) => {
      const file = `readme-${place + 1}.ts`;
      fs.writeFileSync(path.join(project.folder, file), code);
      return file;
    });
    expect(files).toHaveLength(2);
    expect(compile(files, 'bundler')).toBe('');
  });

  test('its document is valid and means something', () => {
    const [json] = readmeExamples('json');
    const script = `
      import { checkDocument } from '@weir/query';
      import { validateDocument } from '@weir/schema';
      const document = ${json};
      console.log(JSON.stringify([...validateDocument(document), ...checkDocument(document)].filter(({ severity }) => severity !== 'info')));
    `;
    fs.writeFileSync(path.join(project.folder, 'readme.mjs'), script);
    const output = execFileSync(process.execPath, ['readme.mjs'], { cwd: project.folder, encoding: 'utf8' });
    expect(JSON.parse(output)).toEqual([]);
  });

  test('its commands are scripts that are there', () => {
    const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
    const commands = readmeExamples('sh')
      .join()
      .matchAll(/npm (?:run )?(?!(?:ci|install)\b)(\w[\w:]*)/g);
    for (const [, name] of commands) expect(Object.keys(scripts)).toContain(name);
  });
});

describe('a Vite page', () => {
  const reportOf = async (url: string) => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(url);
    await page.waitForFunction(() => document.title === 'done', undefined, { timeout: 60_000 }).catch(() => undefined);
    const report = await page.evaluate(() => (window as unknown as { report: unknown }).report);
    await page.close();
    return { report, errors };
  };
  const good = {
    report: { answer: expected, count: 'Unrecognized operation count', hasShadow: true, workers: 2 },
    errors: [],
  };

  test('built, under the strict policy: the worker loads, the element is drawn', async () => {
    await build({
      root: project.folder,
      configFile: false,
      logLevel: 'warn',
      build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
    });
    fs.writeFileSync(path.join(project.folder, 'dist/icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const server = await serveFolder(path.join(project.folder, 'dist'), { port: 0 });
    expect(await reportOf(server.url)).toEqual(good);
    await server.close();
  });

  test('served by its development server', async () => {
    const vite = await createServer({
      root: project.folder,
      configFile: false,
      logLevel: 'error',
      server: { port: 0, hmr: false },
    });
    await vite.listen();
    const { port } = vite.httpServer!.address() as { port: number };
    expect(await reportOf(`http://localhost:${port}/`)).toMatchObject({ report: good.report });
    await vite.close();
  });
});
