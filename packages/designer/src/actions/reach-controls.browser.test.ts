import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import { click, drawn, find, findAll, textOf, unmountAll } from '../browser.fixture.js';
import { focusIn } from '../outline/outline.fixture.js';
import type { WeirDesigner } from '../weir-designer.js';
import { TARGETS, VIEWS, open, press } from './reach.fixture.js';

/** More Tab stops than a designer has. */
const MOST_STOPS = 400;

/** All that a person can do something with, and sees. */
function controlsIn(root: Element): HTMLElement[] {
  return findAll(
    root,
    'button, input, select, textarea, summary, a[href], [tabindex="0"], [contenteditable="true"]',
  ).filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      element.closest('[inert]') === null &&
      element.checkVisibility({ visibilityProperty: true }),
  );
}

const nameOf = (element: Element) =>
  `${element.localName} ${(element.getAttribute('aria-label') ?? textOf(element)) || element.className}`;

/** Tab from the beginning to the end of a designer. @returns what had the focus on the way */
async function walk(designer: WeirDesigner): Promise<Set<Element>> {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  const place = designer.parentElement;
  place?.before(before);
  place?.after(after);
  const met = new Set<Element>();
  before.focus();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await press('Tab');
    const focused = focusIn(designer);
    if (!focused || focused === after) break;
    // In the text of a formula Tab indents, until Escape lets it go on.
    if (met.has(focused)) await press('Escape');
    met.add(focused);
  }
  expect(document.activeElement, 'the end').to.equal(after);
  for (const button of [before, after]) button.remove();
  return met;
}

/** Of radio buttons of one name Tab comes to one; arrows go on from there. */
async function goOnByArrows(met: Set<Element>): Promise<void> {
  for (const radio of [...met].filter((each): each is HTMLInputElement => each instanceof HTMLInputElement)) {
    if (radio.type !== 'radio' || !radio.isConnected) continue;
    radio.focus();
    const root = radio.getRootNode() as Document | ShadowRoot;
    const group = root.querySelectorAll(`input[type="radio"][name="${radio.name}"]`);
    for (let step = 0; step < group.length; step += 1) {
      await press('ArrowRight');
      if (root.activeElement) met.add(root.activeElement);
    }
  }
}

describe('each control is reached', () => {
  before(() => setViewport({ width: 1280, height: 960 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  for (const view of VIEWS)
    for (const target of TARGETS) {
      it(`around ${target} in the ${view}, with Tab and the arrow keys`, async () => {
        const designer = await open(view, target);
        await press('Enter');
        await waitUntil(() => findAll(designer, 'weir-selection-panel').length === 1, 'no panel');
        const panel = find(designer, 'weir-selection-panel');
        for (const fold of findAll(panel, '.fold[aria-expanded="false"]')) await click(fold);
        const describe = findAll(panel, '.link.start')[0];
        if (describe) await click(describe);
        await drawn(300);
        const met = await walk(designer);
        const controls = controlsIn(designer);
        expect(controls.length).to.be.greaterThan(20);
        expect(controlsIn(panel).length).to.be.greaterThan(target === 'several' ? 5 : 6);
        await goOnByArrows(met);
        expect(controls.filter((control) => control.isConnected && !met.has(control)).map(nameOf)).to.deep.equal([]);
      });
    }

  it('what only the list of the funnels does, by keys alone', async () => {
    const designer = await open('drawing', 'stage');
    const rail = find(designer, 'weir-funnel-rail');
    const funnels = () => designer.document?.funnels ?? [];
    const [first, second] = funnels().map(({ id }) => id);
    /** An entry of the menu of the first funnel, from the search above the list. */
    const act = async (action: string) => {
      find(rail, 'input').focus();
      const isAt = (name: string) => nameOf(focusIn(rail) ?? rail).includes(name);
      for (let stop = 0; stop < MOST_STOPS && !isAt('Actions for Solution selling'); stop += 1) await press('Tab');
      await press('Enter');
      for (let step = 0; step < 20 && !isAt(action); step += 1) await press('ArrowDown');
      await press('Enter');
      await drawn();
    };
    await act('Move down');
    expect(funnels().map(({ id }) => id)).to.deep.equal([second, first]);
    await act('Tags…');
    await press('b', 'Enter', 'Escape');
    await act('Archive');
    const found = funnels().find(({ id }) => id === first);
    expect([found?.tags, found?.archived]).to.deep.equal([['b'], true]);
    find(rail, 'input').focus();
    await press('Tab', 'Tab');
    while (!nameOf(focusIn(rail) ?? rail).includes('Add a funnel')) await press('Shift+Tab');
    await press('Enter');
    await waitUntil(() => focusIn(designer)?.matches('.card.blank'), 'no question');
    await press('Enter');
    await waitUntil(() => funnels().length === 3 && focusIn(designer)?.localName === 'input', 'no new funnel');
  });
});
