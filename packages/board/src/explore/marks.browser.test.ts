import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import type { Board } from '@weir/schema';
import type { WeirBoard } from '../elements/board/board.js';
import { choose, click, explainOf, explained, itemsOf, menuOf, opened, press, widget } from '../testing/explore.js';
import { find, findAll, textOf, unmountAll } from '../testing/mount.js';
import { mountSales } from '../testing/small-sales.js';

const main: Board = {
  id: 'main',
  period: { from: '2025-01-01', to: '2025-05-01' },
  widgets: [
    { id: 'times', type: 'histogram', funnel: 'sales', cell: { x: 0, y: 0, w: 6, h: 5 } },
    { id: 'between', type: 'matrix', cell: { x: 6, y: 0, w: 6, h: 5 } },
    { id: 'split', type: 'table', metric: 'asked', by: ['team'], grain: 'month', cell: { x: 0, y: 5, w: 8, h: 4 } },
    { id: 'all', type: 'kpi', metric: 'asked', cell: { x: 8, y: 5, w: 2, h: 2 } },
    { id: 'beside', type: 'kpi', metric: 'asked', cell: { x: 10, y: 5, w: 2, h: 2 } },
  ],
};
const plotOf = (board: WeirBoard) => find(widget(board, 'histogram'), '.plot');
const cellOf = (board: WeirBoard) => find(widget(board, 'matrix'), '.cell button');
const tableOf = (board: WeirBoard) => widget(board, 'table');
const januaryOfEast = (board: WeirBoard) => find(tableOf(board), 'tbody tr:not(.space) td .choose');
const factsOf = async (board: WeirBoard): Promise<HTMLElement> => {
  await waitUntil(() => explainOf(board).shadowRoot?.querySelector('.lines'), 'it is explained');
  return find(explainOf(board), 'weir-dialog');
};
const recordsOf = async (board: WeirBoard): Promise<number> => {
  await board.ready;
  const panel = find<HTMLElement & { ready: Promise<void> }>(board, 'weir-drill-panel');
  await panel.ready;
  return findAll(find(panel, 'weir-records'), 'tbody tr:not(.space)').length;
};

