import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
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
import { define } from '../define.js';
import { salesDocument } from './formula.fixture.js';
import { loadedFormulaView, prepareFormulaEditor } from './load-formula-view.js';

describe('weir-formula-editor on a page', () => {
  afterEach(unmountEditors);

  // The first of the page: the text box is loaded once.
  it('has its text in one place while its text box is loaded and after, also in a tall card', async () => {
    define();
    expect(loadedFormulaView() === null, 'loaded by another test').to.equal(true);
    const card = document.createElement('div');
    card.style.cssText = 'display: grid; block-size: 400px; inline-size: 420px';
    const element = document.createElement('weir-formula-editor');
    const text = `${'1 + '.repeat(60)}1`;
    Object.assign(element, { document: salesDocument, text, plain: true, large: true });
    card.append(element);
    document.body.append(card);
    const placeOf = (selector: string) => {
      const range = document.createRange();
      range.selectNodeContents(part(element, selector));
      const { top, right, height } = range.getBoundingClientRect();
      return [top, right, height].map(Math.round);
    };
    await Promise.resolve();
    const place = placeOf('.waiting');
    await element.updateComplete;
    const isWaiting = has(element, '.waiting');
    const later = placeOf('.cm-line');
    card.remove();
    expect({ isWaiting, place: later }).to.deep.equal({ isWaiting: false, place });
  });

  for (const large of [false, true]) {
    it(`keeps its text clear of its button where pages run from right to left, ${large ? 'large' : 'in a form'}`, async () => {
      const element = await mountEditor({ value: { count: ['deals'] }, large });
      element.dir = 'rtl';
      await element.updateComplete;
      const text = document.createRange();
      text.selectNodeContents(part(element, '.cm-line'));
      const button = part(element, '.tools').getBoundingClientRect();
      expect(text.getBoundingClientRect().left).to.be.at.least(button.right);
    });
  }

  it('lives in closed shadow roots: typing, suggestions, problems', async () => {
    const element = await mountEditor({}, { isNested: true });
    await type(element, 'cou');
    expect(listed(element)).to.deep.equal(['[count]']);
    await press('Tab');
    await sendKeys({ type: 'de' });
    await press('Tab');
    expect(element.text).to.equal('count(deals)');
    const list = getComputedStyle(part(element, '.layer'));
    expect(list.position).to.equal('fixed');
    await paused(element);
    expect(element.value).to.deep.equal({ count: ['deals'] });
  });

  it('is moved with its text, its history and what is typed', async () => {
    const element = await mountEditor({ value: 1 });
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    element.focus();
    await press('Control+End');
    await sendKeys({ type: ' + 2' });
    elsewhere.append(element);
    await element.updateComplete;
    await drawn();
    expect(element.text).to.equal('1 + 2');
    element.focus();
    await press('Control+End');
    await sendKeys({ type: ' + revenue' });
    await press('Escape');
    expect(element.text).to.equal('1 + 2 + revenue');
    await press('Control+z', 'Control+z', 'Control+z');
    expect(element.text).to.equal('1');
    elsewhere.remove();
  });

  it('has its text box in its first drawing, and says what is wrong a moment later, or when it is asked', async () => {
    await mountEditor();
    const [shown, asked] = [1, 2].map(() => {
      const element = document.createElement('weir-formula-editor');
      Object.assign(element, { document: salesDocument, text: 'count(nobody)' });
      document.body.append(element);
      return element;
    });
    if (!shown || !asked) throw new Error('There are none.');
    // Lit draws in a microtask.
    await Promise.resolve();
    expect(textIn(boxOf(shown))).to.equal('count(nobody)');
    expect([has(shown, '.problem'), has(shown, '.cm-line .f')]).to.deep.equal([false, false]);
    expect(asked.validity.customError).to.equal(true);
    await shown.updateComplete;
    expect(textIn(part(shown, '.problem'))).to.contain('nobody');
    expect(textIn(part(shown, '.cm-line .f'))).to.equal('count');
    expect(shown.validity.customError).to.equal(true);
    shown.remove();
    asked.remove();
  });

  it('can be prepared while the page is idle, which leaves nothing on it', async () => {
    const [head, body] = [document.head.childElementCount, document.body.childElementCount];
    const idle = () => new Promise((resolve) => requestIdleCallback(resolve));
    prepareFormulaEditor();
    prepareFormulaEditor();
    await waitUntil(() => loadedFormulaView() !== null, 'it was not loaded', { timeout: 20_000 });
    await idle();
    await idle();
    expect([document.head.childElementCount, document.body.childElementCount]).to.deep.equal([head, body]);
    const element = await mountEditor({ value: { count: ['deals'] } });
    expect(textIn(boxOf(element))).to.equal('count(deals)');
  });

  it('may be taken off and put back', async () => {
    const element = await mountEditor({ text: 'count(deal' });
    const { parentElement: place } = element;
    await type(element, 's');
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(has(element, '.cm-editor')).to.equal(false);
    place?.append(element);
    await element.updateComplete;
    await drawn();
    expect(textIn(boxOf(element))).to.equal(element.text);
    expect(element.text).to.match(/count/);
    expect(textIn(part(element, '.cm-line .f'))).to.equal('scount');
    await type(element, '+');
    expect(element.text).to.contain('+');
  });

  it('leaves no listener behind', async () => {
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    let listeners = 0;
    const isOutside = (target: unknown) => target === window || target === document || target === undefined;
    EventTarget.prototype.addEventListener = function (
      this: EventTarget,
      ...args: Parameters<EventTarget['addEventListener']>
    ) {
      if (isOutside(this)) listeners += 1;
      return addEventListener.apply(this ?? window, args);
    };
    EventTarget.prototype.removeEventListener = function (
      this: EventTarget,
      ...args: Parameters<EventTarget['removeEventListener']>
    ) {
      if (isOutside(this)) listeners -= 1;
      return removeEventListener.apply(this ?? window, args);
    };
    try {
      for (let round = 0; round < 3; round += 1) {
        const element = await mountEditor({ text: 'count(deal' });
        await type(element, 's');
        await unmountEditors();
      }
      expect(listeners).to.equal(0);
    } finally {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    }
  });

  it('two know nothing of each other', async () => {
    const one = await mountEditor({ locale: 'en' });
    const other = await mountEditor({ locale: 'zh-CN', datasetId: 'deals' });
    await type(one, 'rev');
    expect(has(other, '.completions')).to.equal(false);
    await press('Escape');
    await type(other, 'st');
    expect(has(one, '.completions')).to.equal(false);
    expect(listed(one)).to.deep.equal([]);
    expect(textIn(part(other, '.completions footer'))).to.contain('选择');
    expect([one.text, other.text]).to.deep.equal(['rev', 'st']);
  });

  it('breaks no strict policy', async () => {
    const violations: string[] = [];
    const listener = (event: SecurityPolicyViolationEvent) =>
      violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    document.addEventListener('securitypolicyviolation', listener);
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "style-src 'self'; img-src 'self'; font-src 'self'";
    document.head.append(policy);
    const element = await mountEditor({ text: 'count(deal) + "', large: true });
    await type(element, 're');
    await paused(element);
    await press('Escape', 'F8', 'Control+.');
    // Over what is coloured, from the keyboard and the clipboard.
    await press('Control+a');
    await type(element, 'sum(amount of deals)');
    await press('Control+a', 'Control+x', 'Control+v', 'Control+a', 'Control+v', 'Control+a', 'Delete');
    await mountEditor({ text: 'count(deal)' });
    await paused(element);
    document.removeEventListener('securitypolicyviolation', listener);
    expect(violations).to.deep.equal([]);
    // What it looks like came with it.
    expect(getComputedStyle(part(element, '.cm-scroller')).lineHeight).to.equal('24px');
    expect(getComputedStyle(part(element, '.cm-editor')).display).to.equal('flex');
  });

  it('writes over what is selected, in one step back, and in brackets where one is typed', async () => {
    const element = await mountEditor({ text: 'count(deals)' });
    element.focus();
    await press('Control+a');
    await type(element, '7');
    expect(element.text).to.equal('7');
    await press('Control+z');
    expect(element.text).to.equal('count(deals)');
    await press('Control+a');
    await type(element, '(');
    expect(element.text).to.equal('(count(deals))');
    Object.assign(element, { readOnly: true });
    await element.updateComplete;
    await press('Control+a');
    await type(element, '8');
    expect(element.text).to.equal('(count(deals))');
  });

  it('keeps a text of any size that is pasted, says what is wrong with it, and takes it back', async () => {
    const element = await mountEditor({ value: { count: ['deals'] } });
    const { value } = element;
    const sizes = [
      ['('.repeat(100_000), /nested deeper than 300/],
      ['a + '.repeat(250_000), /more than 10000 parts/],
      ['#'.repeat(1_000_000), /has no meaning here/],
      ['1 + '.repeat(600_000), /more than 2000000 characters/],
    ] as const;
    for (const [text, problem] of sizes) {
      element.focus();
      await press('Control+a');
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      boxOf(element).dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      expect(element.text).to.equal(text);
      await waitUntil(() => has(element, '.problem'));
      expect(textIn(part(element, '.problem'))).to.match(problem);
      expect(element.unfinished).to.equal(text);
      expect(element.value).to.equal(value);
      expect(element.checkValidity()).to.equal(false);
      await press('Control+z');
      await waitUntil(() => !has(element, '.problem'));
      expect(element.text).to.equal('count(deals)');
    }
    element.text = '('.repeat(100_000);
    await element.updateComplete;
    expect(element.text).to.have.length(100_000);
    expect(element.value).to.equal(value);
    expect(has(element, '.problem')).to.equal(true);
  });

  it('wraps its lines: nothing scrolls sideways at 390 px', async () => {
    const text =
      'sum(amount of deals where stage = "won" and owner = "a_very_long_value_that_does_not_end_for_a_while" on closed_on)';
    const element = await mountEditor({ text, large: true }, { width: 390 });
    const scroller = part(element, '.cm-scroller');
    expect(scroller.scrollWidth).to.equal(scroller.clientWidth);
    expect(element.scrollWidth).to.be.lessThan(391);
    expect(boxOf(element).getBoundingClientRect().height).to.be.greaterThan(70);
  });
});
