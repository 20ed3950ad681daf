import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import type { Board } from '@weir/schema';
import type { WeirBoard } from '../elements/board/board.js';
import { choose, click, explainOf, itemsOf, menuOf, opened, press, widget } from '../testing/explore.js';
import { find, findAll, textOf, unmountAll } from '../testing/mount.js';
import { mountSales } from '../testing/small-sales.js';

const board: Board = {
  id: 'main',
  period: { from: '2025-01-01', to: '2025-03-01' },
  widgets: [
    { id: 'moves', type: 'flow', funnel: 'sales', cell: { x: 0, y: 0, w: 6, h: 5 } },
    { id: 'times', type: 'histogram', funnel: 'sales', cell: { x: 6, y: 0, w: 6, h: 5 } },
    { id: 'entered', type: 'cohort', funnel: 'sales', grain: 'month', cell: { x: 0, y: 5, w: 6, h: 5 } },
    { id: 'stages', type: 'funnel', funnel: 'sales', cell: { x: 6, y: 5, w: 6, h: 5 } },
    { id: 'rate', type: 'kpi', metric: 'asked', cell: { x: 0, y: 10, w: 3, h: 2 } },
  ],
};
const byTeam = (name: string) => ({ view: { by: { [name]: ['team'] } } });
const rowsOf = (element: Element, selector: string) => findAll(element, selector).map(textOf);
const valueOf = (element: WeirBoard) => textOf(find(widget(element, 'kpi'), '.figure'));

describe('a breakdown of', () => {
  before(() => setViewport({ width: 1280, height: 1000 }));
  afterEach(async () => {
    await resetMouse();
    unmountAll();
  });

  it('times is offered at a bar, and puts its groups over one axis', async () => {
    const element = await mountSales(board);
    find(widget(element, 'histogram'), '.plot').focus();
    await press('Enter');
    await choose(element, 'Break down by…');
    await sendKeys({ type: 'team' });
    await press('Enter');
    await element.ready;
    expect(element.view.by).to.deep.equal({ times: ['team'] });
    await waitUntil(() => findAll(widget(element, 'histogram'), '.times tbody tr').length > 0);
    expect(rowsOf(widget(element, 'histogram'), '.times tbody tr')).to.deep.equal([
      'East 5 3d 4.6d 0',
      'West 0 n/a n/a 5',
    ]);
    expect(findAll(widget(element, 'histogram'), '.spread')).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('times leads from a group to who is in it, and filters by it', async () => {
    const element = await mountSales(board, byTeam('times'));
    await click(find(widget(element, 'histogram'), '.who .choose'));
    await opened(element);
    expect(textOf(find(menuOf(element), '.heading'))).to.equal('East · Asked → Won: 1 to 5 days');
    await choose(element, 'Explain');
    await waitUntil(() => explainOf(element).shadowRoot?.querySelector('.lines'), 'it is explained');
    expect(textOf(find(explainOf(element), 'weir-dialog'))).to.contain('In this time5');
    await press('Escape');
    await click(find(widget(element, 'histogram'), '.who .choose'));
    await choose(element, 'Filter by East · Asked → Won: 1 to 5 days');
    expect(element.view.filters).to.deep.equal({ team: ['East'] });
    expect(valueOf(element)).to.equal('5');
    expect(findAll(widget(element, 'histogram'), '.times tbody tr')).to.have.length(2);
  });

  it('moves compares the share of each group that goes there, as bars and as a table', async () => {
    const element = await mountSales(board, byTeam('moves'));
    const flow = widget(element, 'flow');
    expect(rowsOf(flow, '.compared > li')).to.deep.equal([
      'Asked → Won East 5 Share of the moves out of it Of only 5 100.0% West 0 Share of the moves out of it 0.0%',
    ]);
    await expect(flow).to.be.accessible();
    await click(find(flow, '.who .choose'));
    await opened(element);
    expect(textOf(find(menuOf(element), '.heading'))).to.equal('East · Asked → Won');
    expect(itemsOf(element)).to.include('Show the records');
    await press('Escape');
    find(flow, 'button[aria-pressed]').click();
    await (flow as WeirBoard).updateComplete;
    expect(rowsOf(flow, 'tbody tr')).to.deep.equal(['Asked Won 5 100.0% 0 0.0%']);
    await expect(flow).to.be.accessible();
  });

  it('cohorts has those of each group, in colours of one scale, which filter by group and period', async () => {
    const element = await mountSales(board, byTeam('entered'));
    const cohort = widget(element, 'cohort');
    expect(rowsOf(cohort, '.panel h4')).to.deep.equal(['East', 'West']);
    expect(rowsOf(cohort, '.panel:first-of-type tbody tr')).to.deep.equal([
      'Jan 2025 Of only 3 3 100.0%',
      'Feb 2025 Of only 2 2 100.0%',
    ]);
    const grounds = findAll(cohort, '.cell').map(({ style }) => /(\d+)%/.exec(style.background)?.[1]);
    expect(grounds).to.deep.equal(['42', '42', '4', '4']);
    await expect(cohort).to.be.accessible();
    await click(find(cohort, '.cell .choose'));
    await opened(element);
    expect(textOf(find(menuOf(element), '.heading'))).to.equal('East · Jan 2025');
    await choose(element, 'Filter by East · Jan 2025');
    expect(element.view).to.deep.include({
      filters: { team: ['East'] },
      period: { from: '2025-01-01', to: '2025-02-01' },
    });
    expect(valueOf(element)).to.equal('3');
    expect(findAll(cohort, 'tr.chosen')).to.have.length(1);
  });

  it('stages beside the time before tells how each group changed', async () => {
    const element = await mountSales(
      { ...board, period: { from: '2025-02-01', to: '2025-03-01' }, compare: 'prior-period' },
      byTeam('stages'),
    );
    const funnel = widget(element, 'funnel');
    expect(rowsOf(funnel, '.compared > li')[0]).to.equal(
      'Asked West 3 To the next Of only 3 0.0% 0.0 pt vs previous period East 2 To the next Of only 2 100.0% 0.0 pt vs previous period',
    );
    expect(findAll(funnel, '.group-bar .then').length).to.be.greaterThan(0);
    expect(textOf(find(funnel, '.key'))).to.equal('Previous period');
    await expect(funnel).to.be.accessible();
    find(funnel, 'button[aria-pressed]').click();
    await (funnel as WeirBoard).updateComplete;
    expect(rowsOf(funnel, 'thead tr:last-child th')).to.deep.equal([
      'Reached', 'To the next', 'vs previous period', 'Reached', 'To the next', 'vs previous period',
    ]); // prettier-ignore
  });
});
