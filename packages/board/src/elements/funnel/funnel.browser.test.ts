import { expect, oneEvent } from '@open-wc/testing';
import type { WeirDocument } from '@weir/schema';
import type { FunnelAnswer, Question } from '@weir/query';
import type { WeirSelectEvent } from '../../events/events.js';
import { funnelAnswer, stageFigures } from '../../testing/answers.js';
import { exampleAnswer, exampleDocument } from '../../testing/example.js';
import { FakeAdapter } from '../../testing/fake-adapter.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from '../../testing/mount.js';
import { describeWidgetStates } from '../../testing/widget-states.js';

const named = (title: string): WeirDocument => ({
  ...exampleDocument,
  funnels: exampleDocument.funnels!.map((funnel) => ({
    ...funnel,
    stages: funnel.stages.map((stage) => ({ ...stage, title })),
  })),
});

describeWidgetStates('weir-funnel', {
  properties: { funnel: 'b2b' },
  shows: '2,480',
  empty: () => funnelAnswer({ stages: [] }),
  suppressed: () => funnelAnswer({ stages: [], excluded: [{ reason: 'suppressed', dataset: null, count: 4 }] }),
  split: { by: ['team'] },
  left: 'and 9,994 others',
});

describe('<weir-funnel>', () => {
  afterEach(unmountAll);

  it('shows each stage of the way with what holds it up', async () => {
    const funnel = await mount('weir-funnel', { funnel: 'b2b', basis: 'activity' });
    const stages = findAll(funnel, '.stage').map(textOf);
    expect(stages).to.have.length(6);
    expect(stages[3]).to.equal(
      'Proposal 450 34.0% 34.0% go on to Negotiation Benchmark 42% 129 open 38 overdue Median 17d −168 lost',
    );
    expect(stages[5]).to.equal('Won 96 3.9% of all');
    await expect(funnel).to.be.accessible();
  });

  it('shows the value won of who entered in the period', async () => {
    const funnel = await mount('weir-funnel', { funnel: 'b2b', basis: 'entry' });
    expect(textOf(findAll(funnel, '.stage')[5])).to.equal('Won 96 ¥65.7M 3.9% of all');
    expect(textOf(find(funnel, '.caption'))).to.equal('2,480 that entered in the period');
  });

  it('draws bars that are linear from 0', async () => {
    const funnel = await mount('weir-funnel', { funnel: 'b2b' });
    const heights = findAll<SVGRectElement>(funnel, '.plot .bar').map((bar) => Number(bar.getAttribute('height')));
    expect(heights[0]).to.equal(100);
    expect(heights[1]).to.equal(50);
    expect(heights[3]).to.be.closeTo(18.145, 0.001);
  });

  it('is a column a stage where there is room, else a row', async () => {
    const funnel = await mount('weir-funnel', { funnel: 'b2b', width: 860 });
    const tops = () => new Set(findAll(funnel, '.stage').map((stage) => Math.round(stage.getBoundingClientRect().top)));
    expect(tops().size).to.equal(1);
    funnel.parentElement!.style.width = '360px';
    await nextFrame();
    expect(tops().size).to.equal(6);
    expect(getComputedStyle(find(funnel, '.plot')).display).to.equal('none');
    await expect(funnel).to.be.accessible();
  });

  it('needs more room for more stages', async () => {
    const ids = Array.from({ length: 9 }, (_, place) => `s${place}`);
    const long: WeirDocument = {
      ...exampleDocument,
      funnels: [{ id: 'b2b', stages: ids.map((id) => ({ id, kind: 'open' })) }],
    };
    const respond = () => funnelAnswer({ stages: ids.map((id, place) => stageFigures(id, { reached: 90 - place })) });
    const funnel = await mount('weir-funnel', { funnel: 'b2b', width: 1000, document: long }, respond);
    expect(getComputedStyle(find(funnel, '.plot')).display).to.equal('none');
    funnel.parentElement!.style.width = '1400px';
    await nextFrame();
    expect(getComputedStyle(find(funnel, '.plot')).display).not.to.equal('none');
    expect(find(funnel, '.flow').getBoundingClientRect().width).to.be.closeTo(1398, 1);
  });

  for (const width of [320, 860]) {
    it(`keeps long names in ${width} px`, async () => {
      const document = named('A stage with a name that goes on and on, far beyond what any column could hold');
      const funnel = await mount('weir-funnel', { funnel: 'b2b', width, document });
      const card = find(funnel, '.card');
      expect(card.scrollWidth).to.be.at.most(card.clientWidth);
      expect(find(funnel, '.name').title).to.contain('on and on');
    });
  }

  it('writes a benchmark above its stream, and gives the room back where there is none', async () => {
    const funnel = await mount('weir-funnel', { funnel: 'b2b' });
    const gap = () => parseFloat(getComputedStyle(find(funnel, '.plot')).marginTop);
    expect(find(funnel, '.held').getBoundingClientRect().bottom).to.be.at.most(
      find(funnel, '.plot').getBoundingClientRect().top,
    );
    const withBenchmark = gap();
    find(funnel, '.held').remove();
    expect(gap()).to.be.lessThan(withBenchmark);
  });

  it('writes out names that a benchmark leaves no room beside it on a phone, above it', async () => {
    const funnel = await mount('weir-funnel', { funnel: 'b2b', width: 390, document: named('Strategy understood') });
    for (const name of findAll(funnel, '.name')) expect(name.scrollWidth).to.be.at.most(name.clientWidth);
    const [name, count] = ['.name', '.count'].map((part) => findAll(funnel, part)[3]!.getBoundingClientRect());
    expect(textOf(findAll(funnel, '.stage')[3])).to.contain('Benchmark');
    expect(count!.top).to.be.at.least(name!.bottom);
    expect(count!.right).to.be.closeTo(find(funnel, '.row-bar').getBoundingClientRect().right, 1);
  });

  it('is a table on demand, with the stages beside the way', async () => {
    const funnel = await mount('weir-funnel', { funnel: 'b2b' });
    const toggle = find(funnel, 'button[aria-pressed]');
    expect(toggle.getAttribute('aria-label')).to.equal('Show as a table');
    toggle.click();
    await funnel.ready;
    const rows = findAll(funnel, 'tbody tr').map(textOf);
    expect(rows).to.have.length(9);
    expect(rows[3]).to.equal('Proposal 450 450 0 0 34.0% 18.1% 129 38 17 ¥25,800,000');
    expect(toggle.getAttribute('aria-pressed')).to.equal('true');
    await expect(funnel).to.be.accessible();
  });

  it('says when there is nothing in the period', async () => {
    const funnel = await mount('weir-funnel', { funnel: 'b2b' }, () => funnelAnswer({ stages: [] }));
    expect(find(funnel, 'weir-empty').getAttribute('heading')).to.equal('Nothing in this period');
    await expect(funnel).to.be.accessible();
  });

  it('draws the shape of what comes while it loads', async () => {
    const funnel = await mount('weir-funnel', { funnel: 'b2b', adapter: new FakeAdapter(exampleAnswer, false) });
    expect(find(funnel, 'weir-skeleton').getAttribute('shape')).to.equal('funnel');
    expect(find(funnel, 'article').getAttribute('aria-busy')).to.equal('true');
    await expect(funnel).to.be.accessible();
  });

  it('draws rows where they come in a narrow card, each at the place of its bar', async () => {
    const adapter = new FakeAdapter(exampleAnswer, false);
    const funnel = await mount('weir-funnel', { funnel: 'b2b', adapter, width: 390 });
    const skeleton = find(funnel, 'weir-skeleton');
    const { backgroundImage } = getComputedStyle(skeleton);
    const shapes = skeleton.shadowRoot!.querySelector('svg')!;
    expect(shapes.getBoundingClientRect().width).to.equal(0);
    const [from = 0, to = 0, each = 0] = [...backgroundImage.matchAll(/([1-9]\d*)px/g)].map(([, px]) => Number(px));
    const { top } = skeleton.getBoundingClientRect();
    adapter.calls[0]?.resolve();
    await funnel.ready;
    const bars = findAll(funnel, '.row-bar').map((bar) => bar.getBoundingClientRect());
    expect(bars.length).to.be.greaterThan(5);
    bars.forEach((bar, place) => {
      expect(bar.top, `bar ${place}`).to.be.closeTo(top + from + place * each, 6);
      expect(bar.height).to.equal(to - from);
    });
  });

  it('shows what failed in its own card, and asks again', async () => {
    let fails = true;
    const funnel = await mount('weir-funnel', { funnel: 'b2b' }, (question) => {
      if (fails) throw new Error('no line');
      return exampleAnswer(question);
    });
    expect(find(funnel, 'weir-empty').getAttribute('heading')).to.equal('This could not be drawn');
    await expect(funnel).to.be.accessible();
    fails = false;
    find(funnel, 'weir-empty button').click();
    await funnel.ready;
    expect(findAll(funnel, '.stage')).to.have.length(6);
  });

  it('says what was left out', async () => {
    const left = funnelAnswer({
      stages: [stageFigures('lead', { reached: 3 })],
      excluded: [{ reason: 'undated', dataset: 'deals', count: 500 }],
    });
    const funnel = await mount('weir-funnel', { funnel: 'b2b' }, () => left);
    expect(textOf(find(funnel, '.notes'))).to.equal(
      '500 rows of Deals are left out: the date to count them by is missing.',
    );
  });

  it('survives an answer that is not whole', async () => {
    const funnel = await mount('weir-funnel', { funnel: 'b2b' }, () => ({ stages: [] }) as never);
    expect(find(funnel, 'weir-empty').getAttribute('heading')).to.equal('This could not be drawn');
  });

  describe('beside the time before', () => {
    const compared = (question: Question) => {
      const answer = exampleAnswer(question) as FunnelAnswer;
      const stages = answer.stages.map((stage) => ({
        ...stage,
        reached: stage.reached / 2,
        conversion: { ...stage.conversion, fromPrevious: (stage.conversion.fromPrevious ?? 0) - 0.016 },
      }));
      return { ...answer, compare: { ...answer, stages } };
    };

    it('asks for it, marks it at each bar and says how the conversion changed', async () => {
      const funnel = await mount('weir-funnel', { funnel: 'b2b' }, compared);
      expect(funnel.adapter.calls[0]?.questions[0]).to.include({ compare: 'prior-year' });
      const marks = findAll<SVGRectElement>(funnel, '.plot .earlier');
      expect(marks.map((mark) => Number(mark.getAttribute('height'))).slice(0, 2)).to.deep.equal([50, 25]);
      expect(textOf(findAll(funnel, '.stage')[3])).to.contain('+1.6 pt vs last year');
      expect(textOf(find(funnel, '.key'))).to.equal('Last year');
      find(funnel, 'button[aria-pressed]').click();
      await funnel.ready;
      const cells = [...findAll(funnel, 'tbody tr')[0]!.children].map(textOf);
      expect(cells.slice(-2)).to.deep.equal(['1,240', '48.4%']);
      await expect(funnel).to.be.accessible();
    });
  });

  it('is a row a stage where it is vertical, however wide', async () => {
    const funnel = await mount('weir-funnel', { funnel: 'b2b', orientation: 'vertical', width: 1200 });
    const tops = new Set(findAll(funnel, '.stage').map((stage) => Math.round(stage.getBoundingClientRect().top)));
    expect(tops.size).to.equal(6);
    expect(find(funnel, '.flow').getBoundingClientRect().width).to.be.closeTo(1198, 1);
    const card = find(funnel, '.card');
    expect(card.scrollWidth).to.be.at.most(card.clientWidth);
  });

  describe('broken down', () => {
    const teams = (question: Question) => {
      const answer = exampleAnswer(question) as FunnelAnswer;
      const of = (team: string, share: number) => ({
        by: { team },
        flows: [],
        totals: { ...answer.totals, entities: answer.totals.entities * share },
        stages: answer.stages.map((stage) => ({ ...stage, reached: Math.round(stage.reached * share) })),
      });
      return { ...answer, groups: [of('South', 0.25), of('East', 0.5)] };
    };

    it('asks for the groups, and compares each stage over them on one scale', async () => {
      const funnel = await mount('weir-funnel', { funnel: 'b2b', by: ['team'] }, teams);
      expect(funnel.adapter.calls[0]?.questions[0]).to.deep.include({ by: ['team'] });
      const stages = findAll(funnel, '.compared > li');
      expect(stages).to.have.length(6);
      expect(textOf(stages[0])).to.equal('Lead East 1,240 To the next 50.0% South 620 To the next 50.0%');
      const bars = findAll<SVGRectElement>(funnel, '.group-bar .part').map((bar) => bar.getAttribute('width'));
      expect(bars.slice(0, 4)).to.deep.equal(['100%', '50%', '50%', '25%']);
      await expect(funnel).to.be.accessible();
    });

    for (const [width, compare] of [
      [390, 'none'],
      [1100, 'none'],
      [350, 'prior-year'],
    ] as const) {
      it(`keeps the share of few within its row in ${width} px${compare === 'none' ? '' : ', beside last year'}, and bars on one scale`, async () => {
        const few = (question: Question) => {
          const answer = teams(question);
          const groups = answer.groups.map((group, place) =>
            place === 0 ? { ...group, stages: group.stages.map((stage) => ({ ...stage, reached: 4 })) } : group,
          );
          return { ...answer, groups, ...(compare !== 'none' && { compare: answer }) };
        };
        const funnel = await mount('weir-funnel', { funnel: 'b2b', by: ['team'], width, view: { compare } }, few);
        const rows = findAll(funnel, '.of-group');
        const overAll = rows.map((row) => {
          const shares = [...row.querySelectorAll('.goes bdi')];
          const next = row.querySelector('.change')?.getBoundingClientRect().left ?? row.getBoundingClientRect().right;
          return Math.max(0, ...shares.map((share) => share.getBoundingClientRect().right - next));
        });
        expect(findAll(funnel, '.of-group .few').length).to.be.above(0);
        expect(Math.max(...overAll)).to.equal(0);
        const bars = findAll(funnel, '.group-bar').map((bar) => bar.getBoundingClientRect());
        expect(new Set(bars.map((bar) => Math.round(bar.width))).size).to.equal(1);
        const columns =
          width < 400 ? 1 : new Set(findAll(funnel, '.compared > li').map((stage) => stage.offsetLeft)).size;
        expect(new Set(bars.map((bar) => Math.round(bar.left))).size, 'below each other').to.equal(columns);
      });
    }

    it('has room for names where the change beside them is short', async () => {
      const named = (question: Question) => {
        const answer = teams(question);
        const groups = answer.groups.map((group) => ({ ...group, by: { team: 'Key accounts' } }));
        return { ...answer, groups, compare: answer };
      };
      const view = { compare: 'prior-year' as const };
      const funnel = await mount('weir-funnel', { funnel: 'b2b', by: ['team'], width: 342, view }, named);
      const [name] = findAll(funnel, '.who bdi');
      expect(textOf(name)).to.equal('Key accounts');
      expect(name!.scrollWidth).to.be.at.most(name!.clientWidth);
    });

    it('is a table on demand, and keeps its width on a phone', async () => {
      const funnel = await mount('weir-funnel', { funnel: 'b2b', by: ['team'], width: 390 }, teams);
      const card = find(funnel, '.card');
      expect(card.scrollWidth).to.be.at.most(card.clientWidth);
      find(funnel, 'button[aria-pressed]').click();
      await funnel.ready;
      expect(textOf(findAll(funnel, 'tbody tr')[0])).to.equal('Lead 1,240 50.0% 620 50.0%');
      await expect(funnel).to.be.accessible();
    });
  });

  it('offers its stages for choosing', async () => {
    const funnel = await mount('weir-funnel', { funnel: 'b2b', selectable: true });
    setTimeout(() => findAll(funnel, '.stage button')[1]?.click());
    const event = (await oneEvent(funnel, 'weir-select')) as unknown as WeirSelectEvent;
    expect(event.selection).to.deep.equal({ kind: 'stage', funnel: 'b2b', stage: 'qualified' });
    await expect(funnel).to.be.accessible();
  });

  it('speaks Chinese', async () => {
    const funnel = await mount('weir-funnel', { funnel: 'b2b', locale: 'zh-CN' });
    expect(textOf(findAll(funnel, '.stage')[0]))
      .to.contain('线索 2,480')
      .and.contain('212 在途 31 超期')
      .and.contain('−1,028 不合格');
  });
});
