import { expect, oneEvent } from '@open-wc/testing';
import type { WeirSelectEvent } from '../../events/events.js';
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

  it('has one bar where nothing splits it', async () => {
    const element = await mount('weir-bars', { metric: 'won_revenue' });
    expect(findAll(element, '.ranked').map(textOf)).to.have.length(1);
    expect(findAll(element, '.total')).to.have.length(0);
  });
});
