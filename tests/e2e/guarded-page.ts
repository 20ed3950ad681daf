import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
// @ts-expect-error A script without types.
import { launchOptions } from '../browser/ensure-browser.mjs';

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

export interface GuardedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Fails when there was an error in the console, a violation of the policy, or a request to another origin. */
  expectNoTrouble(): void;
  close(): Promise<void>;
}

/** A page that notes what must never happen on it. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<GuardedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', ...options });
  const page = await context.newPage();
  const trouble: string[] = [];
  const { origin } = new URL(url);
  page.on('pageerror', (error) => trouble.push(`error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const target = new URL(request.url());
    if (target.protocol !== 'blob:' && target.origin !== origin) trouble.push(`request: ${request.url()}`);
  });
  await page.exposeFunction('weirPolicyViolation', (text: string) => trouble.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (violation) => {
      const report = (window as unknown as { weirPolicyViolation(text: string): void }).weirPolicyViolation;
      report(`${violation.violatedDirective} ${violation.blockedURI} ${violation.sourceFile}:${violation.lineNumber}`);
    });
  });
  await page.goto(url);
  return { page, context, expectNoTrouble: () => expect(trouble).toEqual([]), close: () => context.close() };
}

/** Serious and critical findings of axe on the page as it is now, open shadow roots included. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // axe tries out what can have the focus: what had it gets it back.
  const focused = await page
    .locator(':focus')
    .last()
    .elementHandle({ timeout: 1000 })
    .catch(() => null);
  const { violations } = await new AxeBuilder({ page }).analyze();
  await focused?.focus();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join(' | ')}`,
    );
}

/** What a person reads in an element: its text and that of the shadow roots in it; `innerText` stops at those. */
export async function textOf(locator: Locator): Promise<string> {
  return locator.evaluate((element) => {
    const texts: string[] = [];
    const visit = (node: Node): void => {
      if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
      if (node instanceof HTMLElement && (node.hidden || node.tagName === 'STYLE')) return;
      if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot);
      for (const child of node.childNodes) visit(child);
    };
    visit(element);
    return texts.join(' ').replaceAll(/\s+/g, ' ').trim();
  });
}
