import type { Locator, Page } from 'playwright-core';

type Place = readonly [x: number, y: number];

/** How an admin goes about in the designer, in Chinese, who uses the mouse and types only what things are called. */
export class ByMouse {
  readonly designer: Locator;
  readonly panel: Locator;

  constructor(readonly page: Page) {
    this.designer = page.locator('weir-designer');
    this.panel = this.designer.locator('weir-selection-panel');
  }

  button(name: string | RegExp, within: Locator = this.designer): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  stage(name: string): Locator {
    return this.designer.locator('.react-flow__node-stage', { hasText: name });
  }

  /** Where something is, as shares of its width and height. */
  async placeIn(locator: Locator, across = 0.5, down = 0.5): Promise<Place> {
    const box = await locator.boundingBox();
    if (!box) throw new Error(`${String(locator)} is not in sight.`);
    return [box.x + box.width * across, box.y + box.height * down];
  }

  async drag(from: Place, to: Place): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(...from);
    await mouse.down();
    for (const share of [0.1, 0.5, 0.9, 1])
      await mouse.move(from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share, { steps: 3 });
    await mouse.up();
  }

  /** Begins a blank funnel; its name is asked for at once. */
  async addFunnel(name: string): Promise<void> {
    await this.button('添加漏斗').first().click();
    await this.button('空白').click();
    await this.panel.getByRole('textbox', { name: /^名称/ }).and(this.page.locator(':focus')).waitFor();
    await this.page.keyboard.type(name);
    await this.button('关闭', this.panel).click();
  }

  /** From the palette to a place of the drawing, with its name. */
  async drop(kind: string, place: Place, name: string): Promise<void> {
    const count = await this.designer.locator('.react-flow__node-stage').count();
    await this.drag(
      await this.placeIn(this.designer.locator('weir-palette').getByRole('button', { name: kind })),
      place,
    );
    await this.designer.locator('.react-flow__node-stage').nth(count).waitFor();
    await this.designer.locator('.name-field:focus').waitFor();
    await this.page.keyboard.type(name);
    await this.tidy();
    await this.stage(name).waitFor();
  }

  /** All in order, and all in sight. */
  async tidy(): Promise<void> {
    await this.button('整理布局').click();
    await this.still();
  }

  /** From one port to the other stage. */
  async connect(from: string, to: string): Promise<void> {
    await this.stage(from).hover();
    const port = this.stage(from).locator('.react-flow__handle-bottom');
    await this.drag(await this.placeIn(port), await this.placeIn(this.stage(to)));
    await this.way(from, to).waitFor();
  }

  way(from: string, to: string): Locator {
    return this.designer
      .locator('.react-flow__edge')
      .and(this.page.getByRole('group', { name: new RegExp(`“${from}”.*“${to}`) }));
  }

  /** The middle of a transition. */
  async middleOf(way: Locator): Promise<Place> {
    return way
      .locator('path.line')
      .first()
      .evaluate((path: SVGPathElement): Place => {
        const point = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM()!);
        return [point.x, point.y];
      });
  }

  async open(stage: string): Promise<void> {
    await this.stage(stage).click({ position: { x: 30, y: 12 } });
    await this.panel.getByRole('heading', { name: stage, level: 2 }).waitFor();
  }

  async choose(list: string, label: string | RegExp, within: Locator = this.panel): Promise<void> {
    const field = within.getByRole('combobox', { name: list, exact: true });
    const labels = await field.locator('option').allInnerTexts();
    const found = labels.find((each) => (typeof label === 'string' ? each.trim() === label : label.test(each)));
    if (found === undefined) throw new Error(`${list} has no ${String(label)}, but ${labels.join(', ')}.`);
    await field.selectOption({ label: found.trim() });
  }

  async addRule(dataset: string, date: string): Promise<void> {
    await this.button('规则', this.panel).click();
    await this.choose('数据行来自', dataset);
    await this.choose('日期', date);
  }

  /** A condition on a field: that it is a value, or what `operator` says. */
  async addCondition(
    field: string,
    value: string | null,
    operator?: string,
    within: Locator = this.panel,
  ): Promise<void> {
    const before = await within.getByRole('combobox', { name: '比较方式' }).count();
    await this.button('添加条件', within).click();
    await within
      .getByRole('option', { name: field, exact: true })
      .or(within.getByRole('option', { name: new RegExp(`^${field}`) }))
      .first()
      .click();
    const comparison = within.getByRole('combobox', { name: '比较方式' }).nth(before);
    await comparison.waitFor();
    if (operator) await comparison.selectOption({ label: operator });
    if (value === null) return;
    const choice = within.getByRole('button', { name: /^值 / }).nth(before);
    if ((await choice.count()) > 0) {
      await choice.click();
      await within.getByRole('option', { name: new RegExp(`^${value}`) }).click();
    } else {
      await within.getByRole('textbox', { name: /^值/ }).click();
      await this.page.keyboard.type(value);
    }
  }

  async addRole(role: string, hours: number): Promise<void> {
    await this.button('角色', this.panel).click();
    await this.panel.locator('[data-part^="roles/"] input:focus').waitFor();
    await this.page.keyboard.type(role);
    await this.panel.getByRole('textbox', { name: `${role}的工时` }).click();
    await this.page.keyboard.type(String(hours));
  }

  /** Nothing moves any more. */
  async still(): Promise<void> {
    const places = () =>
      this.designer
        .locator('.react-flow__node')
        .evaluateAll((nodes) => nodes.map((node) => JSON.stringify(node.getBoundingClientRect())).join());
    for (let before = '', now = await places(); before !== now;) {
      await this.page.waitForTimeout(120);
      before = now;
      now = await places();
    }
  }
}
