import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { FunnelAnswer, Question } from '@weir/query';
import { funnelAnswer, stageFigures } from '../../testing/answers.js';
import { exampleAnswer, exampleDocument } from '../../testing/example.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from '../../testing/mount.js';
import { describeWidgetStates } from '../../testing/widget-states.js';

describeWidgetStates('weir-histogram', {
  properties: { funnel: 'b2b' },
  shows: 'Median 41d',
  empty: () => funnelAnswer({ stages: [] }),
  suppressed: () => funnelAnswer({ stages: [], excluded: [{ reason: 'suppressed', dataset: null, count: 4 }] }),
});

const nobody = { median: null, p90: null, mean: null, count: 0, open: 7 };

describe('<weir-histogram>', () => {
  afterEach(unmountAll);

  it('asks from the first stage to the first that is won, and draws a bar for each bin', async () => {
    const element = await mount('weir-histogram', { funnel: 'b2b' });
    await nextFrame();
    expect(element.adapter.calls[0]?.questions[0]).to.deep.include({
      histogram: { from: 'lead', to: 'won', bins: 12 },
    });
    expect(find(element, '.bars').getAttribute('d')!.match(/M/g)).to.have.length(6);
    expect(findAll(element, '.plot .mark')).to.have.length(2);
    expect(textOf(find(element, '.caption'))).to.equal('Lead → Won');
    expect(findAll(element, '.legend li').map(textOf)).to.deep.equal([
      'Median 41d',
      'Nine of ten within 78d',
      '609 still on the way',
    ]);
  });

  it('has its marks in a colour of the system where colours are forced, apart by their dashes', async () => {
    const element = await mount('weir-histogram', { funnel: 'b2b' });
    await nextFrame();
    try {
      await emulateMedia({ forcedColors: 'active' });
      const [median, p90] = findAll(element, '.plot .mark').map((mark) => getComputedStyle(mark));
      expect(p90!.stroke).to.equal(median!.stroke);
      expect(p90!.strokeDasharray).to.not.equal(median!.strokeDasharray);
    } finally {
      await emulateMedia({ forcedColors: 'none' });
    }
  });

  it('asks between the stages that it names', async () => {
    const element = await mount('weir-histogram', { funnel: 'b2b', from: 'proposal', to: 'negotiation' });
    expect(element.adapter.calls[0]?.questions[0]).to.deep.include({
      histogram: { from: 'proposal', to: 'negotiation', bins: 12 },
    });
  });

  it('is gone through by keys', async () => {
    const element = await mount('weir-histogram', { funnel: 'b2b' });
    await nextFrame();
    find(element, '.plot').focus();
    await element.updateComplete;
    expect(textOf(find(element, '.tip'))).to.equal('0 to 20 days 12 of 96');
    const press = (key: string) =>
      find(element, '.plot').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    press('End');
    await element.updateComplete;
    expect(textOf(find(element, '.tip'))).to.equal('100 to 120 days 3 of 96');
    press('Escape');
    await element.updateComplete;
    expect(find(element, '.tip').hidden).to.equal(true);
  });

  it('is not changed by the focus that goes while it is broken down and back', async () => {
    const grouped = (question: Question) => {
      const answer = exampleAnswer(question) as FunnelAnswer;
      return question.by?.length ? { ...answer, groups: [{ ...answer, by: { team: 'East' } }] } : answer;
    };
    const { litIssuedWarnings = new Set() } = globalThis as { litIssuedWarnings?: Set<string | undefined> };
    const isOwn = (warning?: string) => warning?.includes('weir-histogram') && warning.includes('change-in-update');
    for (const warning of litIssuedWarnings) if (isOwn(warning)) litIssuedWarnings.delete(warning);
    const element = await mount('weir-histogram', { funnel: 'b2b' }, grouped);
    await nextFrame();
    find(element, '.plot').focus();
    await element.updateComplete;
    element.by = ['team'];
    await element.ready;
    expect(findAll(element, '.plot')).to.have.length(0);
    element.by = [];
    await element.ready;
    expect(find(element, '.tip').hidden).to.equal(true);
    await nextFrame();
    expect([...litIssuedWarnings].filter(isOwn)).to.deep.equal([]);
  });

  it('is a table on demand', async () => {
    const element = await mount('weir-histogram', { funnel: 'b2b' });
    find(element, 'button[aria-pressed]').click();
    await element.updateComplete;
    expect(findAll(element, 'tbody tr').map(textOf)[1]).to.equal('20 to 40 days 31 32.3%');
    expect(findAll(element, '.legend li').map(textOf)).to.deep.equal([
      'Median 41d',
      'Nine of ten within 78d',
      '609 still on the way',
    ]);
    expect(findAll(element, '.legend svg')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('says when nobody has got there, and how many are on the way', async () => {
    const element = await mount('weir-histogram', { funnel: 'b2b' }, () =>
      funnelAnswer({
        stages: [stageFigures('lead', { reached: 7, open: 7 })],
        histogram: { from: 'lead', to: 'won', days: nobody, bins: [] },
      }),
    );
    expect(find(element, 'weir-empty').getAttribute('heading')).to.equal('Nobody has got there yet');
    expect(textOf(find(element, 'weir-empty'))).to.equal('7 still on the way');
  });

  it('is unchosen where its funnel has no way to win', async () => {
    const [funnel] = exampleDocument.funnels!;
    const stages = funnel!.stages.filter(({ kind }) => kind !== 'won');
    const document = { ...exampleDocument, funnels: [{ ...funnel!, stages }] };
    const element = await mount('weir-histogram', { funnel: 'b2b', document }, exampleAnswer);
    expect(find(element, 'weir-empty').getAttribute('heading')).to.equal('Nothing chosen yet');
    expect(element.adapter.calls).to.have.length(0);
  });
});
