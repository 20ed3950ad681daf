import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { WeirCombobox, WeirSegmented } from '@weir/ui';
import { find, findAll, textOf } from '../browser.fixture.js';
import type { NumberField } from '../fields/number-field.js';
import { choose, control, dragTo, formula, mount, names, press, row, rows, said, select } from './browser.fixture.js';
import type { WeirConditionEditor } from './weir-condition-editor.js';

describe('weir-condition-editor', () => {
  describe('by mouse', () => {
    it('makes a condition from nothing: field, comparison, value', async () => {
      const { editor, events } = await mount();
      expect(textOf(find(editor, '.every'))).to.equal('Every row');
      await press(find(editor, '[data-control="add-test"]'));
      await waitUntil(() => find<WeirCombobox>(editor, '[data-control=field]').open);
      expect([editor.value, editor.unfinished, editor.checkValidity()]).to.deep.equal([undefined, 1, false]);
      await sendKeys({ type: 'amount' });
      await sendKeys({ press: 'Enter' });
      await editor.updateComplete;
      expect(textOf(find(editor, '.hint.warning'))).to.equal('Choose a value; until then this condition is left out.');
      await select(control(row(editor, 0), 'operator'), 'at-least');
      await editor.updateComplete;
      await press(control(row(editor, 0), 'value-0'));
      await sendKeys({ type: '50000' });
      expect(editor.value).to.deep.equal(formula('amount >= 50000'));
      expect([editor.unfinished, editor.checkValidity()]).to.deep.equal([0, true]);
      expect(events.filter((type) => type === 'change')).to.deep.equal([]);
      await sendKeys({ press: 'Tab' });
      expect(events.at(-1)).to.equal('change');
      expect(names(editor)).to.deep.equal(['Amount is at least ¥50,000']);
    });

    it('joins several by a switch', async () => {
      const { editor } = await mount({ value: formula('stage = "won" and amount > 5') });
      const mode = find<WeirSegmented>(editor, 'weir-segmented');
      await press(findAll(mode, 'label')[1] ?? mode);
      expect(editor.value).to.deep.equal(formula('stage = "won" or amount > 5'));
      await press(findAll(mode, 'label')[2] ?? mode);
      expect(editor.value).to.deep.equal(formula('not (stage = "won" or amount > 5)'));
    });

    it('adds a group, and a condition to it', async () => {
      const { editor } = await mount({ value: formula('stage = "won"') });
      await press(find(editor, '[data-control="add-group"]'));
      await editor.updateComplete;
      expect(editor.unfinished).to.equal(1);
      await choose(control(row(editor, 1), 'field'), 'budget');
      await editor.updateComplete;
      await press(find(editor, '.joined [data-control="add-test"]'));
      await waitUntil(() => rows(editor).length === 3);
      await sendKeys({ type: 'decision' });
      await sendKeys({ press: 'Enter' });
      expect(editor.value).to.deep.equal(
        formula('stage = "won" and (budget_confirmed = true or decision_maker_met = true)'),
      );
    });

    it('removes, and goes back', async () => {
      const { editor } = await mount({ value: formula('stage = "won" and amount > 5') });
      await press(control(row(editor, 0), 'remove'));
      expect(editor.value).to.deep.equal(formula('amount > 5'));
      await waitUntil(() => said(editor) === '“Stage is Won” was removed.');
      await sendKeys({ press: 'Control+z' });
      expect(editor.value).to.deep.equal(formula('stage = "won" and amount > 5'));
      await sendKeys({ press: 'Control+Shift+z' });
      expect(editor.value).to.deep.equal(formula('amount > 5'));
      await editor.updateComplete;
      await press(control(row(editor, 0), 'remove'));
      expect(editor.value).to.equal(undefined);
    });

    it('moves by dragging, and shows where to', async () => {
      const { editor } = await mount({ value: formula('stage = "won" and amount > 5 and cost < 3') });
      const last = row(editor, 2).getBoundingClientRect();
      await dragTo(control(row(editor, 0), 'grip'), last.left + 40, last.bottom + 2);
      await editor.updateComplete;
      const line = find(editor, '.drop-line').getBoundingClientRect();
      expect(Math.abs(line.top - last.bottom)).to.be.lessThan(6);
      expect(textOf(find(editor, '.ghost'))).to.equal('Stage is Won');
      await sendMouse({ type: 'up' });
      expect(editor.value).to.deep.equal(formula('amount > 5 and cost < 3 and stage = "won"'));
      await waitUntil(() => said(editor) === '“Stage is Won” is now 3 of 3.');
      expect(findAll(editor, '.popup:popover-open')).to.deep.equal([]);
    });

    it('moves into a group by dragging, and puts back by Escape', async () => {
      const { editor } = await mount({ value: formula('stage = "won" and (amount > 5 or cost < 3)') });
      const inner = row(editor, 2).getBoundingClientRect();
      await dragTo(control(row(editor, 0), 'grip'), inner.left + 4, inner.bottom + 1);
      await sendKeys({ press: 'Escape' });
      await sendMouse({ type: 'up' });
      expect(editor.value).to.deep.equal(formula('stage = "won" and (amount > 5 or cost < 3)'));
      await dragTo(control(row(editor, 0), 'grip'), inner.left + 4, inner.bottom + 1);
      await sendMouse({ type: 'up' });
      expect(editor.value).to.deep.equal(formula('amount > 5 or cost < 3 or stage = "won"'));
    });
  });

  describe('by keyboard', () => {
    it('moves within, into and out of groups, stays with what it moves, and says where it is', async () => {
      const { editor } = await mount({ value: formula('stage = "won" and amount > 5 and (cost < 3 or cost > 9)') });
      control(row(editor, 0), 'operator').focus();
      await sendKeys({ press: 'Alt+ArrowDown' });
      expect(editor.value).to.deep.equal(formula('amount > 5 and stage = "won" and (cost < 3 or cost > 9)'));
      await waitUntil(() => said(editor) === '“Stage is Won” is now 2 of 3.');
      await waitUntil(() => editor.shadowRoot?.activeElement === control(row(editor, 1), 'operator'));
      await sendKeys({ press: 'Alt+ArrowRight' });
      expect(editor.value).to.deep.equal(formula('amount > 5 and (stage = "won" or cost < 3 or cost > 9)'));
      await waitUntil(() => said(editor) === '“Stage is Won” is now 1 of 3 in a group.');
      await waitUntil(() => editor.shadowRoot?.activeElement === control(row(editor, 1), 'operator'));
      await sendKeys({ press: 'Alt+ArrowUp' });
      await waitUntil(() => said(editor) === 'It cannot be moved further.');
      await sendKeys({ press: 'Alt+ArrowLeft' });
      expect(editor.value).to.deep.equal(formula('amount > 5 and (cost < 3 or cost > 9) and stage = "won"'));
    });

    for (const name of ['grip', 'field', 'operator', 'value-0', 'remove']) {
      it(`moves what the focus is in: ${name}`, async () => {
        const { editor } = await mount({ value: formula('stage = "won" and amount > 5') });
        control(row(editor, 0), name).focus();
        await sendKeys({ press: 'Alt+ArrowDown' });
        expect(editor.value).to.deep.equal(formula('amount > 5 and stage = "won"'));
        await waitUntil(() => editor.shadowRoot?.activeElement === control(row(editor, 1), name));
        await sendKeys({ press: 'Alt+ArrowUp' });
        expect(editor.value).to.deep.equal(formula('stage = "won" and amount > 5'));
        expect(findAll(editor, '.popup:popover-open')).to.deep.equal([]);
      });
    }

    it('reaches everything that the mouse does: the handle opens a menu', async () => {
      const { editor } = await mount({ value: formula('amount > 5 and stage = "won"') });
      control(row(editor, 0), 'grip').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => findAll(editor, '.popup:popover-open').length === 1);
      const items = findAll(find(editor, '.popup:popover-open'), '.item').map(textOf);
      expect(items).to.include('Move down Alt ↓');
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      await editor.updateComplete;
      expect(editor.unfinished).to.equal(1);
      await choose(control(row(editor, 0), 'value-0'), 'big');
      expect(editor.value).to.deep.equal(formula('amount > param(big) and stage = "won"'));
    });

    it('undoes typing in the field first, then what was done', async () => {
      const { editor } = await mount({ value: formula('owner = "x" and stage = "won"') });
      await press(control(row(editor, 1), 'remove'));
      await editor.updateComplete;
      const typed = control<HTMLInputElement>(row(editor, 0), 'value-0');
      typed.focus();
      await sendKeys({ type: 'y' });
      const [value] = [typed.value];
      expect(editor.value).to.deep.equal(formula(`owner = ${JSON.stringify(value)}`));
      await sendKeys({ press: 'Control+z' });
      expect(editor.value).to.deep.equal(formula('owner = "x"'));
      typed.blur();
      control(row(editor, 0), 'operator').focus();
      await sendKeys({ press: 'Control+z' });
      await sendKeys({ press: 'Control+z' });
      await sendKeys({ press: 'Control+z' });
      expect(editor.value).to.deep.equal(formula('owner = "x" and stage = "won"'));
    });

    it('leaves undo to a host that has its own', async () => {
      const { editor, place } = await mount({ value: formula('amount > 5 and stage = "won"') });
      editor.hostUndo = true;
      const heard: boolean[] = [];
      place.addEventListener('keydown', (event) => heard.push(event.defaultPrevented));
      await press(control(row(editor, 0), 'remove'));
      await sendKeys({ press: 'Control+z' });
      expect(editor.value).to.deep.equal(formula('stage = "won"'));
      expect(heard.at(-1)).to.equal(false);
    });
  });

  describe('with 50 conditions', () => {
    const fifty = Array.from({ length: 50 }, (_, index) => `amount > ${index * 1000}`).join(' and ');
    const isAt = (editor: WeirConditionEditor, index: number, name: string) =>
      editor.shadowRoot?.activeElement === control(row(editor, index), name);

    it('the focus stays in what is typed, and goes on where one is removed', async () => {
      const { editor } = await mount({ value: formula(fifty) });
      control<NumberField>(row(editor, 40), 'value-0').focus();
      await sendKeys({ press: '7' });
      expect(names(editor)[40]).to.equal('Amount is more than ¥7');
      expect(isAt(editor, 40, 'value-0')).to.equal(true);
      await press(control(row(editor, 30), 'remove'));
      await waitUntil(() => rows(editor).length === 49 && isAt(editor, 30, 'remove'), 'on to the next');
    });

    it('the focus goes along with what is moved, and back', async () => {
      const { editor } = await mount({ value: formula(fifty) });
      control(row(editor, 45), 'grip').focus();
      await sendKeys({ press: 'Alt+ArrowUp' });
      await waitUntil(() => isAt(editor, 44, 'grip'), 'the focus goes along');
      await sendKeys({ press: 'Control+z' });
      await waitUntil(() => isAt(editor, 45, 'grip'), 'and back');
    });
  });

  it('scrolls what they lie in while one is dragged to its edge, as far as it goes', async () => {
    const twelve = Array.from({ length: 12 }, (_, index) => `amount > ${index}`).join(' and ');
    const { editor, place } = await mount({ value: formula(twelve) });
    place.style.height = '200px';
    place.style.overflow = 'auto';
    const height = place.scrollHeight;
    const edge = place.getBoundingClientRect();
    await dragTo(control(row(editor, 0), 'grip'), edge.left + 60, edge.bottom - 4);
    await waitUntil(() => place.scrollTop + place.clientHeight >= height - 1, 'not at the end', { timeout: 8000 });
    expect(place.scrollHeight).to.equal(height);
    await sendMouse({ type: 'up' });
    await waitUntil(() => names(editor)[0] === 'Amount is more than ¥1');
    expect(names(editor).indexOf('Amount is more than ¥0')).to.be.greaterThan(7);
  });
});
