import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import type { WeirCombobox } from '@weir/ui';
import { click, find, findAll, mount, still, textOf, unmountAll } from '../../browser.fixture.js';
import type { FormulaBlocks } from '../../blocks/formula-blocks.js';
import { exampleDocument } from '../../editor/example.fixture.js';
import type { WeirFormulaEditor } from '../../formula/weir-formula-editor.js';
import type { WeirDesigner } from '../../weir-designer.js';

const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
};
const open = (options: Parameters<typeof mount>[1] = {}) => mount('weir-designer', { page: 'metrics', ...options });
const form = (designer: WeirDesigner) => find(designer, 'weir-metric-form');
const blocks = (designer: WeirDesigner) => find<FormulaBlocks>(designer, 'weir-formula-blocks');
const cards = (designer: WeirDesigner) =>
  findAll(find(designer, 'weir-metric-start-dialog'), '.card .name').map(textOf);
const newMetric = (designer: WeirDesigner) => designer.document?.metrics?.find(({ id }) => id === 'new_metric');

/** What has the focus, however deep. */
function focused(root: Element): Element | null {
  let found = root.shadowRoot?.activeElement ?? null;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found;
}

/** The control of the blocks that has the focus. */
const control = (designer: WeirDesigner) =>
  blocks(designer).shadowRoot?.activeElement?.getAttribute('data-control') ?? null;

async function openDialog(designer: WeirDesigner): Promise<void> {
  find(designer, '.new').focus();
  await press('Enter');
  await waitUntil(() => findAll(designer, '.starts').length === 1, 'no dialog');
  await still(find(designer, 'weir-metric-start-dialog'));
}

async function start(designer: WeirDesigner, search: string): Promise<void> {
  await openDialog(designer);
  await sendKeys({ type: search });
  await press('Enter');
  await waitUntil(() => newMetric(designer), 'no metric');
}

