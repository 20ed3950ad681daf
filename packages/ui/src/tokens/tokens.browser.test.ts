import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { LitElement, css } from 'lit';
import { property } from 'lit/decorators.js';
import { tokens } from './tokens.js';

class Swatch extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        color: var(--_weir-accent);
        font-size: var(--_weir-size-2xs);
        gap: var(--_weir-gap);
        animation-duration: var(--_weir-fast);
      }
    `,
  ];
  @property({ reflect: true }) theme?: string;
  override render() {
    return html`<slot></slot>`;
  }
}

class Sheet extends LitElement {
  static override styles = tokens;
  override render() {
    return html`<test-swatch></test-swatch>`;
  }
}

customElements.define('test-swatch', Swatch);
customElements.define('test-sheet', Sheet);

const LIGHT = 'rgb(28, 98, 179)';
const DARK = 'rgb(115, 175, 241)';
const RED = 'rgb(255, 0, 0)';
const GREEN = 'rgb(0, 128, 0)';

const styleOf = (root: Element, name = 'test-swatch') =>
  getComputedStyle((root.localName === name ? root : root.querySelector(name)) ?? root);
const nested = (root: Element) => {
  const sheet = root.localName === 'test-sheet' ? root : root.querySelector('test-sheet');
  const swatch = sheet?.shadowRoot?.querySelector('test-swatch');
  if (!swatch) throw new Error('no nested swatch');
  return swatch;
};

describe('tokens', () => {
  afterEach(() => emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' }));

  it('have defaults', async () => {
    expect(styleOf(await fixture(html`<test-swatch></test-swatch>`)).color).to.equal(LIGHT);
  });

  it('are overridden on the element', async () => {
    const swatch = await fixture<HTMLElement>(html`<test-swatch></test-swatch>`);
    swatch.style.setProperty('--weir-accent', RED);
    expect(styleOf(swatch).color).to.equal(RED);
  });

  it('are overridden on an ancestor, whatever lies between', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <p><test-swatch></test-swatch></p>
      </div>`,
    );
    page.style.setProperty('--weir-accent', RED);
    expect(styleOf(page).color).to.equal(RED);
  });

  it('reach an element inside another', async () => {
    const page = await fixture<HTMLElement>(html`<div><test-sheet></test-sheet></div>`);
    page.style.setProperty('--weir-accent', RED);
    expect(getComputedStyle(nested(page)).color).to.equal(RED);
    page.querySelector<HTMLElement>('test-sheet')?.style.setProperty('--weir-accent', GREEN);
    expect(getComputedStyle(nested(page)).color).to.equal(GREEN);
  });

  it('may be overridden on the inner element alone', async () => {
    const sheet = await fixture(html`<test-sheet></test-sheet>`);
    const swatch = nested(sheet);
    if (swatch instanceof HTMLElement) swatch.style.setProperty('--weir-accent', RED);
    expect(getComputedStyle(swatch).color).to.equal(RED);
  });

  it('that others are made of change them too', async () => {
    const swatch = await fixture<HTMLElement>(html`<test-swatch></test-swatch>`);
    swatch.style.setProperty('--weir-space-4', '6px');
    expect(styleOf(swatch).gap).to.equal('6px');
  });

  it('leave the page as it was', async () => {
    await fixture(html`<test-swatch theme="dark"></test-swatch>`);
    expect(getComputedStyle(document.documentElement).getPropertyValue('--weir-accent')).to.equal('');
    expect(getComputedStyle(document.documentElement).colorScheme).to.equal('normal');
  });

  it('are larger for Chinese where small type could not be read', async () => {
    const page = await fixture(html`<div lang="zh-Hans"><test-swatch></test-swatch></div>`);
    expect(styleOf(page).fontSize).to.equal('12px');
    expect(styleOf(await fixture(html`<test-swatch lang="en"></test-swatch>`)).fontSize).to.equal('11px');
  });

  it('do not move for who asks for less motion, whatever the host sets', async () => {
    const swatch = await fixture<HTMLElement>(html`<test-swatch></test-swatch>`);
    swatch.style.setProperty('--weir-fast', '500ms');
    expect(styleOf(swatch).animationDuration).to.equal('0.5s');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(styleOf(swatch).animationDuration).to.equal('0s');
  });

  it('are the reader’s own colours where colours are forced', async () => {
    const swatch = await fixture<HTMLElement>(html`<test-swatch></test-swatch>`);
    swatch.style.setProperty('--weir-accent', RED);
    await emulateMedia({ forcedColors: 'active' });
    expect(styleOf(swatch).color).not.to.equal(RED);
  });
});

describe('theme', () => {
  afterEach(() => emulateMedia({ colorScheme: 'light' }));

  it('is that of the page: light where it says nothing', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    expect(styleOf(await fixture(html`<test-swatch></test-swatch>`)).color).to.equal(LIGHT);
  });

  it('is dark inside a dark ancestor, also for an element inside another', async () => {
    const page = await fixture<HTMLElement>(
      html`<div><test-swatch theme="auto"></test-swatch><test-sheet></test-sheet></div>`,
    );
    page.style.setProperty('color-scheme', 'dark');
    expect(styleOf(page).color).to.equal(DARK);
    expect(getComputedStyle(nested(page)).color).to.equal(DARK);
  });

  it('follows the person where the page does', async () => {
    const page = await fixture<HTMLElement>(html`<div><test-swatch></test-swatch></div>`);
    page.style.setProperty('color-scheme', 'light dark');
    expect(styleOf(page).color).to.equal(LIGHT);
    await emulateMedia({ colorScheme: 'dark' });
    expect(styleOf(page).color).to.equal(DARK);
  });

  it('can be told, against the page and the person', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const page = await fixture<HTMLElement>(html`<div><test-swatch theme="light"></test-swatch></div>`);
    page.style.setProperty('color-scheme', 'dark');
    expect(styleOf(page).color).to.equal(LIGHT);
    const dark = await fixture(html`<test-swatch theme="dark"></test-swatch>`);
    await emulateMedia({ colorScheme: 'light' });
    expect(styleOf(dark).color).to.equal(DARK);
  });

  it('reads an overriding pair by the theme of the element', async () => {
    const page = await fixture<HTMLElement>(html`<div><test-swatch theme="dark"></test-swatch></div>`);
    page.style.setProperty('--weir-accent', 'light-dark(red, green)');
    expect(styleOf(page).color).to.equal(GREEN);
  });
});
