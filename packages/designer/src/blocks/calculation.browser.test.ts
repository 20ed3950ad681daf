import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { find, findAll, middleOf, textOf } from '../browser.fixture.js';
import type { WeirConditionEditor } from '../conditions/weir-condition-editor.js';
import { block, chooseInMenu, control, formula, mount, press } from './browser.fixture.js';
import type { FormulaBlocks } from './formula-blocks.js';

describe('blocks in a calculation', () => {
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