describe('a new metric', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  it('begins with a block that is chosen with the mouse, and what is open in it has the focus', async () => {
    const designer = await open();
    await click(find(designer, '.new'));
    await waitUntil(() => findAll(designer, '.starts').length === 1, 'no dialog');
    await still(find(designer, 'weir-metric-start-dialog'));
    await click(find(designer, '[data-start="sum"]'));
    await waitUntil(() => control(designer) === 'dataset', 'no focus');
    expect(newMetric(designer)?.formula).to.equal(null);
    expect(textOf(find(form(designer), 'h2'))).to.equal('New metric');
    expect(findAll(designer, '.starts'), 'closed').to.have.length(0);
    expect(textOf(find(blocks(designer), '.head'))).to.equal('Sum of');
  });

  it('begins with the keyboard alone: searched for, chosen with Enter, one step to undo', async () => {
    const designer = await open();
    await openDialog(designer);
    expect(focused(designer) === find(designer, '.starts input'), 'in the search').to.equal(true);
    await sendKeys({ type: 'share' });
    await waitUntil(() => cards(designer).length === 1);
    expect(cards(designer)).to.deep.equal(['Share of records where…']);
    await press('Enter');
    await waitUntil(() => control(designer) === 'dataset', 'no focus');
    await press('Control+z');
    await waitUntil(() => !newMetric(designer), 'not undone');
    expect(designer.document).to.deep.equal(exampleDocument);
  });

  it('what the document has only one of is chosen, and the figure is there at once', async () => {
    const funnels = exampleDocument.funnels?.slice(0, 1) ?? [];
    const designer = await open({ document: { ...exampleDocument, funnels } });
    await start(designer, 'goes on to');
    await waitUntil(() => newMetric(designer)?.formula, 'no formula');
    expect(newMetric(designer)?.formula).to.deep.equal({ conversion: ['solution', 'lead', 'won'] });
    await waitUntil(() => control(designer) !== null && control(designer) !== 'head', 'no focus');
  });

  it('begins with an empty text, the caret in it', async () => {
    const designer = await open();
    await start(designer, 'write');
    const text = find<WeirFormulaEditor>(designer, '.formula');
    await text.updateComplete;
    await waitUntil(() => focused(designer)?.getAttribute('role') === 'textbox', 'no caret');
    expect([text.text, newMetric(designer)?.formula]).to.deep.equal(['', null]);
    await sendKeys({ type: 'count(moves)' });
    await waitUntil(() => newMetric(designer)?.formula, 'not read');
    expect(newMetric(designer)?.formula).to.deep.equal({ count: ['moves'] });
  });

  it('arrow keys go over the cards and back to the search, a letter searches on', async () => {
    const designer = await open();
    await openDialog(designer);
    await press('ArrowDown');
    expect(focused(designer)?.getAttribute('data-start')).to.equal('share');
    await press('ArrowRight');
    expect(focused(designer)?.getAttribute('data-start')).to.equal('count');
    await press('ArrowUp');
    expect(focused(designer) === find(designer, '.starts input'), 'in the search').to.equal(true);
    await press('Tab');
    expect(focused(designer)?.getAttribute('data-start'), 'where one was').to.equal('count');
    await sendKeys({ type: 'med' });
    await waitUntil(() => cards(designer).length === 1);
    expect(cards(designer)).to.deep.equal(['Median of … where…']);
    await press('Escape');
    await waitUntil(() => cards(designer).length > 10);
    await press('Escape');
    await waitUntil(() => findAll(designer, '.starts').length === 0, 'still open');
    expect(designer.document).to.equal(exampleDocument);
    expect(focused(designer) === find(designer, '.new'), 'back where it was').to.equal(true);
  });

  it('says that nothing was found, and Enter makes nothing', async () => {
    const designer = await open();
    await openDialog(designer);
    await sendKeys({ type: 'zzz' });
    await press('Enter');
    await waitUntil(() => cards(designer).length === 0);
    expect(textOf(find(designer, '.starts > .subtle'))).to.equal('Nothing matches “zzz”.');
    expect(designer.document).to.equal(exampleDocument);
  });

  it('half-filled blocks come back, and the formula is made of them once they are complete', async () => {
    const designer = await open();
    await start(designer, 'sum');
    await waitUntil(() => control(designer) === 'dataset', 'no focus');
    const item = (id: string) => find(find(designer, 'weir-metric-list'), `[title="${id}"]`);
    expect(textOf(item('New metric'))).to.equal('New metric Unfinished');
    await click(item('Win rate'));
    expect(findAll(blocks(designer), '.head').map(textOf)).not.to.include('Sum of');
    await click(item('New metric'));
    await waitUntil(() => findAll(blocks(designer), '.head').map(textOf).includes('Sum of'), 'not kept');
    await blocks(designer).focusOpen();
    const choose = async (name: string, search: string) => {
      const box = find<WeirCombobox>(designer, `[data-control="${name}"]`);
      box.focus();
      await press('Enter');
      await waitUntil(() => box.open);
      await sendKeys({ type: search });
      await waitUntil(() => findAll(box, '[role=option]').length === 1);
      await press('Enter');
      await waitUntil(() => !box.open);
    };
    await choose('dataset', 'Deals');
    await waitUntil(() => findAll(designer, '[data-control="value"]').length === 1);
    await choose('value', 'Amount');
    await waitUntil(() => newMetric(designer)?.formula, 'no formula');
    expect(newMetric(designer)?.formula).to.deep.equal({ sum: ['deals', { var: 'amount' }] });
    await waitUntil(() => textOf(item('New metric')).includes('Unfinished') === false);
  });

  it('is saved without a formula, and says so', async () => {
    const designer = await open();
    await start(designer, 'write');
    await designer.ready;
    expect(textOf(find(designer, '.live .note'))).to.equal('There is a value once the formula can be calculated.');
    expect(textOf(find(designer, '.formula-card .badge'))).to.equal('Unfinished');
  });

  it('is offered in Chinese, and on a phone', async () => {
    await setViewport({ width: 390, height: 844 });
    const designer = await open({ locale: 'zh-CN', width: 390, height: 844 });
    await openDialog(designer);
    expect(cards(designer).slice(0, 2)).to.deep.equal(['满足条件的记录占比', '满足条件的记录数']);
    const box = find(designer, '.starts');
    expect(box.scrollWidth).to.be.at.most(box.clientWidth);
    await press('ArrowDown', 'Enter');
    await waitUntil(() => control(designer) === 'dataset', 'no focus');
    await setViewport({ width: 1280, height: 860 });
  });
});
