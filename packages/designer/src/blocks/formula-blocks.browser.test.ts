import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { parseFormula } from '@weir/formula/text';
import type { Formula, WeirDocument } from '@weir/schema';
import { b2bExample } from '@weir/templates';
import type { WeirCombobox } from '@weir/ui';
import { find, findAll, middleOf, textOf } from '../browser.fixture.js';
import { define } from '../define.js';
import type { WeirConditionEditor } from '../conditions/weir-condition-editor.js';
import type { FormulaBlocks } from './formula-blocks.js';
import type { WeirFormulaEditor } from '../formula/weir-formula-editor.js';

define();

const document: WeirDocument = {
  ...b2bExample(),
  parameters: [{ id: 'quota', title: 'Quota', type: 'number', unit: 'CNY', default: 1_000_000 }],
};
const names = { isParameter: (name: string) => name === 'quota' };
const formula = (text: string): Formula => {
  const { formula: read, diagnostics } = parseFormula(text, names);
  if (diagnostics.length > 0) throw new Error(`${text}: ${diagnostics[0]?.message}`);
  return read ?? null;
};

type Options = Partial<Pick<FormulaBlocks, 'value' | 'locale' | 'readOnly' | 'theme' | 'document' | 'metric'>> & {
  readonly width?: number;
};

async function mount({ width = 480, ...options }: Options = {}) {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.width = `${width}px`;
  const blocks = window.document.createElement('weir-formula-blocks');
  Object.assign(blocks, { document, ...options });
  const events: string[] = [];
  for (const type of ['input', 'change', 'unfinished']) {
    blocks.addEventListener(type, (event) => {
      if (event.target === blocks) events.push(type);
    });
  }
  place.append(blocks);
  await blocks.updateComplete;
  return { blocks, events, place };
}

const block = (blocks: FormulaBlocks, index = 0): HTMLElement => {
  const found = blocks.shadowRoot?.querySelectorAll<HTMLElement>('.block')[index];
  if (!found) throw new Error(`no block ${index}`);
  return found;
};
const control = <E extends Element = HTMLElement>(within: Element, name: string): E =>
  find<E>(within, `[data-control="${name}"]`);
const heads = (blocks: FormulaBlocks) =>
  [...(blocks.shadowRoot?.querySelectorAll('.head') ?? [])].map((head) => textOf(head));
const hints = (blocks: FormulaBlocks) =>
  [...(blocks.shadowRoot?.querySelectorAll('.hint') ?? [])].map((hint) => textOf(hint));

async function press(element: Element) {
  element.scrollIntoView({ block: 'nearest' });
  await sendMouse({ type: 'click', position: middleOf(element) });
}

async function choose(combobox: Element, text: string) {
  await press(combobox);
  await waitUntil(() => (combobox as WeirCombobox).open, `not open for ${text}`);
  await sendKeys({ type: text });
  await waitUntil(() => combobox.shadowRoot?.querySelector('[role=option]'), `no ${text}`);
  await sendKeys({ press: 'Enter' });
}

async function chooseInMenu(trigger: Element, label: string) {
  await press(trigger);
  const menu = trigger.closest('weir-menu');
  await waitUntil(() => menu?.shadowRoot?.querySelector('.popup:popover-open'));
  const item = findAll(menu ?? trigger, '.item').find((each) => textOf(each).startsWith(label));
  if (!item) throw new Error(`no ${label}`);
  await press(item);
}

