import { expect, oneEvent } from '@open-wc/testing';
import type { WeirSelectEvent } from '../../events/events.js';
import { pictureOf } from '../../export/picture-of.js';
import { metricFigures, metricsAnswer } from '../../testing/answers.js';
import { exampleAnswer } from '../../testing/example.js';
import { find, findAll, mount, textOf, unmountAll } from '../../testing/mount.js';
import { describeWidgetStates } from '../../testing/widget-states.js';

const ofEast = (given: Parameters<typeof metricFigures>[0]) =>
  metricsAnswer({ groups: [{ team: 'East' }], metrics: { won_revenue: metricFigures(given) } });
const properties = { metric: 'won_revenue', by: ['team'] };

describeWidgetStates('weir-bars', {
  properties,
  shows: '¥22.4M',
  empty: () => ({ ...ofEast({ total: 0, values: [], totals: [] }), groups: [] }),
  suppressed: () => ofEast({ total: null, why: 'suppressed' }),
  left: 'and 9,990 others',
});

describe('<weir-bars>', () => {
  afterEach(unmountAll);

  it('asks for the largest groups, and ranks them with their change and target', async () => {
    const element = await mount('weir-bars', { ...properties, top: 3 });
    expect(element.adapter.calls[0]?.questions[0]).to.deep.include({
      metrics: ['won_revenue'],
      by: ['team'],
      top: { metric: 'won_revenue', count: 3 },
    });
    const bars = findAll(element, '.ranked').map(textOf);
    expect(bars[0]).to.equal('East +18.5% vs last year ¥22.4M Target ¥29.9M');
    expect(bars).to.have.length(5);
    expect(textOf(find(element, '.total'))).to.equal('All +12.9% vs last year ¥65.7M');
    expect(findAll(element, '.row-bar .target')).to.have.length(5);
  });

  it('puts all others last, in grey', async () => {
    const element = await mount('weir-bars', properties, (question) => {
      const answer = exampleAnswer(question);
      return 'metrics' in answer ? { ...answer, others: { place: 0, count: 12 } } : answer;
    });
    const last = findAll(element, '.ranked').at(-1);
    expect(last?.className).to.equal('ranked rest');
    expect(textOf(last)).to.contain('12 others');
  });

  describe('of which all others together are far more than any', () => {
    const OTHERS = { others: { place: 2, count: 9990 } };
    const withOthers = (rest: number) => () =>
      metricsAnswer({
        groups: [{ team: 'Upper' }, { team: 'Lower' }, {}],
        metrics: { won_revenue: metricFigures({ unit: 'CNY', total: 1, totals: [24e6, 12e6, rest] }) },
        ...OTHERS,
      });
    const lengths = (element: Element) => findAll(element, 'rect.part').map((part) => part.getAttribute('width'));

    it('has the groups set the scale, and breaks the bar of the others before its end', async () => {
      const element = await mount('weir-bars', properties, withOthers(168e6));
      expect(lengths(element)).to.deep.equal(['100%', '50%', '100%']);
      expect(findAll(element, '.break')).to.have.length(1);
      const rest = find(element, '.rest');
      expect(rest.title).to.equal('Bar cut short: to scale it would be 7.0 times as long.');
      expect(textOf(rest)).to.equal('9,990 others ¥168M');
      const [{ left, right }, { right: end }] = [
        find(element, '.rest .break > path').getBoundingClientRect(),
        find(element, '.rest .part').getBoundingClientRect(),
      ];
      expect([left > end - 30, right < end - 5]).to.deep.equal([true, true]);
    });

    it('breaks a loss before its end below zero', async () => {
      const element = await mount('weir-bars', properties, withOthers(-168e6));
      expect(lengths(element)).to.deep.equal(['50%', '25%', '50%']);
      const [mark, bar] = [find(element, '.break > path'), find(element, '.rest .part')];
      const distance = mark.getBoundingClientRect().left - bar.getBoundingClientRect().left;
      expect(distance).to.be.within(5, 30);
    });

    it('draws them to their end where there is room', async () => {
      const element = await mount('weir-bars', properties, withOthers(30e6));
      expect(lengths(element)).to.deep.equal(['80%', '40%', '100%']);
      expect(findAll(element, '.break')).to.have.length(0);
      expect(find(element, '.rest').title).to.equal('');
    });

    it('has the break in its picture', async () => {
      const element = await mount('weir-bars', properties, withOthers(168e6));
      const { marks } = pictureOf(find(element, '.card'));
      const broken = marks.filter((mark) => mark.kind === 'shape' && mark.stroke?.width === 3);
      expect(broken).to.have.length(1);
    });
  });

  it('offers its groups for choosing, but not all others together', async () => {
    const element = await mount('weir-bars', { ...properties, selectable: true }, (question) => {
      const answer = exampleAnswer(question);
      return 'metrics' in answer ? { ...answer, others: { place: 4, count: 12 } } : answer;
    });
    expect(findAll(element, '.ranked button')).to.have.length(4);
    setTimeout(() => find(element, '.ranked button').click());
    const event = (await oneEvent(element, 'weir-select')) as unknown as WeirSelectEvent;
    expect(event.selection).to.deep.equal({ kind: 'group', metrics: ['won_revenue'], group: { team: 'East' } });
    await expect(element).to.be.accessible();
  });

  for (const selectable of [false, true]) {
    it(`has names of either direction stand where the page begins, ${selectable ? 'chosen' : 'read'}`, async () => {
      const long = `A name ${'that goes on '.repeat(20)}`;
      const element = await mount('weir-bars', { ...properties, selectable, dir: 'rtl', width: 366 }, () =>
        metricsAnswer({
          groups: [{ team: 'East' }, { team: long }],
          metrics: { won_revenue: metricFigures({ unit: 'CNY', total: 1, totals: [2, 1] }) },
        }),
      );
      const { right } = find(element, '.row-bar').getBoundingClientRect();
      const [short, cut] = findAll(element, '.ranked bdi.truncate');
      expect(short!.getBoundingClientRect().right).to.be.closeTo(right, 0.5);
      expect(short!.getBoundingClientRect().width).to.be.below(60);
      // Its beginning is what can be read of a name that is cut.
      expect(getComputedStyle(cut!).direction).to.equal('ltr');
      expect(cut!.scrollWidth).to.be.above(cut!.clientWidth);
    });
  }

  it('has one bar where nothing splits it', async () => {
    const element = await mount('weir-bars', { metric: 'won_revenue' });
    expect(findAll(element, '.ranked').map(textOf)).to.have.length(1);
    expect(findAll(element, '.total')).to.have.length(0);
  });
});
