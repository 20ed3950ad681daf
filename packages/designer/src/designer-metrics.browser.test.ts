import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import { click, drawn, find, findAll, mount, still, textOf, unmountAll } from './browser.fixture.js';
import { isUntouched, itemOf, press, retype } from './designer.fixture.js';
import { exampleDocument } from './editor/example.fixture.js';
import type { WeirChangeEvent } from './element/events.js';
import type { WeirFormulaEditor } from './formula/weir-formula-editor.js';
import type { WeirDesigner } from './weir-designer.js';

const openMetric = async (designer: WeirDesigner, title: string) => {
  await click(itemOf(designer, '.tab', 'Metrics'));
  await click(itemOf(designer, 'weir-metrics-page nav .item, nav .item', title));
};
const formulaOf = (designer: WeirDesigner) =>
  find<WeirFormulaEditor>(designer, 'weir-metrics-page weir-formula-editor, .formula');
const metricOf = ({ document }: WeirDesigner, id: string) => document?.metrics?.find((metric) => metric.id === id);

describe('the metrics of <weir-designer>', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

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
    expect(find(designer, '.card-frame:focus').getAttribute('aria-label')).to.contain('Reached negotiation');
  });

  it('a user that is a board leads to it', async () => {
    const designer = await mount('weir-designer', { page: 'metrics' });
    await openMetric(designer, 'Win rate');
    await designer.ready;
    const jump = itemOf(designer, '.uses .jump', 'Main');
    jump.scrollIntoView();
    await click(jump);
    expect(designer.page).to.equal('board');
    expect(find<HTMLElement & { board?: string }>(designer, 'weir-board').board).to.equal('main');
  });

  describe('problems', () => {
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
});
