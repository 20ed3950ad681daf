import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defineUi } from '../define-ui.js';
import type { WeirDialog } from './dialog.js';

defineUi();

async function setUp() {
  const page = await fixture(html`
    <div>
      <button class="opener">Rename…</button>
      <weir-dialog heading="Rename the stage">
        <label>Name <input /></label>
        <weir-menu .items=${[{ value: 'a', label: 'A' }]}></weir-menu>
        <button slot="actions">Rename</button>
      </weir-dialog>
    </div>
  `);
  const dialog = page.querySelector('weir-dialog');
  const opener = page.querySelector<HTMLElement>('.opener');
  if (!dialog || !opener) throw new Error('no dialog');
  opener.focus();
  return { page, dialog, opener };
}

const open = async (dialog: WeirDialog) => {
  dialog.open = true;
  await dialog.updateComplete;
};

describe('weir-dialog', () => {
  it('has the focus on its first field, and gives it back', async () => {
    const { page, dialog, opener } = await setUp();
    await open(dialog);
    expect(document.activeElement).to.equal(page.querySelector('input'));
    dialog.close();
    expect(document.activeElement).to.equal(opener);
  });

  it('gives the focus to what asks for it', async () => {
    const { page, dialog } = await setUp();
    const button = page.querySelector<HTMLElement>('[slot=actions]');
    button?.toggleAttribute('autofocus', true);
    await open(dialog);
    expect(document.activeElement).to.equal(button);
  });

  it('resolves with what closed it', async () => {
    const { page, dialog } = await setUp();
    page.querySelector('[slot=actions]')?.addEventListener('click', () => dialog.close('rename'));
    const result = dialog.show();
    await dialog.updateComplete;
    page.querySelector<HTMLElement>('[slot=actions]')?.click();
    expect(await result).to.equal('rename');
    expect(dialog.open).to.equal(false);
  });

  it('is closed by Escape, which is prevented, with an empty result', async () => {
    const { page, dialog } = await setUp();
    const prevented: boolean[] = [];
    page.addEventListener('keydown', (event) => prevented.push(event.defaultPrevented));
    const result = dialog.show();
    await dialog.updateComplete;
    await sendKeys({ press: 'Escape' });
    expect(await result).to.equal('');
    expect(prevented).to.deep.equal([true]);
  });

  it('stays when its cancelling is prevented, as for unsaved changes', async () => {
    const { dialog } = await setUp();
    let asked = 0;
    dialog.addEventListener('cancel', (event) => {
      asked += 1;
      event.preventDefault();
    });
    await open(dialog);
    for (const key of ['Escape', 'Escape', 'Escape']) await sendKeys({ press: key });
    await nextFrame();
    expect([dialog.open, asked]).to.deep.equal([true, 3]);
  });

  it('is not closed by the Escape that closes a menu inside it', async () => {
    const { page, dialog } = await setUp();
    await open(dialog);
    const menu = page.querySelector('weir-menu');
    menu?.show();
    await sendKeys({ press: 'Escape' });
    expect([menu?.open, dialog.open]).to.deep.equal([false, true]);
    await sendKeys({ press: 'Escape' });
    expect(dialog.open).to.equal(false);
  });

  it('does not take the cancelling of a file input inside it for its own', async () => {
    const { page, dialog } = await setUp();
    let cancelled = 0;
    dialog.addEventListener('cancel', () => (cancelled += 1));
    page.querySelector('input')?.dispatchEvent(new Event('cancel', { bubbles: true }));
    expect(cancelled).to.equal(0);
  });

  it('is closed when it is removed, and can be opened again', async () => {
    const { page, dialog } = await setUp();
    const result = dialog.show();
    await dialog.updateComplete;
    dialog.remove();
    expect(await result).to.equal('');
    page.append(dialog);
    await dialog.updateComplete;
    expect(dialog.shadowRoot?.querySelector('dialog')?.open).to.equal(false);
    await open(dialog);
    expect(dialog.shadowRoot?.querySelector('dialog')?.matches(':modal')).to.equal(true);
  });

  it('is accessible', async () => {
    const { dialog } = await setUp();
    await open(dialog);
    await expect(dialog).to.be.accessible();
  });
});
