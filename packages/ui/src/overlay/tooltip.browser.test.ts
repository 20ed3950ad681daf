import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { defineUi } from '../define-ui.js';
import { WeirTooltip } from './tooltip.js';

defineUi();

const isShown = (tooltip: WeirTooltip) =>
  tooltip.shadowRoot?.querySelector('.tooltip')?.matches(':popover-open') ?? false;

describe('weir-tooltip', () => {
  afterEach(() => sendMouse({ type: 'move', position: [0, 0] }));

  it('names a control that has no name, and describes one that has', async () => {
    const page = await fixture(html`
      <div>
        <weir-tooltip text="Undo"
          ><button><svg></svg></button
        ></weir-tooltip>
        <weir-tooltip text="Only for admins"><button>Publish</button></weir-tooltip>
      </div>
    `);
    const [undo, publish] = page.querySelectorAll('button');
    expect(undo?.getAttribute('aria-label')).to.equal('Undo');
    expect(publish?.getAttribute('aria-label')).to.equal(null);
    expect(publish?.getAttribute('aria-description')).to.equal('Only for admins');
    const [tooltip] = page.querySelectorAll('weir-tooltip');
    if (tooltip) tooltip.text = 'Undo typing';
    await tooltip?.updateComplete;
    expect(undo?.getAttribute('aria-label')).to.equal('Undo typing');
  });

  it('describes no more what it once told otherwise of a control', async () => {
    const tooltip = await fixture<WeirTooltip>(
      html`<weir-tooltip text="Undo typing"><button aria-label="Undo"></button></weir-tooltip>`,
    );
    const button = tooltip.querySelector('button');
    expect(button?.getAttribute('aria-description')).to.equal('Undo typing');
    tooltip.text = 'Undo';
    await tooltip.updateComplete;
    expect(button?.hasAttribute('aria-description')).to.equal(false);
  });

  it('is shown to the keyboard at once; Escape takes it away and is prevented only then', async () => {
    const tooltip = await fixture<WeirTooltip>(html`<weir-tooltip text="Undo"><button></button></weir-tooltip>`);
    const prevented: boolean[] = [];
    tooltip.parentElement?.addEventListener('keydown', (event) => prevented.push(event.defaultPrevented));
    await sendKeys({ press: 'Tab' });
    expect(isShown(tooltip)).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(isShown(tooltip)).to.equal(false);
    await sendKeys({ press: 'Escape' });
    expect(prevented.slice(-2)).to.deep.equal([true, false]);
  });

  it('is shown on a control that had the focus before tooltips were registered', async () => {
    const page = await fixture(html`<late-tooltip text="Undo"><button></button></late-tooltip>`);
    page.querySelector('button')?.focus();
    await sendKeys({ press: 'Shift' });
    customElements.define('late-tooltip', class extends WeirTooltip {});
    await (page as WeirTooltip).updateComplete;
    expect(isShown(page as WeirTooltip)).to.equal(true);
  });

  it('is shown by pointing, and stays while the pointer is on it', async () => {
    const tooltip = await fixture<WeirTooltip>(html`<weir-tooltip text="Undo"><button>↶</button></weir-tooltip>`);
    const centre = (element: Element): [number, number] => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [Math.round(x + width / 2), Math.round(y + height / 2)];
    };
    await sendMouse({ type: 'move', position: centre(tooltip) });
    expect(isShown(tooltip)).to.equal(false);
    await aTimeout(550);
    expect(isShown(tooltip)).to.equal(true);
    const words = tooltip.shadowRoot?.querySelector('.tooltip');
    if (words) await sendMouse({ type: 'move', position: centre(words) });
    await aTimeout(250);
    expect(isShown(tooltip)).to.equal(true);
    await sendMouse({ type: 'move', position: [0, 0] });
    await aTimeout(250);
    expect(isShown(tooltip)).to.equal(false);
  });
});
