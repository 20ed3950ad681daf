import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import { defineUi } from '../define-ui.js';
import type { MenuSelectEvent, WeirMenu } from './menu.js';

defineUi();

const items = [
  { value: 'copy', label: 'Copy', icon: 'copy' },
  'separator',
  { value: 'compare', label: 'Compare', disabled: true },
  { value: 'delete', label: 'Delete', danger: true },
] as const;

async function setUp() {
  const page = await fixture(html`
    <div>
      <weir-menu label="Stage" .items=${items}><button slot="trigger">Stage</button></weir-menu>
      <button class="other">Other</button>
    </div>
  `);
  const menu = page.querySelector('weir-menu');
  const trigger = page.querySelector('button');
  if (!menu || !trigger) throw new Error('no menu');
  const chosen: string[] = [];
  page.addEventListener('menu-select', (event) => chosen.push((event as MenuSelectEvent).value));
  return { page, menu, trigger, chosen };
}

const focused = (menu: WeirMenu) => menu.shadowRoot?.activeElement?.textContent?.trim();

async function clickOn(element: Element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

describe('weir-menu', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  after(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('is opened, walked through and left by the keyboard', async () => {
    const { menu, trigger, chosen } = await setUp();
    trigger.focus();
    await sendKeys({ press: 'Enter' });
    expect(menu.open).to.equal(true);
    expect(focused(menu)).to.equal('Copy');
    await sendKeys({ press: 'End' });
    expect(focused(menu)).to.equal('Delete');
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(menu)).to.equal('Copy');
    await sendKeys({ press: 'd' });
    expect(focused(menu)).to.equal('Delete');
    await sendKeys({ press: 'Enter' });
    expect(menu.open).to.equal(false);
    expect(document.activeElement).to.equal(trigger);
    expect(chosen).to.deep.equal(['delete']);
  });

  it('opens at its first or last item by an arrow key', async () => {
    const { menu, trigger } = await setUp();
    trigger.focus();
    await sendKeys({ press: 'ArrowUp' });
    expect(focused(menu)).to.equal('Delete');
  });

  it('says what it is to assistive technology', async () => {
    const { menu, trigger } = await setUp();
    expect(trigger.getAttribute('aria-haspopup')).to.equal('menu');
    expect(trigger.getAttribute('aria-expanded')).to.equal('false');
    menu.show();
    await menu.updateComplete;
    expect(trigger.getAttribute('aria-expanded')).to.equal('true');
    await expect(menu).shadowDom.to.be.accessible();
  });

  it('closes by Escape, which is prevented only then', async () => {
    const { page, menu, trigger } = await setUp();
    const prevented: boolean[] = [];
    page.addEventListener('keydown', (event) => prevented.push(event.defaultPrevented));
    trigger.focus();
    menu.show();
    await sendKeys({ press: 'Escape' });
    expect(menu.open).to.equal(false);
    expect(document.activeElement).to.equal(trigger);
    await sendKeys({ press: 'Escape' });
    expect(prevented).to.deep.equal([true, false]);
  });

  it('closes when its button is pressed again, and at a press elsewhere', async () => {
    const { page, menu, trigger } = await setUp();
    await clickOn(trigger);
    expect(menu.open).to.equal(true);
    await clickOn(trigger);
    expect(menu.open).to.equal(false);
    await clickOn(trigger);
    const other = page.querySelector('.other');
    if (other) await clickOn(other);
    expect(menu.open).to.equal(false);
  });

  it('does nothing for an item that is not available', async () => {
    const { menu, chosen } = await setUp();
    menu.show();
    menu.shadowRoot?.querySelector<HTMLElement>('[aria-disabled]')?.click();
    expect(menu.open).to.equal(true);
    expect(chosen).to.deep.equal([]);
  });

  it('opens at a point, as a context menu, inside the window', async () => {
    const { menu } = await setUp();
    menu.showAt(120, 90);
    await aTimeout(50);
    const box = menu.shadowRoot?.querySelector('.popup')?.getBoundingClientRect();
    expect(box?.left).to.equal(120);
    expect(box?.top).to.equal(94);
    menu.hide();
    menu.showAt(window.innerWidth - 2, 90);
    await aTimeout(50);
    expect(menu.shadowRoot?.querySelector('.popup')?.getBoundingClientRect().right).to.be.at.most(window.innerWidth);
  });

  it('stays beside its button, whatever moves, clips or transforms its surroundings', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <div class="box"><weir-menu .items=${items}></weir-menu></div>
      </div>`,
    );
    const box = page.querySelector<HTMLElement>('.box');
    const menu = page.querySelector('weir-menu');
    const popup = menu?.shadowRoot?.querySelector('.popup');
    if (!box || !menu || !popup) throw new Error('no menu');
    for (const [name, value] of [
      ['transform', 'translate(40px, 30px)'],
      ['overflow', 'hidden'],
      ['block-size', '40px'],
    ] as const)
      box.style.setProperty(name, value);
    menu.show();
    await aTimeout(50);
    const gap = () => {
      const trigger = menu.getBoundingClientRect();
      const shown = popup.getBoundingClientRect();
      return [Math.round(shown.left - trigger.left), Math.round(shown.top - trigger.bottom)];
    };
    expect(gap()).to.deep.equal([0, 4]);
    box.style.setProperty('transform', 'translate(80px, 70px)');
    await aTimeout(400);
    expect(gap()).to.deep.equal([0, 4]);
  });

  it('opens towards the other side in a text from right to left', async () => {
    const page = await fixture(html`<div dir="rtl"><weir-menu .items=${items}></weir-menu></div>`);
    const menu = page.querySelector('weir-menu');
    menu?.show();
    await aTimeout(50);
    const popup = menu?.shadowRoot?.querySelector('.popup')?.getBoundingClientRect();
    expect(Math.round(popup?.right ?? 0)).to.equal(Math.round(menu?.getBoundingClientRect().right ?? -1));
  });

  it('works in a closed root, and leaves nothing behind when it is removed while open', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'closed' });
    const menu = document.createElement('weir-menu');
    menu.items = items;
    root.append(menu);
    await menu.updateComplete;
    menu.shadowRoot?.querySelector('button')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(menu.open).to.equal(true);
    expect(focused(menu)).to.equal('Copy');
    menu.remove();
    await nextFrame();
    root.append(menu);
    await menu.updateComplete;
    expect(menu.open).to.equal(false);
  });
});
