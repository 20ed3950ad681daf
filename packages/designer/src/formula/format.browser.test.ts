import { expect } from '@open-wc/testing';
import { drawn, listen, mountEditor, part, press, unmountEditors } from './browser.fixture.js';

describe('a formula is formatted on demand', () => {
  afterEach(unmountEditors);

  it('and when it is shown, where it was handed over before its width was known', async () => {
    const hidden = document.createElement('div');
    hidden.hidden = true;
    document.body.append(hidden);
    const value = { '+': ['revenue', 'deal_size', 'win_rate', 'revenue'].map((metric) => ({ metric })) };
    const element = await mountEditor({ value }, { width: 260, into: hidden });
    expect(element.text).to.equal('revenue + deal_size + win_rate + revenue');
    hidden.hidden = false;
    element.requestUpdate();
    await element.updateComplete;
    expect(element.text.split('\n').length).to.be.greaterThan(1);
    expect(element.value).to.deep.equal(value);
    hidden.remove();
  });

  const long =
    'sum(amount of deals where stage = "won" and owner = "Ann" on closed_on) / count(deals where stage = "won")';

  it('by its button, as one step that can be undone', async () => {
    const element = await mountEditor({ text: `  ${long}`, large: true }, { width: 420 });
    const before = element.text;
    const { value } = element;
    const heard = listen(element, 'change');
    part(element, '.tools button').click();
    expect(element.text.split('\n').length).to.be.greaterThan(1);
    expect(element.value).to.deep.equal(value);
    expect(heard).to.deep.equal(['change']);
    for (const line of element.text.split('\n')) expect(line.length).to.be.lessThan(60);
    element.focus();
    await press('Control+z');
    expect(element.text).to.equal(before);
  });

  it('by Shift-Alt-F', async () => {
    const element = await mountEditor({ text: '1+2' });
    element.focus();
    await press('Shift+Alt+F');
    expect(element.text).to.equal('1 + 2');
  });

  it('but not what cannot be read', async () => {
    const element = await mountEditor({ text: '1+' });
    expect(element.format()).to.equal(false);
    expect(element.text).to.equal('1+');
    expect(part<HTMLButtonElement>(element, '.tools button').disabled).to.equal(true);
  });

  it('in lines that no line of the text box breaks again', async () => {
    const element = await mountEditor({ text: long, large: true }, { width: 350 });
    element.format();
    await drawn();
    const lines = [...(element.shadowRoot?.querySelectorAll('.cm-line') ?? [])];
    expect(lines.length).to.be.greaterThan(3);
    for (const line of lines) expect(line.getBoundingClientRect().height, line.textContent ?? '').to.be.lessThan(30);
  });
});
