import { expect } from '@open-wc/testing';
import type { DataAdapter, ValueList } from '@weir/query';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import {
  boxOf,
  drawn,
  has,
  listed,
  mountEditor,
  part,
  paused,
  press,
  textIn,
  type,
  unmountEditors,
} from './browser.fixture.js';
import type { WeirFormulaEditor } from './weir-formula-editor.js';

/** Values that are there when the returned function is called. */
function slowAdapter(): {
  adapter: DataAdapter;
  asked: string[];
  answer: (values: readonly string[]) => void;
  fail: () => void;
} {
  const asked: string[] = [];
  let settle: { resolve: (list: ValueList) => void; reject: (error: Error) => void };
  return {
    asked,
    adapter: {
      describe: () => Promise.resolve({ datasets: [], supports: [] }),
      values: (dataset, field) => {
        asked.push(`${dataset} ${field}`);
        return new Promise((resolve, reject) => (settle = { resolve, reject }));
      },
    },
    answer: (values) => settle.resolve({ values: values.map((value) => ({ value, count: 1 })), more: false }),
    fail: () => settle.reject(new Error('down')),
  };
}

const popup = (element: WeirFormulaEditor) => part(element, '.completions');
const isOpen = (element: WeirFormulaEditor) => has(element, '.completions');
const soon = () => new Promise((resolve) => setTimeout(resolve, 60));

