import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import { rowsAdapter } from '@weir/adapters';
import type { WeirDocument } from '@weir/schema';
import type { WeirBoard } from '../elements/board/board.js';
import type { WeirSelectEvent, WeirViewEvent } from '../events/events.js';
import {
  choose,
  click,
  explainOf,
  explained,
  itemsOf,
  menuOf,
  opened,
  press,
  stood,
  widget,
} from '../testing/explore.js';
import { find, findAll, mount, textOf, unmountAll } from '../testing/mount.js';

const isWon = { '==': [{ var: 'stage' }, 'won'] };
const isClosed = { in: [{ var: 'stage' }, ['won', 'lost']] };

/** Two teams over two months: East wins three of four, West one of four. */
const small: WeirDocument = {
  weir: 1,
  id: 'small',
  title: 'Small',
  settings: { timeZone: 'UTC' },
  datasets: [
    {
      id: 'deals',
      title: 'Deals',
      key: 'id',
      time: 'closed_on',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'closed_on', title: 'Closed on', type: 'date' },
        { id: 'stage', title: 'Stage', type: 'string' },
        { id: 'team', type: 'string' },
        { id: 'source', type: 'string' },
      ],
    },
  ],
  dimensions: [
    { id: 'team', title: 'Team', fields: { deals: 'team' } },
    { id: 'source', title: 'Source', fields: { deals: 'source' } },
  ],
  metrics: [
    { id: 'won', title: 'Deals won', formula: { count: ['deals', isWon] } },
    { id: 'closed', title: 'Deals closed', formula: { count: ['deals', isClosed] } },
    {
      id: 'win_rate',
      title: 'Win rate',
      description: 'How many of the closed deals are won.',
      formula: { '/': [{ metric: 'won' }, { metric: 'closed' }] },
      format: { style: 'percent', digits: 0 },
      good: 'higher',
    },
  ],
  funnels: [
    {
      id: 'sales',
      title: 'Sales',
      stages: [
        { id: 'asked', title: 'Asked', kind: 'open', enters: [{ dataset: 'deals', at: 'closed_on' }] },
        { id: 'won', title: 'Won', kind: 'won', enters: [{ dataset: 'deals', at: 'closed_on', when: isWon }] },
      ],
      transitions: [{ from: 'asked', to: 'won', kind: 'advance' }],
    },
  ],
  boards: [
    {
      id: 'main',
      period: { from: '2025-01-01', to: '2025-03-01' },
      filters: ['period', 'team'],
      widgets: [
        { id: 'rate', type: 'kpi', metric: 'win_rate', cell: { x: 0, y: 0, w: 3, h: 2 } },
        { id: 'teams', type: 'bars', metric: 'win_rate', by: ['team'], cell: { x: 3, y: 0, w: 4, h: 4 } },
        { id: 'months', type: 'trend', metric: 'closed', grain: 'month', cell: { x: 7, y: 0, w: 5, h: 4 } },
        { id: 'table', type: 'table', metrics: ['win_rate', 'closed'], by: ['team'], cell: { x: 0, y: 4, w: 6, h: 4 } },
        { id: 'funnel', type: 'funnel', funnel: 'sales', cell: { x: 6, y: 4, w: 6, h: 4 } },
      ],
    },
  ],
};

const deal = (id: number, team: string, stage: string) => ({
  id: `d${id}`,
  closed_on: id % 2 === 0 ? '2025-01-10' : '2025-02-10',
  stage,
  team,
  source: id < 4 ? 'web' : 'fair',
});
const deals = ['won', 'won', 'won', 'lost']
  .map((stage, place) => deal(place, 'East', stage))
  .concat(['won', 'lost', 'lost', 'lost'].map((stage, place) => deal(place + 4, 'West', stage)));

async function mountBoard(given: Partial<WeirBoard> = {}): Promise<WeirBoard> {
  const board = await mount('weir-board', {
    width: 1200,
    document: small,
    adapter: rowsAdapter({ datasets: { deals }, document: small }),
    asOf: '2025-03-15T00:00:00Z',
    ...given,
  } as never);
  await board.ready;
  return board;
}

const valueOf = (board: WeirBoard) => textOf(find(widget(board, 'kpi'), '.figure'));
const east = (board: WeirBoard) => find(widget(board, 'bars'), '.ranked button');

