import type { Page } from 'playwright-core';
import { Keyboard } from '../keyboard.js';

/** How an admin goes about in the designer who never touches the mouse. */
export class ByKeyboard {
  readonly keyboard: Keyboard;

  constructor(page: Page) {
    this.keyboard = new Keyboard(page);
  }

  /** Begins a blank funnel, gives it its name, and comes to its empty drawing. */
  async addFunnel(name: string, key: 'Tab' | 'Shift+Tab'): Promise<void> {
    const { keyboard } = this;
    await keyboard.goTo('button "Add a funnel"', key);
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^button "Blank"/);
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^textbox "Name, English"/);
    await keyboard.type(name);
  }

  /** Stages one after another, each named as it is added. */
  async addStages(names: readonly string[]): Promise<void> {
    const { keyboard } = this;
    await keyboard.press('Enter');
    for (const name of names) {
      if (name !== names[0]) await keyboard.press('+');
      await this.nameStage(name);
    }
  }

  /** A stage of another kind, after the one that is selected. */
  async addOfKind(kind: string, name: string): Promise<void> {
    await this.keyboard.goTo(`button "${kind}"`, 'Shift+Tab');
    await this.keyboard.press('Enter');
    await this.nameStage(name);
  }

  async nameStage(name: string): Promise<void> {
    await this.keyboard.expectFocus(/^textbox "Name"/);
    await this.keyboard.type(name);
    await this.keyboard.press('Enter');
    await this.keyboard.expectFocus(new RegExp(`^'?group "${name},`));
  }

  /** Through the search, from anywhere in the drawing. */
  async toStage(name: string): Promise<void> {
    await this.keyboard.press('Control+f');
    await this.keyboard.expectFocus(
      /^searchbox "Find a stage"|^textbox "Name of a stage"|^searchbox "Name of a stage"/,
    );
    await this.keyboard.type(name);
    await this.keyboard.press('Enter', 'Escape');
    await this.keyboard.expectFocus(new RegExp(`^'?group "${name},`));
  }

  /** From wherever one is in the designer. */
  async toDrawing(): Promise<void> {
    await this.keyboard.goTo(/^'?group "/, 'Shift+Tab');
  }

  async openSettings(heading: string): Promise<void> {
    await this.keyboard.press('Enter');
    await this.keyboard.expectFocus(new RegExp(`^heading "${heading}"`));
  }

  /** Back to where they were opened. */
  async closeSettings(name: string): Promise<void> {
    await this.keyboard.press('Escape');
    await this.keyboard.expectFocus(new RegExp(`^'?group "${name}`));
  }

  /** Lists take what is typed. */
  async choose(list: string, choice: string): Promise<void> {
    await this.keyboard.goTo(`combobox "${list}"`);
    await this.keyboard.type(choice);
  }

  async fill(field: string, text: string): Promise<void> {
    await this.keyboard.goTo(`textbox "${field}"`);
    await this.keyboard.type(text);
  }

  async addRule(dataset: string, date: string): Promise<void> {
    const { keyboard } = this;
    await keyboard.goTo('button "Rule"');
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^combobox "Rows of"/);
    await keyboard.type(dataset);
    await this.choose('Date', date);
  }

  async addRole(role: string, hours: number, key: 'Tab' | 'Shift+Tab'): Promise<void> {
    const { keyboard } = this;
    await keyboard.goTo('button "Role"', key);
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^textbox "Role": New role/);
    await keyboard.type(role);
    await this.fill(`Hours of ${role}`, String(hours));
  }

  async addItem(item: string): Promise<void> {
    const { keyboard } = this;
    await keyboard.goTo('button "Item"');
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^textbox "Item": New item/);
    await keyboard.type(item);
    await keyboard.goTo(`button "More of ${item}"`, 'Shift+Tab');
    await keyboard.press('Enter');
  }

  /** A condition on a field: that it is a value, or what `operator` says. */
  async addCondition(field: string, value: string | null, operator?: string): Promise<void> {
    const { keyboard } = this;
    await keyboard.goTo('button "Add a condition"');
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^'?combobox "Search: Field"/);
    await keyboard.type(field);
    await keyboard.press('Enter');
    await keyboard.expectFocus(new RegExp(`^button "Field ${field}"`));
    if (operator) await this.choose('Comparison', operator);
    if (value === null) return;
    await keyboard.goTo(/^(button|textbox) "Value/);
    if ((await keyboard.focused()).startsWith('button')) await this.pickValue(value);
    else await keyboard.type(value);
  }

  /** At the button of a value. */
  async pickValue(value: string): Promise<void> {
    const { keyboard } = this;
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^'?combobox "Search: Value"/);
    await keyboard.type(value);
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^button "Value/);
  }

  /** By the menu of what has the focus. */
  async act(action: string): Promise<void> {
    await this.keyboard.press('Shift+F10');
    await this.keyboard.goTo(`menuitem "${action}`, 'ArrowDown');
    await this.keyboard.press('Enter');
  }
}