function select(element: HTMLSelectElement, value: string) {
  element.value = value;
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('weir-formula-blocks', () => {
  it('is made from nothing with the mouse: a share of records', async () => {
    const { blocks, events } = await mount();
    expect([blocks.unfinished, blocks.value]).to.deep.equal([0, undefined]);
    await press(control(blocks, 'card-share'));
    await blocks.updateComplete;
    expect(hints(blocks)).to.deep.equal([
      'Choose the data that is counted. Add a condition that says which of them are the share.',
      '2 things are still to be chosen. Until then there is no formula.',
    ]);
    expect([blocks.unfinished, blocks.value, events]).to.deep.equal([2, undefined, ['unfinished']]);
    await choose(control(blocks, 'dataset'), 'deals');
    await blocks.updateComplete;
    expect(hints(blocks)[0]).to.equal('Add a condition that says which of them are the share.');
    expect([blocks.unfinished, blocks.value]).to.deep.equal([1, undefined]);
    const where = control<WeirConditionEditor>(blocks, 'where');
    await press(find(where, '[data-control="add-test"]'));
    await waitUntil(() => findAll(where, '[data-control=field]').length === 1);
    await sendKeys({ type: 'stage' });
    await sendKeys({ press: 'Enter' });
    await where.updateComplete;
    await choose(control(where, 'value-0'), 'won');
    await choose(control(blocks, 'on'), 'closed');
    expect(blocks.value).to.deep.equal(
      formula('count(deals where stage = "won" on closed_on) / count(deals on closed_on)'),
    );
    expect(events.filter((type) => type === 'unfinished')).to.have.length(3);
    expect(events.at(-1)).to.equal('change');
  });

  it('is made from nothing with the keyboard: revenue against the month before', async () => {
    const { blocks } = await mount();
    blocks.focus();
    for (let steps = 0; steps < 8; steps++) await sendKeys({ press: 'ArrowRight' });
    expect(textOf(find(blocks.shadowRoot?.activeElement ?? blocks, '.name'))).to.equal(
      'Compared with the period before',
    );
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => blocks.shadowRoot?.activeElement?.className.includes('slot-button'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => findAll(blocks, '.popup:popover-open').length === 1);
    for (const key of ['End', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'Enter']) await sendKeys({ press: key });
    await waitUntil(() => blocks.shadowRoot?.activeElement === find(blocks, 'weir-combobox'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => find<WeirCombobox>(blocks, 'weir-combobox').open);
    await sendKeys({ type: 'won revenue' });
    await sendKeys({ press: 'Enter' });
    expect(blocks.value).to.deep.equal(formula('won_revenue / prior(won_revenue, 1, "month") - 1'));
  });

  it('opens a formula of the shape, and edits it in place', async () => {
    const { blocks } = await mount({
      value: formula(
        'count(deals where stage = "won" on closed_on) / count(deals where stage in ("won", "lost") on closed_on)',
      ),
    });
    expect(heads(blocks)).to.deep.equal(['Count', 'Count']);
    select(control<HTMLSelectElement>(blocks, 'sign'), '-');
    expect(blocks.value).to.deep.equal(
      formula(
        'count(deals where stage = "won" on closed_on) - count(deals where stage in ("won", "lost") on closed_on)',
      ),
    );
    await blocks.updateComplete;
    await choose(control(block(blocks, 1), 'on'), 'any period');
    expect(blocks.value).to.deep.equal(
      formula('count(deals where stage = "won" on closed_on) - count(deals where stage in ("won", "lost") on always)'),
    );
  });

  it('puts an operation behind, and waits for what is to be chosen', async () => {
    const { blocks, events } = await mount({ value: formula('won_revenue') });
    await chooseInMenu(control(blocks, 'operation'), '÷ Divided by');
    await blocks.updateComplete;
    expect(hints(blocks)).to.deep.equal([
      'Choose a block for this place.',
      'One thing is still to be chosen. Until then the formula stays as it was.',
    ]);
    expect([blocks.value, events]).to.deep.equal([formula('won_revenue'), ['unfinished']]);
    await waitUntil(() => blocks.shadowRoot?.activeElement?.className.includes('slot-button'));
    await chooseInMenu(find(blocks, '.slot-button'), 'A parameter');
    await blocks.updateComplete;
    await choose(control(block(blocks, 1), 'name'), 'quota');
    expect(blocks.value).to.deep.equal(formula('won_revenue / quota'));
    await blocks.updateComplete;
    await chooseInMenu(control(block(blocks, 0), 'head'), 'Remove');
    expect(blocks.value).to.deep.equal(formula('quota'));
  });

  it('puts a block around another, and turns one into another', async () => {
    const { blocks } = await mount({ value: formula('sum(amount of deals where stage = "won")') });
    await chooseInMenu(control(blocks, 'head'), 'The last few periods');
    expect(blocks.value).to.deep.equal(formula('rolling(sum(amount of deals where stage = "won"), 3, "month")'));
    await blocks.updateComplete;
    await chooseInMenu(control(block(blocks, 1), 'head'), 'Average of');
    expect(blocks.value).to.deep.equal(formula('rolling(avg(amount of deals where stage = "won"), 3, "month")'));
    await sendKeys({ press: 'Control+z' });
    await sendKeys({ press: 'Control+z' });
    expect(blocks.value).to.deep.equal(formula('sum(amount of deals where stage = "won")'));
    await sendKeys({ press: 'Control+y' });
    expect(blocks.value).to.deep.equal(formula('rolling(sum(amount of deals where stage = "won"), 3, "month")'));
  });

  it('asks a funnel', async () => {
    const { blocks } = await mount();
    await press(control(blocks, 'card-time_between'));
    await blocks.updateComplete;
    await choose(control(blocks, 'funnel'), 'solution');
    await blocks.updateComplete;
    expect(blocks.value).to.deep.equal(formula('time_between("b2b", "lead", "won")'));
    await choose(control(blocks, 'stage-1'), 'qualified');
    expect(blocks.value).to.deep.equal(formula('time_between("b2b", "qualified", "won")'));
    await blocks.updateComplete;
    await choose(control(blocks, 'stage-1'), 'lead');
    await blocks.updateComplete;
    await blocks.updateComplete;
    select(control<HTMLSelectElement>(blocks, 'statistic'), 'mean');
    expect(blocks.value).to.deep.equal(formula('time_between("b2b", "lead", "won", "mean")'));
    await blocks.updateComplete;
    await chooseInMenu(control(blocks, 'head'), 'Conversion');
    await blocks.updateComplete;
    await press(control(blocks, 'window'));
    await sendKeys({ type: '90' });
    expect(blocks.value).to.deep.equal(formula('conversion("b2b", "lead", "won", 90)'));
    await blocks.updateComplete;
    select(control<HTMLSelectElement>(blocks, 'window-unit'), 'hours');
    expect(blocks.value).to.deep.equal({ conversion: ['b2b', 'lead', 'won', { hours: 90 }] });
  });

  it('calculates with the days between two dates', async () => {
    const { blocks } = await mount({ value: formula('median(amount of deals)') });
    await choose(control(blocks, 'value'), 'days between');
    await blocks.updateComplete;
    expect([blocks.value, blocks.unfinished]).to.deep.equal([formula('median(amount of deals)'), 1]);
    await choose(control(blocks, 'days-0'), 'qualified');
    await blocks.updateComplete;
    await choose(control(blocks, 'days-1'), 'closed');
    expect(blocks.value).to.deep.equal(formula('median(days_between(qualified_on, closed_on) of deals)'));
    await blocks.updateComplete;
    expect(blocks.unfinished).to.equal(0);
  });

  it('leaves what has no shape as text, and reads it where it gets one', async () => {
    const { blocks } = await mount({ value: formula('round(won_revenue, 0) / quota') });
    expect(heads(blocks)).to.deep.equal(['Formula', 'Parameter']);
    const area = find<WeirFormulaEditor>(blocks, 'weir-formula-editor');
    await area.updateComplete;
    area.focus();
    await sendKeys({ press: 'Control+a' });
    await sendKeys({ type: 'count(deals)' });
    await sendKeys({ press: 'Tab' });
    await blocks.updateComplete;
    expect(blocks.value).to.deep.equal(formula('count(deals) / quota'));
    expect(heads(blocks)).to.deep.equal(['Count', 'Parameter']);
  });

  it('a whole without a shape is text, around which blocks can be put', async () => {
    const { blocks } = await mount({ value: formula('round(won_revenue, 0)') });
    expect(hints(blocks)[0]).to.contain('has no shape of blocks');
    await chooseInMenu(control(blocks, 'operation'), 'An earlier period');
    expect(blocks.value).to.deep.equal(formula('prior(round(won_revenue, 0), 1, "month")'));
  });

  it('shows problems where they are, with their cure', async () => {
    const { blocks } = await mount({ value: formula('sum(amonut of deals) / won_revenue') });
    const [problem] = findAll(blocks, '.problem');
    expect(problem && textOf(problem)).to.equal(
      'Dataset "deals" has no field "amonut". Did you mean "amount"? Use "amount"',
    );
    expect(block(blocks, 0).className).to.contain('wrong');
    await press(find(problem ?? blocks, 'button'));
    expect(blocks.value).to.deep.equal(formula('sum(amount of deals) / won_revenue'));
    await waitUntil(() => blocks.shadowRoot?.activeElement, 'the focus stays in the blocks');
  });

  it('says when data has no date of its own', async () => {
    const timeless: WeirDocument = {
      ...document,
      datasets: (document.datasets ?? []).map(({ time: _time, ...dataset }) => dataset),
    };
    const { blocks } = await mount({ value: formula('count(deals)'), document: timeless });
    expect(textOf(find(control(blocks, 'on'), '.value'))).to.equal('Choose a date');
    expect(hints(blocks)[0]).to.contain('Deals has no date of its own');
  });

  it('does not offer the metric as a part of itself', async () => {
    const { blocks } = await mount({ value: formula('won_revenue'), metric: 'win_rate' });
    await press(control(blocks, 'name'));
    await waitUntil(() => findAll(blocks, '[role=option]').length > 5);
    expect(findAll(blocks, '[role=option]').map(textOf)).not.to.include('Win rate');
  });

  it('an echo of what it gave changes nothing', async () => {
    const { blocks } = await mount({ value: formula('won_revenue') });
    await chooseInMenu(control(blocks, 'operation'), '+ Plus');
    blocks.value = JSON.parse(JSON.stringify(blocks.value)) as Formula;
    await blocks.updateComplete;
    expect(blocks.unfinished).to.equal(1);
    blocks.value = formula('count(deals)');
    await blocks.updateComplete;
    expect([blocks.unfinished, heads(blocks)]).to.deep.equal([0, ['Count']]);
  });

  it('read-only has nothing to press', async () => {
    const { blocks, place } = await mount({
      value: formula('count(deals where stage = "won" on closed_on) / prior(count(deals), 2, "year")'),
      readOnly: true,
    });
    expect(findAll(blocks, 'button, select, input, textarea')).to.deep.equal([]);
    expect(textOf(block(blocks, 0))).to.contain('Count Deals');
    await expect(place).to.be.accessible();
  });

  describe('in a calculation', () => {
    const said = (blocks: FormulaBlocks) => blocks.shadowRoot?.querySelector('[role=status]')?.textContent?.trim();
    const grip = (within: Element) => find(within, '.grip');
    const three = 'count(deals) + won_revenue + 7';

    async function dragTo(from: Element, x: number, y: number) {
      const [startX, startY] = middleOf(from);
      await sendMouse({ type: 'move', position: [startX, startY] });
      await sendMouse({ type: 'down' });
      for (const share of [0.2, 0.6, 1]) {
        const position = [startX + (x - startX) * share, startY + (y - startY) * share].map(Math.round);
        await sendMouse({ type: 'move', position: position as [number, number] });
      }
    }

    it('a block is dragged to another place, in one step that can be undone', async () => {
      const { blocks, events } = await mount({ value: formula(three) });
      const last = block(blocks, 2).getBoundingClientRect();
      await dragTo(grip(block(blocks, 0)), last.left + 20, last.bottom + 2);
      await blocks.updateComplete;
      const line = find(blocks, '.drop-line').getBoundingClientRect();
      expect(Math.abs(line.top - last.bottom)).to.be.lessThan(6);
      expect(textOf(find(blocks, '.ghost'))).to.equal('Count');
      expect(block(blocks, 0).className).to.contain('dragged');
      await sendMouse({ type: 'up' });
      expect(blocks.value).to.deep.equal(formula('won_revenue + 7 + count(deals)'));
      expect(events.filter((type) => type === 'change')).to.have.length(1);
      await waitUntil(() => said(blocks) === '“Count” is now 3 of 3.');
      await waitUntil(() => blocks.shadowRoot?.activeElement === control(block(blocks, 2), 'head'));
      await sendKeys({ press: 'Control+z' });
      expect(blocks.value).to.deep.equal(formula(three));
      await sendKeys({ press: 'Control+Shift+z' });
      expect(blocks.value).to.deep.equal(formula('won_revenue + 7 + count(deals)'));
    });

    it('Escape puts it back, and a press that does not move does nothing', async () => {
      const { blocks } = await mount({ value: formula(three) });
      const last = block(blocks, 2).getBoundingClientRect();
      await dragTo(grip(block(blocks, 0)), last.left + 20, last.bottom + 2);
      await sendKeys({ press: 'Escape' });
      await sendMouse({ type: 'up' });
      await press(grip(block(blocks, 0)));
      expect(blocks.value).to.deep.equal(formula(three));
      expect(findAll(blocks, '.drop-line, .ghost, .dragged')).to.deep.equal([]);
    });

    it('it is moved by keyboard, into the calculation beside it and out again, and says where it is', async () => {
      const { blocks } = await mount({ value: formula('count(deals) + won_revenue * 7'), locale: 'zh-CN' });
      control(block(blocks, 0), 'head').focus();
      await sendKeys({ press: 'Alt+ArrowUp' });
      await waitUntil(() => said(blocks) === '无法继续移动。');
      await sendKeys({ press: 'Alt+ArrowRight' });
      expect(blocks.value).to.deep.equal(formula('count(deals) * won_revenue * 7'));
      await waitUntil(() => said(blocks) === '“计数”现在是 3 个中的第 1 个。');
      await waitUntil(() => blocks.shadowRoot?.activeElement === control(block(blocks, 0), 'head'));
      await sendKeys({ press: 'Alt+ArrowDown' });
      expect(blocks.value).to.deep.equal(formula('won_revenue * count(deals) * 7'));
    });

    it('its menu moves it as well; what stands alone has nothing to be moved in', async () => {
      const { blocks } = await mount({ value: formula('count(deals) / won_revenue') });
      await chooseInMenu(control(block(blocks, 1), 'head'), 'Move up');
      expect(blocks.value).to.deep.equal(formula('won_revenue / count(deals)'));
      const { blocks: alone } = await mount({ value: formula('prior(count(deals), 1, "month")') });
      expect(findAll(alone, '.grip')).to.deep.equal([]);
      const { blocks: read } = await mount({ value: formula(three), readOnly: true });
      expect(findAll(read, '.grip')).to.deep.equal([]);
    });

    it('conditions within a block are moved within it', async () => {
      const value = formula('count(deals where stage = "won" and amount > 5) / count(deals)');
      const { blocks } = await mount({ value });
      const conditions = find<WeirConditionEditor>(blocks, 'weir-condition-editor');
      const [first, second] = findAll(conditions, 'li');
      if (!first || !second) throw new Error('There are no conditions.');
      await dragTo(grip(first), second.getBoundingClientRect().left + 40, second.getBoundingClientRect().bottom + 2);
      expect(blocks.shadowRoot?.querySelector('.ghost')).to.equal(null);
      await sendMouse({ type: 'up' });
      expect(blocks.value).to.deep.equal(formula('count(deals where amount > 5 and stage = "won") / count(deals)'));
    });
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`is accessible, ${theme}`, async () => {
      const { blocks, place } = await mount({
        value: formula(
          '(count(deals where stage = "lots") - 3) / percentile(amount of deals, 90) * conversion("b2b", "lead", "won")',
        ),
        theme,
      });
      place.style.background = theme === 'dark' ? '#101418' : '#f4f5f7';
      await chooseInMenu(control(blocks, 'operation'), '+ Plus');
      await aTimeout(250);
      await expect(place).to.be.accessible();
      const start = await mount({ theme });
      start.place.style.background = theme === 'dark' ? '#101418' : '#f4f5f7';
      await expect(start.place).to.be.accessible();
    });
  }

  it('fits 300 px, in Chinese too', async () => {
    const value = formula(
      'count(deals where stage = "won" and amount > 100000 on closed_on) / rolling(percentile(days_between(qualified_on, closed_on) of deals, 90), 3, "month")',
    );
    for (const locale of ['en', 'zh-CN']) {
      const { blocks } = await mount({ value, width: 300, locale });
      for (const each of findAll(blocks, '.block, .operation, .where, p')) {
        expect(each.getBoundingClientRect().right, each.className).to.be.at.most(
          blocks.getBoundingClientRect().right + 1,
        );
      }
    }
  });
});
