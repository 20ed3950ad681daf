import { expect, oneEvent } from '@open-wc/testing';
import type { WeirSelectEvent } from '../../events/events.js';
import { metricFigures, metricsAnswer } from '../../testing/answers.js';
import { exampleAnswer, exampleDocument } from '../../testing/example.js';
import { FakeAdapter } from '../../testing/fake-adapter.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from '../../testing/mount.js';
import { describeWidgetStates } from '../../testing/widget-states.js';

const slow = () => new FakeAdapter(exampleAnswer, false);
const winRate = (given: Parameters<typeof metricFigures>[0]) => () =>
  metricsAnswer({ metrics: { win_rate: metricFigures(given) } });

describeWidgetStates('weir-kpi', {
  properties: { metric: 'won_revenue' },
  shows: '¥65.7M',
  empty: () => metricsAnswer({ metrics: { won_revenue: metricFigures({ total: null, why: 'no-rows' }) } }),
  suppressed: () => metricsAnswer({ metrics: { won_revenue: metricFigures({ total: null, why: 'suppressed' }) } }),
});

describe('<weir-kpi>', () => {
  afterEach(unmountAll);

  it('shows value, change, counts, target and verdict', async () => {
    const kpi = await mount('weir-kpi', { metric: 'win_rate', width: 220 });
    expect(textOf(kpi.shadowRoot)).to.equal('Win rate 19.4% +1.6 pt vs last year 96 of 495 Target 22% 2.6 pt to go');
    expect(find(kpi, '.progress .fill').getAttribute('width')).to.equal('88.2%');
    await expect(kpi).to.be.accessible();
  });

  it('keeps its target and verdict within a narrow card, whatever the language', async () => {
    for (const locale of ['en', 'zh-CN']) {
      const kpi = await mount('weir-kpi', { metric: 'win_rate', width: 168, locale });
      const { right } = find(kpi, '.target').getBoundingClientRect();
      for (const text of findAll(kpi, '.target > bdi')) {
        expect(text.getBoundingClientRect().right, textOf(text)).to.be.at.most(right + 0.5);
        expect(text.scrollWidth, textOf(text)).to.be.at.most(text.clientWidth || text.scrollWidth);
      }
    }
  });

  it('shows counts whole beside a change, or not where there is no room for them', async () => {
    const parts = [12_345, 98_765] as const;
    for (const locale of ['en', 'zh-CN', 'de']) {
      for (const width of [130, 150, 178, 200, 260, 400]) {
        const kpi = await mount('weir-kpi', { metric: 'win_rate', width, locale }, () => ({
          ...winRate({ total: 0.125, parts })(),
          compare: winRate({ total: 0.402, parts })(),
        }));
        const change = find(kpi, '.change');
        const counts = find(kpi, '.change > .truncate');
        const isShown = counts.getBoundingClientRect().top < change.getBoundingClientRect().bottom - 1;
        expect(counts.scrollWidth, `${textOf(counts)} on ${width}`).to.be.at.most(counts.clientWidth);
        if (width >= 260) expect(isShown, `${locale} on ${width}`).to.equal(true);
        expect(change.offsetHeight).to.equal(20);
        expect(change.title, 'all of it is said').to.contain(textOf(counts));
      }
    }
  });

  it('shows the pace of what gathers', async () => {
    const kpi = await mount('weir-kpi', { metric: 'won_revenue', width: 220 });
    expect(textOf(find(kpi, '.target'))).to.equal('68% of ¥96M Behind pace');
    expect(find(kpi, '.pace').getAttribute('x')).to.equal('71.2%');
    kpi.locale = 'zh-CN';
    await kpi.updateComplete;
    expect(textOf(find(kpi, '.target > :first-child'))).to.equal('¥9600万的 68%');
  });

  it('calls fewer days good where lower is better', async () => {
    const kpi = await mount('weir-kpi', { metric: 'sales_cycle' });
    expect(find(kpi, '.change .positive').textContent).to.contain('−5 days');
  });

  it('shows its title at once while it loads', async () => {
    const kpi = await mount('weir-kpi', { metric: 'win_rate', adapter: slow() });
    expect(textOf(find(kpi, 'h3'))).to.equal('Win rate');
    expect(find(kpi, 'article').getAttribute('aria-busy')).to.equal('true');
    await expect(kpi).to.be.accessible();
  });

  it('is as high while it loads as with a figure and its target, so that nothing moves', async () => {
    const kpi = await mount('weir-kpi', { metric: 'win_rate', width: 220, adapter: slow() });
    const { height } = kpi.getBoundingClientRect();
    kpi.adapter.calls[0]?.resolve();
    await kpi.ready;
    expect(textOf(find(kpi, '.target'))).to.contain('Target 22%');
    expect(kpi.getBoundingClientRect().height).to.equal(height);
  });

  it('is as high while it loads as without a target: it has none, or none for such a period', async () => {
    const metrics = exampleDocument.metrics!.map((metric) => ({
      ...metric,
      targets: metric.id === 'win_rate' ? [{ value: 0.2, grain: 'month' as const }] : [],
    }));
    for (const metric of ['win_rate', 'won_revenue']) {
      const document = { ...exampleDocument, metrics };
      const view = { period: 'last-12-months' as const };
      const kpi = await mount('weir-kpi', { metric, document, view, width: 220, adapter: slow() });
      const { height } = kpi.getBoundingClientRect();
      kpi.adapter.calls[0]?.resolve();
      await kpi.ready;
      expect(findAll(kpi, '.target')).to.have.length(0);
      expect(kpi.getBoundingClientRect().height, metric).to.equal(height);
    }
  });

  it('is as high while it loads as later where its period is given by days, or its target is that of a group', async () => {
    const month = { value: 0.2, grain: 'month' } as const;
    const ofEast = { value: 0.2, where: { team: 'East' } };
    for (const [target, period, filters, holds] of [
      [month, { from: '2025-03-01', to: '2025-04-01' }, {}, true],
      [month, { from: '2025-03-01', to: '2025-04-02' }, {}, false],
      [ofEast, 'this-year', {}, false],
      [ofEast, 'this-year', { team: ['East'] }, true],
    ] as const) {
      const metrics = exampleDocument.metrics!.map((metric) => ({ ...metric, targets: [target] }));
      const document = { ...exampleDocument, metrics };
      const kpi = await mount('weir-kpi', {
        metric: 'win_rate',
        document,
        view: { period, filters },
        width: 220,
        adapter: slow(),
      });
      const { height } = kpi.getBoundingClientRect();
      kpi.adapter.calls[0]?.resolve();
      await kpi.ready;
      expect(findAll(kpi, '.target').length === 1).to.equal(holds);
      expect(kpi.getBoundingClientRect().height, JSON.stringify([period, filters])).to.equal(height);
    }
  });

  it('says why a value is missing, and never 0', async () => {
    const kpi = await mount(
      'weir-kpi',
      { metric: 'win_rate' },
      winRate({ total: null, why: 'zero-denominator', parts: [0, 0] }),
    );
    expect(textOf(kpi.shadowRoot)).to.equal('Win rate n/a Nothing to measure in this period');
    await expect(kpi).to.be.accessible();
  });

  it('says why a value is missing beside since when that stands', async () => {
    const none = winRate({ total: null, why: 'zero-denominator', parts: [0, 0] });
    const kpi = await mount('weir-kpi', { metric: 'win_rate' }, none);
    kpi.adapter.answer = () => Promise.reject(new Error('no line'));
    await kpi.refresh();
    expect(textOf(find(kpi, '.change'))).to.match(/^as of Sep 18, 2025 Try again Nothing to measure in this period$/);
  });

  it('says from how many people on it would be shown', async () => {
    const given = { metric: 'win_rate', context: { minGroup: 5 } };
    const kpi = await mount('weir-kpi', given, winRate({ total: null, why: 'suppressed' }));
    expect(textOf(kpi.shadowRoot)).to.equal('Win rate Fewer than 5 people, so not shown.');
  });

  it('says what failed, and asks again', async () => {
    let fails = true;
    const kpi = await mount('weir-kpi', { metric: 'win_rate' }, (question) => {
      if (fails) throw new Error('no line');
      return exampleAnswer(question);
    });
    expect(textOf(kpi.shadowRoot)).to.contain('no line');
    await expect(kpi).to.be.accessible();
    fails = false;
    find(kpi, '.link').click();
    await kpi.ready;
    expect(textOf(kpi.shadowRoot)).to.contain('19.4%');
  });

  it('tells its host what failed', async () => {
    const kpi = await mount('weir-kpi', { metric: 'win_rate', adapter: slow() });
    setTimeout(() => kpi.adapter.calls[0]?.reject(new Error('no line')));
    const event = await oneEvent(kpi, 'weir-error');
    expect(event).to.include({ source: 'answer' });
    expect((event as unknown as { error: { code: string } }).error.code).to.equal('adapter/failed');
  });

  it('keeps its figure when a refresh fails, and says since when it stands', async () => {
    const kpi = await mount('weir-kpi', { metric: 'win_rate' });
    kpi.adapter.answer = () => Promise.reject(new Error('no line'));
    await kpi.refresh();
    expect(textOf(kpi.shadowRoot)).to.contain('19.4%').and.contain('as of Sep 18, 2025').and.contain('Try again');
    await expect(kpi).to.be.accessible();
  });

  it('says that nothing is chosen when it names no metric', async () => {
    const kpi = await mount('weir-kpi');
    expect(find(kpi, 'weir-empty').getAttribute('heading')).to.equal('Nothing chosen yet');
    expect(kpi.adapter.calls).to.have.length(0);
  });

  it('writes for another reader without asking again', async () => {
    const kpi = await mount('weir-kpi', { metric: 'win_rate' });
    kpi.locale = 'zh-CN';
    await kpi.updateComplete;
    expect(textOf(kpi.shadowRoot)).to.contain('赢单率').and.contain('目标 22%');
    expect(kpi.lang).to.equal('zh-CN');
    expect(kpi.adapter.calls).to.have.length(1);
  });

  it('turns dark by its theme alone', async () => {
    const kpi = await mount('weir-kpi', { metric: 'win_rate', theme: 'light' });
    const ground = () => getComputedStyle(find(kpi, '.card')).backgroundColor;
    const light = ground();
    kpi.theme = 'dark';
    await kpi.updateComplete;
    await nextFrame();
    expect(ground()).not.to.equal(light);
  });

  it('clears the figure of another context before it asks', async () => {
    const kpi = await mount('weir-kpi', { metric: 'win_rate', context: { tenant: 'a' } });
    let shownWhenAsked = '';
    const { answer } = kpi.adapter;
    kpi.adapter.answer = (...asked) => {
      shownWhenAsked = textOf(kpi.shadowRoot);
      return answer.apply(kpi.adapter, asked);
    };
    kpi.context = { tenant: 'b' };
    await kpi.ready;
    expect(shownWhenAsked).to.equal('Win rate');
    expect(kpi.adapter.calls[1]?.options.context).to.deep.equal({ tenant: 'b' });
  });

  it('aborts when it is removed, and lets go of the adapter', async () => {
    const kpi = await mount('weir-kpi', { metric: 'win_rate', adapter: slow() });
    expect(kpi.adapter.listeners.size).to.equal(1);
    kpi.remove();
    await nextFrame();
    expect(kpi.adapter.calls[0]?.options.signal?.aborted).to.equal(true);
    expect(kpi.adapter.listeners.size).to.equal(0);
  });

  it('asks no more when it is moved, and again when it comes back', async () => {
    const kpi = await mount('weir-kpi', { metric: 'win_rate' });
    const box = kpi.parentElement!;
    document.body.append(kpi);
    box.append(kpi);
    await nextFrame();
    expect(kpi.adapter.calls).to.have.length(1);
    kpi.remove();
    await nextFrame();
    box.append(kpi);
    await kpi.ready;
    expect(kpi.adapter.calls).to.have.length(2);
    expect(textOf(kpi.shadowRoot)).to.contain('19.4%');
  });

  it('is a button only while it can be chosen', async () => {
    const kpi = await mount('weir-kpi', { metric: 'win_rate' });
    expect(findAll(kpi, 'h3 button')).to.have.length(0);
    kpi.selectable = true;
    await kpi.updateComplete;
    setTimeout(() => find(kpi, 'h3 button').click());
    const event = (await oneEvent(document.body, 'weir-select')) as unknown as WeirSelectEvent;
    expect(event.selection).to.deep.equal({ kind: 'metric', metric: 'win_rate' });
    expect(event.widget).to.equal(null);
    await expect(kpi).to.be.accessible();
  });

  it('keeps a long figure, and the line beside it, in a narrow card', async () => {
    for (const [locale, width, fits] of [
      ['hr', 176, true],
      ['de', 176, true],
      ['en', 176, true],
      ['zh-CN', 140, true],
      ['hr', 120, false],
      ['zh-CN', 90, false],
    ] as const) {
      const kpi = await mount('weir-kpi', { metric: 'won_revenue', locale, width });
      await nextFrame();
      const card = find(kpi, '.card');
      const { right, left } = card.getBoundingClientRect();
      const inset = parseFloat(getComputedStyle(card).paddingInlineEnd);
      for (const part of ['.figure', '.figure > .unit', '.spark']) {
        for (const shown of findAll(kpi, part)) {
          const box = shown.getBoundingClientRect();
          if (box.width === 0) continue;
          expect(box.right, `${part} in ${locale} at ${width} px`).to.be.at.most(right - inset);
          expect(box.left).to.be.at.least(left + inset - 1);
        }
      }
      const isOneLine = find(kpi, '.figure').getBoundingClientRect().height < 40;
      expect(isOneLine, `${locale} at ${width} px in one line`).to.equal(fits);
      const { width: drawn } = find(kpi, '.spark').getBoundingClientRect();
      expect(drawn === 0 || drawn >= 32, `${drawn} px for a line`).to.equal(true);
    }
  });

  it('ends a title that is too long with an ellipsis, as a button too', async () => {
    const heading = 'Won revenue of those who were met at a fair, but were not called again';
    const kpi = await mount('weir-kpi', { metric: 'win_rate', heading, width: 180 });
    const { height } = find(kpi, '.title').getBoundingClientRect();
    kpi.selectable = true;
    await kpi.updateComplete;
    const button = find(kpi, '.title > .choose');
    expect(button.scrollWidth).to.be.above(button.clientWidth);
    expect(getComputedStyle(button).textOverflow).to.equal('ellipsis');
    expect(button.getBoundingClientRect().right).to.be.at.most(find(kpi, '.taking').getBoundingClientRect().left + 1);
    expect(find(kpi, '.title').getBoundingClientRect().height).to.equal(height);
    const { left, bottom } = find(kpi, '.card').getBoundingClientRect();
    expect(kpi.shadowRoot?.elementFromPoint(left + 20, bottom - 20) === button, 'as large as the card').to.equal(true);
  });

  it('follows a renamed metric without asking', async () => {
    const kpi = await mount('weir-kpi', { metric: 'win_rate' });
    const metrics = exampleDocument.metrics!.map((metric) => ({ ...metric, title: 'Hit rate' }));
    kpi.document = { ...exampleDocument, metrics };
    await kpi.ready;
    expect(textOf(find(kpi, 'h3'))).to.equal('Hit rate');
    expect(kpi.adapter.calls).to.have.length(1);
  });

  it('never shows a new title over the figure of an old formula', async () => {
    const kpi = await mount('weir-kpi', { metric: 'win_rate', adapter: slow() });
    kpi.adapter.calls[0]?.resolve();
    await kpi.ready;
    const metrics = exampleDocument.metrics!.map((metric) => ({ ...metric, title: 'Hit rate', formula: 1 }));
    kpi.document = { ...exampleDocument, metrics };
    await kpi.updateComplete;
    expect(textOf(kpi.shadowRoot)).to.contain('Win rate').and.contain('19.4%');
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(textOf(kpi.shadowRoot)).to.equal('Hit rate');
  });
});
