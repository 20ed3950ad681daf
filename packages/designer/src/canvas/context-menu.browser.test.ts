import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import { click, drawn, edgeOn, find, findAll, mount, stageOn, textOf, unmountAll } from '../browser.fixture.js';
import { exampleDocument } from '../editor/example.fixture.js';
import type { WeirFunnelEditor } from '../weir-funnel-editor.js';

const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
  await drawn();
};
const menuOf = (editor: WeirFunnelEditor) => find(editor, '.context-menu');
const isOpen = (editor: WeirFunnelEditor) => find(menuOf(editor), '.popup').matches(':popover-open');

/** The menu of what has the focus, by its key. */
async function openMenu(editor: WeirFunnelEditor): Promise<void> {
  await press('Shift+F10');
  await waitUntil(() => isOpen(editor), 'no menu');
}

describe('the menu of the canvas', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  for (const nested of [false, true]) {
    it(`gives the focus back to what it was about${nested ? ', in closed shadow roots too' : ''}`, async () => {
      const editor = await mount('weir-funnel-editor', { nested });
      for (const part of [() => stageOn(editor, 'qualified'), () => edgeOn(editor, 'lead>qualified')]) {
        part().focus();
        await press('Enter');
        await openMenu(editor);
        await press('ArrowDown', 'Escape');
        expect(isOpen(editor)).to.equal(false);
        expect(part().matches(':focus')).to.equal(true);
      }
      // The next key arrives there.
      await press('Delete');
      expect(editor.document?.funnels?.[0]?.transitions?.some(({ from }) => from === 'lead')).to.equal(true);
      expect(editor.document?.funnels?.[0]?.transitions).to.have.length(
        (exampleDocument.funnels?.[0]?.transitions?.length ?? 0) - 1,
      );
    });
  }

  it('is about the funnel once nothing is selected, which Escape does not undo', async () => {
    const editor = await mount('weir-funnel-editor');
    for (const part of [() => stageOn(editor, 'qualified'), () => edgeOn(editor, 'lead>qualified')]) {
      part().focus();
      await press('Escape');
      expect(findAll(editor, '.selected')).to.have.length(0);
      expect(part().matches(':focus')).to.equal(true);
      await openMenu(editor);
      expect(findAll(menuOf(editor), '.item .grow').map(textOf)).to.include('Show on the board');
      await press('Escape');
    }
  });

  for (const [item, words] of [
    ['Copy', 'Press Ctrl C'],
    ['Cut', 'Press Ctrl X'],
    ['Paste', 'Press Ctrl V'],
  ] as const) {
    it(`says how to ${item.toLowerCase()} by key where the browser refuses the clipboard, and changes nothing`, async () => {
      const editor = await mount('weir-funnel-editor');
      const refuse = () => Promise.reject(new DOMException('Not allowed.', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { readText: refuse, writeText: refuse },
      });
      try {
        await click(stageOn(editor, 'qualified'));
        await openMenu(editor);
        const entry = findAll(menuOf(editor), '.item').find((each) => textOf(each).startsWith(item));
        if (!entry) throw new Error(`There is no ${item}.`);
        await click(entry);
        await waitUntil(() => findAll(editor, '.toast').some((toast) => textOf(toast).includes(words)), 'not said');
        expect(JSON.stringify(editor.document)).to.equal(JSON.stringify(exampleDocument));
        expect(stageOn(editor, 'qualified').matches(':focus')).to.equal(true);
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard');
      }
    });
  }
});
