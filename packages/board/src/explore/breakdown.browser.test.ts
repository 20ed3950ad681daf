import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import type { Board, WeirDocument } from '@weir/schema';
import type { WeirBoard } from '../elements/board/board.js';
import { choose, click, explainOf, itemsOf, menuOf, opened, press, widget } from '../testing/explore.js';
import { find, findAll, textOf, unmountAll } from '../testing/mount.js';
import { mountSales, smallSales } from '../testing/small-sales.js';

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

/** The same, with plans in teams too: all are of East. */
const planned: WeirDocument = {
  ...smallSales,
  datasets: smallSales.datasets!.map((dataset) =>
    dataset.id === 'plans'
      ? { ...dataset, fields: [...dataset.fields, { id: 'team', type: 'string', formula: 'East' }] }
      : dataset,
  ),
  dimensions: [{ id: 'team', title: 'Team', fields: { deals: 'team', plans: 'team' } }],
};

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

  it('a matrix is offered at a cell where all its funnels have the dimension, and gives each group one of its own', async () => {
    const between: Board = {
      ...board,
      widgets: [{ id: 'between', type: 'matrix', cell: { x: 0, y: 0, w: 8, h: 8 } }],
    };
    const without = await mountSales(between);
    await click(find(widget(without, 'matrix'), '.cell button'));
    await opened(without);
    expect(itemsOf(without)).not.to.include('Break down by…');
    await press('Escape');
    unmountAll();

    const element = await mountSales(between, { of: planned });
    await click(find(widget(element, 'matrix'), '.cell button'));
    await choose(element, 'Break down by…');
    await sendKeys({ type: 'team' });
    await press('Enter');
    await element.ready;
    expect(element.view.by).to.deep.equal({ between: ['team'] });
    await waitUntil(() => findAll(widget(element, 'matrix'), '.panel').length > 0);
    const few = (count: number) => `Of only ${count}`;
    expect(rowsOf(widget(element, 'matrix'), '.panel h4')).to.deep.equal(['East', 'West']);
    expect(rowsOf(widget(element, 'matrix'), 'tbody tr')).to.deep.equal([
      `Sales ${few(5)} 5 ·No way from Sales to Sales 5, 100.0% 0`,
      'Accounts 5 ·No way from Accounts to Sales ·No way from Accounts to Accounts 5',
      `Sales ${few(5)} 5 ·No way from Sales to Sales 0, 0.0% 5`,
      'Accounts 0 ·No way from Accounts to Sales ·No way from Accounts to Accounts 0',
    ]);
    await expect(element).to.be.accessible();
  });

  it('a matrix leads from a cell of a group to who went over, and filters by the group', async () => {
    const element = await mountSales(
      { ...board, widgets: [{ id: 'between', type: 'matrix', by: ['team'], cell: { x: 0, y: 0, w: 8, h: 8 } }] },
      { of: planned },
    );
    const cell = () => find(widget(element, 'matrix'), '.cell button');
    await click(cell());
    await opened(element);
    expect(textOf(find(menuOf(element), '.heading'))).to.equal('East · Sales → Accounts');
    await choose(element, 'Explain');
    await waitUntil(() => explainOf(element).shadowRoot?.querySelector('.lines'), 'it is explained');
    expect(textOf(find(explainOf(element), 'weir-dialog'))).to.contain('Of those in Sales 100.0%');
    await press('Escape');
    await click(cell());
    await choose(element, 'Filter by East · Sales → Accounts');
    expect(element.view.filters).to.deep.equal({ team: ['East'] });
    await element.ready;
    expect(rowsOf(widget(element, 'matrix'), '.panel h4')).to.deep.equal(['East', 'West']);
    await click(cell());
    await choose(element, 'Show the records');
    expect(element.view.drill).to.deep.include({ funnel: 'sales', group: { team: 'East' } });
    await element.ready;
    expect(textOf(find(find(element, 'weir-drill-panel'), '.count'))).to.equal('· 5');
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
