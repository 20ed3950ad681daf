import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { defineUi } from '../define-ui.js';
import type { WeirToasts } from './toasts.js';

defineUi();

const setUp = () => fixture<WeirToasts>(html`<weir-toasts></weir-toasts>`);
const shown = (toasts: WeirToasts) =>
  [...(toasts.shadowRoot?.querySelectorAll('.toast .grow') ?? [])].map((toast) => toast.textContent);

describe('weir-toasts', () => {
  it('shows a message on top of the page and has it read out', async () => {
    const toasts = await setUp();
    toasts.show({ message: 'Stage deleted.', action: { label: 'Undo', run: () => undefined } });
    await toasts.updateComplete;
    expect(shown(toasts)).to.deep.equal(['Stage deleted.']);
    expect(toasts.shadowRoot?.querySelector('.region')?.matches(':popover-open')).to.equal(true);
    expect(toasts.shadowRoot?.querySelector('[role=status]')?.textContent).to.equal('Stage deleted. Undo');
    await expect(toasts).to.be.accessible();
  });

  it('runs its action once and goes', async () => {
    const toasts = await setUp();
    let undone = 0;
    toasts.show({ message: 'Stage deleted.', action: { label: 'Undo', run: () => (undone += 1) } });
    await toasts.updateComplete;
    toasts.shadowRoot?.querySelector<HTMLElement>('.link')?.click();
    await toasts.updateComplete;
    expect([undone, shown(toasts)]).to.deep.equal([1, []]);
    expect(toasts.shadowRoot?.querySelector('.region')?.matches(':popover-open')).to.equal(false);
  });

  it('goes by itself, but waits while the focus is on it', async () => {
    const toasts = await setUp();
    toasts.show({ message: 'Saved.', durationMs: 60 });
    await toasts.updateComplete;
    const close = toasts.shadowRoot?.querySelector<HTMLElement>('.toast button');
    close?.focus();
    await aTimeout(150);
    expect(shown(toasts)).to.deep.equal(['Saved.']);
    close?.blur();
    await aTimeout(150);
    expect(shown(toasts)).to.deep.equal([]);
  });

  it('keeps what went wrong until it is closed, and never more than three', async () => {
    const toasts = await setUp();
    for (const message of ['One', 'Two', 'Three', 'Four']) toasts.show({ message, tone: 'negative' });
    await toasts.updateComplete;
    expect(shown(toasts)).to.deep.equal(['Two', 'Three', 'Four']);
  });

  it('can be taken back by who showed it', async () => {
    const toasts = await setUp();
    const hide = toasts.show({ message: 'Loading…', durationMs: Infinity });
    await toasts.updateComplete;
    hide();
    await toasts.updateComplete;
    expect(shown(toasts)).to.deep.equal([]);
  });
});