describe('suggestions of weir-formula-editor', () => {
  afterEach(unmountEditors);

  it('write a formula with a few letters and Tab, offering what may come next', async () => {
    const element = await mountEditor();
    await type(element, 'cou');
    expect(listed(element)).to.deep.equal(['[count]']);
    await press('Tab');
    expect(element.text).to.equal('count()');
    expect(listed(element)).to.deep.equal(['deals', 'people']);
    await type(element, 'd');
    await press('Tab');
    await sendKeys({ type: ' wh' });
    await press('Enter');
    expect(element.text).to.equal('count(deals where )');
    expect(listed(element).slice(0, 2)).to.deep.equal(['id', 'created_on']);
    await sendKeys({ type: 'stag' });
    await press('Tab');
    await sendKeys({ type: ' = ' });
    await drawn();
    expect(listed(element).slice(0, 3)).to.deep.equal(['lead', 'won', 'lost']);
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await sendKeys({ type: ' on clo' });
    await press('Enter');
    expect(element.text).to.equal('count(deals where stage = "won" on closed_on)');
    await paused(element);
    expect(element.value).to.deep.equal({ count: ['deals', { '==': [{ var: 'stage' }, 'won'] }, 'closed_on'] });
  });

  it('bring a closing parenthesis that is gone over when it is typed', async () => {
    const element = await mountEditor();
    await type(element, 'cou');
    await press('Tab');
    await type(element, 'deals) / 2');
    expect(element.text).to.equal('count(deals) / 2');
  });

  it('open on Ctrl-Space, and are gone through with the arrows', async () => {
    const element = await mountEditor({ value: { count: ['deals'] } });
    element.focus();
    await press('Control+Home', ...Array.from({ length: 6 }, () => 'ArrowRight'), 'Control+Space');
    expect(listed(element)).to.deep.equal(['[deals]', 'people']);
    await press('ArrowDown');
    expect(listed(element)).to.deep.equal(['deals', '[people]']);
    await press('ArrowDown');
    expect(listed(element)).to.deep.equal(['[deals]', 'people']);
    await press('ArrowUp', 'Tab');
    expect(element.text).to.equal('count(peopledeals)');
  });

  it('choose nothing by themselves where nothing was typed: Tab leaves, Enter is Enter', async () => {
    const element = await mountEditor();
    await type(element, 'count(');
    expect(listed(element)).to.deep.equal(['deals', 'people']);
    await press('Tab');
    expect(document.activeElement).not.to.equal(element);
    expect(element.text).to.equal('count()');
    expect(isOpen(element)).to.equal(false);
  });

  it('close by Escape, and come back with the next letter', async () => {
    const element = await mountEditor();
    await type(element, 're');
    await press('Escape');
    expect(isOpen(element)).to.equal(false);
    await type(element, 'v');
    expect(listed(element)[0]).to.equal('[revenue]');
    await press('ArrowLeft');
    expect(isOpen(element)).to.equal(false);
  });

  it('say what the chosen one is, and emphasise what was typed', async () => {
    const element = await mountEditor();
    await type(element, 'count(deals on clos');
    expect(textIn(part(element, '.completions .about'))).to.equal(
      'Closed on Date of winning or losing the deal. Date of Deals',
    );
    expect([...popup(element).querySelectorAll('.name b')].map(textIn)).to.deep.equal(['clos', 'clos']);
    expect([...popup(element).querySelectorAll('.kind')].map(textIn)).to.deep.equal(['date', 'date']);
    expect(textIn(popup(element).querySelector('footer'))).to.equal('↑↓ choose Tabinsert Escclose');
  });

  it('tell screen readers which one is chosen', async () => {
    const element = await mountEditor();
    await type(element, 'count(deals on clos');
    const box = boxOf(element);
    const active = box.getAttribute('aria-activedescendant') ?? '';
    expect(box.getAttribute('aria-controls')).to.equal('suggestions');
    expect(part(element, `#${active}`).getAttribute('aria-selected')).to.equal('true');
    expect(part(element, '#suggestions').getAttribute('role')).to.equal('listbox');
    await press('Escape');
    expect(box.hasAttribute('aria-activedescendant')).to.equal(false);
  });

  it('are chosen with the mouse, which leaves the focus in the text', async () => {
    const element = await mountEditor();
    await type(element, 'count(deals on clos');
    const option = part(element, '#suggestion-1');
    const { x, y, width, height } = option.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await drawn();
    expect(element.text).to.equal('count(deals on closing_due)');
    expect(element.shadowRoot?.activeElement).to.equal(boxOf(element));
  });

  it('find titles in the language of the reader', async () => {
    const element = await mountEditor({ locale: 'zh-CN', datasetId: 'deals' });
    await type(element, '阶段');
    expect(listed(element)).to.deep.equal(['[stage]']);
    expect(textIn(popup(element).querySelector('.title b'))).to.equal('阶段');
    await press('Tab');
    expect(element.text).to.equal('stage');
  });

  describe('of values', () => {
    it('come when they are there; typing does not wait', async () => {
      const { adapter, asked, answer } = slowAdapter();
      const element = await mountEditor({ datasetId: 'deals', adapter });
      await type(element, 'owner = "');
      await soon();
      expect(asked).to.deep.equal(['deals owner']);
      expect(textIn(part(element, '.status'))).to.equal('Loading values…');
      await sendKeys({ type: 'A' });
      expect(element.text).to.equal('owner = "A"');
      answer(['Ann', 'Bob', 'Alice']);
      await soon();
      await drawn();
      expect(listed(element)).to.deep.equal(['[Ann]', 'Alice']);
      await press('Tab');
      expect(element.text).to.equal('owner = "Ann"');
    });

    it('may fail, and any text may be typed', async () => {
      const { adapter, fail } = slowAdapter();
      const element = await mountEditor({ datasetId: 'deals', adapter });
      await type(element, 'owner = "');
      await soon();
      fail();
      await soon();
      expect(textIn(part(element, '.status'))).to.contain('could not be loaded');
      await press('Enter');
      expect(element.text).to.equal('owner = ""');
    });

    it('with full-width signs, as an input method writes them', async () => {
      const element = await mountEditor();
      await type(element, 'count（deals where stage ＝ “w');
      expect(listed(element)).to.deep.equal(['[won]']);
      await press('Tab');
      expect(element.text).to.equal('count（deals where stage ＝ "won"）');
      await paused(element);
      expect(element.value).to.deep.equal({ count: ['deals', { '==': [{ var: 'stage' }, 'won'] }] });
    });
  });

  describe('while an input method composes', () => {
    /** What Chromium tells a page while somebody writes 阶段 by its sounds. */
    const compose = (box: HTMLElement, data: string) => {
      box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      box.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data }));
      document.execCommand('insertText', false, data);
    };

    it('are not in the way, and come when it is done', async () => {
      const element = await mountEditor({ locale: 'zh-CN', datasetId: 'deals' });
      element.focus();
      const box = boxOf(element);
      compose(box, '阶段');
      await drawn();
      expect(isOpen(element)).to.equal(false);
      box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '阶段' }));
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(element.text).to.equal('阶段');
      expect(listed(element)).to.deep.equal(['[stage]']);
    });
  });

  describe('signatures', () => {
    it('show how a function is written, and where one is in it', async () => {
      const element = await mountEditor();
      await type(element, 'round(');
      expect(textIn(part(element, '.signature .code'))).to.equal('round(value, [digits])');
      expect(textIn(part(element, '.signature b'))).to.equal('value');
      await sendKeys({ type: 'revenue, ' });
      await drawn();
      expect(textIn(part(element, '.signature b'))).to.equal('[digits]');
      const line = part(element, '.cm-line').getBoundingClientRect();
      await soon();
      expect(part(element, '.signature').getBoundingClientRect().bottom).to.be.lessThan(line.top + 4);
      await sendKeys({ type: '2)' });
      await drawn();
      expect(has(element, '.signature')).to.equal(false);
    });

    it('leave the lines above to be read', async () => {
      const element = await mountEditor({ large: true, text: 'revenue\n+ won_deals\n+ ' }, { width: 390 });
      element.focus();
      await press('Control+End');
      await sendKeys({ type: 'round(' });
      await soon();
      const box = part(element, '.cm-editor').getBoundingClientRect();
      expect(part(element, '.signature').getBoundingClientRect().bottom).to.be.lessThan(box.top + 4);
    });

    it('close by Escape, after the list, and come back when asked for', async () => {
      const element = await mountEditor();
      await type(element, 'round(re');
      await press('Escape');
      expect([isOpen(element), has(element, '.signature')]).to.deep.equal([false, true]);
      await press('Escape');
      expect(has(element, '.signature')).to.equal(false);
      await press('Control+Shift+Space');
      expect(has(element, '.signature')).to.equal(true);
    });

    it('in the order in which an aggregate is written', async () => {
      const element = await mountEditor();
      await type(element, 'sum(amount of deals where ');
      expect(textIn(part(element, '.signature .code'))).to.equal('sum(value of dataset [where condition] [on date])');
      expect(textIn(part(element, '.signature b'))).to.equal('[where condition]');
    });
  });

  it('and documentation where the pointer rests', async () => {
    const element = await mountEditor({ value: { '/': [{ metric: 'revenue' }, { count: ['deals'] }] } });
    const rest = async (selector: string, index = 0) => {
      const marks = element.shadowRoot?.querySelectorAll(selector) ?? [];
      const { x, y, width, height } = marks[index]?.getBoundingClientRect() ?? new DOMRect();
      await sendMouse({ type: 'move', position: [5, 5] });
      await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
      await new Promise((resolve) => setTimeout(resolve, 600));
      return textIn(element.shadowRoot?.querySelector('.cm-tooltip-hover'));
    };
    expect(await rest('.cm-line .m')).to.equal(
      'Revenue sum(amount of deals where stage = "won" on closed_on) Amount of won deals. Gives CNY',
    );
    expect(await rest('.cm-line .f')).to.equal('count count(dataset [where condition] [on date]) The number of rows.');
    expect(await rest('.cm-line .m', 1)).to.contain('One row for each opportunity. 13 fields');
    await sendMouse({ type: 'move', position: [5, 5] });
  });
});
