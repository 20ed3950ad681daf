import { expect, oneEvent } from '@open-wc/testing';
import type { WeirSelectEvent } from '../../events/events.js';
import { metricFigures, metricsAnswer } from '../../testing/answers.js';
import { exampleAnswer } from '../../testing/example.js';
import { FakeAdapter } from '../../testing/fake-adapter.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from '../../testing/mount.js';
import { describeWidgetStates } from '../../testing/widget-states.js';

const TEAMS = { metrics: ['won_revenue', 'win_rate', 'sales_cycle'], by: ['team'] };
const names = (host: Element): string[] => findAll(host, 'tbody th').map(textOf);

const ofEast = (given: Parameters<typeof metricFigures>[0]) =>
  metricsAnswer({ groups: [{ team: 'East' }], metrics: { won_revenue: metricFigures(given) } });

describeWidgetStates('weir-table', {
  properties: { metrics: ['won_revenue'], by: ['team'] },
  shows: 'East',
  empty: () => ({ ...ofEast({ total: 0, values: [], totals: [] }), groups: [] }),
  suppressed: () => ofEast({ total: null, why: 'suppressed' }),
  left: 'others',
});

describe('<weir-table>', () => {
  afterEach(unmountAll);

  it('shows groups from the largest down, and the ratio of totals below', async () => {
    const table = await mount('weir-table', TEAMS);
    expect(names(table)).to.deep.equal(['East', 'South', 'North', 'West', 'Central']);
    expect(textOf(findAll(table, 'tbody tr')[4])).to.equal('Central ¥5.2M 52% −7.1% 14.8% 8 / 54 58d');
    expect(textOf(find(table, 'tfoot tr'))).to.equal('All ¥65.7M 68% +12.9% 19.4% 96 / 495 47d');
    await expect(table).to.be.accessible();
  });

  it('keeps its bars long enough to be compared on a phone', async () => {
    const table = await mount('weir-table', { ...TEAMS, width: 364 });
    await nextFrame();
    for (const bar of findAll(table, 'tbody .bar > svg')) {
      expect(bar.getBoundingClientRect().width).to.be.at.least(40);
    }
    const scroll = find(table, '.scroll');
    expect(scroll.scrollWidth).to.be.at.most(scroll.clientWidth);
  });

  for (const width of [300, 390, 700, 900]) {
    it(`ends as far from the edge of a card of ${width} px as it starts`, async () => {
      const table = await mount('weir-table', { ...TEAMS, width });
      await nextFrame();
      for (const row of findAll(table, 'tr:not(.widest tr)')) {
        const shown = [...row.children].filter((cell) => cell.checkVisibility());
        expect(getComputedStyle(shown.at(-1)!).paddingInlineEnd).to.equal(width < 640 ? '12px' : '16px');
      }
    });
  }

  it('has a column for what it says, and none for its bars', async () => {
    const table = await mount('weir-table', TEAMS);
    const told = (row: string) => findAll(table, `${row} > :not([aria-hidden])`).map(textOf);
    expect(told('thead tr')).to.deep.equal([
      'Team',
      'Won revenue',
      'Of target',
      'vs last year',
      'Win rate',
      'Win rate (counts)',
      'Sales cycle',
    ]);
    expect(told('tfoot tr')).to.have.length(7);
    expect(told('tbody tr:first-child')).to.have.length(7);
    expect(findAll(table, 'tbody tr:first-child > .bar[aria-hidden] > svg')).to.have.length(1);
  });

  it('has its names below each other', async () => {
    const table = await mount('weir-table', { ...TEAMS, width: 600 });
    const startOf = (cell: Element) => {
      const text = document.createRange();
      text.selectNodeContents(cell.querySelector('.text, button > span') ?? cell);
      return text.getBoundingClientRect().left;
    };
    const [first, ...others] = findAll(table, 'th.name').map(startOf);
    for (const start of others) expect(start).to.be.closeTo(first!, 0.5);
  });

  it('sorts by any column, both ways, and says so', async () => {
    const table = await mount('weir-table', TEAMS);
    const header = (place: number) => findAll(table, 'thead th[aria-sort]')[place]!;
    expect(header(1).getAttribute('aria-sort')).to.equal('descending');
    header(0).querySelector('button')?.click();
    await table.updateComplete;
    expect(names(table)).to.deep.equal(['Central', 'East', 'North', 'South', 'West']);
    expect(header(0).getAttribute('aria-sort')).to.equal('ascending');
    expect(header(1).getAttribute('aria-sort')).to.equal('none');
    header(3).querySelector('button')?.click();
    await table.updateComplete;
    expect(names(table)[0]).to.equal('Central');
    expect(header(3).getAttribute('aria-sort')).to.equal('descending');
  });

  it('keeps the name and the first value where there is little room', async () => {
    const table = await mount('weir-table', { ...TEAMS, width: 300 });
    await nextFrame();
    const shown = [...findAll(table, 'tbody tr')[0]!.children].filter(
      (cell) => getComputedStyle(cell).display !== 'none',
    );
    expect(shown.map(textOf).slice(0, 2)).to.deep.equal(['East', '¥22.4M']);
    expect(shown.length).to.be.lessThan(5);
    const scroll = find(table, '.scroll');
    expect(scroll.scrollWidth).to.be.at.most(scroll.clientWidth);
  });

  it('leaves out as many of its last columns as are too wide, and has them back where there is room', async () => {
    const long = 'a name that is longer than a phone is wide, Donaudampfschifffahrtsgesellschaft';
    const by = ['team', 'product'];
    const respond = () =>
      metricsAnswer({
        groups: [1, 2].map((place) => ({ team: `${place} ${long}`, product: `${place} ${long}` })),
        metrics: Object.fromEntries(
          ['won_revenue', 'sales_cycle', 'won_deals'].map((id) => [
            id,
            metricFigures({ unit: 'CNY', total: 1, totals: [123_456_789, 2], values: [[1], [2]] }),
          ]),
        ),
      });
    const table = await mount(
      'weir-table',
      { metrics: ['won_revenue', 'sales_cycle', 'won_deals'], by, width: 366 },
      respond,
    );
    const scroll = find(table, '.scroll');
    const shown = () => findAll(table, 'thead th').filter(({ offsetWidth }) => offsetWidth > 0).length;
    await nextFrame();
    for (const [width, isWhole] of [
      [366, false],
      [300, false],
      [1200, true],
      [366, false],
    ] as const) {
      table.parentElement!.style.width = `${width}px`;
      await nextFrame();
      expect(scroll.scrollWidth, `${width} px`).to.be.at.most(scroll.clientWidth + 1);
      const { right } = find(table, 'tbody td.first').getBoundingClientRect();
      expect(right).to.be.at.most(scroll.getBoundingClientRect().right);
      expect(shown() === findAll(table, 'thead th').length, `${width} px`).to.equal(isWhole);
    }
  });

  describe('with ten thousand groups', () => {
    const groups = Array.from({ length: 10_000 }, (_, place) => ({ team: `Team ${place}` }));
    const totals = groups.map((_, place) => place * 1000);
    const respond = () =>
      metricsAnswer({
        groups,
        metrics: {
          won_revenue: metricFigures({ unit: 'CNY', total: 1, totals, values: totals.map((total) => [total]) }),
        },
      });
    const mountMany = (properties = {}) =>
      mount('weir-table', { metrics: ['won_revenue'], by: ['team'], ...properties }, respond);
    const groupRows = (table: Element) => findAll(table, 'tr.of-group');
    const scrolledTo = async (table: Element, top: number) => {
      find(table, '.scroll').scrollTop = top;
      await nextFrame();
      await nextFrame();
    };

    it('draws only the rows in sight, says which they are, and keeps the columns’ widths', async () => {
      const table = await mountMany();
      await nextFrame();
      expect(groupRows(table).length).to.be.within(20, 60);
      expect(names(table)[0]).to.equal('Team 9999');
      const grid = find(table, 'table');
      expect(grid.getAttribute('aria-rowcount')).to.equal('10002');
      expect(groupRows(table)[0]?.getAttribute('aria-rowindex')).to.equal('2');
      expect(find(table, '.scroll').getBoundingClientRect().height).to.be.below(500);
      const widths = () => findAll(table, 'thead th').map((cell) => cell.getBoundingClientRect().width);
      const before = widths();

      await scrolledTo(table, 5000 * 32);
      expect(groupRows(table).length).to.be.within(20, 60);
      const shown = groupRows(table).map((row) => Number(row.getAttribute('aria-rowindex')));
      expect(shown).to.include(5010);
      const row = groupRows(table).find((each) => each.getAttribute('aria-rowindex') === '5010')!;
      expect(textOf(row)).to.contain('Team 4991');
      expect(row.querySelector<HTMLElement>('th')?.dataset['rank']).to.equal('5009');
      const view = find(table, '.scroll').getBoundingClientRect();
      expect(row.getBoundingClientRect().top).to.be.within(view.top, view.bottom);
      expect(widths()).to.deep.equal(before);

      await scrolledTo(table, 1e7);
      expect(names(table).at(-1)).to.equal('Team 0');
      await expect(table).to.be.accessible();
    });

    it('keeps the head and the total in sight', async () => {
      const table = await mountMany();
      await scrolledTo(table, 3000 * 32);
      const { top, bottom } = find(table, '.scroll').getBoundingClientRect();
      expect(find(table, 'thead th').getBoundingClientRect().top).to.be.closeTo(top, 1);
      expect(find(table, 'tfoot th').getBoundingClientRect().bottom).to.be.closeTo(bottom, 1);
    });

    it('finds groups by what they are called, and says when there is none', async () => {
      const table = await mountMany();
      const field = find<HTMLInputElement>(table, 'input[type=search]');
      const search = async (text: string) => {
        field.value = text;
        field.dispatchEvent(new Event('input'));
        await table.updateComplete;
      };
      await search('team 421');
      expect(names(table)).to.have.length(11);
      expect(names(table).at(-1)).to.equal('Team 421');
      expect(textOf(find(table, '.caption'))).to.equal('11 of 10,000');
      expect(find(table, 'table').getAttribute('aria-rowcount')).to.equal('13');
      await search('nobody');
      expect(textOf(find(table, '.none'))).to.contain('nobody');
      await search('');
      expect(names(table)[0]).to.equal('Team 9999');
    });

    it('keeps the row that has the focus, wherever it is scrolled to', async () => {
      const table = await mountMany({ selectable: true });
      const button = findAll(table, 'tbody button')[3]!;
      button.focus();
      await scrolledTo(table, 6000 * 32);
      expect(table.shadowRoot?.activeElement === button).to.equal(true);
      expect(textOf(button)).to.equal('Team 9996');
      button.blur();
      await scrolledTo(table, 7000 * 32);
      expect(button.isConnected).to.equal(false);
    });
  });

  describe('split by periods', () => {
    const SPLIT = { ...TEAMS, metrics: ['won_revenue', 'win_rate'], grain: 'month' as const };
    const heads = (table: Element) => findAll(table, 'thead tr:last-child th').map(textOf);

    it('has a column a month under each metric, with totals of rows, of columns and of all', async () => {
      const table = await mount('weir-table', { ...SPLIT, view: { period: 'this-year', compare: 'none' } });
      expect(findAll(table, 'thead tr:first-child th').map(textOf)).to.deep.equal(['Team', 'Won revenue', 'Win rate']);
      expect(heads(table)[0]).to.equal('Jan 2025');
      expect(heads(table)[8]).to.equal('Sep 2025, so far');
      expect(heads(table)[9]).to.equal('In all');
      const cells = [...findAll(table, 'tfoot tr')[0]!.children].map(textOf);
      expect(cells.slice(0, 2)).to.deep.equal(['All', '¥5.3M']);
      expect(cells[10]).to.equal('¥65.7M');
      expect(cells[20]).to.equal('19.4%');
      await expect(table).to.be.accessible();
    });

    it('asks for the periods', async () => {
      const table = await mount('weir-table', SPLIT);
      expect(table.adapter.calls[0]?.questions[0]).to.include({ grain: 'month' });
    });

    it('sorts by a month, and says so', async () => {
      const table = await mount('weir-table', {
        ...SPLIT,
        metrics: ['won_revenue'],
        view: { period: 'this-year', compare: 'none' },
      });
      const header = () => findAll(table, 'thead th')[2]!;
      header().querySelector('button')?.click();
      await table.updateComplete;
      header().querySelector('button')?.click();
      await table.updateComplete;
      expect(header().getAttribute('aria-sort')).to.equal('ascending');
      expect(names(table)[0]).to.equal('Central');
    });

    it('scrolls inside its card and keeps the names in sight on a phone', async () => {
      const table = await mount('weir-table', { ...SPLIT, width: 390 });
      const scroll = find(table, '.scroll');
      expect(scroll.scrollWidth).to.be.above(scroll.clientWidth);
      scroll.scrollLeft = 400;
      await nextFrame();
      expect(find(table, 'tbody th').getBoundingClientRect().left).to.be.closeTo(
        scroll.getBoundingClientRect().left,
        1,
      );
      expect(find(table, '.card').scrollWidth).to.be.at.most(390);
      expect(scroll.tabIndex).to.equal(0);
    });
  });

  it('names what has no value, says why a figure is missing, and hangs losses below zero', async () => {
    const respond = () =>
      metricsAnswer({
        groups: [{ team: 'Upper' }, { team: null }, { team: 'Lower' }],
        metrics: {
          won_revenue: metricFigures({
            unit: 'CNY',
            total: 1,
            totals: [300, -100, null],
            values: [[1], [1], [1]],
            why: 'mixed-currency',
          }),
        },
      });
    const table = await mount('weir-table', { metrics: ['won_revenue'], by: ['team'] }, respond);
    expect(findAll(table, 'tbody tr').map(textOf)).to.deep.equal([
      'Upper ¥300',
      '(no value) −¥100',
      'Lower n/a Several currencies, so not added up',
    ]);
    const bars = findAll<SVGRectElement>(table, 'tbody .part');
    expect(bars.map((bar) => bar.getAttribute('x'))).to.deep.equal(['25%', '0%']);
    expect(bars.map((bar) => bar.getAttribute('width'))).to.deep.equal(['75%', '25%']);
  });

  it('cuts long names and keeps the card in shape', async () => {
    const team = 'A team whose name is so long that nobody would ever read it to its end, not even aloud';
    const respond = () =>
      metricsAnswer({
        groups: [{ team }],
        metrics: { won_revenue: metricFigures({ unit: 'CNY', total: 1, totals: [5] }) },
      });
    const table = await mount('weir-table', { metrics: ['won_revenue'], by: ['team'], width: 420 }, respond);
    const scroll = find(table, '.scroll');
    expect(scroll.scrollWidth).to.be.at.most(scroll.clientWidth);
    expect(find(table, 'tbody th').title).to.equal(team);
    // The beginning is what can be read of it on a mirrored page, too.
    const mirrored = await mount(
      'weir-table',
      { metrics: ['won_revenue'], by: ['team'], width: 420, dir: 'rtl' },
      respond,
    );
    const name = find(mirrored, 'tbody .text');
    expect(getComputedStyle(name).direction).to.equal('ltr');
    const cell = find(mirrored, 'tbody th').getBoundingClientRect();
    expect(cell.right - name.getBoundingClientRect().right).to.be.below(45);
  });

  it('loads, is empty, and fails in its own card', async () => {
    const loading = await mount('weir-table', { ...TEAMS, adapter: new FakeAdapter(exampleAnswer, false) });
    expect(find(loading, 'article').getAttribute('aria-busy')).to.equal('true');
    const metrics = { won_revenue: metricFigures({ total: null, totals: [], values: [] }) };
    const empty = await mount('weir-table', TEAMS, () => metricsAnswer({ groups: [], metrics }));
    expect(find(empty, 'weir-empty').getAttribute('heading')).to.equal('Nothing in this period');
    const failed = await mount('weir-table', TEAMS, () => {
      throw new Error('no line');
    });
    expect(textOf(find(failed, 'weir-empty'))).to.contain('no line');
    await expect(failed).to.be.accessible();
  });

  it('offers its groups for choosing', async () => {
    const table = await mount('weir-table', { ...TEAMS, selectable: true });
    setTimeout(() => findAll(table, 'tbody button')[2]?.click());
    const event = (await oneEvent(table, 'weir-select')) as unknown as WeirSelectEvent;
    expect(event.selection).to.deep.equal({ kind: 'group', metrics: TEAMS.metrics, group: { team: 'North' } });
  });

  it('puts groups under those of the first dimension, each with figures of its own, unless they are turned off', async () => {
    const rates = (rows: readonly (readonly [Record<string, string>, number])[]) =>
      metricsAnswer({
        groups: rows.map(([group]) => group),
        metrics: {
          win_rate: metricFigures({
            total: 0.3,
            unit: 'percent',
            values: rows.map(() => [0]),
            totals: rows.map(([, rate]) => rate),
          }),
        },
      });
    const table = await mount('weir-table', { metrics: ['win_rate'], by: ['team', 'product'] }, ({ by }) =>
      by?.length === 1
        ? rates([
            [{ team: 'East' }, 0.42],
            [{ team: 'West' }, 0.9],
          ])
        : rates([
            [{ team: 'East', product: 'A' }, 0.5],
            [{ team: 'East', product: 'B' }, 0.1],
            [{ team: 'West', product: 'A' }, 0.9],
          ]),
    );
    const cellsOf = (row: Element) => [...row.children].map(textOf).filter((text) => text !== '');
    const rows = () => findAll(table, 'tbody tr').map((row) => cellsOf(row).join(' '));
    expect(rows()).to.deep.equal([
      'West All 90.0% 409%',
      'West A 90.0% 409%',
      'East All 42.0% 191%',
      'East A 50.0% 227%',
      'East B 10.0% 45%',
    ]);
    expect(findAll(table, 'tr.subtotal')).to.have.length(2);
    await expect(table).to.be.accessible();
    find(table, 'button[aria-pressed="true"]').click();
    await table.updateComplete;
    expect(rows()).to.deep.equal(['West A 90.0% 409%', 'East A 50.0% 227%', 'East B 10.0% 45%']);
    await expect(table).to.be.accessible();
  });

  it('sorts and names groups in the reader’s language', async () => {
    const table = await mount('weir-table', { ...TEAMS, locale: 'zh-CN' });
    expect(names(table)).to.deep.equal(['华东', '华南', '华北', '西区', '华中']);
    expect(textOf(find(table, 'tfoot th'))).to.equal('全部');
  });
});
