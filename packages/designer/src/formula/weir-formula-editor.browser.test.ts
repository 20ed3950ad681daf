import { expect } from '@open-wc/testing';
import { diagnostic } from '@weir/schema';
import type { Formula } from '@weir/schema';
import { sendKeys } from '@web/test-runner-commands';
import {
  boxOf,
  drawn,
  has,
  listen,
  mountEditor,
  part,
  paused,
  press,
  textIn,
  type,
  unmountEditors,
} from './browser.fixture.js';
import { salesDocument } from './formula.fixture.js';

const won: Formula = { count: ['deals', { '==': [{ var: 'stage' }, 'won'] }] };
const wonText = 'count(deals where stage = "won")';

describe('weir-formula-editor', () => {
  afterEach(unmountEditors);

  describe('its value', () => {
    it('is of its dataset, in whatever order a template hands both over', async () => {
      const given: object = { value: { '==': [{ var: 'stage' }, 'won'] }, text: undefined, datasetId: 'deals' };
      const element = await mountEditor(given);
      expect(element.text).to.equal('stage = "won"');
    });

    it('is shown as text, and follows the text when typing pauses', async () => {
      const element = await mountEditor({ value: won });
      expect(element.text).to.equal(wonText);
      const heard = listen(element, 'input', 'change');
      element.focus();
      await press('Control+End');
      await sendKeys({ type: ' + 1' });
      expect(element.text).to.equal(`${wonText} + 1`);
      expect(element.value).to.deep.equal(won);
      const before = heard.length;
      expect(before).to.be.greaterThan(0);
      await paused(element);
      expect(element.value).to.deep.equal({ '+': [won, 1] });
      expect(heard.slice(before)).to.deep.equal(['input']);
    });

    it('stays while the text cannot be read, and the text is not lost', async () => {
      const element = await mountEditor({ value: won });
      element.focus();
      await press('Control+End', 'Backspace');
      await paused(element);
      expect(element.text).to.equal('count(deals where stage = "won"');
      expect(element.value).to.deep.equal(won);
      expect(textIn(part(element, '.problem'))).to.contain('Until then the last formula that could be read holds.');
    });

    for (const [what, typed, keys] of [
      ['a name is half typed', ' / cou', []],
      ['a condition has only its field yet', ' + count(deals where stage', []],
      ['a value is half typed', ' + count(deals where stage = "w', []],
      ['there is a mistake elsewhere', ' + profits + 1', []],
      ['the caret went elsewhere', ' / profits', ['Home']],
    ] as const) {
      it(`waits while ${what}, and follows when the field is left`, async () => {
        const element = await mountEditor({ value: won });
        const heard = listen(element, 'change');
        element.focus();
        await press('Control+End');
        await sendKeys({ type: typed });
        await press('Escape', ...keys);
        await paused(element);
        expect(element.value).to.deep.equal(won);
        const { text } = element;
        expect(text).to.contain(typed);
        expect(element.unfinished).to.equal(text);
        element.value = structuredClone(won);
        await element.updateComplete;
        expect(element.text).to.equal(text);
        boxOf(element).blur();
        expect(element.value).not.to.deep.equal(won);
        expect([element.unfinished, heard]).to.deep.equal([null, ['change']]);
        expect(element.text).to.equal(text);
      });
    }

    it('follows once the caret leaves a value that the field is not known to have', async () => {
      const element = await mountEditor();
      await type(element, 'count(deals where stage = "lots")');
      await press('ArrowLeft', 'Escape');
      await paused(element);
      expect(element.value).to.equal(undefined);
      await press('End');
      expect(element.value).to.deep.equal({ count: ['deals', { '==': [{ var: 'stage' }, 'lots'] }] });
    });

    it('that is assigned as it is shown leaves wording, caret and what can be undone', async () => {
      const element = await mountEditor({ value: won });
      element.focus();
      await press('Control+Home');
      await sendKeys({ type: '  1+' });
      await paused(element);
      element.value = { '+': [1, won] };
      await element.updateComplete;
      await drawn();
      expect(element.text).to.equal(`  1+${wonText}`);
      await sendKeys({ type: '2+' });
      expect(element.text).to.equal(`  1+2+${wonText}`);
      await press('Control+z');
      expect(element.text.length).to.be.lessThan(`  1+2+${wonText}`.length);
    });

    it('that is another one takes its place', async () => {
      const element = await mountEditor({ value: won });
      await type(element, 'x');
      element.value = 42;
      await element.updateComplete;
      expect(element.text).to.equal('42');
      await paused(element);
      expect(element.value).to.equal(42);
      await press('Control+z');
      expect(element.text).to.equal('42');
    });

    it('may be none', async () => {
      const element = await mountEditor({ value: won });
      element.focus();
      await press('Control+a', 'Delete');
      await paused(element);
      expect(element.value).to.equal(undefined);
      expect(has(element, '.problem')).to.equal(false);
      element.value = null;
      await element.updateComplete;
      expect(element.text).to.equal('missing');
    });

    it('is handed back late by a host without losing what was typed meanwhile', async () => {
      const element = await mountEditor({ value: 1 });
      element.focus();
      await press('Control+End');
      await sendKeys({ type: ' + 2' });
      await paused(element);
      const { value } = element;
      await sendKeys({ type: ' + 3' });
      element.value = structuredClone(value);
      await element.updateComplete;
      expect(element.text).to.equal('1 + 2 + 3');
    });

    it('text that is broken can be handed over, and is gone on with', async () => {
      const element = await mountEditor({ value: won, text: 'count(deals where' });
      expect(element.text).to.equal('count(deals where');
      expect(element.value).to.deep.equal(won);
      expect(textIn(boxOf(element))).to.equal('count(deals where');
      element.focus();
      await press('Control+End');
      await sendKeys({ type: ' urgent)' });
      await paused(element);
      expect(element.value).to.deep.equal({ count: ['deals', { var: 'urgent' }] });
    });
  });

  describe('change is said', () => {
    it('when the field is left', async () => {
      const element = await mountEditor();
      const heard = listen(element, 'change');
      await type(element, 'revenue');
      expect(heard).to.deep.equal([]);
      boxOf(element).blur();
      expect(heard).to.deep.equal(['change']);
      expect(element.value).to.deep.equal({ metric: 'revenue' });
      element.focus();
      boxOf(element).blur();
      expect(heard).to.deep.equal(['change']);
    });

    it('on Enter, which begins a line where there are several', async () => {
      const element = await mountEditor({ value: 1 });
      const heard = listen(element, 'change');
      element.focus();
      await press('Control+End');
      await sendKeys({ type: ' + 2' });
      await press('Enter');
      expect(element.text).to.equal('1 + 2');
      expect(element.value).to.deep.equal({ '+': [1, 2] });
      expect(heard).to.deep.equal(['change']);
      await press('Shift+Enter');
      expect(element.text).to.equal('1 + 2\n');
      const large = await mountEditor({ value: 1, large: true });
      large.focus();
      await press('Control+End', 'Enter');
      expect(large.text).to.equal('1\n');
      const heardThere = listen(large, 'change');
      await press('Control+Enter');
      expect(large.text).to.equal('1\n');
      expect(heardThere).to.deep.equal(['change']);
    });
  });

  describe('in a form', () => {
    const inForm = async (options: Parameters<typeof mountEditor>[0] = {}) => {
      const form = document.createElement('form');
      const fieldset = document.createElement('fieldset');
      form.append(fieldset);
      document.body.append(form);
      const element = await mountEditor(options, { into: fieldset });
      element.setAttribute('name', 'formula');
      await element.updateComplete;
      return { form, fieldset, element };
    };
    afterEach(() => document.querySelector('form')?.remove());

    it('it is an entry: the formula’s JSON', async () => {
      const { form, element } = await inForm({ value: won });
      expect(new FormData(form).get('formula')).to.equal(JSON.stringify(won));
      element.focus();
      await press('Control+End');
      await sendKeys({ type: ' / 2' });
      expect(new FormData(form).get('formula')).to.equal(JSON.stringify({ '/': [won, 2] }));
      expect(form.checkValidity()).to.equal(true);
    });

    it('a mistake keeps it from being sent, and is the message', async () => {
      const { form, element } = await inForm({ value: { count: ['deal'] } });
      expect(form.checkValidity()).to.equal(false);
      expect(element.validationMessage).to.equal('There is no dataset "deal". Did you mean "deals"?');
      expect(element.validity.customError).to.equal(true);
      element.value = won;
      await element.updateComplete;
      expect(form.checkValidity()).to.equal(true);
      expect(element.validationMessage).to.equal('');
    });

    it('a warning does not', async () => {
      const { form } = await inForm({ value: { count: ['deals', { '==': [{ var: 'stage' }, 'lots'] }] } });
      expect(form.checkValidity()).to.equal(true);
    });

    it('it may be required', async () => {
      const { form, element } = await inForm({ required: true });
      expect(form.checkValidity()).to.equal(false);
      expect(element.validity.valueMissing).to.equal(true);
      expect(element.validationMessage).to.equal('Enter a formula.');
      expect(boxOf(element).getAttribute('aria-required')).to.equal('true');
      await type(element, '1');
      expect(form.checkValidity()).to.equal(true);
    });

    it('a reset brings back what the host gave, whatever is typed', async () => {
      const { form, element } = await inForm({ value: won });
      element.focus();
      await press('Control+End');
      await sendKeys({ type: ' +' });
      await paused(element);
      form.reset();
      await element.updateComplete;
      expect(element.text).to.equal(wonText);
      expect(element.value).to.deep.equal(won);
    });

    it('a disabled fieldset disables it', async () => {
      const { form, fieldset, element } = await inForm({ value: won });
      fieldset.disabled = true;
      await element.updateComplete;
      expect(boxOf(element).getAttribute('contenteditable')).to.equal('false');
      expect(boxOf(element).getAttribute('aria-disabled')).to.equal('true');
      expect(new FormData(form).has('formula')).to.equal(false);
      fieldset.disabled = false;
      await element.updateComplete;
      expect(boxOf(element).getAttribute('contenteditable')).to.equal('true');
    });

    it('the browser may restore what was typed', async () => {
      const { element } = await inForm();
      element.formStateRestoreCallback('count(deals');
      await element.updateComplete;
      expect(element.text).to.equal('count(deals');
    });

    it('a label of the page leads to it and names it', async () => {
      const { form, element } = await inForm({ label: '' });
      const label = document.createElement('label');
      label.textContent = 'Win rate';
      element.id = 'the-formula';
      label.htmlFor = 'the-formula';
      form.prepend(label);
      element.requestUpdate();
      await element.updateComplete;
      expect(boxOf(element).getAttribute('aria-label')).to.equal('Win rate');
      label.click();
      expect(element.shadowRoot?.activeElement).to.equal(boxOf(element));
    });
  });

  describe('that is readonly', () => {
    it('is read, gone through and copied, and not changed', async () => {
      const element = await mountEditor({ value: { count: ['deal'] }, readOnly: true });
      element.focus();
      expect(element.shadowRoot?.activeElement).to.equal(boxOf(element));
      await sendKeys({ type: 'x' });
      await press('Control+Space', 'Control+.', 'Shift+Alt+F');
      expect(element.text).to.equal('count(deal)');
      expect(has(element, '[role="listbox"]')).to.equal(false);
      expect(boxOf(element).getAttribute('aria-readonly')).to.equal('true');
      expect(has(element, '.problem')).to.equal(true);
      expect(has(element, '.problem .link')).to.equal(false);
    });

    it('stays so when it is handed another text, and has what helps', async () => {
      const element = await mountEditor({ value: won });
      Object.assign(element, { readOnly: true, value: { count: ['deals'] } });
      await element.updateComplete;
      expect(textIn(boxOf(element))).to.equal('count(deals)');
      expect(boxOf(element).getAttribute('aria-readonly')).to.equal('true');
      expect(textIn(part(element, '.cm-line .f'))).to.equal('count');
      element.focus();
      await sendKeys({ type: 'x' });
      expect(element.text).to.equal('count(deals)');
    });
  });

  describe('keys', () => {
    it('that undo and redo stay in the text, also when there is nothing to undo', async () => {
      const outer = document.createElement('div');
      document.body.append(outer);
      const heard: string[] = [];
      outer.addEventListener('keydown', ({ key, defaultPrevented }) => heard.push(`${key} ${defaultPrevented}`));
      const element = await mountEditor({ value: 1 }, { into: outer });
      element.focus();
      await press('Control+End');
      await sendKeys({ type: '23' });
      heard.length = 0;
      await press('Control+z', 'Control+z', 'Control+z');
      expect(element.text).to.equal('1');
      await press('Control+y');
      expect(element.text).to.equal('123');
      expect(heard.filter((each) => !each.startsWith('Control'))).to.deep.equal([]);
      outer.remove();
    });

    it('that are typed do not reach the host', async () => {
      const heard: string[] = [];
      const listener = ({ key }: KeyboardEvent) => heard.push(key);
      document.addEventListener('keydown', listener);
      const element = await mountEditor();
      await type(element, 'g/');
      document.removeEventListener('keydown', listener);
      expect(heard).to.deep.equal([]);
      expect(element.text).to.equal('g/');
    });

    it('Tab goes on: nobody is kept in the text', async () => {
      const element = await mountEditor({ value: 1, label: '' });
      const next = document.createElement('button');
      element.after(next);
      element.focus();
      await press('Tab');
      expect(document.activeElement).to.equal(next);
      await press('Shift+Tab');
      expect(document.activeElement).to.equal(element);
      expect(element.text).to.equal('1');
    });

    it('Escape is the host’s where there is nothing to close', async () => {
      const heard: boolean[] = [];
      const listener = (event: KeyboardEvent) => void (event.key === 'Escape' && heard.push(event.defaultPrevented));
      document.addEventListener('keydown', listener);
      const element = await mountEditor();
      await type(element, 're');
      expect(has(element, '[role="listbox"]')).to.equal(true);
      await press('Escape');
      expect(has(element, '[role="listbox"]')).to.equal(false);
      await press('Escape');
      document.removeEventListener('keydown', listener);
      expect(heard).to.deep.equal([true, false]);
      expect(element.text).to.equal('re');
    });

    it('brackets and quotes come in pairs, and are typed over', async () => {
      const element = await mountEditor();
      await type(element, 'round((1');
      await press('Escape');
      expect(element.text).to.equal('round((1))');
      await sendKeys({ type: '))' });
      expect(element.text).to.equal('round((1))');
    });
  });

  describe('tells what the formula gives', () => {
    for (const [formula, expected, options] of [
      [{ '/': [{ metric: 'revenue' }, { metric: 'won_deals' }] }, 'Gives CNY per deal', {}],
      [{ '/': [{ metric: 'won_deals' }, { count: ['deals'] }] }, 'Gives a percentage', {}],
      [{ '>': [{ var: 'amount' }, 5] }, 'Gives true or false', { datasetId: 'deals' }],
      [{ var: 'closed_on' }, 'Gives a date', { datasetId: 'deals' }],
      [{ '/': [{ metric: 'revenue' }, { metric: 'won_deals' }] }, '结果：CNY/商机', { locale: 'zh-CN' }],
    ] as const) {
      it(expected, async () => {
        const element = await mountEditor({ value: formula as Formula, ...options });
        expect(textIn(part(element, '.result'))).to.equal(expected);
        expect(part(element, '.result b').textContent).to.equal(expected.replace(/^Gives |^结果：/, ''));
      });
    }

    it('and says nothing of what cannot be read', async () => {
      const element = await mountEditor({ text: 'count(' });
      expect(has(element, '.result')).to.equal(false);
    });
  });

  it('knows another document at once', async () => {
    const element = await mountEditor({ value: { metric: 'profit' } });
    expect(textIn(part(element, '.problem'))).to.contain('There is no metric "profit"');
    element.document = { ...salesDocument, metrics: [{ id: 'profit', formula: 1 }] };
    await element.updateComplete;
    expect(has(element, '.problem')).to.equal(false);
  });

  it('shows what others found, at its place', async () => {
    const problem = diagnostic('document/never-holds', '/metrics/7/formula/count/1', {}, { severity: 'warning' });
    const element = await mountEditor({ value: won, problems: [problem], pointer: '/metrics/7/formula' });
    expect(textIn(part(element, '.problem'))).to.contain(problem.message);
    await type(element, 'x');
    await paused(element);
    expect(textIn(part(element, '.problem'))).not.to.contain(problem.message);
  });
});
