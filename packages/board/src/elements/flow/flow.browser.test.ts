import { expect, oneEvent } from '@open-wc/testing';
import type { WeirSelectEvent } from '../../events/events.js';
import { flow, funnelAnswer, stageFigures } from '../../testing/answers.js';
import { exampleAnswer } from '../../testing/example.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from '../../testing/mount.js';
import { describeWidgetStates } from '../../testing/widget-states.js';

const press = (element: Element, key: string) =>
  find(element, '.plot').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describeWidgetStates('weir-flow', {
  properties: { funnel: 'b2b' },
  shows: '2,480',
  empty: () => funnelAnswer({ stages: [] }),
  suppressed: () => funnelAnswer({ stages: [], excluded: [{ reason: 'suppressed', dataset: null, count: 4 }] }),
});

describe('<weir-flow>', () => {
  afterEach(unmountAll);

  it('draws a bar for each stage and a band for each move, named', async () => {
    const element = await mount('weir-flow', { funnel: 'b2b' });
    await nextFrame();
    expect(findAll(element, '.bar')).to.have.length(9);
    expect(findAll(element, '.band')).to.have.length(13);
    expect(textOf(findAll(element, '.name')[0])).to.equal('Lead 2,480');
    expect(textOf(find(element, '.caption'))).to.equal('2,480 that entered in the period');
  });

  it('names a stage at the bar, from right to left too, in whatever script the name is', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const element = await mount('weir-flow', { funnel: 'b2b' });
      await nextFrame();
      // Where the letters are: the box around them may be wider.
      const [name, count] = findAll(element, '.plot > .name:first-of-type > *').map((part) => {
        const letters = document.createRange();
        letters.selectNodeContents(part);
        return letters.getBoundingClientRect();
      });
      const bar = find(element, '.bar').getBoundingClientRect();
      expect(name!.right).to.be.closeTo(bar.right, 8);
      expect(count!.right).to.be.closeTo(bar.right, 8);
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  it('says under the pointer what moved, and lets the rest step back', async () => {
    const element = await mount('weir-flow', { funnel: 'b2b' });
    await nextFrame();
    find(element, '.band.advance').dispatchEvent(new PointerEvent('pointerenter'));
    await element.updateComplete;
    expect(textOf(find(element, '.tip'))).to.equal('Lead → Qualified Moves 1,22854.1% of the moves out of Lead');
    expect(findAll(element, '.band.far')).to.have.length(12);
    find(element, '.plot').dispatchEvent(new PointerEvent('pointerleave'));
    await element.updateComplete;
    expect(findAll(element, '.band.far')).to.have.length(0);
  });

  it('is gone through by keys, which say each stage and each move', async () => {
    const element = await mount('weir-flow', { funnel: 'b2b', selectable: true });
    await nextFrame();
    find(element, '.plot').focus();
    await element.updateComplete;
    expect(textOf(find(element, '.tip'))).to.equal('Lead Entered 2,480Moves 2,268There now 212');
    press(element, 'ArrowRight');
    await element.updateComplete;
    expect(textOf(find(element, '.tip'))).to.contain('Lead → Qualified');
    setTimeout(() => press(element, 'Enter'));
    const event = (await oneEvent(element, 'weir-select')) as unknown as WeirSelectEvent;
    expect(event.selection).to.deep.equal({ kind: 'flow', funnel: 'b2b', from: 'lead', to: 'qualified' });
    press(element, 'End');
    await element.updateComplete;
    expect(textOf(find(element, '.tip'))).to.contain('Not a fit');
    press(element, 'Escape');
    await element.updateComplete;
    expect(find(element, '.tip').hidden).to.equal(true);
  });

  it('is a list of the moves where there is no room for the drawing', async () => {
    const element = await mount('weir-flow', { funnel: 'b2b', width: 390, selectable: true });
    await nextFrame();
    expect(getComputedStyle(find(element, '.scroll')).display).to.equal('none');
    expect(findAll(element, '.moves li').map(textOf).slice(0, 2)).to.deep.equal([
      'Lead → Qualified 1,228',
      'Lead → Not a fit 1,028',
    ]);
    setTimeout(() => find(element, '.moves button').click());
    const event = (await oneEvent(element, 'weir-select')) as unknown as WeirSelectEvent;
    expect(event.selection).to.include({ kind: 'flow', to: 'qualified' });
    await expect(element).to.be.accessible();
  });

  it('is a table on demand', async () => {
    const days = { median: 9.26, p90: 20, mean: 10, count: 22, open: 0 };
    const element = await mount('weir-flow', { funnel: 'b2b' }, (question) => {
      const answer = exampleAnswer(question);
      return 'flows' in answer ? { ...answer, flows: answer.flows.map((each) => ({ ...each, days })) } : answer;
    });
    find(element, 'button[aria-pressed]').click();
    await element.updateComplete;
    expect(findAll(element, 'thead th').map(textOf)).to.deep.equal([
      'From',
      'To',
      'Moves',
      'Share of the moves out of it',
      'Median days',
    ]);
    expect(textOf(find(element, 'tbody tr'))).to.equal('Lead Qualified 1,228 54.1% 9.3');
    await expect(element).to.be.accessible();
  });

  it('says when nobody has moved yet', async () => {
    const element = await mount('weir-flow', { funnel: 'b2b' }, () =>
      funnelAnswer({ stages: [stageFigures('lead', { reached: 3, open: 3 })] }),
    );
    expect(find(element, 'weir-empty').getAttribute('heading')).to.equal('Nobody has moved on yet');
  });

  it('holds 64 stages, by scrolling', async () => {
    const ids = Array.from({ length: 64 }, (_, place) => `s${place}`);
    const document = {
      weir: 1 as const,
      id: 'long',
      title: 'Long',
      funnels: [{ id: 'b2b', title: 'Long', stages: ids.map((id) => ({ id, title: id, kind: 'open' as const })) }],
    };
    const element = await mount('weir-flow', { funnel: 'b2b', document, width: 700 }, () =>
      funnelAnswer({
        stages: ids.map((id, place) => stageFigures(id, { reached: 640 - place * 10 })),
        flows: ids.slice(1).map((id, place) => flow(ids[place]!, id, 630 - place * 10)),
      }),
    );
    await nextFrame();
    expect(findAll(element, '.band')).to.have.length(63);
    expect(find(element, '.scroll').scrollWidth).to.be.above(64 * 70);
    expect(element.scrollWidth).to.be.at.most(700);
  });
});