describe('exploring a board', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  afterEach(async () => {
    await resetMouse();
    unmountAll();
  });

  it('opens a menu at a mark: by a press, the second button, Enter, and the key for it', async () => {
    const board = await mountBoard();
    await click(east(board));
    await opened(board);
    expect(itemsOf(board)).to.deep.equal(['Explain', 'Show the records', 'Filter by East', 'Break down by…']);
    await stood(board);
    await press('Escape');
    expect(find(menuOf(board), '.popup').matches(':popover-open')).to.equal(false);

    await click(east(board), 'right');
    await opened(board);
    await press('Escape');

    east(board).focus();
    await press('Enter');
    await opened(board);
    await press('Escape');
    expect(widget(board, 'bars').shadowRoot?.activeElement === east(board), 'the focus comes back').to.equal(true);

    await press('Shift+F10');
    await opened(board);
    await press('Escape');
  });

  it('filters by a group, marks it, keeps the groups beside it, and takes the filter away again', async () => {
    const board = await mountBoard();
    const views: WeirViewEvent[] = [];
    board.addEventListener('weir-view', (event) => views.push(event as unknown as WeirViewEvent));
    expect(valueOf(board)).to.equal('50%');
    await click(east(board));
    await choose(board, 'Filter by East');
    expect(valueOf(board)).to.equal('75%');
    expect(findAll(widget(board, 'bars'), '.ranked')).to.have.length(2);
    expect(findAll(widget(board, 'bars'), '.ranked.chosen').map(textOf)[0]).to.contain('East');
    expect(east(board).getAttribute('aria-current')).to.equal('true');
    expect(views.map(({ changed }) => changed)).to.deep.equal([['filters', 'chosen']]);
    expect(JSON.parse(JSON.stringify(board.view))).to.deep.include({ filters: { team: ['East'] } });
    await stood(board);

    await click(east(board));
    await choose(board, 'Stop filtering by East');
    expect(valueOf(board)).to.equal('50%');
    expect(board.view.filters).to.deep.equal({});
    expect(board.view.chosen).to.equal(undefined);
  });

  it('forgets a mark whose filter is changed by its chip', async () => {
    const board = await mountBoard();
    await click(east(board));
    await choose(board, 'Filter by East');
    const chip = find(find(board, 'weir-filters'), 'weir-combobox');
    await click(find(chip, '.chip-clear'));
    await board.ready;
    expect(board.view.chosen).to.equal(undefined);
    expect(findAll(widget(board, 'bars'), '.ranked.chosen')).to.have.length(0);
  });

  it('filters by a period of a trend, whose other periods stay', async () => {
    const board = await mountBoard();
    const plot = find(widget(board, 'trend'), '.plot');
    plot.focus();
    await press('ArrowLeft');
    await press('Enter');
    await choose(board, 'Filter by Jan 2025');
    expect(board.view.period).to.deep.equal({ from: '2025-01-01', to: '2025-02-01' });
    expect(textOf(find(widget(board, 'table'), 'tfoot'))).to.contain('4');
    expect(findAll(widget(board, 'trend'), '.chosen')).to.have.length(1);
    expect(findAll(widget(board, 'trend'), '.axis > text').map(textOf)).to.include.members(['Jan', 'Feb']);
  });

  it('breaks a card down by a dimension, says so, and goes back', async () => {
    const board = await mountBoard();
    await click(find(widget(board, 'kpi'), '.choose'));
    await opened(board);
    expect(itemsOf(board)).to.deep.equal(['Explain', 'Show the records', 'Break down by…']);
    await choose(board, 'Break down by…');
    await sendKeys({ type: 'sour' });
    await press('Enter');
    await board.ready;
    expect(board.view.by).to.deep.equal({ rate: ['source'] });
    expect(findAll(board, 'weir-bars')).to.have.length(2);
    await waitUntil(
      () => widget(board, 'bars').shadowRoot?.activeElement?.matches('.choose'),
      'its first group has the focus',
    );
    expect(textOf(find(board, '.breakdowns'))).to.contain('Win rate by Source');
    await stood(board);
    await click(find(board, '.breakdowns .chip-clear'));
    await board.ready;
    expect(board.view.by).to.equal(undefined);
    expect(valueOf(board)).to.equal('50%');
  });

  it('breaks a funnel down, and says so by its name', async () => {
    const board = await mountBoard();
    await click(find(widget(board, 'funnel'), '.stage .choose'));
    await choose(board, 'Break down by…');
    await sendKeys({ type: 'team' });
    await press('Enter');
    await board.ready;
    expect(board.view.by).to.deep.equal({ funnel: ['team'] });
    expect(textOf(find(board, '.breakdowns'))).to.contain('Sales by Team');
    expect(textOf(widget(board, 'funnel').shadowRoot)).to.contain('West');
  });

  it('goes back step by step, by its button and by the keyboard, and to how it starts', async () => {
    const board = await mountBoard();
    expect(findAll(board, '.back')).to.have.length(0);
    await click(east(board));
    await choose(board, 'Filter by East');
    await click(find(widget(board, 'kpi'), '.choose'));
    await choose(board, 'Break down by…');
    await sendKeys({ type: 'team' });
    await press('Enter');
    await board.ready;
    await press('Alt+ArrowLeft');
    await board.ready;
    expect(board.view.by).to.equal(undefined);
    expect(valueOf(board)).to.equal('75%');
    await click(find(board, '.back'));
    await board.ready;
    expect(valueOf(board)).to.equal('50%');
    expect(findAll(board, '.back')).to.have.length(0);
    expect(findAll(board, '.reset')).to.have.length(0);

    await click(east(board));
    await choose(board, 'Filter by East');
    await click(find(board, '.reset'));
    await board.ready;
    expect(valueOf(board)).to.equal('50%');
    await click(find(board, '.back'));
    await board.ready;
    expect(valueOf(board)).to.equal('75%');
  });

  it('keeps the focus of who goes back, or to how it starts, when what had it is drawn no more', async () => {
    const board = await mountBoard();
    const isOnTitle = () => board.shadowRoot?.activeElement === find(board, 'h2');
    find(widget(board, 'kpi'), '.choose').focus();
    await press('Enter');
    await choose(board, 'Break down by…');
    await sendKeys({ type: 'team' });
    await press('Enter');
    await board.ready;
    await press('Alt+ArrowLeft');
    await waitUntil(isOnTitle, 'the mark that had it is gone');

    await click(east(board));
    await choose(board, 'Filter by East');
    find(board, '.reset').focus();
    await press('Enter');
    await waitUntil(isOnTitle, 'the button that had it is gone');
    await press('Alt+ArrowLeft');
    await board.ready;
    expect(valueOf(board), 'keys go on reaching the board').to.equal('75%');
  });

  it('explains a figure by its parts, which lead to their own explanations and back', async () => {
    const board = await mountBoard();
    await click(find(widget(board, 'kpi'), '.choose'));
    await choose(board, 'Explain');
    const dialog = await explained(board);
    expect(textOf(dialog)).to.contain('50%');
    expect(textOf(dialog)).to.contain('How many of the closed deals are won.');
    const tree = find(explainOf(board), 'weir-explanation');
    expect(textOf(tree.shadowRoot)).to.contain('4 of 8 Deals');
    expect(textOf(tree.shadowRoot)).to.contain('Deals (Stage = won)');
    await stood(dialog);
    await click(find(tree, '.jump'));
    await waitUntil(
      () => dialog.getAttribute('heading') === 'Deals won' || textOf(dialog).includes('Back to Win rate'),
    );
    await explained(board);
    expect(textOf(dialog)).to.contain('Back to Win rate');
    await click(find(explainOf(board), '.back'));
    await explained(board);
    expect(textOf(dialog)).to.contain('How many of the closed deals are won.');
    await press('Escape');
    expect(widget(board, 'kpi').shadowRoot?.activeElement?.className).to.contain('choose');
  });

  it('explains the cell that is pressed, of a group or of all', async () => {
    const board = await mountBoard();
    const cell = find(widget(board, 'table'), 'tbody td.first');
    await click(cell);
    await choose(board, 'Explain');
    expect(textOf(await explained(board))).to.contain('75%');
    expect(textOf(find(explainOf(board), '.scope'))).to.contain('Team: East');
    await press('Escape');
    await click(find(widget(board, 'table'), 'tfoot button'));
    await opened(board);
    expect(itemsOf(board)).to.deep.equal([
      'Explain Win rate',
      'Explain Deals closed',
      'Show the records',
      'Break down by…',
    ]);
  });

  it('explains a stage by who entered it and what became of them', async () => {
    const board = await mountBoard();
    await click(find(widget(board, 'funnel'), '.stage .choose'));
    await choose(board, 'Explain');
    await waitUntil(() => explainOf(board).shadowRoot?.querySelector('.lines'));
    const dialog = find(explainOf(board), 'weir-dialog');
    expect(textOf(dialog)).to.contain('Entered8');
    await stood(dialog);
  });

  it('shows the records behind a mark, and those behind what is explained', async () => {
    const board = await mountBoard();
    await click(east(board));
    await choose(board, 'Show the records');
    expect(board.view.drill).to.deep.equal({
      metric: 'win_rate',
      range: { from: '2025-01-01', to: '2025-03-01' },
      group: { team: 'East' },
    });
    await press('Alt+ArrowLeft');
    await board.ready;
    expect(board.view.drill ?? null).to.equal(null);
    await click(find(widget(board, 'kpi'), '.choose'));
    await choose(board, 'Explain');
    await explained(board);
    const records = findAll(explainOf(board), '[slot="actions"]').find((each) => textOf(each) === 'Show the records');
    await click(records!);
    expect(board.view.drill).to.deep.include({ metric: 'win_rate' });
  });

  it('copies the number with what it means', async () => {
    const board = await mountBoard();
    const written: string[] = [];
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void written.push(text)) },
    });
    try {
      await click(find(widget(board, 'kpi'), '.choose'));
      await choose(board, 'Explain');
      await explained(board);
      await click(find(explainOf(board), '[slot="actions"]'));
      await waitUntil(() => written.length > 0);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
    expect(written[0]?.split('\n')).to.deep.equal([
      'Win rate: 50%',
      'Jan 1 – Feb 28, 2025',
      'How many of the closed deals are won.',
      '= won / closed',
      'As of Mar 15, 2025, 12:00 AM',
      'Rows are counted as they are now, not as they were then.',
    ]);
    await waitUntil(() => textOf(find(explainOf(board), 'weir-dialog')).includes('Copied.'));
  });

  it('says why a figure cannot be explained, and tries again', async () => {
    const board = await mountBoard();
    const adapter = board.adapter!;
    const { run } = adapter;
    adapter.run = () => Promise.reject(new Error('no line'));
    await click(find(widget(board, 'kpi'), '.choose'));
    await choose(board, 'Explain');
    await waitUntil(() => explainOf(board).shadowRoot?.querySelector('[role="alert"]'));
    expect(textOf(find(explainOf(board), '[role="alert"]'))).to.contain('no line');
    adapter.run = run!;
    await click(find(explainOf(board), '.link'));
    await explained(board);
  });

  it('leaves a press to the host while selectable, and opens its menu by the second button', async () => {
    const board = await mountBoard({ selectable: true });
    const selected: WeirSelectEvent[] = [];
    board.addEventListener('weir-select', (event) => selected.push(event as unknown as WeirSelectEvent));
    await click(east(board));
    expect(selected.map(({ selection }) => selection.kind)).to.deep.equal(['group']);
    expect(board.shadowRoot?.querySelector('weir-explore')).to.equal(null);
    await click(east(board), 'right');
    await opened(board);
    expect(selected).to.have.length(1);
  });

  it('offers no marks where it is not explorable', async () => {
    const board = await mountBoard({ explorable: false });
    const others = ':not(.take-place > button, weir-tooltip > button)';
    expect(findAll(widget(board, 'bars'), `button${others}`)).to.have.length(0);
    expect(findAll(widget(board, 'kpi'), `button${others}`)).to.have.length(0);
  });

  it('closes what it says about figures of another asker', async () => {
    const board = await mountBoard();
    await click(find(widget(board, 'kpi'), '.choose'));
    await choose(board, 'Explain');
    await explained(board);
    board.context = { tenant: 'other' };
    await board.ready;
    expect(find(board, 'weir-explore').shadowRoot?.querySelector('weir-explain')).to.equal(null);
  });

  it('stands in Chinese, in the dark, at 390 px, from right to left', async () => {
    const board = await mountBoard({ locale: 'zh-CN', theme: 'dark' });
    board.parentElement!.style.width = '390px';
    board.parentElement!.dir = 'rtl';
    await board.ready;
    const mark = find(widget(board, 'kpi'), '.choose');
    mark.focus();
    await press('Enter');
    await opened(board);
    expect(itemsOf(board)).to.deep.equal(['解释', '查看记录', '按维度细分…']);
    await press('Enter');
    const dialog = await explained(board);
    expect(textOf(dialog)).to.contain('数值如何得出');
    await stood(dialog);
  });
});
