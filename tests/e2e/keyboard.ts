import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What is met on the way from one control to another before a person gives up. */
const MOST_STEPS = 120;

/** Hands on the keyboard, eyes on what has the focus: whatever is pressed is pressed by a person, nothing is focused by a script. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** What has the focus as it is read out: `button "New metric"`; a disclosure has only its text. */
  async focused(): Promise<string> {
    const focused = this.page.locator(':focus');
    // Past the end of the page the focus is on the browser's own bars, from where Tab comes back to the beginning.
    if ((await focused.count()) === 0) return 'nothing';
    const [line = ''] = (await focused.last().ariaSnapshot()).split('\n');
    return line.replace(/^- /, '');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses Tab, or another key, until what is looked for has the focus. */
  async goTo(wanted: string | RegExp, key = 'Tab'): Promise<void> {
    const met: string[] = [];
    for (let step = 0; step < MOST_STEPS; step += 1) {
      await this.press(key);
      const focused = await this.focused();
      if (typeof wanted === 'string' ? focused.startsWith(wanted) : wanted.test(focused)) return;
      met.push(focused);
    }
    throw new Error(`${key} does not lead to ${String(wanted)}, but to:\n${met.join('\n')}`);
  }

  /** The focus comes to something by itself. */
  async expectFocus(wanted: RegExp): Promise<void> {
    await expect.poll(() => this.focused(), { timeout: 15_000 }).toMatch(wanted);
  }

  /** Takes a suggestion of the formula's list, once it is offered. */
  async choose(suggestion: string): Promise<void> {
    const chosen = this.page.locator('#suggestions [role=option][aria-selected=true]');
    const offered = this.page.locator('#suggestions [role=option]').filter({ hasText: suggestion });
    await offered.first().waitFor();
    const isChosen = async () => ((await chosen.count()) > 0 ? (await chosen.innerText()).includes(suggestion) : false);
    for (let step = 0; step < MOST_STEPS && !(await isChosen()); step += 1) await this.press('ArrowDown');
    await this.press('Tab');
  }
}
