import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { exampleDocument } from '../../testing/example.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from '../../testing/mount.js';

const drawn = (chart: Element) => chart.shadowRoot?.querySelector('.plot > svg') ?? null;
const isDrawn = (chart: Element) => drawn(chart) !== null;

/** As much room above as puts what follows far from what is scrolled to. */
function pushDown(): HTMLElement {
  const room = document.createElement('div');
  room.style.blockSize = '4000px';
  document.body.append(room);
  return room;
}

describe('a chart far from what is scrolled to', () => {
  let room: HTMLElement;
  beforeEach(() => {
    scrollTo(0, 0);
    room = pushDown();
  });
  afterEach(() => {
    unmountAll();
    room.remove();
  });

  it('has its title and its place, is ready, and is drawn once it comes near', async () => {
    const trend = await mount('weir-trend', { metric: 'win_rate' });
    await nextFrame();
    expect(textOf(find(trend, 'h3'))).to.equal('Win rate');
    expect(find(trend, '.card').getAttribute('aria-busy')).to.equal('false');
    expect(isDrawn(trend)).to.equal(false);
    const { height } = trend.getBoundingClientRect();
    expect(height).to.be.greaterThan(200);
    trend.scrollIntoView();
    await waitUntil(() => isDrawn(trend));
    expect(findAll(trend, 'path.line').length).to.be.greaterThan(0);
    await expect(trend).to.be.accessible();
  });

  it('is drawn once it comes near in an element that scrolls', async () => {
    room.style.blockSize = '0px';
    const trend = await mount('weir-trend', { metric: 'win_rate', adapter: undefined });
    const scroller = document.createElement('div');
    scroller.style.cssText = 'block-size: 300px; overflow: auto';
    trend.parentElement!.append(scroller);
    const inside = document.createElement('weir-trend');
    const { document: about, view, asOf } = trend;
    Object.assign(inside, { document: about, view, asOf, metric: 'win_rate' });
    inside.style.cssText = 'display: block; margin-block-start: 2000px';
    scroller.append(inside);
    inside.adapter = (await mount('weir-kpi', { metric: 'win_rate' })).adapter;
    await inside.ready;
    await nextFrame();
    expect(isDrawn(inside)).to.equal(false);
    scroller.scrollTo(0, 2000);
    await waitUntil(() => isDrawn(inside));
  });

  it('stays drawn, with new figures, when it is far again', async () => {
    const trend = await mount('weir-trend', { metric: 'win_rate' });
    trend.scrollIntoView();
    await waitUntil(() => isDrawn(trend));
    scrollTo(0, 0);
    await nextFrame();
    trend.metric = 'won_revenue';
    await trend.ready;
    expect(findAll(trend, 'path.column')).to.have.length(1);
  });

  it('is there when the page is printed, before anything else happens', async () => {
    const trend = await mount('weir-trend', { metric: 'win_rate' });
    await nextFrame();
    expect(isDrawn(trend)).to.equal(false);
    dispatchEvent(new Event('beforeprint'));
    const { clientWidth, clientHeight } = find(trend, '.plot');
    expect(drawn(trend)?.getAttribute('viewBox')).to.equal(`0 0 ${clientWidth} ${clientHeight}`);
    expect(findAll(trend, 'path.line').length).to.be.greaterThan(0);
  });

  it('is drawn before the focus goes back to it from the end of the page', async () => {
    const trend = await mount('weir-trend', { metric: 'win_rate' });
    const end = document.createElement('button');
    trend.parentElement!.append(end);
    end.focus({ preventScroll: true });
    await nextFrame();
    expect(isDrawn(trend)).to.equal(false);
    await sendKeys({ press: 'Shift+Tab' });
    expect(trend.shadowRoot?.activeElement).to.equal(find(trend, '.plot'));
    await waitUntil(() => isDrawn(trend));
  });

  it('is drawn before the page is searched', async () => {
    const trend = await mount('weir-trend', { metric: 'win_rate' });
    await nextFrame();
    expect(isDrawn(trend)).to.equal(false);
    await sendKeys({ press: 'Control+f' });
    await waitUntil(() => isDrawn(trend));
    expect(scrollY).to.equal(0);
  });

  it('is drawn before a board brings one into sight, so that it stays where it was brought', async () => {
    const board = {
      id: 'long',
      title: 'Long',
      widgets: [1, 2, 3].map((place) => ({ id: `trend-${place}`, type: 'trend', metrics: ['win_rate'] })),
    };
    const element = await mount('weir-board', { document: { ...exampleDocument, boards: [board] } });
    const charts = findAll(element, 'weir-trend');
    expect(charts.map(isDrawn)).to.deep.equal([false, false, false]);
    await element.reveal('trend-3');
    expect(charts.map(isDrawn)).to.deep.equal([true, true, true]);
    const { top, bottom } = charts[2]!.getBoundingClientRect();
    expect(top).to.be.lessThan(innerHeight);
    expect(bottom).to.be.greaterThan(0);
  });
});
