import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WeirSelectEvent } from '../../events/events.js';
import { funnelAnswer } from '../../testing/answers.js';
import { find, findAll, mount, textOf, unmountAll } from '../../testing/mount.js';
import { describeWidgetStates } from '../../testing/widget-states.js';

describeWidgetStates('weir-cohort', {
  properties: { funnel: 'b2b' },
  shows: '50.0%',
  empty: () => funnelAnswer({ stages: [] }),
  suppressed: () => funnelAnswer({ stages: [], excluded: [{ reason: 'suppressed', dataset: null, count: 4 }] }),
  left: '9,880 earlier periods are not shown',
});

describe('<weir-cohort>', () => {
  afterEach(unmountAll);

  it('shows a row for each month, and a share of it for each stage', async () => {
    const element = await mount('weir-cohort', { funnel: 'b2b' });
    expect(element.adapter.calls[0]?.questions[0]).to.include({ funnel: 'b2b', basis: 'entry', grain: 'month' });
    expect(findAll(element, 'thead th').map(textOf)).to.deep.equal([
      'Entered in',
      'Entered',
      'Qualified',
      'Solution',
      'Proposal',
      'Negotiation',
      'Won',
    ]);
    const rows = findAll(element, 'tbody tr').map(textOf);
    expect(rows).to.have.length(9);
    expect(rows[0]).to.equal('Jan 2025 300 50.0% 30.0% 18.1% 6.2% 3.9%');
    expect(rows[8]).to.contain('Sep 2025, so far 220');
    expect(textOf(find(element, 'tfoot'))).to.equal('All 2,480 50.0%30.0%18.1%6.2%3.9%');
  });

  it('has a deeper ground for a higher share, and figures that can be read on it', async () => {
    const element = await mount('weir-cohort', { funnel: 'b2b' });
    const shareOf = (row: number) =>
      Number(/(\d+)%/.exec(findAll(element, `tbody tr:nth-child(${row}) .cell`)[0]!.getAttribute('style')!)?.[1]);
    expect(shareOf(1)).to.be.above(shareOf(5)).and.above(shareOf(9));
    await expect(element).to.be.accessible();
  });

  it('says who is not counted yet', async () => {
    const element = await mount('weir-cohort', { funnel: 'b2b' });
    const cell = find(element, 'tbody tr:nth-child(9) .cell');
    expect(cell.title).to.equal('88 of 220 · 4 not counted yet');
  });

  it('is one stop of the Tab key a cohort, and arrow keys go on from there', async () => {
    const element = await mount('weir-cohort', { funnel: 'b2b', selectable: true });
    const buttons = (row: Element) => [...row.querySelectorAll<HTMLElement>('button')];
    const [first, second] = findAll(element, 'tbody tr').map(buttons);
    for (const row of [first!, second!]) {
      expect(row.map(({ tabIndex }) => tabIndex)).to.deep.equal(row.map((_, place) => (place === 0 ? 0 : -1)));
    }
    first![0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowDown' });
    expect(element.shadowRoot!.activeElement === second![1]).to.equal(true);
    await sendKeys({ press: 'End' });
    expect(element.shadowRoot!.activeElement === second!.at(-1)).to.equal(true);
    await sendKeys({ press: 'Home' });
    expect(element.shadowRoot!.activeElement === second![0]).to.equal(true);
    expect(find(element, '.sheet').getAttribute('aria-describedby')).to.equal('keys');
  });

  it('offers its cells for choosing', async () => {
    const element = await mount('weir-cohort', { funnel: 'b2b', selectable: true });
    setTimeout(() => find(element, 'tbody tr:nth-child(2) .cell button').click());
    const { selection } = (await oneEvent(element, 'weir-select')) as unknown as WeirSelectEvent;
    expect(selection).to.deep.include({ kind: 'cohort', funnel: 'b2b', stage: 'qualified' });
    expect(selection.kind === 'cohort' && selection.period.from).to.equal('2025-02-01');
    await expect(element).to.be.accessible();
  });
});
