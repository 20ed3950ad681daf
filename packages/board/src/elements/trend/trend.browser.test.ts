import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MetricsAnswer } from '@weir/query';
import type { WeirSelectEvent } from '../../events/events.js';
import { metricFigures, metricsAnswer } from '../../testing/answers.js';
import { exampleAnswer } from '../../testing/example.js';
import { FakeAdapter } from '../../testing/fake-adapter.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from '../../testing/mount.js';
import type { WeirTrend } from './trend.js';
import { describeWidgetStates } from '../../testing/widget-states.js';

const YEAR = { period: 'last-12-months', compare: 'prior-year' } as const;
const rectangles = (path: SVGPathElement | null | undefined): number =>
  path?.getAttribute('d')?.match(/M/g)?.length ?? 0;

/** Its tip is fetched with the first period that is pointed at. */
async function told(trend: WeirTrend): Promise<void> {
  await trend.updateComplete;
  await trend.fetched;
}

describeWidgetStates('weir-trend', {
  properties: { metric: 'won_revenue' },
  shows: 'Jan',
  empty: () => metricsAnswer({ metrics: { won_revenue: metricFigures({ total: null, why: 'no-rows' }) } }),
  suppressed: () => metricsAnswer({ metrics: { won_revenue: metricFigures({ total: null, why: 'suppressed' }) } }),
  split: { by: ['team'] },
  left: 'Other',
});

