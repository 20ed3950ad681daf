import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { drawn, mountEditor, part, press, type, unmountEditors } from './browser.fixture.js';
import type { WeirFormulaEditor } from './weir-formula-editor.js';

const popup = (element: WeirFormulaEditor) => part(element, '.completions');
const soon = () => new Promise((resolve) => setTimeout(resolve, 60));

describe('the place of suggestions', () => {
  afterEach(unmountEditors);

  it('is not on the line that is typed', async () => {
    for (const lines of [1, 5]) {
      const element = await mountEditor({ text: '1 +\n'.repeat(lines - 1), large: true }, { width: 390 });
      element.focus();
      await press('Control+End');
      await sendKeys({ type: 'count(deals where st' });
      await soon();
      await drawn();
      const line = [...(element.shadowRoot?.querySelectorAll('.cm-line') ?? [])].at(-1)?.getBoundingClientRect();
      const list = popup(element).getBoundingClientRect();
      expect(list.height).to.be.greaterThan(80);
      expect(line && (list.top >= line.bottom - 3 || list.bottom <= line.top + 3)).to.equal(true);
      expect(list.right).to.be.lessThan(document.documentElement.clientWidth + 1);
      await unmountEditors();
    }
  });

  it('is above all else, whatever clips or moves the editor', async () => {
    const card = document.createElement('div');
    Object.assign(card.style, { overflow: 'hidden', height: '340px', transform: 'translateX(30px)', contain: 'paint' });
    document.body.append(card);
    const element = await mountEditor({}, { into: card });
    await type(element, 're');
    await soon();
    const caret = part(element, '.cm-line').getBoundingClientRect();
    const list = popup(element).getBoundingClientRect();
    expect(Math.abs(list.top - caret.bottom)).to.be.lessThan(6);
    expect(Math.abs(list.left - caret.left)).to.be.lessThan(20);
    const hit = element.shadowRoot?.elementFromPoint(list.left + 20, list.bottom - 10);
    expect(hit?.closest('.completions')).to.equal(popup(element));
    card.remove();
  });

  it('is beside the text in a dialog that was opened later', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    const element = await mountEditor({}, { into: dialog, width: 400 });
    dialog.showModal();
    await type(element, 're');
    await soon();
    const list = popup(element).getBoundingClientRect();
    expect(element.shadowRoot?.elementFromPoint(list.left + 20, list.bottom - 10)?.closest('.completions')).to.equal(
      popup(element),
    );
    await press('Escape');
    expect(dialog.open).to.equal(true);
    dialog.remove();
  });

  it('has the explanation below the list where it is narrow', async () => {
    const wide = await mountEditor();
    await type(wide, 'rev');
    const beside = part(wide, '.about').getBoundingClientRect();
    expect(beside.left).to.be.greaterThan(part(wide, '#suggestions').getBoundingClientRect().right - 1);
    await unmountEditors();
    const narrow = await mountEditor({}, { width: 360 });
    await type(narrow, 'rev');
    const below = part(narrow, '.about').getBoundingClientRect();
    expect(below.top).to.be.greaterThan(part(narrow, '#suggestions').getBoundingClientRect().bottom - 1);
  });

  it('is above the whole text where there is no room below it', async () => {
    const foot = document.createElement('div');
    Object.assign(foot.style, { position: 'fixed', inset: 'auto auto 8px 8px' });
    document.body.append(foot);
    const element = await mountEditor({ text: '1 +\n2 +\n', large: true }, { into: foot, width: 360 });
    element.parentElement!.style.margin = '0';
    element.focus();
    await press('Control+End');
    await sendKeys({ type: 'rev' });
    await soon();
    const { bottom } = popup(element).getBoundingClientRect();
    expect(bottom).to.be.lessThan(part(element, '.cm-line').getBoundingClientRect().top + 3);
    foot.remove();
  });
});
