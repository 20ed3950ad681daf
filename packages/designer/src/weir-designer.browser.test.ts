import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import { WeirError } from '@weir/schema';
import type { WeirDocument } from '@weir/schema';
import {
  click,
  drag,
  drawn,
  find,
  findAll,
  middleOf,
  mount,
  stageOn,
  stagesOf,
  still,
  textOf,
  unmountAll,
  waysOf,
} from './browser.fixture.js';
import { exampleDocument } from './editor/example.fixture.js';
import type { WeirFormulaEditor } from './formula/weir-formula-editor.js';
import { TestStore } from './editor/store.fixture.js';
import type { WeirChangeEvent, WeirPublishEvent, WeirSaveEvent } from './element/events.js';
import type { WeirDesigner } from './weir-designer.js';

const isUntouched = ({ document }: WeirDesigner) => JSON.stringify(document) === JSON.stringify(exampleDocument);
const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
  await drawn();
};
const itemOf = (root: Element, selector: string, text: string): HTMLElement => {
  const found = findAll(root, selector).find((element) => textOf(element).startsWith(text));
  if (!found) throw new Error(`There is no ${selector} "${text}".`);
  return found;
};
const openMetric = async (designer: WeirDesigner, title: string) => {
  await click(itemOf(designer, '.tab', 'Metrics'));
  await click(itemOf(designer, 'weir-metrics-page nav .item, nav .item', title));
};
const formulaOf = (designer: WeirDesigner) =>
  find<WeirFormulaEditor>(designer, 'weir-metrics-page weir-formula-editor, .formula');
/** Types in place of all that a formula's text holds. */
const retype = async (formula: WeirFormulaEditor, text: string) => {
  await formula.updateComplete;
  formula.focus();
  await press('Control+a');
  await sendKeys({ type: text });
};
const metricOf = ({ document }: WeirDesigner, id: string) => document?.metrics?.find((metric) => metric.id === id);

