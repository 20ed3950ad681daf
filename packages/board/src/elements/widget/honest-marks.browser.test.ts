import { expect } from '@open-wc/testing';
import { metricFigures, metricsAnswer } from '../../testing/answers.js';
import { exampleAnswer } from '../../testing/example.js';
import { FakeAdapter } from '../../testing/fake-adapter.js';
import { find, findAll, mount, textOf, unmountAll } from '../../testing/mount.js';

const rates = (counts: readonly [number, number]) =>
  metricsAnswer({
    groups: [{ team: 'East' }],
    metrics: { win_rate: metricFigures({ total: counts[0] / counts[1], unit: 'percent', parts: counts }) },
  });
const few = (element: Element) => findAll(element, '.few').map((mark) => textOf(mark));

describe('a share of few', () => {
  afterEach(unmountAll);

  for (const [name, properties] of [
    ['weir-kpi', { metric: 'win_rate' }],
    ['weir-bars', { metric: 'win_rate', by: ['team'] }],
    ['weir-table', { metrics: ['win_rate'], by: ['team'] }],
  ] as const) {
    it(`is marked by <${name}>, one of enough is not`, async () => {
      const small = await mount(name, properties as never, () => rates([3, 7]));
      expect(few(small)[0]).to.equal('Of only 7');
      expect(find(small, '.few').title).to.contain('one more or less changes it a lot');
      await expect(small).to.be.accessible();
      expect(few(await mount(name, properties as never, () => rates([30, 70])))).to.deep.equal([]);
    });
  }

  it('is said by a trend, at the period', async () => {
    const trend = await mount('weir-trend', { metric: 'win_rate' }, () => rates([3, 7]));
    find(trend, '.plot').focus();
    await trend.updateComplete;
    await trend.fetched;
    expect(textOf(find(trend, '.tip'))).to.contain('42.9% of only 7');
  });

  it('is marked at a cohort of few', async () => {
    const cohort = await mount('weir-cohort', { funnel: 'b2b' }, (question) => {
      const answer = exampleAnswer(question);
      if (!('stages' in answer)) return answer;
      const [first, ...others] = answer.periods;
      return { ...answer, periods: [{ ...first!, totals: { ...first!.totals, entities: 4 } }, ...others] };
    });
    expect(few(cohort)).to.deep.equal(['Of only 4']);
  });
});

describe('figures that could not be refreshed', () => {
  afterEach(unmountAll);

  /** What was answered three hours ago; nothing since. */
  async function staleBoard(locale: string) {
    const asOf = new Date(Date.now() - 3 * 3_600_000 - 60_000).toISOString();
    const board = await mount('weir-board', { width: 1280, locale, asOf: undefined } as never, (question) => ({
      ...exampleAnswer(question),
      asOf,
    }));
    board.adapter.answer = () => Promise.reject(new Error('no line'));
    await board.refresh();
    return board;
  }

  it('say how old they are, on the board and in each card', async () => {
    const board = await staleBoard('en');
    expect(textOf(find(board, '.alert'))).to.match(/They are as of .+, 3h old\./);
    expect(textOf(find(find(board, 'weir-kpi'), '[part=stale]'))).to.match(/^as of .+, 3h old$/);
    await expect(board).to.be.accessible();
    expect(textOf(find(await staleBoard('zh-CN'), '.alert'))).to.contain('已过 3小时');
  });

  it('say nothing of it where as-of was asked for', async () => {
    const board = await mount('weir-board', { width: 1280, adapter: new FakeAdapter(exampleAnswer) });
    board.adapter.answer = () => Promise.reject(new Error('no line'));
    await board.refresh();
    expect(textOf(find(board, '.alert'))).not.to.contain('old');
  });
});
