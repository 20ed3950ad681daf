import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { defineUi } from './define-ui.js';

defineUi();

describe('under a strict content security policy', () => {
  it('nothing is blocked: styles are constructed, positions are set by script', async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "style-src 'self'; img-src 'self'";
    document.head.append(policy);

    const page = await fixture(html`
      <div>
        <weir-menu .items=${[{ value: 'a', label: 'A', icon: 'copy' }]}></weir-menu>
        <weir-combobox label="Team" multiple .options=${[{ value: 'a', label: 'A' }]}></weir-combobox>
        <weir-tooltip text="Undo"><button></button></weir-tooltip>
        <weir-segmented label="Show" value="a" .options=${[{ value: 'a', label: 'A' }]}></weir-segmented>
        <weir-tabs label="Parts" .tabs=${[{ value: 'a', label: 'A' }]}></weir-tabs>
        <weir-empty icon="funnel" heading="Nothing"></weir-empty>
        <weir-skeleton shape="funnel"></weir-skeleton>
        <weir-toasts></weir-toasts>
        <weir-dialog heading="Dialog"></weir-dialog>
      </div>
    `);
    page.querySelector('weir-menu')?.show();
    page.querySelector('weir-combobox')?.show();
    page.querySelector('weir-toasts')?.show({ message: 'Saved.' });
    await page.querySelector('weir-toasts')?.updateComplete;
    page.querySelector('weir-dialog')?.toggleAttribute('open', true);
    await aTimeout(100);
    expect(violations).to.deep.equal([]);

    // Proof that the policy holds here.
    page.insertAdjacentElement('beforeend', document.createElement('p'))?.setAttribute('style', 'color: red');
    await aTimeout(50);
    expect(violations).to.deep.equal(['style-src-attr']);
  });
});
