import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import {
  click,
  drag,
  drawn,
  find,
  findAll,
  middleOf,
  mount,
  settled,
  stageOn,
  stagesOf,
  textOf,
  unmountAll,
  waysOf,
} from './browser.fixture.js';
import { isUntouched, itemOf, mistakenDocument, press, retype } from './designer.fixture.js';
import { exampleDocument } from './editor/example.fixture.js';
import type { WeirFormulaEditor } from './formula/weir-formula-editor.js';

describe('<weir-designer>', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  describe('the way around', () => {
    it('chooses a stage in the list, and shows its settings', async () => {
      const designer = await mount('weir-designer');
      await click(itemOf(designer, 'weir-funnel-rail .stages .item, .stages .item', 'Proposal'));
      expect(stageOn(designer, 'proposal').classList.contains('selected')).to.equal(true);
      expect(textOf(find(find(designer, 'weir-selection-panel'), 'h2'))).to.equal('Proposal');
    });

    it('finds a stage by a part of its name', async () => {
      const designer = await mount('weir-designer');
      find<HTMLInputElement>(find(designer, 'weir-funnel-rail'), 'input').focus();
      await sendKeys({ type: 'joint' });
      await drawn();
      expect(findAll(designer, '.stages .item').map(textOf)).to.deep.equal(['Joint plan']);
      await press('Escape');
      expect(findAll(designer, '.stages .item')).to.have.length(8);
    });

    it('adds by Enter after what is selected, and by dragging where it is dropped', async () => {
      const designer = await mount('weir-designer');
      await click(stageOn(designer, 'solution'));
      itemOf(designer, 'weir-palette button, button', 'Open').focus();
      await press('Enter');
      await sendKeys({ type: 'Demo' });
      await press('Enter');
      expect(waysOf(designer.document)).to.include('solution advance demo');
      const [x, y] = middleOf(stageOn(designer, 'won'));
      const button = itemOf(designer, 'button', 'Disqualified');
      button.scrollIntoView();
      await drag(middleOf(button), [x - 80, y + 100]);
      await press('Enter');
      expect(stagesOf(designer.document).at(-1)).to.equal('disqualified');
    });

    it('what is dropped on a transition is put in between', async () => {
      const designer = await mount('weir-designer');
      const label = findAll(designer, '.label').find((each) => textOf(each) === '60.0%');
      if (!label) throw new Error('no label');
      const button = itemOf(designer, 'button', 'Open');
      button.scrollIntoView();
      await drag(middleOf(button), middleOf(label));
      await press('Enter');
      expect(waysOf(designer.document)).to.include('qualified advance new-stage');
    });

    it('a stage that a metric names is archived instead of deleted, and says so', async () => {
      const designer = await mount('weir-designer');
      await click(stageOn(designer, 'negotiation'));
      await press('Delete');
      expect(textOf(find(designer, '.toast'))).to.contain(
        'Negotiation is still used by Reached negotiation, so it was archived.',
      );
      expect(stageOn(designer, 'negotiation').querySelector('.archived')).not.to.equal(null);
      await click(find(find(designer, '.toast'), '.link'));
      expect(isUntouched(designer)).to.equal(true);
    });

    it('says what was done and undone to those who cannot see it', async () => {
      const designer = await mount('weir-designer');
      const said = () => designer.shadowRoot?.lastElementChild?.textContent;
      await click(stageOn(designer, 'nurture'));
      await press('Delete');
      expect(said()).to.equal('Done: Delete');
      await press('Control+z');
      expect(said()).to.equal('Undone: Delete');
    });
  });

  describe('the panel', () => {
    it('changes numbers, keeps what is none, and is undone field by field', async () => {
      const designer = await mount('weir-designer');
      await click(stageOn(designer, 'proposal'));
      const [probability, , limit] = findAll<HTMLInputElement>(
        find(designer, 'weir-selection-panel'),
        'weir-number-field input, input[inputmode]',
      );
      if (!probability || !limit) throw new Error('no fields');
      probability.focus();
      probability.select();
      await sendKeys({ type: '65' });
      limit.focus();
      limit.select();
      await sendKeys({ type: '−2' });
      await drawn();
      const stage = () => designer.document?.funnels?.[0]?.stages[3];
      expect(stage()).to.deep.include({ probability: 0.65, limit: { days: 14 } });
      expect(limit.value).to.equal('−2');
      expect(limit.getAttribute('aria-invalid')).to.equal('true');
      limit.select();
      await sendKeys({ type: '21' });
      expect(stage()?.limit).to.deep.equal({ days: 21 });
      stageOn(designer, 'proposal').focus();
      await press('Control+z');
      expect(stage()).to.deep.include({ probability: 0.65, limit: { days: 14 } });
      await press('Control+z');
      expect(isUntouched(designer)).to.equal(true);
    });

    it('writes a name in each language', async () => {
      const designer = await mount('weir-designer');
      await click(stageOn(designer, 'lead'));
      const [, chinese] = findAll<HTMLInputElement>(find(designer, 'weir-selection-panel'), 'input[lang]');
      chinese?.focus();
      chinese?.select();
      await sendKeys({ type: '潜在客户' });
      expect(designer.document?.funnels?.[0]?.stages[0]?.title).to.deep.equal({ en: 'Lead', 'zh-CN': '潜在客户' });
    });

    it('connects by a list, for those who cannot drag', async () => {
      const designer = await mount('weir-designer');
      await click(stageOn(designer, 'lead'));
      const before = waysOf(designer.document);
      await click(find(designer, 'button.connect'));
      await drawn();
      await sendKeys({ type: 'cho' });
      await press('ArrowDown', 'ArrowUp');
      expect(waysOf(designer.document), 'only once it is chosen').to.deep.equal(before);
      await press('Enter');
      await drawn();
      expect(waysOf(designer.document)).to.include('lead handoff chosen');
      expect(findAll(designer, '.portal')).to.have.length(2);
      expect(textOf(find(designer, 'h2')), 'its settings stay').to.contain('Lead');
    });

    it('edits a rule field by field, as the same formula, with the designer’s own undo', async () => {
      const designer = await mount('weir-designer');
      await click(stageOn(designer, 'proposal'));
      const rule = () => designer.document?.funnels?.[0]?.stages[3]?.enters?.[0]?.when;
      const before = rule();
      const conditions = find(designer, 'weir-condition-editor');
      const operator = find<HTMLSelectElement>(conditions, '[data-control="operator"]');
      operator.value = 'is-not';
      operator.dispatchEvent(new Event('change', { bubbles: true }));
      await drawn();
      expect(rule()).to.deep.equal({ '!=': [{ var: 'to_stage' }, 'proposal'] });
      find(conditions, '[data-control="remove"]').focus();
      await sendKeys({ press: 'Control+z' });
      await drawn();
      expect(rule()).to.deep.equal(before);
      expect(find<HTMLSelectElement>(designer, '[data-control="operator"]').value).to.equal('is');
    });

    it('says where a condition cannot be read, and keeps the last one that could', async () => {
      const designer = await mount('weir-designer');
      await click(stageOn(designer, 'proposal'));
      const [, asFormula] = findAll(find(designer, '.condition-head weir-segmented'), 'label');
      if (asFormula) await click(asFormula);
      const panel = find(designer, 'weir-selection-panel');
      await retype(find<WeirFormulaEditor>(panel, 'weir-formula-editor'), 'to_stage = ');
      await press('Escape');
      await drawn(800);
      expect(isUntouched(designer)).to.equal(true);
      expect(find(panel, '.cm-content').getAttribute('aria-invalid')).to.equal('true');
      await click(stageOn(designer, 'lead'));
      await click(stageOn(designer, 'proposal'));
      const again = find<WeirFormulaEditor>(find(designer, 'weir-selection-panel'), 'weir-formula-editor');
      expect(again.text, 'what was typed is not lost').to.equal('to_stage = ');
      await again.updateComplete;
      again.focus();
      await press('Control+End');
      await sendKeys({ type: '"offer"' });
      await drawn(500);
      expect(designer.document?.funnels?.[0]?.stages[3]?.enters?.[0]?.when).to.deep.equal({
        '==': [{ var: 'to_stage' }, 'offer'],
      });
    });
  });

  describe('problems', () => {
    it('lead to their place, and are mended by their fix', async () => {
      const designer = await mount('weir-designer', { document: mistakenDocument() });
      await drawn(300);
      const list = find(designer, 'weir-problem-list');
      expect(textOf(find(list, '.badge.negative'))).to.equal('1 error');
      expect(stageOn(designer, 'proposal').querySelector('.flag')).not.to.equal(null);
      await click(find(list, '.where'));
      expect(stageOn(designer, 'proposal').classList.contains('selected')).to.equal(true);
      const panel = find(designer, 'weir-selection-panel');
      expect(panel.shadowRoot?.activeElement).to.equal(find(panel, 'weir-condition-editor'));
      expect(textOf(find(find(panel, 'weir-condition-editor'), '.problem'))).to.contain('to_stag');
      find(list, '.link').focus();
      await press('Enter');
      expect(JSON.stringify(designer.document)).to.equal(JSON.stringify(exampleDocument));
      await waitUntil(() => findAll(list, '.badge.negative').length === 0);
      await waitUntil(() => list.shadowRoot?.activeElement, 'the focus stays in the list');
    });
  });

  describe('in a narrow place', () => {
    it('rail and panel lie over the drawing, and Escape closes them', async () => {
      const designer = await mount('weir-designer', { width: 390, height: 760, funnelView: 'drawing' });
      expect(findAll(designer, 'weir-funnel-rail')).to.deep.equal([]);
      await click(find(designer, '.top button[aria-expanded]'));
      expect(findAll(designer, 'weir-funnel-rail')).to.have.length(1);
      const prevented: boolean[] = [];
      const listen = (event: KeyboardEvent) => prevented.push(event.defaultPrevented);
      document.addEventListener('keydown', listen);
      await press('Escape', 'Escape');
      document.removeEventListener('keydown', listen);
      expect(findAll(designer, 'weir-funnel-rail')).to.deep.equal([]);
      expect(prevented).to.deep.equal([true, false]);
      await click(stageOn(designer, 'lead'));
      expect(findAll(designer, 'weir-selection-panel'), 'a touch only selects').to.deep.equal([]);
      await click(find(designer, '.tools button[aria-label="Settings"]'));
      expect(findAll(designer, 'weir-selection-panel')).to.have.length(1);
      await expect(designer).to.be.accessible();
    });
  });

  it('keys that are typed do not reach the host, undo outside of fields works', async () => {
    const designer = await mount('weir-designer', { nested: true });
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', listen);
    find<HTMLInputElement>(find(designer, 'weir-funnel-rail'), 'input').focus();
    await sendKeys({ type: 'ab' });
    document.removeEventListener('keydown', listen);
    expect(heard).to.deep.equal([]);
  });

  it('that is read-only offers nothing to change', async () => {
    const designer = await mount('weir-designer', { readOnly: true });
    await click(stageOn(designer, 'proposal'));
    expect(findAll(designer, 'weir-palette, .button.primary:not([slot])')).to.deep.equal([]);
    const panel = find(designer, 'weir-selection-panel');
    const fields = findAll<HTMLInputElement>(panel, 'input:not([type="checkbox"]), textarea');
    expect(fields.length).to.be.greaterThan(8);
    expect(fields.every(({ readOnly }) => readOnly)).to.equal(true);
    expect(findAll(panel, 'select:not(:disabled), input[type="checkbox"]:not(:disabled)')).to.deep.equal([]);
    // What unfolds is there to be read.
    const buttons = findAll(panel, 'button.small:not([aria-expanded])');
    expect(buttons.map((button) => button.ariaLabel)).to.deep.equal(['Close']);
    await expect(designer).to.be.accessible();
  });

  it('follows the direction of the page', async () => {
    const designer = await mount('weir-designer', { dir: 'rtl' });
    const rail = find(designer, 'weir-funnel-rail').getBoundingClientRect();
    const canvas = find(designer, 'weir-funnel-view').getBoundingClientRect();
    expect(rail.left).to.be.greaterThan(canvas.left);
    const lead = stageOn(designer, 'lead').getBoundingClientRect();
    expect(lead.left, 'the drawing runs as it was drawn').to.be.lessThan(
      stageOn(designer, 'won').getBoundingClientRect().left,
    );
    expect(getComputedStyle(find(stageOn(designer, 'lead'), '.stage')).direction).to.equal('rtl');
  });

  it('a new funnel keeps what is in view when it gets its name, and its id with it', async () => {
    const designer = await mount('weir-designer', { document: { weir: 1, id: 'new', title: 'New' } });
    await click(itemOf(designer, 'weir-empty .button', 'Add a funnel'));
    await click(itemOf(designer, 'weir-empty .button', 'Add a stage'));
    await sendKeys({ type: 'Visit' });
    await press('Enter');
    for (let times = 0; times < 2; times++) await click(find(designer, '.zoom button'));
    const view = () => find(designer, '.react-flow__viewport').style.transform;
    const before = view();
    const ground = find(designer, '.react-flow__pane').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(ground.left + 60), Math.round(ground.bottom - 120)] });
    await settled(designer);
    const name = find<HTMLInputElement>(find(designer, 'weir-selection-panel'), 'input[lang]');
    name.focus();
    name.select();
    await sendKeys({ type: 'Field sales' });
    await press('Tab');
    await settled(designer);
    expect(designer.document?.funnels?.map(({ id }) => id)).to.deep.equal(['field-sales']);
    expect(view()).to.equal(before);
    await press('Control+z');
    await settled(designer);
    expect(view()).to.equal(before);
  });

  it('the view that a person chose stays when the panel opens, and what was clicked comes out from under it', async () => {
    const designer = await mount('weir-designer');
    const view = () => find(designer, '.react-flow__viewport').style.transform;
    await click(find(designer, '.zoom button'));
    const zoomed = view();
    await click(stageOn(designer, 'lead'));
    expect(findAll(designer, 'weir-selection-panel')).to.have.length(1);
    expect(view(), 'by the buttons').to.equal(zoomed);
    await press('Escape');
    await click(find(find(designer, 'weir-selection-panel'), '.head button:last-child'));
    const { left, top, width, height } = find(designer, '.overview').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + width * 0.7), Math.round(top + height / 2)] });
    await settled(designer);
    const moved = view();
    expect(moved).not.to.equal(zoomed);
    const canvas = () => find(designer, 'weir-funnel-canvas').getBoundingClientRect();
    const inView = findAll(designer, '.react-flow__node-stage').filter(
      (stage) => stage.getBoundingClientRect().right < canvas().right && stage.getBoundingClientRect().top > 200,
    );
    const last = inView
      .sort((one, other) => one.getBoundingClientRect().right - other.getBoundingClientRect().right)
      .at(-1);
    await click(last!);
    expect(findAll(designer, 'weir-selection-panel')).to.have.length(1);
    expect(last!.getBoundingClientRect().right).to.be.lessThan(canvas().right);
    expect(view().replace(/.*scale/, ''), 'by the overview').to.equal(moved.replace(/.*scale/, ''));
    await click(find(designer, '.zoom button:last-child'));
    const fitted = view();
    await click(find(find(designer, 'weir-selection-panel'), '.head button:last-child'));
    expect(view(), 'all of it stays in view').not.to.equal(fitted);
  });

  it('a double click names the stage that it began on, although the panel opens in between', async () => {
    const designer = await mount('weir-designer');
    const [x, y] = middleOf(stageOn(designer, 'proposal'));
    await sendMouse({ type: 'click', position: [x, y] });
    await settled(designer);
    expect(findAll(designer, 'weir-selection-panel')).to.have.length(1);
    expect(middleOf(stageOn(designer, 'proposal')), 'the drawing made room').not.to.deep.equal([x, y]);
    // The test runner knows no double click: the second one is on the ground, where the stage was.
    const second = { bubbles: true, composed: true, detail: 2, clientX: x, clientY: y };
    for (const type of ['click', 'dblclick'])
      find(designer, '.react-flow__pane').dispatchEvent(new MouseEvent(type, second));
    await waitUntil(() => findAll(designer, '.name-field').length === 1);
    await sendKeys({ type: 'Offer' });
    await press('Enter');
    expect(textOf(stageOn(designer, 'proposal'))).to.contain('Offer');
    expect(stageOn(designer, 'proposal').classList.contains('selected')).to.equal(true);
  });

  it('a menu opens where the stage is, without a panel that would move it away; a click shows the panel again', async () => {
    const designer = await mount('weir-designer');
    const before = middleOf(stageOn(designer, 'won'));
    await sendMouse({ type: 'click', position: before, button: 'right' });
    await settled(designer);
    expect(middleOf(stageOn(designer, 'won'))).to.deep.equal(before);
    expect(stageOn(designer, 'won').classList.contains('selected')).to.equal(true);
    expect(findAll(designer, 'weir-selection-panel')).to.deep.equal([]);
    await press('Escape');
    await click(stageOn(designer, 'won'));
    expect(findAll(designer, 'weir-selection-panel')).to.have.length(1);
  });

  it('an empty document asks for the first funnel', async () => {
    const designer = await mount('weir-designer', { document: { weir: 1, id: 'new', title: 'New' } });
    await click(itemOf(designer, 'weir-empty .button', 'Add a funnel'));
    await click(itemOf(designer, 'weir-empty .button', 'Add a stage'));
    await sendKeys({ type: 'Visit' });
    await press('Enter');
    expect(designer.document?.funnels).to.deep.equal([
      {
        id: 'new-funnel',
        title: 'New funnel',
        stages: [{ id: 'visit', title: 'Visit', kind: 'open', position: { x: 0, y: 0 } }],
      },
    ]);
  });

  for (const [theme, locale] of [
    ['light', 'en'],
    ['dark', 'zh-CN'],
  ] as const) {
    it(`is accessible (${theme}, ${locale})`, async () => {
      const designer = await mount('weir-designer', { theme, locale, document: mistakenDocument() });
      await click(stageOn(designer, 'proposal'));
      await drawn(300);
      await expect(designer).to.be.accessible();
      designer.page = 'metrics';
      await drawn();
      await click(find(find(designer, 'weir-metrics-page'), 'nav .item'));
      await drawn(500);
      await expect(designer).to.be.accessible();
    });
  }
});
