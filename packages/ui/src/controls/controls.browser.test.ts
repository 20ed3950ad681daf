import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defineUi } from '../define-ui.js';
import type { WeirEmpty } from './empty.js';
import type { WeirSegmented } from './segmented.js';
import type { WeirTabs } from './tabs.js';

defineUi();

const options = ['count', 'value', 'share'].map((value) => ({ value, label: value }));

describe('weir-segmented', () => {
  it('is walked through by the arrow keys, says so, and is one stop for Tab', async () => {
    const segmented = await fixture<WeirSegmented>(
      html`<weir-segmented label="Show" value="count" .options=${options}></weir-segmented>`,
    );
    const changes: string[] = [];
    segmented.addEventListener('change', () => changes.push(segmented.value));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    expect(changes).to.deep.equal(['value', 'share']);
    await sendKeys({ press: 'Tab' });
    expect(segmented.shadowRoot?.activeElement).to.equal(null);
    await expect(segmented).to.be.accessible();
  });

  it('does not mix with another one on the page', async () => {
    const page = await fixture(html`
      <div>
        <weir-segmented label="A" value="count" .options=${options}></weir-segmented>
        <weir-segmented label="B" value="share" .options=${options}></weir-segmented>
      </div>
    `);
    const chosen = [...page.children].map(
      (segmented) => segmented.shadowRoot?.querySelector<HTMLInputElement>(':checked')?.value,
    );
    expect(chosen).to.deep.equal(['count', 'share']);
  });

  it('follows a value that is set', async () => {
    const segmented = await fixture<WeirSegmented>(
      html`<weir-segmented label="Show" value="count" .options=${options}></weir-segmented>`,
    );
    segmented.value = 'share';
    await segmented.updateComplete;
    expect(segmented.shadowRoot?.querySelector<HTMLInputElement>(':checked')?.value).to.equal('share');
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`scrolls where the choices do not fit, the chosen one in view (${dir})`, async () => {
      const page = await fixture(
        html`<div dir=${dir}><weir-segmented label="Show" value="share" .options=${options}></weir-segmented></div>`,
      );
      const segmented = page.querySelector('weir-segmented')!;
      segmented.style.inlineSize = '90px';
      segmented.options = [...options];
      const placeOf = (part: string) => segmented.shadowRoot!.querySelector(part)!.getBoundingClientRect();
      await waitUntil(() => {
        const [all, chosen] = [placeOf('fieldset'), placeOf('label:has(:checked)')];
        return all.width <= 90 && chosen.left >= all.left && chosen.right <= all.right;
      }, 'the chosen one is in view');
      const labels = [...segmented.shadowRoot!.querySelectorAll('label')].map((label) => label.getBoundingClientRect());
      const inOrder = labels.sort((a, b) => a.left - b.left);
      for (const [place, { left }] of inOrder.entries()) {
        if (place > 0) expect(left).to.be.at.least(inOrder[place - 1]!.right);
      }
    });
  }
});

describe('weir-tabs', () => {
  const focused = (tabs: WeirTabs) => tabs.shadowRoot?.activeElement?.textContent?.trim();

  it('is walked through by the arrow keys, which choose', async () => {
    const tabs = await fixture<WeirTabs>(
      html`<weir-tabs label="Parts" value="count" .tabs=${options}><p>Content</p></weir-tabs>`,
    );
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowLeft' });
    expect([tabs.value, focused(tabs)]).to.deep.equal(['share', 'share']);
    await sendKeys({ press: 'Home' });
    expect([tabs.value, focused(tabs)]).to.deep.equal(['count', 'count']);
    await expect(tabs).to.be.accessible();
  });

  it('follows the direction of the text', async () => {
    const page = await fixture(
      html`<div dir="rtl"><weir-tabs label="Parts" value="count" .tabs=${options}></weir-tabs></div>`,
    );
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowLeft' });
    expect(page.querySelector('weir-tabs')?.value).to.equal('value');
  });

  it('has no panel where it has no content', async () => {
    const tabs = await fixture<WeirTabs>(html`<weir-tabs label="Parts" value="count" .tabs=${options}></weir-tabs>`);
    expect(tabs.shadowRoot?.querySelector('[role=tabpanel]')?.checkVisibility()).to.equal(false);
    await expect(tabs).to.be.accessible();
  });
});

describe('weir-empty', () => {
  it('leaves no gap where it has no action', async () => {
    const empty = await fixture<WeirEmpty>(
      html`<weir-empty icon="funnel" heading="No stages yet">Add one.</weir-empty>`,
    );
    expect(empty.shadowRoot?.querySelector('.actions')?.checkVisibility()).to.equal(false);
    empty.append(Object.assign(document.createElement('button'), { slot: 'actions', textContent: 'Add' }));
    await empty.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(empty.shadowRoot?.querySelector('.actions')?.checkVisibility()).to.equal(true);
  });
});
