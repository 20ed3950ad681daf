import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
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
  underlined,
  unmountEditors,
} from './browser.fixture.js';

const wrong = 'count(deals where stage in ("won", "lots") on close_on)';

describe('problems of weir-formula-editor', () => {
  afterEach(unmountEditors);

  it('are underlined, and the worst is said below with its cure', async () => {
    const element = await mountEditor({ text: wrong });
    expect(underlined(element)).to.have.members(['"lots"', 'close_on']);
    expect(textIn(part(element, '.problem p'))).to.equal(
      'Error: Dataset "deals" has no field "close_on". Did you mean "closed_on"?',
    );
    expect(textIn(part(element, '.problem .plain'))).to.equal('1 of 2');
    expect(boxOf(element).getAttribute('aria-invalid')).to.equal('true');
    expect(boxOf(element).getAttribute('aria-describedby')).to.equal('problem');
    expect(part(element, '.cm-lintRange-error').computedStyleMap().get('text-decoration-style')?.toString()).to.equal(
      'wavy',
    );
    expect(getComputedStyle(part(element, '.cm-lintRange-error')).backgroundImage).to.equal('none');
  });

  it('that are chosen to be mended change only that part of the text', async () => {
    const element = await mountEditor({ text: `  ${wrong}` });
    const heard = listen(element, 'change');
    part(element, '.problem .link:not(.plain)').click();
    await element.updateComplete;
    expect(element.text).to.equal('  count(deals where stage in ("won", "lots") on closed_on)');
    expect(heard).to.deep.equal(['change']);
    expect(element.shadowRoot?.activeElement).to.equal(boxOf(element));
    expect(textIn(part(element, '.problem p'))).to.contain('"stage" has no value "lots"');
    await press('Control+.');
    await element.updateComplete;
    expect(element.text).to.equal('  count(deals where stage in ("won", "lost") on closed_on)');
    expect(has(element, '.problem')).to.equal(false);
    await press('Control+z', 'Control+z');
    expect(element.text).to.equal(`  ${wrong}`);
  });

  it('are gone to with F8, one after the other', async () => {
    const element = await mountEditor({ text: wrong });
    element.focus();
    await press('Control+Home', 'F8');
    const selected = () => element.shadowRoot && getSelection()?.toString();
    expect(selected()).to.equal('"lots"');
    expect(textIn(part(element, '.problem p'))).to.contain('"stage" has no value "lots"');
    await press('F8');
    expect(selected()).to.equal('close_on');
    await press('F8');
    expect(selected()).to.equal('"lots"');
  });

  it('of text that cannot be read have cures too', async () => {
    const element = await mountEditor({ text: 'count(deals where stage = "won"' });
    const cure = part(element, '.problem .link:not(.plain)');
    cure.click();
    await element.updateComplete;
    expect(element.text).to.equal('count(deals where stage = "won")');
    expect(element.value).to.deep.equal({ count: ['deals', { '==': [{ var: 'stage' }, 'won'] }] });
  });

  it('are not said while somebody types, and not of a word that is being chosen', async () => {
    const element = await mountEditor();
    await type(element, 'profits + rev');
    expect(has(element, '.problem')).to.equal(false);
    await paused(element);
    expect(underlined(element)).to.deep.equal(['profits']);
    await press('Escape');
    await element.updateComplete;
    expect(underlined(element)).to.deep.equal(['profits', 'rev']);
  });

  it('move with the text until it is looked at again', async () => {
    const element = await mountEditor({ text: wrong });
    element.focus();
    await press('Control+Home');
    await sendKeys({ type: '1 + ' });
    expect(underlined(element)).to.have.members(['"lots"', 'close_on']);
  });

  it('are read out when typing pauses, and that there is none left', async () => {
    const element = await mountEditor({ value: { metric: 'revenue' } });
    const said = () => textIn(part(element, '[role="status"].visually-hidden'));
    element.focus();
    await press('Control+End');
    await sendKeys({ type: 's' });
    await press('Escape');
    await paused(element);
    expect(said()).to.equal('');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(said()).to.equal('1 problem: There is no metric "revenues". Did you mean "revenue"?');
    await press('Backspace', 'Escape');
    await paused(element);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(said()).to.equal('No problems.');
  });

  it('are said where the pointer rests, with what can be done', async () => {
    const element = await mountEditor({ text: 'count(deal)' });
    const { x, y, width, height } = part(element, '.cm-lintRange').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [5, 5] });
    await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await new Promise((resolve) => setTimeout(resolve, 700));
    await drawn();
    expect(textIn(part(element, '.cm-tooltip-lint'))).to.contain('There is no dataset "deal"');
    part(element, '.cm-diagnosticAction').click();
    expect(element.text).to.equal('count(deals)');
    await sendMouse({ type: 'move', position: [5, 5] });
  });

  it('speak the language of the reader', async () => {
    const element = await mountEditor({ text: 'count(deal)', locale: 'zh-CN' });
    expect(textIn(part(element, '.problem p'))).to.match(/^错误: .*“deal”/);
    element.locale = 'en';
    await element.updateComplete;
    expect(textIn(part(element, '.problem p'))).to.match(/^Error: There is no dataset "deal"/);
  });

  it('show a cycle by its way', async () => {
    const element = await mountEditor({ text: 'size_index * 2', metric: 'revenue' });
    expect(textIn(part(element, '.problem p'))).to.contain('Revenue → Deal size index → Average deal → Revenue');
    expect(element.checkValidity()).to.equal(false);
  });
});