/** A document whose second rule names a field that is not there. */
function mistakenDocument(): WeirDocument {
  const document = structuredClone(exampleDocument);
  const signal = document.funnels?.[0]?.stages[3]?.enters?.[0];
  if (signal) signal.when = { '==': [{ var: 'to_stag' }, 'proposal'] };
  return document;
}

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
      const select = find<HTMLSelectElement>(designer, 'select.connect');
      select.value = 'strategic/chosen';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await drawn();
      expect(waysOf(designer.document)).to.include('lead handoff chosen');
      expect(findAll(designer, '.portal')).to.have.length(2);
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

  describe('metrics', () => {
    it('changes a formula while it is typed, with its value beside it', async () => {
      const designer = await mount('weir-designer');
      const changes: WeirChangeEvent[] = [];
      designer.addEventListener('weir-change', (event) => changes.push(event as WeirChangeEvent));
      await openMetric(designer, 'Win rate');
      await designer.ready;
      await drawn();
      expect(textOf(find(designer, '.figure'))).to.equal('19.4%');
      expect(textOf(find(designer, '.live'))).to.contain('96 of 495');
      expect(formulaOf(designer).text.replaceAll(/\s+/g, ' ')).to.equal(
        'count(deals where stage = "won" on closed_on) / count(deals where stage in ("won", "lost") on closed_on)',
      );
      await retype(formulaOf(designer), 'count(deals) / 2');
      await drawn(500);
      expect(metricOf(designer, 'win_rate')?.formula).to.deep.equal({ '/': [{ count: ['deals'] }, 2] });
      expect(changes.at(-1)?.patch.every(({ path }) => path.startsWith('/metrics/1/formula'))).to.equal(true);
    });

    it('keeps what cannot be read, says why, and marks the metric', async () => {
      const designer = await mount('weir-designer');
      await openMetric(designer, 'Win rate');
      await retype(formulaOf(designer), 'count(deals where ');
      await press('Escape');
      await drawn(800);
      expect(isUntouched(designer)).to.equal(true);
      expect(textOf(find(formulaOf(designer), '.problem'))).to.contain(
        'Until then the last formula that could be read holds.',
      );
      await click(itemOf(designer, 'nav .item', 'Deals created'));
      expect(textOf(itemOf(designer, 'nav .item', 'Win rate'))).to.contain('Unfinished');
      await click(itemOf(designer, 'nav .item', 'Win rate'));
      expect(formulaOf(designer).text).to.equal('count(deals where )');
    });

    it('opens the first metric, and a phone its list', async () => {
      const wide = await mount('weir-designer', { page: 'metrics' });
      expect(textOf(find(find(wide, 'weir-metric-form'), 'h2'))).to.equal('Deals created');
      await unmountAll();
      const phone = await mount('weir-designer', { page: 'metrics', width: 390, height: 760 });
      expect(findAll(phone, 'weir-metric-form')).to.deep.equal([]);
      await click(itemOf(phone, 'nav .item', 'Win rate'));
      expect(textOf(find(find(phone, 'weir-metric-form'), 'h2'))).to.equal('Win rate');
      await click(find(phone, 'button[aria-label="Metrics"]'));
      expect(findAll(phone, 'nav .item')).to.have.length(4);
    });

    it('adds a metric without a formula yet, and Ctrl+Z in its name is the field’s own', async () => {
      const designer = await mount('weir-designer', { page: 'metrics' });
      await click(find(designer, '.new'));
      await waitUntil(() => findAll(designer, '.starts').length === 1, 'no dialog');
      await still(find(designer, 'weir-metric-start-dialog'));
      await click(find(designer, '[data-start="text"]'));
      await waitUntil(() => metricOf(designer, 'new_metric'), 'no metric');
      expect(metricOf(designer, 'new_metric')?.formula).to.equal(null);
      find(find(designer, '.titles'), 'input').focus();
      await press('Control+a');
      await sendKeys({ type: 'Deals won' });
      expect(metricOf(designer, 'new_metric')?.title).to.deep.equal({ en: 'Deals won' });
      await press('Control+z');
      expect(isUntouched(designer), 'the metric is still there').to.equal(false);
    });

    it('makes the id of a new metric of its name, once that is left, and the focus goes on where it was going', async () => {
      const designer = await mount('weir-designer', { page: 'metrics' });
      await click(find(designer, '.new'));
      await waitUntil(() => findAll(designer, '.starts').length === 1, 'no dialog');
      await still(find(designer, 'weir-metric-start-dialog'));
      await click(find(designer, '[data-start="text"]'));
      await waitUntil(() => metricOf(designer, 'new_metric'), 'no metric');
      const formula = formulaOf(designer);
      formula.text = 'count(deals where ';
      formula.dispatchEvent(new Event('input'));
      find(find(designer, '.titles'), 'input').focus();
      await press('Control+a');
      await sendKeys({ type: 'Deals won' });
      await press('Tab');
      await drawn();
      expect(metricOf(designer, 'deals_won')?.title).to.deep.equal({ en: 'Deals won' });
      expect(textOf(find(designer, '.sub'))).to.equal('deals_won');
      const names = findAll(find(designer, '.titles'), 'input');
      expect(names.map((name) => name.matches(':focus'))).to.deep.equal([false, true]);
      expect(formulaOf(designer) === formula, 'the same form').to.equal(true);
      expect(formula.text).to.equal('count(deals where ');
    });

    it('a metric that is put onto a board says so, and leads to its card', async () => {
      const designer = await mount('weir-designer', { page: 'metrics' });
      await openMetric(designer, 'Reached negotiation');
      await designer.ready;
      const menu = find(designer, '.title weir-menu');
      await click(find(menu, '.own-trigger'));
      await still(menu);
      await click(itemOf(menu, '[role="menuitem"]', 'Show on the board'));
      await drawn();
      const toast = find(find(designer, 'weir-toasts'), '.toast');
      expect(textOf(toast)).to.contain('Reached negotiation is on the board Main.');
      await click(find(toast, '.link'));
      expect(designer.page).to.equal('board');
      const titles = () => findAll(find(designer, 'weir-board'), '.title');
      const card = () => titles().find((title) => textOf(title) === 'Reached negotiation');
      await waitUntil(() => (card()?.getBoundingClientRect().bottom ?? Infinity) <= innerHeight);
      expect(find(designer, 'weir-board').shadowRoot?.activeElement?.localName).to.equal('h2');
    });

    it('a user that is a board leads to its preview', async () => {
      const designer = await mount('weir-designer', { page: 'metrics' });
      await openMetric(designer, 'Win rate');
      await designer.ready;
      const jump = itemOf(designer, '.uses .jump', 'Main');
      jump.scrollIntoView();
      await click(jump);
      expect(designer.page).to.equal('board');
      expect(find<HTMLElement & { board?: string }>(designer, 'weir-board').board).to.equal('main');
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
      expect(panel.shadowRoot?.activeElement).to.equal(find(panel, 'h2'));
      expect(textOf(find(find(panel, 'weir-condition-editor'), '.problem'))).to.contain('to_stag');
      find(list, '.link').focus();
      await press('Enter');
      expect(JSON.stringify(designer.document)).to.equal(JSON.stringify(exampleDocument));
      await waitUntil(() => findAll(list, '.badge.negative').length === 0);
      await waitUntil(() => list.shadowRoot?.activeElement, 'the focus stays in the list');
    });

    it('of a target lead to that target', async () => {
      const document = structuredClone(exampleDocument);
      const [, metric] = document.metrics ?? [];
      if (metric) metric.targets = [{ value: 0.3 }, { value: 0.4, where: { team: 'East' } }];
      const designer = await mount('weir-designer', { document });
      await drawn(300);
      await click(find(find(designer, 'weir-problem-list'), '.where'));
      const [, second] = findAll(designer, '[data-part^="targets/"]');
      expect(second?.contains((second.getRootNode() as ShadowRoot).activeElement)).to.equal(true);
      expect(textOf(second!.nextElementSibling!)).to.contain('"team"');
    });

    it('of a metric open its formula', async () => {
      const document = structuredClone(exampleDocument);
      const [metric] = document.metrics ?? [];
      if (metric) metric.formula = { count: ['deal'] };
      const designer = await mount('weir-designer', { document });
      await drawn(300);
      await click(find(find(designer, 'weir-problem-list'), '.where'));
      expect(designer.page).to.equal('metrics');
      expect(formulaOf(designer).shadowRoot?.activeElement).to.equal(find(formulaOf(designer), '.cm-content'));
    });
  });

  describe('drafts', () => {
    it('outlive the element: another one goes on from what was stored', async () => {
      const store = new TestStore();
      const first = await mount('weir-designer', { store });
      await click(stageOn(first, 'nurture'));
      await press('Delete');
      const edited = JSON.stringify(first.document);
      first.remove();
      await drawn();
      expect(JSON.stringify(store.stored.get('b2b-sales')?.document)).to.equal(edited);

      const reasons: string[] = [];
      const listen = (event: Event) => reasons.push((event as WeirChangeEvent).reason);
      document.addEventListener('weir-change', listen);
      const second = await mount('weir-designer', { store });
      document.removeEventListener('weir-change', listen);
      expect(JSON.stringify(second.document)).to.equal(edited);
      expect(reasons).to.deep.equal(['draft']);
      expect(textOf(find(second, '.saved'))).to.match(/^saved /);
      expect(textOf(find(second, '.top .badge'))).to.equal('Draft');
    });

    it('in conflict wait for a person to choose', async () => {
      const store = new TestStore();
      const designer = await mount('weir-designer', { store });
      await click(stageOn(designer, 'nurture'));
      await press('Delete');
      store.putElsewhere({ ...exampleDocument, title: 'Theirs' });
      await press('Control+z');
      await designer.save();
      await drawn();
      const banner = find(designer, '.banner');
      expect(textOf(banner)).to.contain('Somebody else has changed this document');
      await click(itemOf(designer, '.banner .link', 'Load theirs'));
      expect(designer.document?.title).to.equal('Theirs');
      expect(findAll(designer, '.banner')).to.deep.equal([]);
    });

    it('that could not be saved are said so, and saved again', async () => {
      const store = new TestStore();
      store.failures.push(new WeirError('store/full', { name: 'drafts' }));
      const designer = await mount('weir-designer', { store });
      await click(stageOn(designer, 'nurture'));
      await press('Delete');
      expect(textOf(find(designer, '.banner'))).to.contain('The draft was not saved');
      await click(itemOf(designer, '.banner .link', 'Try again'));
      expect(findAll(designer, '.banner')).to.deep.equal([]);
      expect(store.stored.get('b2b-sales')?.document).to.equal(designer.document);
    });

    it('are offered to a host without a store', async () => {
      const designer = await mount('weir-designer');
      const kept: unknown[] = [];
      designer.addEventListener('weir-save', (event) => {
        const save = event as WeirSaveEvent;
        save.waitUntil(Promise.resolve(kept.push(save.document)));
      });
      await click(stageOn(designer, 'nurture'));
      await press('Delete');
      expect(kept).to.deep.equal([designer.document]);
      expect(textOf(find(designer, '.saved'))).to.match(/^saved /);
    });
  });

  describe('publishing', () => {
    const publish = async (designer: WeirDesigner) => {
      await click(itemOf(designer, '.button.primary', 'Publish…'));
      await drawn(300);
      await click(itemOf(designer, 'weir-dialog.publish .button.primary', 'Publish'));
      await drawn(300);
    };

    it('waits for the host, then for the store', async () => {
      const store = new TestStore();
      const designer = await mount('weir-designer', { store });
      const asked: unknown[] = [];
      designer.addEventListener('weir-publish', (event) => asked.push((event as WeirPublishEvent).document));
      await publish(designer);
      expect(asked).to.deep.equal([designer.document]);
      expect(store.stored.get('b2b-sales')?.state).to.equal('published');
      expect(textOf(find(designer, '.top .badge'))).to.equal('Published');
    });

    it('that the host refuses keeps the draft and shows why', async () => {
      const store = new TestStore();
      const designer = await mount('weir-designer', { store });
      designer.addEventListener('weir-publish', (event) =>
        (event as WeirPublishEvent).waitUntil(Promise.reject(new Error('You may not publish.'))),
      );
      await publish(designer);
      expect(textOf(find(designer, '.toast'))).to.contain('You may not publish.');
      expect(store.stored.get('b2b-sales')).to.equal(undefined);
    });

    it('is not begun while there are errors', async () => {
      const designer = await mount('weir-designer', { document: mistakenDocument() });
      await click(itemOf(designer, '.button.primary', 'Publish…'));
      expect(textOf(find(designer, '.toast'))).to.contain('Mend them in the list of problems.');
      expect(find<HTMLElement & { open: boolean }>(designer, 'weir-dialog.publish').open).to.equal(false);
    });
  });

  describe('files', () => {
    const upload = async (designer: WeirDesigner, text: string) => {
      const input = find<HTMLInputElement>(designer, 'input[type="file"]');
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'model.json', { type: 'application/json' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
      await drawn(300);
    };

    it('that were exported are imported the same, byte for byte, in one step', async () => {
      const designer = await mount('weir-designer');
      await click(stageOn(designer, 'nurture'));
      await press('Delete');
      const text = designer.exportJson();
      const other = await mount('weir-designer');
      await upload(other, text);
      expect(other.exportJson()).to.equal(text);
      expect(textOf(find(other, '.toast'))).to.contain('model.json was imported.');
      await click(find(find(other, '.toast'), '.link'));
      expect(isUntouched(other)).to.equal(true);
    });

    it('that are broken change nothing and say what is wrong', async () => {
      const designer = await mount('weir-designer');
      await upload(designer, '{"weir": 1, "id": "Not an id", "title": "A"}');
      const dialog = find<HTMLElement & { open: boolean }>(designer, 'weir-dialog.faults');
      expect(dialog.open).to.equal(true);
      expect(textOf(dialog)).to.contain('"Not an id" is not an id.').and.to.contain('/id');
      expect(isUntouched(designer)).to.equal(true);
    });

    it('are handed to the browser', async () => {
      const designer = await mount('weir-designer');
      const links: string[] = [];
      const { click: original } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        links.push(this.download);
      };
      await click(find(find(designer, '.side.end weir-menu'), 'button'));
      await click(itemOf(designer, '.side.end weir-menu .item, .item', 'Export as JSON'));
      HTMLAnchorElement.prototype.click = original;
      expect(links).to.deep.equal(['b2b-sales.weir.json']);
    });
  });

  describe('in a narrow place', () => {
    it('rail and panel lie over the drawing, and Escape closes them', async () => {
      const designer = await mount('weir-designer', { width: 390, height: 760 });
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
    expect(findAll(panel, 'button.small').map((button) => button.ariaLabel)).to.deep.equal(['Close']);
    await expect(designer).to.be.accessible();
  });

  it('follows the direction of the page', async () => {
    const designer = await mount('weir-designer', { dir: 'rtl' });
    const rail = find(designer, 'weir-funnel-rail').getBoundingClientRect();
    const canvas = find(designer, 'weir-funnel-canvas').getBoundingClientRect();
    expect(rail.left).to.be.greaterThan(canvas.left);
    const lead = stageOn(designer, 'lead').getBoundingClientRect();
    expect(lead.left, 'the drawing runs as it was drawn').to.be.lessThan(
      stageOn(designer, 'won').getBoundingClientRect().left,
    );
    expect(getComputedStyle(find(stageOn(designer, 'lead'), '.stage')).direction).to.equal('rtl');
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