describe('marks of a board', () => {
  before(() => setViewport({ width: 1280, height: 1000 }));
  afterEach(async () => {
    await resetMouse();
    unmountAll();
  });

  it('a bar of the histogram opens the menu: by a press, and by Enter on the bar that the arrows stand on', async () => {
    const board = await mountSales(main);
    const { left, top, width, height } = plotOf(board).getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + width - 24), Math.round(top + height / 2)] });
    await opened(board);
    expect(textOf(find(menuOf(board), '.heading'))).to.equal('Asked → Won: 4.7 to 5 days');
    expect(itemsOf(board)).to.include.members(['Explain', 'Show the records']);
    await press('Escape');

    plotOf(board).focus();
    await press('Home');
    await press('Enter');
    await opened(board);
    expect(textOf(find(menuOf(board), '.heading'))).to.equal('Asked → Won: 1 to 1.3 days');
    await press('Escape');
    expect(widget(board, 'histogram').shadowRoot?.activeElement === plotOf(board), 'the focus comes back').to.equal(
      true,
    );
  });

  it('explains a bar among those who were sooner and later, and shows who is in it', async () => {
    const board = await mountSales(main);
    plotOf(board).focus();
    await press('End');
    await press('Enter');
    await choose(board, 'Explain');
    const dialog = await factsOf(board);
    expect(textOf(dialog)).to.contain('Sooner4 In this time1');
    expect(textOf(dialog)).to.contain('Of all who got there 20.0%');
    expect(textOf(dialog)).to.contain('Still on the way 5');
    await press('Escape');
    await press('Enter');
    await choose(board, 'Show the records');
    expect(await recordsOf(board)).to.equal(1);
    expect(board.view.drill).to.deep.include({ funnel: 'sales' });
  });

  it('a cell of the matrix is explained by the stages between which they went, and how long that took', async () => {
    const board = await mountSales(main);
    await click(cellOf(board));
    await opened(board);
    expect(textOf(find(menuOf(board), '.heading'))).to.equal('Sales → Accounts');
    expect(itemsOf(board)).to.deep.equal(['Explain', 'Show the records']);
    await choose(board, 'Explain');
    const dialog = await factsOf(board);
    expect(textOf(dialog)).to.contain('Won → Plan5');
    expect(textOf(dialog)).to.contain('Of those in Sales 50.0%');
    expect(textOf(dialog)).to.contain('Median time to go over 10 days, of 5');
    await press('Escape');
    cellOf(board).focus();
    await press('Enter');
    await choose(board, 'Show the records');
    expect(await recordsOf(board)).to.equal(5);
  });

  it('a cell of a split table is explained, drilled into and filtered by in its period', async () => {
    const board = await mountSales(main);
    await click(januaryOfEast(board));
    await opened(board);
    expect(textOf(find(menuOf(board), '.heading'))).to.equal('East · Jan 2025');
    await choose(board, 'Explain');
    await explained(board);
    expect(textOf(find(explainOf(board), '.scope'))).to.equal('Jan 1 – 31, 2025 · Team: East');
    await press('Escape');
    await click(januaryOfEast(board));
    await choose(board, 'Show the records');
    expect(await recordsOf(board)).to.equal(3);
    board.goBack();
    await board.ready;

    await click(januaryOfEast(board));
    await choose(board, 'Filter by East · Jan 2025');
    expect(board.view.period).to.deep.equal({ from: '2025-01-01', to: '2025-02-01' });
    expect(board.view.filters).to.deep.equal({ team: ['East'] });
    expect(textOf(find(widget(board, 'kpi'), '.figure'))).to.equal('3');
    expect(findAll(tableOf(board), 'tbody tr:not(.space)')).to.have.length(2);
    expect(findAll(tableOf(board), 'td.chosen').map(textOf)).to.deep.equal(['3']);
    await click(januaryOfEast(board));
    await choose(board, 'Stop filtering by East · Jan 2025');
    expect(board.view.chosen).to.equal(undefined);
    expect(board.view.period).to.deep.equal(main.period);
  });

  it('cells of a table are reached from the row’s name by the arrow keys, in both directions of writing', async () => {
    const board = await mountSales(main);
    const root = tableOf(board).shadowRoot!;
    find(tableOf(board), 'tbody .name .choose').focus();
    await press('ArrowRight');
    expect(root.activeElement === januaryOfEast(board)).to.equal(true);
    await press('ArrowDown');
    expect(root.activeElement?.closest('tr')?.textContent).to.contain('West');
    await press('ArrowUp');
    await press('ArrowLeft');
    expect(textOf(root.activeElement)).to.equal('East');
    board.parentElement!.dir = 'rtl';
    await press('ArrowLeft');
    expect(root.activeElement === januaryOfEast(board)).to.equal(true);
    await press('Enter');
    await opened(board);
    await expect(tableOf(board)).to.be.accessible();
  });

  it('a card that is broken down keeps its height, and that of the row', async () => {
    const board = await mountSales(main);
    const heights = () => findAll(board, '.cell').map((cell) => Math.round(cell.getBoundingClientRect().height));
    const before = heights();
    board.view = { by: { all: ['team'] } };
    await board.ready;
    expect(heights()).to.deep.equal(before);
    const list = find(widget(board, 'bars'), '.ranking');
    expect(findAll(widget(board, 'bars'), '.ranked').map((each) => textOf(each).slice(0, 4))).to.deep.equal([
      'East',
      'West',
    ]);
    expect(list.scrollWidth).to.be.at.most(list.clientWidth);
    expect(textOf(find(widget(board, 'bars'), 'header > b'))).to.equal('All 10');
    await expect(board).to.be.accessible();
  });
});
