import { expect, oneEvent } from '@open-wc/testing';
import type { WeirSelectEvent } from '../events/events.js';
import { metricFigures, metricsAnswer } from '../testing/answers.js';
import { exampleAnswer } from '../testing/example.js';
import { FakeAdapter } from '../testing/fake-adapter.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from '../testing/mount.js';
import { describeWidgetStates } from '../testing/widget-states.js';

const TEAMS = { metrics: ['won_revenue', 'win_rate', 'sales_cycle'], by: ['team'] };
const names = (host: Element): string[] => findAll(host, 'tbody th').map(textOf);

const ofEast = (given: Parameters<typeof metricFigures>[0]) =>
  metricsAnswer({ groups: [{ team: 'East' }], metrics: { won_revenue: metricFigures(given) } });

describeWidgetStates('weir-table', {
  properties: { metrics: ['won_revenue'], by: ['team'] },
  shows: 'East',
  empty: () => ({ ...ofEast({ total: 0, values: [], totals: [] }), groups: [] }),
  suppressed: () => ofEast({ total: null, why: 'suppressed' }),
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

  it('shows a hundred of a thousand groups, and more when asked', async () => {
    const groups = Array.from({ length: 1000 }, (_, place) => ({ team: `Team ${place}` }));
    const totals = groups.map((_, place) => place * 1000);
    const respond = () =>
      metricsAnswer({
        groups,
        metrics: {
          won_revenue: metricFigures({ unit: 'CNY', total: 1, totals, values: totals.map((total) => [total]) }),
        },
      });
    const table = await mount('weir-table', { metrics: ['won_revenue'], by: ['team'] }, respond);
    expect(findAll(table, 'tbody tr')).to.have.length(100);
    expect(names(table)[0]).to.equal('Team 999');
    expect(textOf(find(table, '.more'))).to.equal('Show 100 more');
    find(table, '.more button').click();
    await table.updateComplete;
    expect(findAll(table, 'tbody tr')).to.have.length(200);
    await expect(table).to.be.accessible();
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

  it('sorts and names groups in the reader’s language', async () => {
    const table = await mount('weir-table', { ...TEAMS, locale: 'zh-CN' });
    expect(names(table)).to.deep.equal(['华东', '华南', '华北', '西区', '华中']);
    expect(textOf(find(table, 'tfoot th'))).to.equal('全部');
  });
});