describe('<weir-trend>', () => {
  afterEach(unmountAll);

  it('draws sums as columns, the one under way hatched, the comparison beside them, the target dashed', async () => {
    const trend = await mount('weir-trend', { metric: 'won_revenue', view: YEAR });
    await nextFrame();
    expect(rectangles(find(trend, 'path.column'))).to.equal(11);
    expect(rectangles(find(trend, 'path.unfinished'))).to.equal(1);
    expect(find(trend, 'path.unfinished').getAttribute('fill')).to.match(/^url\(#hatch-0\)$/);
    expect(rectangles(find(trend, 'path.earlier'))).to.equal(12);
    expect(findAll(trend, '.plot path.target')).to.have.length(1);
    expect(textOf(find(trend, '.legend'))).to.equal('Won revenue Target ¥8M Last year Sep so far, 18 of 30 days');
    await expect(trend).to.be.accessible();
  });

  it('writes out the highest, the last whole and the unfinished value only', async () => {
    const trend = await mount('weir-trend', { metric: 'won_revenue', view: YEAR });
    await nextFrame();
    expect(findAll(trend, 'text.label').map(textOf)).to.deep.equal(['¥10.4M', '¥9.1M', '¥5.5M']);
  });

  it('says the years where there is more than one', async () => {
    const years = async (period: 'last-12-months' | 'last-24-months') => {
      const trend = await mount('weir-trend', { metric: 'win_rate', grain: 'month', view: { period } });
      await nextFrame();
      return findAll(trend, '.axis[text-anchor=middle] > text')
        .map(textOf)
        .filter((text) => /^\d{4}$/.test(text));
    };
    expect(await years('last-12-months')).to.deep.equal([]);
    expect(await years('last-24-months')).to.deep.equal(['2023', '2024', '2025']);
  });

  it('draws a rate as a line, one path for it', async () => {
    const trend = await mount('weir-trend', { metric: 'win_rate', view: { period: 'last-12-months' } });
    await nextFrame();
    expect(findAll(trend, '.plot path.line:not(.open)')).to.have.length(1);
    expect(findAll(trend, '.plot path.line.open')).to.have.length(1);
    expect(trend.shadowRoot?.querySelector('path.column')).to.equal(null);
  });

  it('draws a line for each group, named at its end or in the legend', async () => {
    const trend = await mount('weir-trend', { metric: 'win_rate', by: ['team'], width: 700 });
    await nextFrame();
    expect(findAll(trend, 'text.name').map(textOf)).to.deep.equal(['East', 'South', 'North', 'West', 'Central']);
    const namesInLegend = () =>
      findAll(trend, '.legend li')
        .filter((item) => item.checkVisibility())
        .map(textOf);
    expect(namesInLegend()).not.to.include('East');
    trend.parentElement!.style.width = '340px';
    await nextFrame();
    expect(findAll(trend, 'text.name')).to.have.length(0);
    expect(namesInLegend().slice(0, 5)).to.deep.equal(['East', 'South', 'North', 'West', 'Central']);
  });

  for (const width of [340, 700]) {
    it(`is drawn once, as large as it is, in a card of ${width} px and a fixed height`, async () => {
      const trend = await mount('weir-trend', { metric: 'win_rate', by: ['team'], width, adapter: undefined });
      trend.style.blockSize = '300px';
      const drawn: string[] = [];
      const watch = new MutationObserver(() => {
        const box = trend.shadowRoot?.querySelector('.plot > svg')?.getAttribute('viewBox');
        if (box && drawn.at(-1) !== box) drawn.push(box);
      });
      watch.observe(trend.shadowRoot!, { subtree: true, childList: true, attributes: true });
      trend.adapter = new FakeAdapter(exampleAnswer);
      await trend.ready;
      await nextFrame();
      watch.disconnect();
      const { clientWidth, clientHeight } = find(trend, '.plot');
      expect(drawn).to.deep.equal([`0 0 ${clientWidth} ${clientHeight}`]);
    });
  }

  it('makes room in a low and narrow card for its legend and its notes', async () => {
    const trend = await mount('weir-trend', { metric: 'won_revenue', view: YEAR, width: 340 }, (question) => ({
      ...(exampleAnswer(question) as MetricsAnswer),
      notRewound: true,
    }));
    trend.style.blockSize = '300px';
    await nextFrame();
    const card = find(trend, '.card').getBoundingClientRect();
    expect(card.height).to.equal(300);
    expect(find(trend, '.notes').getBoundingClientRect().bottom).to.be.at.most(card.bottom);
    expect(find(trend, '.plot').clientHeight).to.be.at.least(140);

    trend.style.blockSize = '270px';
    await nextFrame();
    const legend = find(trend, '.legend');
    expect(legend.scrollHeight, 'all of its legend').to.equal(legend.clientHeight);
    expect(find(trend, '.plot').getBoundingClientRect().bottom).to.be.at.most(
      find(trend, '.notes').getBoundingClientRect().top,
    );
  });

  it('fits into a host of a fixed height, as it does while it loads: the drawing gives way, then its legend but for a line', async () => {
    for (const given of [
      { metric: 'won_revenue' },
      { metric: 'win_rate', by: ['team'] },
      { metrics: ['won_revenue', 'win_rate'] },
    ]) {
      const several = 'metrics' in given;
      for (const height of several ? [320, 260] : [320, 240, 180, 150]) {
        const adapter = new FakeAdapter(exampleAnswer, false);
        const trend = await mount('weir-trend', { ...given, view: YEAR, width: 358, adapter });
        trend.style.blockSize = `${height}px`;
        const claim = `${JSON.stringify(given)} at ${height} px`;
        const { bottom } = trend.getBoundingClientRect();
        expect(find(trend, '.waiting > *').getBoundingClientRect().bottom, `loading ${claim}`).to.be.at.most(bottom);
        adapter.calls[0]?.resolve();
        await trend.ready;
        await nextFrame();
        for (const part of ['.legend', '.plot', '.plot > svg']) {
          for (const shown of findAll(trend, part)) {
            expect(shown.getBoundingClientRect().bottom, `${part} of ${claim}`).to.be.at.most(bottom);
          }
        }
        for (const plot of findAll(trend, '.plot')) expect(plot.clientHeight, claim).to.be.at.least(64);
      }
    }
  });

  it('is as high while it loads as with a chart for each of its units', async () => {
    for (const metrics of [['win_rate'], ['won_revenue', 'win_rate']]) {
      const adapter = new FakeAdapter(exampleAnswer, false);
      const trend = await mount('weir-trend', { metrics, view: YEAR, width: 700, adapter });
      const { height } = trend.getBoundingClientRect();
      adapter.calls[0]?.resolve();
      await trend.ready;
      await nextFrame();
      expect(findAll(trend, '.plot')).to.have.length(metrics.length);
      expect(trend.getBoundingClientRect().height, metrics.join()).to.be.closeTo(height, 4);
    }
  });

  it('turns round with the page after it was drawn', async () => {
    const trend = await mount('weir-trend', { metric: 'win_rate', view: YEAR });
    await nextFrame();
    const anchorOf = () => find(trend, '.axis[text-anchor]:not([text-anchor=middle])').getAttribute('text-anchor');
    expect(anchorOf()).to.equal('end');
    trend.parentElement!.dir = 'rtl';
    await nextFrame();
    expect(anchorOf()).to.equal('start');
    trend.parentElement!.dir = '';
    await nextFrame();
    expect(anchorOf()).to.equal('end');
  });

  it('is ready where it is hidden, too, and drawn in the frame that shows it', async () => {
    const trend = await mount('weir-trend', { metric: 'win_rate', adapter: undefined });
    trend.parentElement!.style.display = 'none';
    trend.adapter = new FakeAdapter(exampleAnswer);
    await trend.ready;
    trend.parentElement!.style.display = '';
    await nextFrame();
    expect(findAll(trend, '.plot path.line').length).to.be.greaterThan(0);
    const { clientWidth, clientHeight } = find(trend, '.plot');
    expect(find(trend, '.plot > svg').getAttribute('viewBox')).to.equal(`0 0 ${clientWidth} ${clientHeight}`);
  });

  it('goes through its values by keyboard and says them', async () => {
    const trend = await mount('weir-trend', { metric: 'won_revenue', view: YEAR });
    await nextFrame();
    find(trend, '.plot').focus();
    await told(trend);
    const tip = () => textOf(find(trend, '[role=status]'));
    expect(tip()).to.equal('Sep so far, 18 of 30 days Won revenue ¥5,500,000 Last year ¥4,872,146 Target ¥8,000,000');
    await sendKeys({ press: 'ArrowLeft' });
    await told(trend);
    expect(tip()).to.contain('Aug 2025').and.contain('¥9,100,000');
    await sendKeys({ press: 'Home' });
    await told(trend);
    expect(tip()).to.contain('Oct 2024');
    await sendKeys({ press: 'ArrowLeft' });
    await told(trend);
    expect(tip()).to.contain('Oct 2024');
    await expect(trend).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await told(trend);
    expect(tip()).to.equal('');
  });

  it('keeps its tip within the plot at both ends', async () => {
    const trend = await mount('weir-trend', { metric: 'won_revenue', view: YEAR, width: 340 });
    await nextFrame();
    const plot = find(trend, '.plot');
    plot.focus();
    for (const key of ['End', 'Home']) {
      await sendKeys({ press: key });
      await told(trend);
      const tip = find(trend, '.tip').getBoundingClientRect();
      const bounds = plot.getBoundingClientRect();
      expect(tip.left, key).to.be.at.least(bounds.left - 1);
      expect(tip.right, key).to.be.at.most(bounds.right + 1);
    }
  });

  it('turns round with the page, and the keys with it', async () => {
    const trend = await mount('weir-trend', { metric: 'won_revenue', view: YEAR });
    trend.parentElement!.dir = 'rtl';
    trend.parentElement!.style.width = '880px';
    await nextFrame();
    const names = findAll<SVGTextElement>(trend, '.axis[text-anchor=middle] > text');
    expect(Number(names[0]?.getAttribute('x'))).to.be.greaterThan(Number(names.at(-1)?.getAttribute('x')));
    find(trend, '.plot').focus();
    await sendKeys({ press: 'ArrowRight' });
    await told(trend);
    expect(textOf(find(trend, '[role=status]'))).to.contain('Aug 2025');
  });

  it('is a table on demand, with every period', async () => {
    const trend = await mount('weir-trend', { metric: 'won_revenue', view: YEAR });
    find(trend, 'button[aria-pressed]').click();
    await trend.ready;
    const rows = findAll(trend, 'tbody tr').map(textOf);
    expect(rows).to.have.length(12);
    expect(rows[0]).to.equal('Oct 2024 ¥7,100,000 ¥6,289,498 ¥8,000,000');
    expect(rows[11]).to.contain('Sep so far, 18 of 30 days');
    await expect(trend).to.be.accessible();
  });

  it('calls its switch to the table the same whichever is shown, and says which is', async () => {
    const trend = await mount('weir-trend', { metric: 'won_revenue', view: YEAR });
    const toggle = find(trend, 'button[aria-pressed]');
    const tooltip = toggle.closest('weir-tooltip')!;
    for (const pressed of ['false', 'true', 'false']) {
      expect(toggle.getAttribute('aria-pressed')).to.equal(pressed);
      expect([toggle.ariaLabel, tooltip.text]).to.deep.equal(['Show as a table', 'Show as a table']);
      expect(toggle.hasAttribute('aria-description')).to.equal(false);
      toggle.click();
      await trend.ready;
      await tooltip.updateComplete;
    }
  });

  it('draws a single value', async () => {
    const respond = () => metricsAnswer({ metrics: { won_revenue: metricFigures({ unit: 'CNY', total: 5 }) } });
    const trend = await mount('weir-trend', { metric: 'won_revenue', view: { period: 'this-year' } }, respond);
    await nextFrame();
    expect(rectangles(find(trend, 'path.unfinished'))).to.equal(1);
  });

  it('says why there is nothing to draw', async () => {
    const respond = (why: 'no-rows' | 'suppressed') => () =>
      metricsAnswer({ metrics: { won_revenue: metricFigures({ total: null, overall: [null, null], why }) } });
    const empty = await mount('weir-trend', { metric: 'won_revenue' }, respond('no-rows'));
    expect(find(empty, 'weir-empty').getAttribute('heading')).to.equal('Nothing in this period');
    const withheld = await mount('weir-trend', { metric: 'won_revenue' }, respond('suppressed'));
    expect(find(withheld, 'weir-empty').getAttribute('heading')).to.equal('Too few people, so not shown.');
    await expect(withheld).to.be.accessible();
  });

  it('loads, and stops observing when it is removed', async () => {
    const trend = await mount('weir-trend', { metric: 'won_revenue', adapter: new FakeAdapter(exampleAnswer, false) });
    expect(find(trend, 'weir-skeleton').getAttribute('shape')).to.equal('bars');
    await expect(trend).to.be.accessible();
    trend.remove();
    await nextFrame();
    expect(trend.adapter.calls[0]?.options.signal?.aborted).to.equal(true);
  });

  it('offers its periods for choosing, by keyboard too', async () => {
    const trend = await mount('weir-trend', { metric: 'won_revenue', view: YEAR, selectable: true });
    await nextFrame();
    find(trend, '.plot').focus();
    await sendKeys({ press: 'Home' });
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const event = (await oneEvent(trend, 'weir-select')) as unknown as WeirSelectEvent;
    expect(event.selection).to.deep.equal({
      kind: 'period',
      metrics: ['won_revenue'],
      period: { from: '2024-10-01', to: '2024-11-01', incomplete: false },
    });
  });

  it('takes its metrics from an attribute', async () => {
    const trend = await mount('weir-trend', { view: YEAR });
    trend.setAttribute('metrics', 'win_rate, collection');
    await trend.ready;
    expect(trend.metrics).to.deep.equal(['win_rate', 'collection']);
    expect(textOf(find(trend, 'h3'))).to.equal('Win rate and Collection ratio');
  });
});
