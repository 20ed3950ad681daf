import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defineUi } from '../define-ui.js';

defineUi();

async function setUp() {
  const page = await fixture(html`
    <div>
      <weir-popover label="Target">
        <button slot="trigger">Target</button>
        <p>Each month</p>
        <input aria-label="Value" />
        <weir-menu .items=${[{ value: 'a', label: 'A' }]}></weir-menu>
      </weir-popover>
      <button class="after">After</button>
    </div>
  `);
  const popover = page.querySelector('weir-popover');
  const trigger = page.querySelector('button');
  const input = page.querySelector('input');
  const menu = page.querySelector('weir-menu');
  if (!popover || !trigger || !input || !menu) throw new Error('no popover');
  return { popover, trigger, input, menu };
}

describe('weir-popover', () => {
  it('opens by its button and gives the focus to its first field', async () => {
    const { popover, trigger, input } = await setUp();
    trigger.focus();
    await sendKeys({ press: 'Enter' });
    expect(popover.open).to.equal(true);
    expect(document.activeElement).to.equal(input);
    expect(trigger.getAttribute('aria-expanded')).to.equal('true');
  });

  it('closes by Escape, back to its button, and says so', async () => {
    const { popover, trigger } = await setUp();
    popover.show();
    const toggled = oneEvent(popover, 'toggle');
    await sendKeys({ press: 'Escape' });
    await toggled;
    expect(popover.open).to.equal(false);
    expect(document.activeElement).to.equal(trigger);
  });

  it('closes when the focus moves on', async () => {
    const { popover } = await setUp();
    popover.show();
    await sendKeys({ press: 'Tab' });
    expect(popover.open).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(popover.open).to.equal(false);
  });

  it('keeps open while a menu inside it is open, and Escape closes one after the other', async () => {
    const { popover, menu } = await setUp();
    popover.show();
    menu.shadowRoot?.querySelector('button')?.focus();
    await sendKeys({ press: 'Enter' });
    expect([popover.open, menu.open]).to.deep.equal([true, true]);
    await sendKeys({ press: 'Escape' });
    expect([popover.open, menu.open]).to.deep.equal([true, false]);
    await sendKeys({ press: 'Escape' });
    expect(popover.open).to.equal(false);
  });
});
